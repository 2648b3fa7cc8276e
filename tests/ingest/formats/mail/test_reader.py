"""Mail and mailboxes; every name is invented."""

from email.message import EmailMessage

import pytest
from onrecord.errors import InputError
from onrecord.ingest.reader import read_articles

from tests.ingest.formats.documents_made import docx, p
from tests.ingest.formats.mail.messages import TEXT, WORDS, found, mail, read


def test_subject_date_and_text_of_a_message_are_the_articles() -> None:
    record = read(mail(subject="Re: [press] Pier to open – at last"))

    assert (record.headline, record.published_at) == ("Pier to open – at last", "2024-03-05T23:30:00-08:00")
    assert record.text == TEXT.strip()
    assert [quote.rule for quote in record.extraction.quotations] == ["content_cue_source"]


@pytest.mark.parametrize(
    ("sender", "byline", "publisher"),
    [
        ("Rosa Quint <rq@x.example>", "Rosa Quint", None),
        ("Kwabena Asante <ka@x.example>", "Kwabena Asante", None),
        ("J.T. Quint <jt@x.example>", "J.T. Quint", None),
        ("Rosa Harbour Trust <rht@x.example>", None, "Rosa Harbour Trust"),
        ("Rosa Coast <post@x.example>", None, None),
        (
            '"Mary Smith from The Ferry Letter" <ferryletter@letters.example>',
            "Mary Smith",
            "The Ferry Letter",
        ),
        ("Mary Smith <ms@port.example>", "Mary Smith", None),
        ('"Smith, Mary" <ms@port.example>', "Mary Smith", None),
        ("Mary Smith at The Harbour Letter <a@letters.example>", "Mary Smith", None),
        ('"Mary Smith, The Harbor Ledger" <a@x.example>', "Mary Smith", "The Harbor Ledger"),
        ("The Harbor Ledger <a@x.example>", None, "The Harbor Ledger"),
        ("Arden Port Authority <a@x.example>", None, "Arden Port Authority"),
        ("Town of Ostel <a@x.example>", None, "Town of Ostel"),
        ("Friends of Ostel <a@x.example>", None, "Friends of Ostel"),
        ("Best of Ostel <a@x.example>", None, None),
        ("The Harbour Letter <a@x.example>", None, "The Harbour Letter"),
        ("The Hague <a@x.example>", None, None),
        ("Quayside <news@quayside.example>", None, "Quayside"),
        ("Zorblat Quux <a@x.example>", None, None),
        ("a@x.example", None, None),
        ('"<(' * 9_000, None, None),
        ("Caf\xe9 News <a@x.example>", None, "Café News"),
        ("Espa\xf1a News <a@x.example>", None, None),
        ("=?utf-8?Q?The_Harbor_Ledger?= <a@x.example>", None, "The Harbor Ledger"),
    ],
)
def test_a_sender_is_the_author_or_the_publisher_where_that_is_sure(
    sender: str, byline: str | None, publisher: str | None
) -> None:
    record = read(mail().replace(b"press@port.example", sender.encode("latin-1")))

    assert record.byline == byline
    assert (record.publisher and record.publisher.name) == publisher


def test_the_page_of_a_message_is_read_before_its_plain_text() -> None:
    page = f"<h1>Pier to open</h1><p>By page: the pier was shut.</p><p>{WORDS}</p>"

    assert read(mail(page=page)).text == f"By page: the pier was shut.\n\n{WORDS}"
    assert read(mail(page="<p></p>")).text == TEXT.strip()


def test_a_headline_that_the_text_repeats_is_no_part_of_it_and_header_lines_are_read() -> None:
    record = read(mail(f"Pier to  open\n\nBy Mary Smith\n\nMarch 1, 2024\n\n{TEXT}"))

    assert (record.byline, record.published_at, record.text) == ("Mary Smith", "2024-03-01", TEXT.strip())
    assert read(mail(subject="", text=TEXT)).headline is None


def test_flowed_lines_are_joined_and_a_signature_is_left_out() -> None:
    flowed = (
        b"Subject: x\nContent-Type: text/plain; charset=us-ascii; format=flowed{}\n\n"
        b'"We open the \npier," said Ann Roe, \n who waited.\n\n-- \nJo Bly\n'
    )

    assert read(flowed.replace(b"{}", b"")).text == '"We open the pier," said Ann Roe, who waited.'
    assert read(flowed.replace(b"{}", b"; delsp=yes")).text == '"We open thepier," said Ann Roe,who waited.'


