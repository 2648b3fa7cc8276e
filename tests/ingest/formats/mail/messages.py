"""Messages that tests make, and what is read from them."""

from email.message import EmailMessage

from onrecord.ingest.reader import Given, read_articles, read_input
from onrecord.ingest.records import ArticleRecord

WORDS = "“The pier will open,” said Ann Roe, the harbour master."


TEXT = f"The pier was shut for years.\n\n{WORDS}\n"


def mail(
    text: str | None = TEXT,
    page: str | None = None,
    sender: str = "",
    subject: str = "Pier to open",
    **more: str,
) -> bytes:
    message = EmailMessage()
    message["From"] = sender or "press@port.example"
    message["Subject"] = subject
    message["Date"] = "Tue, 05 Mar 2024 23:30:00 -0800"
    if text is not None:
        message.set_content(text, cte="quoted-printable")
    if page is not None:
        message.add_alternative(page, subtype="html", cte="base64")
    for name, value in more.items():
        message.replace_header(name.replace("_", "-"), value)
    return bytes(message)


def found(data: bytes) -> list[tuple[str, str]]:
    given = Given(data, name="a.eml", media_type="message/rfc822")
    return [
        (within, one.text if isinstance(one, ArticleRecord) else str(one))
        for within, one in read_input(given)
    ]


def read(data: bytes, media_type: str = "message/rfc822") -> ArticleRecord:
    (record,) = read_articles(data, name="a", media_type=media_type)
    return record
