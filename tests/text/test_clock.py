import pytest
from onrecord.text.clock import is_clock, neighbours, updates
from onrecord.text.segments import split_paragraphs


@pytest.mark.parametrize(
    ("line", "clock"),
    [
        ("21:40", True),
        ("9.40pm", True),
        ("9.40pm BST", True),
        ("10:05 a.m. ET", True),
        ("8 pm", True),
        ("35m ago", True),
        ("2 hours ago", True),
        ("May 9, 2023 at 9:40 p.m.", True),
        ("21:40 on 9 May", True),
        ("Updated at 21:40", True),
        ("[21:40]", True),
        ("They met at 21:40", False),
        ("24:23 for the freeze", False),
        ("12", False),
        ("2:1", False),
        ("", False),
    ],
)
def test_a_line_of_nothing_but_a_time_of_day(line: str, clock: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_clock(line) is clock


@pytest.mark.parametrize(
    ("text", "begins"),
    [("21:40\nThrough.\n20:15\nShe spoke.", (0, 15)), ("21:40\nThrough.", ()), ("Through.", ())],
)
def test_updates_begin_with_their_times(text: str, begins: tuple[int, ...]) -> None:
    assert updates(text, split_paragraphs(text)) == begins


def test_neighbours_stand_in_the_same_update() -> None:
    assert neighbours([10, 20], [3, 11, 15, 30]) == [range(1), range(1, 3), range(1, 3), range(3, 4)]
