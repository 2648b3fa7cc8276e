"""Words at the ends of a PDF's lines; every sentence is invented."""

import pytest
from onrecord.ingest.formats.text.hyphens import joined_lines, whole_words


@pytest.mark.parametrize(
    ("line", "following", "joined"),
    [
        ("the right-", "wing party", "the right-wing party"),
        ("the left-", "hand engine", "the left-hand engine"),
        ("a second-", "hand boat", "a second-hand boat"),
        ("a long-", "awaited letter", "a long-awaited letter"),
        ("the high-", "lands", "the highlands"),
        ("a short-", "age of coal", "a shortage of coal"),
        ("a state-", "owned mill", "a state-owned mill"),
        ("was dis-", "owned by her", "was disowned by her"),
        ("the US-", "led force", "the US-led force"),
        ("a farm-", "related loan", "a farm-related loan"),
        ("self-", "governing", "self-governing"),
        ("trans-", "port", "transport"),
        ("Anglo-", "Irish", "Anglo-Irish"),
        ("pages 4-", "5", "pages 4-5"),
        ("the reports—", "or those", "the reports—or those"),
        ("the reports", "—or those", "the reports—or those"),
        ("the reports —", "or those", "the reports — or those"),
        ("He left -", "and came back", "He left - and came back"),
    ],
)
def test_a_hyphen_stays_where_it_is_the_word_s_own(line: str, following: str, joined: str) -> None:
    assert joined_lines(line, following, frozenset({"farm"})) == joined


def test_what_stands_whole_elsewhere_tells() -> None:
    assert joined_lines("a mid-", "land town", frozenset({"midland"})) == "a midland town"
    assert joined_lines("a tea-", "towel", frozenset({"tea-towel"})) == "a tea-towel"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("It is quite sim-\nple: there is none.", "It is quite simple: there is none."),
        ("It is a well-\nknown quarry.", "It is a well-known quarry."),
        (
            "The com‐\nmuters of Anne‐Marie well‐\nknown there.",
            "The commuters\nof Anne‐Marie well-known\nthere.",
        ),
        ("Two-\nand three-year terms.", "Two-\nand three-year terms."),
        ("A sim-\nple lock\nand a can-\nal below.", "A simple\nlock\nand a canal\nbelow."),
        ("There is none.", "There is none."),
    ],
)
def test_a_word_in_two_lines_is_one_again(text: str, whole: str) -> None:
    assert whole_words(text) == whole
