"""Links to words: what each part of a directive names, and when neighbours are named too."""

import pytest
from onrecord.store.documents.text_fragments import Page, text_fragment

ADDRESS = "https://e.example/a"
LONG = "one two three four five " + "and more " * 40 + "six seven eight nine ten"


def link(marked: str, *above: str | None) -> str | None:
    """Return the directives for the runs that stand in brackets in a text."""
    runs, text = [], ""
    for number, part in enumerate(marked.replace("]", "[").split("[")):
        if number % 2:
            runs.append((len(text), part))
        text += part
    found = text_fragment(f"{ADDRESS}#top", runs, Page.of(text, *above))
    return found and found.removeprefix(f"{ADDRESS}#:~:")


@pytest.mark.parametrize(
    ("marked", "directives"),
    [
        ("“[Yes, no-one & all]”", "text=Yes%2C%20no%2Done%20%26%20all"),
        ("“[One],” she said, “[two].”", "text=One&text=two"),
        (f"“[{LONG}]”", "text=one%20two%20three%20four%20five,six%20seven%20eight%20nine%20ten"),
        (f"“[{'x' * 301}]”", "text=" + "x" * 301),
        ("It is fair, said A. “[Fair],” said B.", "text=A.%20%E2%80%9C-,Fair,-%2C%E2%80%9D%20said"),
        ("fair. fair [fair] fair fair", "text=fair-,fair,-fair"),
        ("first [fair] and fair again", "text=fair"),
        ("No\n\n[No]\n\nNo", "text=No"),
        ("İ fair “[fair]”", "text=fair%20%E2%80%9C-,fair"),
        (
            f"one two three four five. He: [{LONG}]",
            "text=He%3A-,one%20two%20three%20four%20five,six%20seven%20eight%20nine%20ten",
        ),
    ],
    ids=["escapes", "runs", "long", "one word", "said before", "between", "said later", "alone", "folded", "long again"],
)  # fmt: skip
def test_a_link_names_each_run_and_its_neighbours_where_needed(marked: str, directives: str) -> None:
    assert link(marked) == directives


def test_words_of_the_headline_come_first_on_a_page() -> None:
    assert link("She called it [fair] today.", "Deal is FAIR", None) == "text=it-,fair,-today."


def test_neighbours_end_after_a_few_words() -> None:
    words = "and on " * 60
    directive = link(f"{words}[and on] {words}")
    assert directive == "text=" + "and%20on%20" * 3 + "and%20on-,and%20on,-" + "and%20on%20" * 3 + "and%20on"


def test_words_far_above_are_not_looked_for() -> None:
    assert link("fair\n\n" + "x " * 40_000 + "It is [fair]") == "text=is-,fair"
    assert link("fair\n\n" + "x " * 60_000 + "It is [fair]") == "text=fair"


def test_without_words_in_quotation_marks_there_is_no_link() -> None:
    assert text_fragment(ADDRESS, [], None) is None


def test_a_page_that_is_not_known_gets_the_words_alone() -> None:
    assert text_fragment(ADDRESS, [(7, "fair")], None) == f"{ADDRESS}#:~:text=fair"
