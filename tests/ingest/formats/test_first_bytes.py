"""Files whose names say something else than their first bytes; every name is invented."""

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats import HTML, JSON, TEXT
from onrecord.ingest.reader import Given, read_input
from onrecord.ingest.records import ArticleRecord

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SAID = "“It rots,” said Ida Moss."


def outcome(data: bytes, media_type: str, *, sent: bool = False) -> list[str]:
    found = read_input(Given(data, name="a", media_type=media_type, sent=sent))
    return [one.text if isinstance(one, ArticleRecord) else str(one) for _, one in found]


@pytest.mark.parametrize(
    ("data", "media_type", "kind"),
    [
        (b"%PDF-1.7\n\xe2\xe3", TEXT, "a PDF"),
        (b"PK\x03\x04\x14\x00\xff\xfe", TEXT, "a zip archive or an office document"),
        (b"\xff\xd8\xff\xe0\x00", JSON, "a picture"),
        (b"\x1f\x8b\x08\x00\xff", HTML, "a gzip file"),
        (b"\xef\xbb\xbf <!DOCTYPE html><p>It rots.</p>", JSON, "a page (HTML)"),
        (b"<HTML><p>It rots.</p>", DOCX, "a page (HTML)"),
    ],
)
def test_what_a_file_is_is_told_where_it_cannot_be_read_as_it_is_named(
    data: bytes, media_type: str, kind: str
) -> None:
    assert outcome(data, media_type) == [f"is {kind} by its first bytes, whatever its name says"]


def test_a_file_that_is_what_its_name_says_has_its_own_reason() -> None:
    assert outcome(b"PK\x03\x04", DOCX) == ["is cut off or damaged: it is no whole zip file"]
    assert outcome(b"It rots\xff\x81", TEXT)[0].startswith("is neither UTF-8")


def test_what_is_sent_is_what_its_sender_says() -> None:
    assert outcome(b"%PDF-1.7\n\xe2\xe3\x81", TEXT, sent=True)[0].startswith("is neither UTF-8")


def test_a_feed_that_a_browser_saved_is_a_feed() -> None:
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel><item><title>Pier</title><description><p>It is shut.</p>{SAID}</description></item></channel></rss>'

    assert outcome(feed.encode(), HTML) == ["item 1 ('Pier') holds only a summary, which is no article"]


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (f"\ufeffFrom: a@b.example\r\nSubject: Pier\r\n\r\n{SAID}\r\n", "message/rfc822"),
        ("\ufeff{\\rtf1\\ansi \\ldblquote It rots,\\rdblquote  said Ida Moss.}", "application/rtf"),
    ],
)
def test_a_byte_order_mark_before_a_header_is_passed_over(data: str, media_type: str) -> None:
    assert outcome(data.encode(), media_type) == [SAID]


def test_lines_of_json_may_end_in_carriage_returns() -> None:
    lines = '{"title": "Pier", "text": "It rots."}\r{"title": "Lock", "text": "It holds."}\r'

    assert outcome(lines.encode(), "application/x-ndjson") == ["It rots.", "It holds."]


def test_a_mail_whose_text_is_cut_within_base64_is_refused() -> None:
    header = (
        "From: a@b.example\nSubject: Pier\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n"
    )
    found = outcome(f"{header}IkJ0IHJvdHMsIiBzYWl".encode(), "message/rfc822")

    assert found == [str(InputError("is cut off: a part of it ends within what encodes it"))]
