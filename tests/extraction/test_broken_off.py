"""Texts that break off in the middle of a sentence, as previews of articles and files that were not copied whole do."""

import pytest
from onrecord.extraction.engine import extract

from tests.golden.reader import case_files, read_cases

CUTS = 4
"""Of each text; which words it breaks off behind differs from one text to the next."""


def test_texts_that_break_off_anywhere_are_read() -> None:
    for number, case in enumerate(read_cases(case_files())):
        words = case.text.split(" ")
        for cut in range(CUTS):
            begun = " ".join(words[: 1 + (number * (2 * cut + 1) + cut) % len(words)])
            for quotation in extract(begun).quotations:
                assert all(run.span.cut(begun) for run in quotation.contents)


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holm called the",
        "On Monday, according to Carla Niven,",
        "On Monday, according to Carla Niven, a driver",
        "“Enough,” said Paul Reed, once",
        "“Enough,” said Paul Reed, once of",
        "“It is sad,” said Ida Ortega, one of",
        "“It is sad,” said Ida Ortega, who serves on",
        "“It is sad,” said Ida Ortega, a clerk at the Alder Institute who has",
        "“It will pass,” said Paul Reed, formerly with the World Bank and now",
        "The merger is dead. In Marta Ruiz's opinion,",
        "who added",
        "“It is late,” said Ann Roe, speaking",
    ],
)
def test_texts_that_break_off_behind_a_word_that_leads_on(text: str) -> None:
    assert all(run.span.cut(text) for one in extract(text).quotations for run in one.contents)
