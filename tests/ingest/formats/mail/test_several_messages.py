"""Mailboxes, attached and passed-on messages: which of them are articles."""

from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

import pytest
from onrecord.errors import InputError
from onrecord.ingest.reader import read_articles

from tests.ingest.formats.mail.messages import TEXT, found, mail


def test_each_message_of_a_mailbox_is_an_article() -> None:
    lines = b"From a@x.example Tue Mar  5 10:00:00 2024\n%b\n"
    first = mail("It rained.\n\nFrom here it was late.\n\n>From there, too.\n").replace(
        b"\nFrom here", b"\n>From here"
    )
    second = mail(subject="Second", sender="Mary Smith <m@x.example>")
    records = read_articles(lines % first + lines % second, name="a", media_type="application/mbox")

    assert [record.headline for record in records] == ["Pier to open", "Second"]
    assert records[0].text == "It rained.\n\nFrom here it was late.\n\nFrom there, too."
    with pytest.raises(InputError, match="is no mailbox"):
        read_articles(b"It rained.", name="a", media_type="application/mbox")


def test_an_attached_message_is_an_article_of_its_own() -> None:
    inner = BytesParser(policy=policy.default).parsebytes(mail(subject="Pier shut"))
    outer = EmailMessage()
    outer["From"], outer["Subject"] = "Jo Bly <jo@ely.example>", "FW: Pier shut"
    outer.set_content("FYI")
    outer.add_attachment(inner)
    body = TEXT.strip()

    assert found(bytes(outer)) == [("message 2", body)]
    outer.replace_header("Subject", "Two reports")
    assert found(bytes(outer)) == [("", "FYI"), ("message 2", body)]


def test_messages_in_each_other_are_read_to_the_limit() -> None:
    message = mail()
    for _ in range(6):
        outer = EmailMessage()
        outer["From"], outer["Subject"] = "jo@ely.example", "FW: Pier"
        outer.set_content("FYI")
        outer.add_attachment(BytesParser(policy=policy.default).parsebytes(message))
        message = bytes(outer)

    assert [text for _, text in found(message)] == ["stands in more than 5 archives or messages"]
