"""Quotations signed without a verb."""

import pytest
from onrecord.extraction.attribution.signatures import signed_posts, signed_quotations
from onrecord.text.document import read_document


def signed(text: str) -> list[tuple[str, str, str | None, str]]:
    found = []
    for one in signed_quotations(read_document(text)).values():
        assert one.source is not None
        assert (one.confidence, one.method) == (0.9, "rule")
        cue = None if one.cue is None else one.cue.cut(text)
        found.append((one.contents[0].span.cut(text), one.source.cut(text), cue, one.rule))
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("“It rains.” — Ann Bly", ("Ann Bly", "—", "dash_signature"), id="dash"),
        pytest.param(
            "“It rains.” -- Ann Bly, coach", ("Ann Bly", "--", "dash_signature"), id="name and trade"
        ),
        pytest.param(
            "“It rains.”\n— Ann Bly (Dunmore)", ("Ann Bly", "—", "dash_signature"), id="on the next line"
        ),
        pytest.param(
            "“It rains.”\n\nAnn Bly\n\nWe go.", ("Ann Bly", None, "line_signature"), id="pull quote"
        ),
        pytest.param("So.\n\n“It rains.”\n\nAnn Bly | Herald", ("Ann Bly", None, "line_signature"), id="bar"),
        pytest.param(
            "“It rains.” — Ludwig van Berg", ("Ludwig van Berg", "—", "dash_signature"), id="small word"
        ),
    ],
)
def test_a_signature(text: str, found: tuple[str, str | None, str]) -> None:
    assert signed(text) == [("It rains.", *found)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“It rains.” — and then it stopped", id="no name"),
        pytest.param("“It rains.” — Ann", id="one word"),
        pytest.param("“It rains.” — Ann Bly went home", id="a clause"),
        pytest.param("“It rains.” — Ann Bly’s “no”", id="more quoted words"),
        pytest.param("“It rains.” — Ann Mary Jane Bly Roe Berg Lind", id="too many words"),
        pytest.param("“It rains.” Ann Bly", id="no dash"),
        pytest.param("Bly said, “It rains.”\n\n--additional reporting from Carl Roe", id="credit line"),
        pytest.param("Bly said, “It rains.”\n\n— compiled by Carl Roe", id="credit line of a compiler"),
        pytest.param("He said “it rains.”\n\nAnn Bly", id="not a paragraph of its own"),
        pytest.param("“It rains.”\n\nAnn Bly went. She left.", id="a sentence on the next line"),
        pytest.param("“It rains.\n\nAnn Bly", id="left open"),
        pytest.param("“” — Ann Bly", id="nothing quoted"),
        pytest.param("“ … ” — Ann Bly", id="no word quoted"),
        pytest.param("“It ‘rains’ — Ann Bly", id="a quotation inside one"),
    ],
)
def test_no_signature(text: str) -> None:
    assert signed(text) == []


def test_an_embedded_post_belongs_to_the_name_with_a_handle_under_it() -> None:
    text = "The pier is shut.\n\nSo sad to see it go. pic.example/1\n\n— Ann Bly (@annbly) May 3, 2021\n\nIt was old."
    posts, covered = signed_posts(read_document(text))

    assert [
        (post.contents[0].span.cut(text), post.source.cut(text) if post.source else None) for post in posts
    ] == [("So sad to see it go. pic.example/1", "Ann Bly")]
    assert [span.cut(text) for span in covered] == [
        "So sad to see it go. pic.example/1\n\n— Ann Bly (@annbly) May 3, 2021"
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“So sad.”\n\n— Ann Bly (@annbly) May 3, 2021", id="in marks: a signed quotation"),
        pytest.param("— Ann Bly (@annbly)\n\n— Jo Roe (@joroe)", id="a list of handles"),
        pytest.param("So sad.\n\nAnn Bly (@annbly) wrote it.", id="no dash"),
        pytest.param("— Ann Bly (@annbly) May 3, 2021", id="nothing above"),
    ],
)
def test_what_is_no_embedded_post(text: str) -> None:
    assert signed_posts(read_document(text)) == ([], [])
