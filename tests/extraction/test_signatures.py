"""Quotations signed without a verb."""

import pytest

from app.extraction.signatures import CONFIDENCE, signed_quotations
from app.text.document import read_document


def signed(text: str) -> list[tuple[str, str, str | None, str]]:
    found = []
    for one in signed_quotations(read_document(text)).values():
        assert one.source is not None
        assert (one.confidence, one.method) == (CONFIDENCE, "rule")
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
