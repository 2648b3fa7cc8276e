"""How mails end; every name is invented."""

import pytest
from onrecord.ingest.formats.mail.reader import read_mail
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.text.letters import end_of_message
from onrecord.ingest.formats.text.plain_text import read_plain_text

TOLD = ["The depot at Holme burns.", "“All are safe,” said Priya Nair."]


@pytest.mark.parametrize(
    "parting",
    ["Kind regards", "Kind regards,", "Best wishes", "Many thanks,", "Yours sincerely", "All the best", "Thanks", "Regards"],
)  # fmt: skip
def test_who_sent_a_mail_is_no_part_of_what_it_says(parting: str) -> None:
    below = [parting, "Lou Tanner", "Press Officer | Holme Logistics", "M: 07700 900123"]

    assert end_of_message([*TOLD, *below]) == len(TOLD)


@pytest.mark.parametrize(
    "paragraphs",
    [
        [*TOLD, "Thanks", "“All of the forty people who work here are safe at home,” she wrote."],
        ["Kind regards", *TOLD],
        [*TOLD, "Thanks to the firemen."],
        [*TOLD, "Thanks", "x" * 200],
    ],
)
def test_in_doubt_it_is_text(paragraphs: list[str]) -> None:
    assert end_of_message(paragraphs) == len(paragraphs)


def test_a_mail_is_read_without() -> None:
    text = "\r\n\r\n".join([*TOLD, "Kind regards", "Lou Tanner", "Press Officer"])
    (found,) = read_mail(f"From: a@holme.example\r\nSubject: Fire\r\n\r\n{text}\r\n".encode(), _decode)

    assert isinstance(found, Draft)
    assert found.body == "\n\n".join(TOLD)


def _decode(data: bytes, charset: str | None, declared: bool) -> str:  # noqa: ARG001, FBT001 - a callable has no keywords
    return data.decode()


@pytest.mark.parametrize("greeting", ["Dear Editor,", "Dear Minister Quaid,", "Sir,", "To the Editor:"])
@pytest.mark.parametrize(
    ("signature", "author"),
    [
        ("Tobias Munk", "Tobias Munk"),
        ("Tobias Munk.\n\nMayor of Nordhavn", "Tobias Munk"),
        ("The residents of Quay Street", None),
        ("", None),
    ],
)
def test_who_signs_a_letter_is_its_author_and_no_part_of_it(
    greeting: str, signature: str, author: str | None
) -> None:
    text = f"{greeting}\n\nYour report was wrong. It never lost money."
    draft = read_plain_text(f"{text}\n\nYours faithfully,\n\n{signature}".strip())

    assert (draft.body, draft.byline) == (text, author)


def test_words_of_thanks_end_no_text_that_greets_nobody() -> None:
    text = "The lock was opened on Friday.\n\nThank you."

    assert read_plain_text(text).body == text
