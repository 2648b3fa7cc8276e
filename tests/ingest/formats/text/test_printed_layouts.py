"""What offices and parliaments set in the middle, at both margins or in brackets above a text; every name is invented."""

import pytest
from onrecord.ingest.formats import TEXT
from onrecord.ingest.formats.json import read_any_json
from onrecord.ingest.formats.text.plain_text import read_plain_text
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


SAID = "“It rots,” said Ida Moss, who heads the port."


@pytest.mark.parametrize(
    ("header", "stated"),
    [
        ("URGENT\n\nPier shut\n\nBy Ann Roe", ("Pier shut", "Ann Roe", None, None)),
        (
            "May 2024: the month the pier rotted\n\nAnn Roe\n\nThe Ely Post\n\nWednesday, June 5, 2024",
            ("May 2024: the month the pier rotted", "Ann Roe", "The Ely Post", "2024-06-05"),
        ),
        (
            "Pier shut\n\nBy Ann Roe\n\nNEW ARDEN | 13 Feb 2020 01:10 PM IST | Updated: 14 Feb 2020 09:00 AM IST",
            ("Pier shut", "Ann Roe", None, "2020-02-13"),
        ),
    ],
)
def test_a_place_a_paper_and_the_day_are_lines_of_a_header(
    header: str, stated: tuple[str | None, ...]
) -> None:
    draft = read_plain_text(f"{header}\n\n{SAID}")

    assert draft.body == SAID
    name = draft.publisher.name if draft.publisher else None
    assert (draft.headline, draft.byline, name, (draft.published_at or "")[:10] or None) == stated


def test_who_takes_part_in_an_interview_is_no_dek() -> None:
    text = "Interview with the mayor\n\nInterviewer: Ann Roe\n\nInterviewee: Petra Voss\n\nAR: Why?\n\nPV: It rots."

    assert "Interviewee: Petra Voss" in read_plain_text(text).body


def test_the_names_of_a_byline_are_in_order_and_without_the_agency() -> None:
    (item,) = read_any_json(
        '{"uri": "a", "headlines": [{"value": "Pier shut"}], "by": "By Ann Roe, The Ely Wire", "bodies": [{"value": "It is shut."}]}'
    )
    (record,) = read_any_json('[{"title": "Pier shut", "author": "Roe, Ann", "text": "It is shut."}]')

    assert [getattr(one, "byline", None) for one in (item, record)] == ["Ann Roe", "Ann Roe"]


@pytest.mark.parametrize(
    "below",
    [
        "This email and any attachments are confidential and intended solely for Jo Bly.",
        "For information media. Not an official record.",
    ],
)
def test_what_offices_print_below_is_no_text(below: str) -> None:
    assert (
        read_plain_text(f"SG/SM/20635\n\n12 MARCH 2021\n\nPier shut for good\n\n{SAID}\n\n{below}").body
        == SAID
    )


def test_a_rule_above_a_printed_header_passes_a_message_on() -> None:
    inner = f"From: Maria Lopez <a@port.example>\nSent: Friday, March 12, 2021 10:02 AM\nTo: b@desk.example\nSubject: Pier shut\n\n{SAID}\n"
    mail = f"From: b@desk.example\nSubject: FW: Pier shut\nDate: Sat, 13 Mar 2021 11:00:00 +0000\n\nFYI\n\n{'_' * 32}\n{inner}"
    ((_, record),) = read_input(Given(mail.encode(), name="a.eml", media_type="message/rfc822"))

    assert isinstance(record, ArticleRecord)
    assert (record.headline, record.byline, record.published_at, record.text) == (
        "Pier shut",
        "Maria Lopez",
        "2021-03-12",
        SAID,
    )


@pytest.mark.parametrize(
    ("above", "stated"),
    [
        ("The Ely Post\n\nNews | Local\n\nPier shut again\n\nBy Ann Roe", ("Pier shut again", None)),
        ("Pier shut again\n\nOstel, 12 March 2021, 7 p.m.\n\nBy Ann Roe", ("Pier shut again", "2021-03-12")),
        (
            "This is a rush transcript from “The Hour,” March 12, 2021. This copy may be updated.\n\nPier shut again\n\nBy Ann Roe",
            ("Pier shut again", "2021-03-12"),
        ),
    ],
)
def test_a_section_a_clock_and_a_rush_transcript_stand_above(
    above: str, stated: tuple[str | None, ...]
) -> None:
    draft = read_plain_text(f"{above}\n\n{SAID}")

    assert (draft.headline, draft.published_at, draft.body) == (*stated, SAID)


def test_a_day_in_brackets_in_a_dateline_is_the_day() -> None:
    text = "Pier opens\n\nELY, FENLAND (March 12, 2021) – The Port of Ely opened its pier on Friday."

    assert read_plain_text(text).published_at == "2021-03-12"


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ann Roe and Tom Field in Ely", "Ann Roe and Tom Field"),
        ("By Ann Roe in New Ely, Norvia", "Ann Roe"),
    ],
)
def test_a_byline_is_its_names_without_where_they_were(byline: str, names: str) -> None:
    assert read_plain_text(f"Pier opens\n\n{byline}\n\nMarch 12, 2021\n\n{SAID}").byline == names


def test_the_byline_of_a_record_has_no_post() -> None:
    (record,) = read_any_json(
        '[{"title": "Pier shut", "author": "By Ann Roe, Staff Writer", "text": "It is shut."}]'
    )

    assert getattr(record, "byline", None) == "Ann Roe"
