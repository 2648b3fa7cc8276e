"""What offices and parliaments set in the middle, at both margins or in brackets above a text; every name is invented."""

import pytest
from onrecord.ingest.formats import TEXT
from onrecord.ingest.formats.json import read_any_json
from onrecord.ingest.formats.plain_text import read_plain_text
from onrecord.ingest.reader import Given, read_articles, read_input
from onrecord.ingest.records import ArticleRecord

BRIEFING = """                         THE WHITE HALL

                  Office of the Press Secretary
____________________________________________________________
For Immediate Release                            March 12, 2021


                      PRESS BRIEFING BY
                 PRESS SECRETARY JAN HALE AND
              SECRETARY OF TRANSPORT OLE BREKKE


1:24 P.M. EST

     MS. HALE:  Good afternoon, everybody.

     SECRETARY BREKKE:  We are going to mend nine thousand bridges.

     Q    Who pays?

     SECRETARY BREKKE:  Fuel does.

     MS. HALE:  Thanks, everybody.

                              END                1:52 P.M. EST
"""
CONGRESS = """[Congressional Record Volume 167, Number 12 (Thursday, January 21, 2021)]
[Senate]
From the Congressional Record Online through the Government Publishing Office [www.gpo.gov]

                       HONORING THE FERRYMEN OF SUND

  Mr. DRAKE. Mr. President, I rise to honor the ferrymen.
  I yield the floor.
  The PRESIDING OFFICER (Ms. Strand). The Senator from Ely.
  Ms. HALE of Ely. I join my friend from Sund.
  Mr. DRAKE. I thank her.
  Ms. HALE of Ely. I object.
"""
PRINTED_MAIL = """From: Maria Lopez <lopez@post.example>
Sent: Thursday, December 1, 2016 20:13
To: Desk
Subject: Pier to open

The pier was shut for years.

“It will open,” said Jo Bly.
"""


def read(text: str) -> ArticleRecord:
    (record,) = read_articles(text.encode(), name="a.txt", media_type=TEXT)
    return record


def test_a_release_has_its_day_at_the_margin_and_its_title_in_the_middle() -> None:
    record = read(BRIEFING)

    assert record.published_at == "2021-03-12"
    assert (
        record.headline == "PRESS BRIEFING BY PRESS SECRETARY JAN HALE AND SECRETARY OF TRANSPORT OLE BREKKE"
    )
    assert record.text.endswith("Thanks, everybody.")


def test_the_record_of_a_parliament_has_its_day_in_brackets() -> None:
    record = read(CONGRESS)

    assert (record.headline, record.published_at) == ("HONORING THE FERRYMEN OF SUND", "2021-01-21")
    said = {quote.source.span.cut(record.text) for quote in record.extraction.quotations if quote.source}
    assert said == {"Mr. DRAKE", "Ms. HALE", "The PRESIDING OFFICER"}


def test_a_mail_that_a_program_printed_is_one() -> None:
    ((_, record),) = read_input(Given(PRINTED_MAIL.encode(), name="a.txt", media_type=TEXT))

    assert isinstance(record, ArticleRecord)

    assert (record.headline, record.byline, record.published_at) == (
        "Pier to open",
        "Maria Lopez",
        "2016-12-01",
    )
    assert record.text.startswith("The pier")


@pytest.mark.parametrize(
    ("above", "headline"),
    [
        (
            "Ely again? It would be fun, but don't count on it",
            "Ely again? It would be fun, but don't count on it",
        ),
        ("Who is it? And why?", None),
        ("It rains. It pours", None),
    ],
)
def test_a_headline_may_ask_and_answer(above: str, headline: str | None) -> None:
    assert (
        read_plain_text(
            f"{above}\n\nBy Ann Roe\n\nIt rained on Monday in all of Ely, and the town stayed dry."
        ).headline
        == headline
    )


def test_what_a_service_heard_often_is_no_text() -> None:
    text = "Harbour call\n\nMarch 12, 2021\n\nSUMMARY KEYWORDS\n\ngates, port\n\nTom Hale  00:02\n\nBoth gates leak.\n\nPia Strand  00:04\n\nMend them."

    assert "gates, port" not in read_plain_text(text).body


@pytest.mark.parametrize("envelope", ["item", "_items", "data"])
def test_items_in_the_envelope_of_an_interface_are_found(envelope: str) -> None:
    item = '{"uri": "a", "headline": "Pier shut", "body_text": "It is shut.", "body_html": "<p>It is shut.</p><p>It rots.</p>"}'
    (found,) = read_any_json(f'{{"total": 1, "{envelope}": [{item}]}}')

    assert getattr(found, "body", None) == "It is shut.\n\nIt rots."
