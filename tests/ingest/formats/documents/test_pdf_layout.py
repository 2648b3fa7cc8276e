"""The layout of pages; every name is invented."""

import pytest
from onrecord.ingest.formats.documents.pdf_layout import read_paragraphs
from onrecord.ingest.formats.documents.pdf_page import Line, Page

HEIGHT = 792.0


def lines(
    text: str, *, left: float = 72, top: float = 200, size: float = 10, pitch: float = 12
) -> list[Line]:
    """Return lines below each other, half an em a letter; those that begin with `>` stand in, empty ones are gaps."""
    made = []
    for number, line in enumerate(text.split("\n")):
        bare = line.lstrip(">")
        start = left + 2 * size * (len(line) - len(bare))
        if bare:
            made.append(
                Line(
                    bare,
                    start,
                    top + pitch * number,
                    start + len(bare) * size / 2,
                    top + pitch * number + size,
                    size,
                )
            )
    return made


def read(*pages: list[Line]) -> list[str]:
    return [one.text for one in read_paragraphs([Page(HEIGHT, tuple(page)) for page in pages])]


def test_paragraphs_are_parted_by_distance_by_indent_and_by_a_short_line() -> None:
    assert read(lines("It rained all day long in the town of Arden\nand the next.\n\nThen it was dry.")) == [
        "It rained all day long in the town of Arden and the next.",
        "Then it was dry.",
    ]
    assert read(
        lines(
            ">It rained all day long and nobody went out to\nsee the old pier, Mary Smith said on the day.\n>Then it was dry."
        )
    ) == [
        "It rained all day long and nobody went out to see the old pier, Mary Smith said on the day.",
        "Then it was dry.",
    ]
    assert read(
        lines(
            "It rained all day long in the town of Arden\nand the next.\n“Then it was dry,” she said and went."
        )
    ) == [
        "It rained all day long in the town of Arden and the next.",
        "“Then it was dry,” she said and went.",
    ]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("an organi-\nsation", "an organisation"),
        ("an organi\u00ad\nsation", "an organisation"),
        ("a re\u00adform", "a reform"),
        ("a well-known man\nand a well-\nknown woman of it", "a well-known man and a well-known woman of it"),
        ("a self-\nmade man", "a self-made man"),
        ("the Al-\nJazeera desk", "the Al-Jazeera desk"),
        ("in 2019-\n20 it was", "in 2019-20 it was"),
        ("he said -\nand left", "he said - and left"),
        ("it is re-\nmade, remade so", "it is remade, remade so"),
        ("a co-op-\nerative", "a co-operative"),
        ("a 5-\nday week", "a 5-day week"),
        ("the end-", "the end-"),
        ("the U.S.-\nled talks", "the U.S.-led talks"),
        ("we sold 5-\n10 percent", "we sold 5-10 percent"),
        ("it rained. -\nso we left", "it rained. - so we left"),
    ],
)
def test_words_that_a_line_breaks_are_whole_again(text: str, joined: str) -> None:
    assert read(lines(text)) == [joined]


def test_columns_are_read_one_after_the_other_below_what_spans_them() -> None:
    head = lines("A headline that spans both of the columns of it", size=20, top=150)
    left = lines("The left one comes first\nand goes", top=200)
    right = lines("on in the right.\n\nThen ends.", left=320, top=200)
    foot = lines("Below all columns stands a line that spans the two of them all", top=300, size=10)
    rows = [line for pair in zip(left, right, strict=True) for line in pair]

    expected = [
        head[0].text,
        "The left one comes first and goes on in the right.",
        "Then ends.",
        foot[0].text,
    ]
    assert read([*head, *left, *right, *foot]) == expected
    assert read([*foot, *right, *left, *head]) == expected
    assert read([*head, *rows, *foot])[1].startswith("The left one comes first and goes on")


def test_a_paragraph_goes_on_over_the_end_of_a_page_and_running_heads_are_left_out() -> None:
    def page(number: int, text: str) -> list[Line]:
        head = lines(f"The Arden Gazette, {number} March", top=30)
        foot = lines(f"Page {number} of 2", top=770)
        return [*head, *lines(text), *foot]

    pages = (
        page(1, "The mayor, who had come by bus, told Mary Smith,\nafter a while,"),
        page(2, "Ann Roe was there."),
    )

    assert read(*pages) == [
        "The mayor, who had come by bus, told Mary Smith, after a while, Ann Roe was there."
    ]
    assert read(page(1, "The end."), page(2, "And more-\nover.")) == ["The end.", "And moreover."]
    assert read(page(1, "An organi-"), page(2, "sation.")) == ["An organisation."]


def test_what_a_browser_prints_around_a_page_is_left_out() -> None:
    top = [*lines("3/5/24, 6:44 AM", top=20), *lines("A title", left=300, top=20)]
    foot = [*lines("https://ledger.example/pier", top=775), *lines("1/1", left=500, top=775)]

    assert read([*top, *lines("It rained."), *foot]) == ["It rained."]
    assert read([*lines("It rained in the margin.", top=40), *lines("And here.")]) == [
        "It rained in the margin.",
        "And here.",
    ]
    assert read(top) == []


def test_large_print_is_a_headline_unless_it_is_the_title_of_a_paper() -> None:
    page = [
        *lines("The Arden Gazette", size=30, top=60),
        *lines("Pier opens at\n>last", size=20, top=120, pitch=22),
        *lines("It rained for days.\n\nIt did."),
    ]
    roles = [(one.text, one.role) for one in read_paragraphs([Page(HEIGHT, tuple(page))])]

    assert roles[:2] == [("The Arden Gazette", "body"), ("Pier opens at last", "heading")]


def test_a_table_keeps_the_order_of_the_file() -> None:
    cells = [
        Line(f"Cell {row}.{place}.", 40 + 25 * place, 100 + 15 * row, 55 + 25 * place, 108 + 15 * row, 8)
        for row in range(25)
        for place in range(20)
    ]

    assert read(cells)[:2] == ["Cell 0.0.", "Cell 0.1."]
    assert read([])[:1] == []


@pytest.mark.parametrize("foot", ["Valley News 3", "3 Valley News", "Page 3 | Valley News"])
def test_the_foot_of_a_single_page_is_left_out_where_it_is_small(foot: str) -> None:
    body = lines("It rained all day long in the town of Arden\nand the next.")

    assert read([*body, *lines(foot, top=775, size=7)]) == [
        "It rained all day long in the town of Arden and the next."
    ]
    assert read([*body, *lines(foot, top=775)])[-1] == foot
    assert read([*body, *lines("It rained on all 3.", top=775, size=7)])[-1] == "It rained on all 3."
    assert read([*body, *lines("Tables 3 to 9", top=775, size=7)])[-1] == "Tables 3 to 9"
