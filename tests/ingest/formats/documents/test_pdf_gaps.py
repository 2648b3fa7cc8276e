"""Words of a PDF's lines end where there is room, whatever its spaces say."""

import pytest
from onrecord.ingest.formats.documents.pdf_gaps import Glyph, spaced
from onrecord.ingest.formats.documents.pdf_lines import read_lines

from tests.ingest.formats.pdf_made import pdf


def text(drawn: str) -> str:
    """Return the one line that is drawn in 10 points."""
    page = f"BT /F1 10 Tf 72 700 Td {drawn} ET".encode("cp1252")
    ((_, (line,)),) = read_lines(pdf(page), 500)
    return line[0]


def glyphs(words: str, *, room: float = 0.0, space: float = 3.0, added: str = "") -> list[Glyph]:
    """Return letters of 5 points with so much room between them; spaces behind `added` are PDFium's."""
    placed: list[Glyph] = []
    left = 0.0
    for index, letter in enumerate(words):
        if letter == " ":
            is_added = words[index - 1] in added
            placed.append(Glyph(" ", None if is_added else (left, left + space)))
            left += space
        else:
            placed.append(Glyph(letter, (left, left + 5.0)))
            left += 5.0 + room
    return placed


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        ("(Lock shut in ) Tj 2.8 Tc (5M) Tj 0 Tc [280 (arch)] TJ", "Lock shut in 5 March"),
        ("(Lock shut) Tj 3 Tc (,a) Tj 0 Tc [300 (nd dry)] TJ", "Lock shut, and dry"),
        ("(That they ha) Tj -2.9 Tw (v ) Tj 0 Tw (e offered) Tj", "That they have offered"),
        ("1.2 Tc (OSTEL) Tj", "OSTEL"),
    ],
    ids=["spacing", "spacing behind a comma", "taken back", "tracking"],
)
def test_words_end_where_there_is_room(drawn: str, read: str) -> None:
    assert text(drawn) == read


def test_room_behind_a_hyphen_is_an_even_edge_s_where_spaces_are_written() -> None:
    assert spaced(glyphs("it is well- known", added="-"), 10) == "it is well-known"
    assert spaced(glyphs("it is 5\u2013 10 now", added="\u2013"), 10) == "it is 5\u201310 now"


@pytest.mark.parametrize(
    ("words", "added", "space"),
    [
        ("pre- and post-war", "-", 3.0),
        ("it was pre- and post-war", "", 3.0),
        ("it was so \u2013 we know", "\u2013", 3.0),
        ("it was well- known", "-s", 3.0),
        ("it is pre- and post-war", "-", 6.0),
    ],
    ids=["too few are written", "written", "a dash", "others are not", "too wide"],
)
def test_other_spaces_behind_hyphens_part_words(words: str, added: str, space: float) -> None:
    assert spaced(glyphs(words, added=added, space=space), 10) == words


def test_where_the_room_of_letters_is_not_known_spaces_are_as_they_stand() -> None:
    upright = [Glyph(letter, (5.0, 15.0)) for letter in "we go now"]
    unplaced = [Glyph(letter, None) for letter in "well- known"]

    assert spaced(upright, 10) == "we go now"
    assert spaced(unplaced, 10) == "well- known"
    assert spaced([*glyphs("it is no- "), Glyph("w", None)], 10) == "it is no- w"
    assert spaced([], 10) == ""
    assert spaced(glyphs("A "), 10) == "A"
    assert spaced(glyphs("ab"), 10) == "ab"


def test_widths_that_are_wrong_are_not_believed() -> None:
    rooms = (0.0, 40.0, 2.0, 90.0, 3.0, 120.0)

    assert spaced([Glyph("a", (left, left + 5.0)) for left in rooms], 10) == "aaaaaa"