def test_words_keep_their_marks_in_the_character_sets_of_mail() -> None:
    header = b"Subject: =?iso-8859-1?Q?Caf=E9?=\nContent-Type: text/plain{}\nContent-Transfer-Encoding: quoted-printable\n\n"
    body = b"=93No,=94 said Jo Bly. It was lat=\ne.\n"
    record = read(header.replace(b"{}", b"; charset=windows-1252") + body)

    assert (record.headline, record.text) == ("Café", "“No,” said Jo Bly. It was late.")
    assert (
        read(header.replace(b"{}", b"; charset*=utf-8''x") + b"It =E2=80=9Crained.=E2=80=9D\n").text
        == "It “rained.”"
    )
    assert read(b"Subject: Caf\xc3\xa9 shut\n\nIt rained.\n").headline == "Café shut"
    assert read(b"Subject: Caf\xe9 shut\n\nIt rained.\n").headline == "Café shut"
    assert read(b"Subject: Pe\xf1a shut\n\nIt rained.\n").headline is None
    assert read(b"Subject: =?utf-8?B?a?= a\nDate: never\n\nIt rained.\n").headline is None


def attaching(text: str | None, data: bytes, name: str = "Presse \u2013 release.docx") -> bytes:
    message = EmailMessage()
    message["Subject"] = "Pier"
    if text is not None:
        message.set_content(text)
    message.add_attachment("Not read.", filename="a.txt")
    inner = EmailMessage()
    inner.set_content("It was dry.")
    message.add_attachment(inner)
    message.add_attachment(data, "application", "octet-stream", filename=name)
    return bytes(message)


def test_documents_that_are_attached_are_read_and_other_attachments_are_not() -> None:
    release = docx(p("The pier opens."))
    name = "Presse \u2013 release.docx"

    inner = ("message 3", "It was dry.")

    assert found(attaching("It rained.", release)) == [("", "It rained."), inner, (name, "The pier opens.")]
    assert found(attaching(None, release)) == [("message 2", inner[1]), (name, "The pier opens.")]
    assert found(attaching("It rained.", release[:-30], "B.DOCX")) == [
        ("", "It rained."),
        inner,
        ("B.DOCX", "is cut off or damaged: it is no whole zip file"),
    ]
    assert found(attaching("It rained.", b"", "b.png")) == [("", "It rained."), inner]
    unreadable = attaching("It rained.", release).replace(b'charset="utf-8"', b'charset="x-none"')
    assert found(unreadable)[0] == ("", "states the unknown character set 'x-none'")


def test_what_a_mailer_prints_around_a_newsletter_is_left_out() -> None:
    around = f"View this email in your browser\n\n{TEXT}\nRead more »\n\nSent from my iPhone\n\nGet Outlook for iOS<https://x.example/o>\n\nYou signed up. Unsubscribe: https://x.example/u\n"

    assert read(mail(around)).text == TEXT.strip()
    assert read(mail("“Unsubscribe,” said Jo Bly.")).text == "“Unsubscribe,” said Jo Bly."
    assert read(mail("Unsubscribe")).text == "Unsubscribe"


def test_what_a_mail_hides_is_nobodys_words() -> None:
    page = f'<div style="display:none">“Never,” said Jo Bly.</div><p>It rained.</p><p>{WORDS}</p>'

    assert read(mail(page=page)).text == f"It rained.\n\n{WORDS}"


GMAIL = (
    "FYI\n\n---------- Forwarded message ---------\nFrom: *Arden Port Authority* <press@port.example>\n"
    "Date: Mon, Apr 8, 2024 at 9:00 AM\nSubject: Pier opens\nTo: <desk@gazette.example>\n\n\n"
)


def test_a_message_that_is_passed_on_keeps_its_own_subject_sender_and_date() -> None:
    sent = mail(
        GMAIL + TEXT, sender="Mary Smith <m@x.example>", subject="Fwd: Pier opens", page="<p>Page.</p>"
    )
    record = read(sent)

    assert (record.headline, record.byline, record.published_at) == ("Pier opens", None, "2024-04-08")
    assert record.publisher is not None
    assert record.publisher.name == "Arden Port Authority"
    assert record.text == TEXT.strip()


def test_the_header_of_the_message_inside_may_stand_without_a_line_above_it() -> None:
    inside = "From: Arden Port Authority <press@port.example>\nSent: 8 April 2024 11:40\nTo: Ann Roe\nSubject: Pier opens\n\n"
    record = read(
        mail(f"For the file.\n\n{inside}{TEXT}", sender="Mary Smith <m@x.example>", subject="FW: Pier")
    )

    assert (record.headline, record.byline, record.published_at) == ("Pier opens", None, "2024-04-08")
    assert record.text == TEXT.strip()


@pytest.mark.parametrize("text", [TEXT, "It rained. " * 60 + GMAIL, "-- Original Message --\nIt rained."])
def test_who_passed_a_message_on_is_not_its_author(text: str) -> None:
    record = read(mail(text, sender="Mary Smith <m@x.example>", subject="FW: Pier opens"))

    assert (record.headline, record.byline, record.published_at) == ("Pier opens", None, None)


