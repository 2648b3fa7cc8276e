"""What equal words may hide: nothing that changes a number, a name or a "not" is called exact."""

import pytest
from onrecord.comparison.judging import judge
from onrecord.comparison.words import keys_of

from tests.comparison.quotations import differences, known, passage, said

AFTERWARDS = "was paid for the old wall by the town"


@pytest.mark.parametrize(
    ("draft", "record", "kind"),
    [
        ("5 €", "5 £", "unit"),
        ("5 $", "5", "unit"),
        ("₹500", "₽500", "unit"),
        ("500", "₽500", "unit"),
        ("50¢", "50", "unit"),
        ("1,5 million", "15 million", "number"),
        ("1.500", "1.5", "number"),
        (">50 percent", "<50 percent", "number"),
        ("50 percent", "±50 percent", "number"),
        ("\u2212 5 percent", "5 percent", "number"),
        ("about – 5 degrees", "about 5 degrees", "number"),
        ("about 5 degrees", "about - 5 degrees", "number"),
        ("5′", "5″", "number"),
        ("5‱", "5", "number"),
        ("5+", "5", "number"),
        ("10^6", "10 6", "number"),
        ("5 \u00d7 10 coins", "5 10 coins", "number"),
        ("twenty-five minute work", "twenty five-minute work", "number"),
        ("a gift of Mr. Grey", "a gift of Mr. Gray", "name"),
        ("a gift of Labour", "a gift of Labor", "name"),
    ],
)
def test_signs_that_reach_no_key_are_compared_all_the_same(draft: str, record: str, kind: str) -> None:
    [found] = {
        one[:2] for one in differences(f"In all {draft} {AFTERWARDS}", f"In all {record} {AFTERWARDS}")
    }
    assert found == ("altered", kind)


@pytest.mark.parametrize(
    ("draft", "record"),
    [
        ("1,500", "1500"),
        ("$5", "five dollars"),
        ("twenty five", "twenty-five"),
        ("twenty-five-minute work", "twenty-five-minute work"),
        ("5 coins – 3 of gold –", "5 coins, 3 of gold,"),
        ("5 coins, 3 of gold", "5 coins – 3 of gold"),
        ("\n- 5 coins", " 5 coins"),
        ("a gray coat", "a grey coat"),
        ("a gift of the Organisation", "a gift of the Organization"),
        ("1.500", "1.500"),
        ("\n> 5 coins", " 5 coins"),
    ],
)
def test_what_only_looks_otherwise_stays_exact(draft: str, record: str) -> None:
    assert differences(f"In all {draft} {AFTERWARDS}", f"In all {record} {AFTERWARDS}") == [
        ("exact", "", "", "")
    ]


def test_signs_of_pieces_apart_are_those_of_each() -> None:
    said, other = ("It cost 5 €", "and 7 more for the wall"), ("It cost 5 €", "and 7 more for the wall")
    assert differences(passage(*said), passage(*other)) == [("exact", "", "", "")]
    assert differences(passage("It cost 5 €", said[1]), passage("It cost 5 £", other[1]))[0][:2] == (
        "altered",
        "unit",
    )


@pytest.mark.parametrize(
    ("draft", "record", "kind"),
    [
        ("I think [Orr] will not pay for the wall", "I think Vale will not pay for the wall", "name"),
        ("[Orr] will not pay for the old wall", "Vale will not pay for the old wall", "name"),
        ("It rose by 43 [euros] in a single year", "It rose by 43 percent in a single year", "unit"),
    ],
)
def test_brackets_put_no_other_name_or_unit_in_the_place_of_one(draft: str, record: str, kind: str) -> None:
    assert [one[:2] for one in differences(draft, record)] == [("altered", kind)]


@pytest.mark.parametrize(
    ("draft", "record"),
    [
        ("[Orr] will not pay for the old wall", "He will not pay for the old wall"),
        (
            "[Prime Minister] Vale will not pay for the wall",
            "We know that Anna Vale will not pay for the wall",
        ),
        ("[Vale] will not pay for the old wall", "I know Anna Vale will not pay for the old wall"),
        ("[Orr] will not pay for the old wall", "In Ahlen, will not pay for the old wall"),
        ("[Orr] said it would pay for the wall", "We met Vale. Said it would pay for the wall"),
        ("It rose by 43 [percent of pay] in a single year", "It rose by 43 percent in a single year"),
    ],
)
def test_brackets_may_say_who_is_meant(draft: str, record: str) -> None:
    assert differences(draft, record) == [("exact", "", "", "")]


@pytest.mark.parametrize(
    ("before", "denied"),
    [
        ("Un-", "Un"),
        ("These un-", "un"),
        ("We rarely ", "rarely"),
        ("It almost ", "almost"),
        ("We have zero ", "zero"),
        ("I do not believe for a second that ", "not believe for a second that"),
        ("Nobody in this room has ever said that ", "Nobody in this room has ever said that"),
    ],
)
def test_what_denies_the_words_is_missed(before: str, denied: str) -> None:
    said = "friendly talks took place at the port"
    assert differences(said, f"{before}{said}") == [("cut", "negation", "", denied)]


@pytest.mark.parametrize("before", ["I do not believe for a second and ", "It was said of old that ", "No, "])
def test_what_denies_something_else_is_not(before: str) -> None:
    said = "friendly talks took place at the port"
    assert differences(said, f"{before}{said}") == [("exact", "", "", "")]


def test_half_a_contraction_is_read() -> None:
    assert keys_of("He is n't guilty") == ["he", "is", "not", "guilty"]


def test_a_few_words_behind_too_short_a_run_join_nothing() -> None:
    told = said("We paid for it and then quite naturally the old bridge was taken down again")
    others = [
        known("We paid for it", key=1),
        known("the old bridge was taken down again", key=2, by="Ann Poe"),
    ]
    assert judge(told, others).verdict != "spliced"
