import pytest

from app.ingest.drafts import Draft
from app.ingest.plain_text import read_plain_text
from app.ingest.records import PublisherRecord

BODY = "The harbour opened on Monday.\n\nNobody came."


def test_all_parts_are_told_apart() -> None:
    text = f"- The Ely Post - https://ely.example -\n\nHarbour Opens\n\nBy Ann Roe\n\nA dry day\n\nDecember 5, 2018\n\n{BODY}"
    assert read_plain_text(text) == Draft(
        body=BODY,
        headline="Harbour Opens",
        byline="Ann Roe",
        published_at="2018-12-05",
        dek="A dry day",
        publisher=PublisherRecord("The Ely Post", "https://ely.example"),
        body_offset=len(text) - len(BODY),
    )


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Harbour Opens\n\nA dry day for all\n\nBy Ann Roe and Jo Bly of The Post\n\n5 May 2018", ("A dry day for all", "Ann Roe and Jo Bly of The Post", "2018-05-05")),
        ("Harbour Opens\n\nBy ANN ROE | May 5, 2018\n\nA dry day", ("A dry day", "ANN ROE", "2018-05-05")),
        ("Harbour Opens\n\nBy J. K. Roe", (None, "J. K. Roe", None)),
        ("Harbour Opens\n\nMay 5, 2018\n\nBy Ann Roe\n\nA dry day", ("A dry day", "Ann Roe", "2018-05-05")),
        ("Harbour Opens!", (None, None, None)),
    ],
)  # fmt: skip
def test_lines_between_headline_and_body_come_in_any_order(
    header: str, expected: tuple[str | None, ...]
) -> None:
    draft = read_plain_text(f"{header}\n\n{BODY}")
    assert (draft.body, (draft.dek, draft.byline, draft.published_at)) == (BODY, expected)


@pytest.mark.parametrize(
    "text",
    [
        "One line alone",
        "A line without any sentence after it\n\nanother one",
        "The harbour opened. Nobody came\n\nIt rained.",
        "The harbour opened.\n\nIt rained.",
        "Q: Who came?\n\nA: Nobody.",
        "ELY, England (AP) — The harbour opened\n\nIt rained.",
        "x" * 300 + "\n\nIt rained.",
        "By noon the harbour was open.\n\nIt rained.",
        "- The Ely Post - https://ely.example -",
    ],
)
def test_in_doubt_it_is_body(text: str) -> None:
    assert read_plain_text(text) == Draft(body=text)


@pytest.mark.parametrize(
    ("line", "publisher", "url"),
    [
        ("– Ely – https://ely.example/", PublisherRecord("Ely", "https://ely.example/"), None),
        ("- Ely - https://ely.example/a/b -", PublisherRecord("Ely", None), "https://ely.example/a/b"),
        ("https://ely.example/a/b", None, "https://ely.example/a/b"),
    ],
)
def test_a_source_line_names_publisher_or_page(
    line: str, publisher: PublisherRecord | None, url: str | None
) -> None:
    draft = read_plain_text(f"{line}\n\n{BODY}")
    assert draft == Draft(body=BODY, publisher=publisher, source_url=url, body_offset=len(line) + 2)


@pytest.mark.parametrize(
    "second",
    [
        "By Wednesday nobody knew",
        "By " + "Ann " * 20,
        "“Nobody came,” says Roe",
        "May 5, 2018 | an odd day, said Roe.",
    ],
)
def test_what_only_looks_like_a_header_line_is_no_byline_or_date(second: str) -> None:
    draft = read_plain_text(f"Harbour Opens\n\n{second.strip()}\n\n{BODY}")
    assert (draft.byline, draft.published_at) == (None, None)


def test_a_second_byline_or_date_is_body() -> None:
    draft = read_plain_text(f"Harbour Opens\n\nBy Ann Roe\n\nBy Jo Bly\n\n{BODY}")
    assert (draft.byline, draft.dek, draft.body) == ("Ann Roe", None, f"By Jo Bly\n\n{BODY}")
    assert read_plain_text("Harbour Opens\n\nBy Ann Roe\n\nIt rained.").body == "It rained."
