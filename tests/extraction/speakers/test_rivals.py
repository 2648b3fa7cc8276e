"""Where somebody else may be meant as well, the confidence falls, and below a half both are candidates."""

import pytest
from onrecord.extraction.engine import extract


@pytest.mark.parametrize(
    ("text", "most"),
    [
        pytest.param(
            "Judge Ida Moor fined Tom Moor on Tuesday. “You knew,” Moor said.", 0.7, id="one surname of two"
        ),
        pytest.param(
            "Robert Kells runs the mill. “I start at four,” said Bob.", 0.8, id="a short form alone"
        ),
        pytest.param(
            "Yorvela Marsk sold her boat. “I sleep,” she said.", 0.8, id="a name of an unclear kind"
        ),
        pytest.param(
            "Manager Lee Hatch hailed his side. Kieran Dodds ran.\n\n“We ran,” the Ashby manager said.",
            0.7,
            id="a description that fits another",
        ),
    ],
)
def test_a_rival_lowers_the_confidence(text: str, most: float) -> None:
    assert extract(text).quotations[-1].confidence <= most


def test_two_who_are_not_told_apart_are_both_candidates() -> None:
    text = "Kim Doyle and Beth Doyle run the bar. “We open at six,” Doyle said."
    (quotation,) = extract(text).quotations
    assert quotation.speaker is None
    assert [text[span.start : span.end] for span in quotation.candidates] == ["Kim Doyle", "Beth Doyle"]


def test_neither_of_two_who_hold_one_office_is_named() -> None:
    text = "Senator Ann Bly met Senator Tom Roe. “It is late,” the senator said."
    (quotation,) = extract(text).quotations
    assert quotation.speaker is None
    assert quotation.source is not None
    assert quotation.source.span.cut(text) == "the senator"