def nested(depth: int) -> bytes:
    parts = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(depth))
    return parts + b"Content-Type: text/plain\n\nIt rained.\n"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is no mail"),
        (b"Subject: x\nContent-Type: image/png\n\nx", "is a message without text"),
        (b"Subject: x\nContent-Type: text/plain\n\n \n", "is a message without text"),
        (b"Subject: x\nContent-Type: text/html\n\n<p></p>", "holds no article text"),
        (f"Subject: Fwd: x\n\n{GMAIL.rstrip()}".encode(), "is a message without text"),
        (b"Subject: x\nContent-Type: multipart/encrypted; boundary=a\n\n--a\n\nx\n--a--\n", "is an encrypted message"),
        (b"Subject: x\nContent-Type: multipart/mixed; boundary=a\n\n--a\n\nIt was", "is cut off"),
        (b"Subject: x\nContent-Type: text/plain; charset=x-none\n\nIt was.", "states the unknown character set"),
        (b"Subject: x\nContent-Type: multipart/mixed; boundary=a\n" + b"\n--a\n\nx" * 2_001 + b"\n--a--", "has 2002 parts"),
        (nested(100), "has parts more than 50 deep"),
        (nested(5_000), "has parts more than 50 deep"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        read(data)


QUOTED = (
    b"From: Jo Bly <jo@x.example>\nSubject: Fwd: Pier opens\nContent-Type: text/plain; format=flowed\n\nFYI\n\n"
    b"> Begin forwarded message:\n>\n> From: Ann Roe <ann@x.example>\n> Subject: Pier opens\n"
    b'> Date: 12 March 2021 at 06:00:00 CET\n>\n> The pier opened on Friday.\n>\n> "It was \n> time," said Ida Moss.\n'
)


def test_signs_that_quote_each_line_of_a_message_are_no_part_of_it() -> None:
    record = read(QUOTED)

    assert (record.headline, record.published_at) == ("Pier opens", "2021-03-12")
    assert record.text == 'The pier opened on Friday.\n\n"It was time," said Ida Moss.'


def test_an_address_that_outlook_prints_is_no_part_of_a_name() -> None:
    record = read(
        b"From: Jo Bly <jo@x.example>\nSubject: FW: Pier opens\n\nFYI\n\n-----Original Message-----\n"
        b"From: Ely Courier [mailto:press@elycourier.example]\nSent: Tuesday, June 4, 2024 7:00 AM\nSubject: Pier opens\n\nIt rained.\n"
    )

    assert (record.publisher and record.publisher.name, record.published_at) == ("Ely Courier", "2024-06-04")


def test_where_to_view_a_message_is_no_part_of_it() -> None:
    text = b"Subject: Pier opens\n\nView this email in your browser ( https://ely.example/v )\n\nIt rained.\n"
    assert read(text).text == "It rained."


def test_the_message_that_is_answered_is_no_part_of_the_answer() -> None:
    asked = (
        "On Tue, 4 Jun 2024 at 09:14, Lea Voss <lea@post.example> wrote:\n\n> Is the pier open?\n>\n> Lea\n"
    )
    record = read(mail(f"*Yes.*\n\n{WORDS}\n\n{asked}", subject="Re: Pier"))

    assert record.text == f"Yes.\n\n{WORDS}"
    assert [one.reason for one in record.passed_over] == ["is the message that it answers"]
    assert "Is the pier open?" in read(mail(asked)).text


_PLAIN = b"Content-Type: text/plain; charset=utf-8\n\nThe pier stays shut. \xe2\x80\x9cIt rots,\xe2\x80\x9d said Tom Hale.\n"
_BROKEN = b"Content-Type: text/html; charset=utf-8\n\n<p>The pier stays shut. \x81\xff\xfe\x9d</p>\n"


def _alternatives(*parts: bytes) -> bytes:
    head = b"From: Ida Moss <moss@port.example>\nSubject: The pier\nMIME-Version: 1.0\n"
    body = b"".join(b"--B\n" + part for part in parts)
    return head + b"Content-Type: multipart/alternative; boundary=B\n\n" + body + b"--B--\n"


def test_html_of_another_character_set_leaves_the_plain_text() -> None:
    data = _alternatives(_PLAIN, _BROKEN)
    (record,) = read_articles(data, name="a", media_type="message/rfc822")
    assert record.text == "The pier stays shut. “It rots,” said Tom Hale."
    with pytest.raises(InputError, match="is not utf-8"):
        read_articles(_alternatives(_BROKEN), name="a", media_type="message/rfc822")


def test_what_a_list_prints_below_a_parting_is_no_text() -> None:
    below = (
        "Best,\n\nLotte Brandt\n\nYou received this message because you are subscribed to the group “Press”."
    )

    assert read(mail(text=f"{TEXT}\n{below}\n")).text == TEXT.strip()
