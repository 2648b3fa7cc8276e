"""Pages that a browser saved as one file (MHTML); every name is invented."""

from email.message import EmailMessage

import pytest
from onrecord.errors import InputError
from onrecord.ingest.reader import read_articles
from onrecord.ingest.records import ArticleRecord

SAID = "“The pier will open,” said Ann Roe, the harbour master."
PAGE = f"<title>Pier to open</title><article><p>It rained.</p><p>{SAID}</p></article>"


def _read(data: bytes) -> ArticleRecord:
    (record,) = read_articles(data, name="a", media_type="multipart/related")
    return record


def saved(page: str = PAGE, location: str = "https://ledger.example/pier", subtype: str = "html") -> bytes:
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Date"] = "Tue, 05 Mar 2024 23:30:00 -0000"
    message.add_related(page, subtype=subtype, cte="quoted-printable")
    message.add_related(b"png", "image", "png")
    next(message.iter_parts())["Content-Location"] = location
    return bytes(message)


def test_a_saved_page_is_read_as_the_page_with_its_address_and_not_the_date_of_saving() -> None:
    record = _read(saved())

    assert (record.headline, record.source_url, record.published_at) == (
        "Pier to open",
        "https://ledger.example/pier",
        None,
    )
    assert record.text == f"It rained.\n\n{SAID}"
    assert _read(saved(location="file:///c:/pier.html")).source_url is None


def test_a_saved_page_without_a_page_is_refused() -> None:
    with pytest.raises(InputError, match="holds no page"):
        _read(saved(subtype="plain"))
