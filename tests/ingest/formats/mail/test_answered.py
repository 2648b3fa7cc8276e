"""The message that a mail answers; every name is invented."""

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats.mail.answered import end_of_answer
from onrecord.ingest.reader import read_articles
from onrecord.ingest.records import ArticleRecord

OWN = "The pier stays shut. “It rots,” our inspector Tom Hale told me."
ASKED = "Is it true that “nobody checks it,” as Ole Lind says?"
FIELDS = [
    "From: Lea Voss <lea@post.example>",
    "Sent: Monday, June 3, 2024 9:14 AM",
    "To: Ida Moss",
    "Subject: the pier",
]


def read(text: str, *, subject: str = "Re: the pier", kind: str = "plain") -> ArticleRecord:
    head = f"From: Ida Moss <moss@port.example>\nSubject: {subject}\nMessage-ID: <1@port.example>\nContent-Type: text/{kind}; charset=utf-8\n\n"
    (record,) = read_articles((head + text).encode(), name="a", media_type="message/rfc822")
    return record


@pytest.mark.parametrize(
    "below",
    [
        ["-----Original Message-----", *FIELDS, ASKED],
        [*FIELDS, ASKED],
        ["\n".join(FIELDS), ASKED],
        [" ".join(FIELDS), ASKED],
        ["On Mon, Jun 3, 2024 at 9:14 AM Lea Voss <lea@post.example> wrote:"],
    ],
)
def test_it_is_no_part_of_the_answer(below: list[str]) -> None:
    assert end_of_answer([OWN, *below]) == 1


@pytest.mark.parametrize(
    "paragraphs",
    [
        [*FIELDS, ASKED],
        [OWN, "From: one to two it rained.", ASKED, "It did."],
        [OWN, "From: the harbour"],
        [OWN, "On Monday she wrote: no.", ASKED],
        [OWN, "On Monday the mayor of the town wrote:", "“No.”"],
    ],
)
def test_other_lines_are_text(paragraphs: list[str]) -> None:
    assert end_of_answer(paragraphs) == len(paragraphs)


def test_a_plain_answer_is_read_without_and_says_what_was_left_out() -> None:
    record = read("\n\n".join([OWN, "\n".join(FIELDS), ASKED]))

    assert record.text == OWN
    assert (record.headline, record.byline) == ("the pier", "Ida Moss")


@pytest.mark.parametrize(
    "quoted",
    [
        f'<div class="gmail_quote"><div>On Mon, Jun 3, 2024 at 9:14 AM Lea Voss wrote:</div><blockquote><p>{ASKED}</p></blockquote></div>',
        f'<p>On Mon, Jun 3, 2024 at 9:14 AM Lea Voss wrote:</p><blockquote type="cite"><p>{ASKED}</p></blockquote>',
        f"<hr><p>{'<br>'.join(FIELDS).replace('<lea@post.example>', '')}</p><p>{ASKED}</p>",
    ],
)
def test_an_answer_in_html_is_read_without(quoted: str) -> None:
    assert read(f"<html><body><p>{OWN}</p>{quoted}</body></html>", kind="html").text == OWN


@pytest.mark.parametrize("subject", ["the pier", "Reading: the pier"])
def test_a_message_that_answers_none_is_read_whole(subject: str) -> None:
    text = "\n\n".join([OWN, "\n".join(FIELDS), ASKED])

    assert read(text, subject=subject).text.endswith(ASKED)
    assert read(
        f'<p>{OWN}</p><blockquote type="cite"><p>{ASKED}</p></blockquote>', subject=subject, kind="html"
    ).text.endswith(ASKED)


def test_a_page_that_is_nothing_but_quoted_and_a_message_that_is_passed_on_are_read_whole() -> None:
    quoted = f'<div class="gmail_quote"><p>{OWN}</p></div>'

    assert read(f"<html><body>{quoted}</body></html>", kind="html").text == OWN
    assert read(f"<p>See this.</p>{quoted}", subject="Fwd: the pier", kind="html").text.endswith(OWN)


def test_an_answer_that_says_nothing_is_refused() -> None:
    with pytest.raises(InputError):
        read("<html><body><p>.</p></body></html>", kind="html")
