"""Headers of texts that were copied out of pages, sent by press offices or scanned; every name is invented."""

import pytest
from onrecord.ingest.formats import TEXT
from onrecord.ingest.formats.text.header_blocks import header_apart
from onrecord.ingest.formats.text.plain_text import read_plain_text
from onrecord.ingest.reader import read_articles

BODY = "The pier opened on Monday.\n\n“It was time,” said Ida Moss."


def stated(header: str) -> tuple[str | None, ...]:
    (record,) = read_articles(f"{header}\n\n{BODY}\n".encode(), name="a.txt", media_type=TEXT)
    assert record.text == BODY
    name = record.publisher.name if record.publisher else None
    return record.headline, record.dek, record.byline, name, record.published_at


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Share\n\nPier reopens\n\nA gull sits on the pier on Monday. (AP Photo/Lou Lens)\n\nBy ANN ROE\nUpdated 3:04 PM EDT, June 4, 2024\nShare", ("Pier reopens", None, "ANN ROE", None, "2024-06-04T15:04:00-04:00")),
        ("Skip to main content\n\nPier reopens\n\nThe town waited a year\n\nAnn Roe Harbour affairs editor\nTue 4 Jun 2024 14.05 BST", ("Pier reopens", "The town waited a year", "Ann Roe", None, "2024-06-04T14:05:00+01:00")),
        ("Pier reopens\n\n2 days ago\n\nShare\n\nTova Quist\n\nReporting from Ely", ("Pier reopens", None, "Tova Quist", None, None)),
        ("Pier reopens\nwww.ely.example\nAnn Quist\n5 min read\nMarch 12, 2021", ("Pier reopens", None, "Ann Quist", None, "2021-03-12")),
        ("Pier reopens\n\nIt was shut for a year; now it is open.\n\nListen to this article · 4:31 min Learn more\n\nShare full article\n\nBy Ann Roe and Tom Quist\nAnn Roe reported from Ely, and Tom Quist from Sund.\n\nJune 4, 2024\nUpdated 3:21 p.m. ET", ("Pier reopens", "It was shut for a year; now it is open.", "Ann Roe and Tom Quist", None, "2024-06-04")),
        ("www.ely.example\nPier reopens after a year\nTova Quist\n2–3 minutes", ("Pier reopens after a year", None, "Tova Quist", None, None)),
        ("PIER-REOPENING-ELY\n\nPier: Town reopens it after a year", ("Pier: Town reopens it after a year", None, None, None, None)),
        ("Pier reopens after a year\n\nThe town waited\n\nZiv Holt\n\nEly Reporter, 4 June 2024", ("Pier reopens after a year", "The town waited", "Ziv Holt", None, "2024-06-04")),
        ("Pier reopens after a year\nReading time: about 4-6 minutes\nBy Ann Roe", ("Pier reopens after a year", None, "Ann Roe", None, None)),
        ("Pier reopens after a year\n\nBy ANN ROE\nELY CHRONICLE", ("Pier reopens after a year", None, "ANN ROE", "ELY CHRONICLE", None)),
        ("Pier reopens after a year\n\nBy ANN ROE\nOF THE ELY POST\nJune 4, 2024", ("Pier reopens after a year", None, "ANN ROE", "THE ELY POST", "2024-06-04")),
        ("Pier reopens after a year\n\nBy Ann Roe\nSpecial to the Ely Post", ("Pier reopens after a year", None, "Ann Roe", "Ely Post", None)),
        ("Pier reopens after a year\n\nBy ANN ROE\nASSOCIATED PRESS", ("Pier reopens after a year", None, "ANN ROE", "Associated Press", None)),
        ("Pier reopens after a year\n\nBy ANN ROE\nVALLEY NEWS SERVICE", ("Pier reopens after a year", None, "ANN ROE", None, None)),
        ("Pier reopens after a year\n\nBy Ann Roe\nELYPOST.EXAMPLE", ("Pier reopens after a year", None, "Ann Roe", None, None)),
        ("Pier reopens after a year\n\nBy Ann Roe\nTOWN WAITED FOR A YEAR", ("Pier reopens after a year", "TOWN WAITED FOR A YEAR", "Ann Roe", None, None)),
        ("The Ely Advertiser - Print Version\n\nPier reopens after a year\n\nTuesday, 4th June 2024\n\nby our chief reporter, Ann Roe", ("Pier reopens after a year", None, "Ann Roe", "The Ely Advertiser", "2024-06-04")),
        ("Pier reopens after a year\nely.example · by Ann Roe · June 4, 2024", ("Pier reopens after a year", None, "Ann Roe", None, "2024-06-04")),
        ("Pier reopens after a year\n2 hours ago\n\nShare\n\nZiv Holt\nBBC News, Ely\n\nIda Moss beside a boat\nImage source, Sam Orme\nImage caption, Ida Moss has waited", ("Pier reopens after a year", None, "Ziv Holt", "BBC News", None)),
        ("Pier reopens after a year\nThis article is more than 3 months old\nThe town has waited\n\nAnn Roe Harbour reporter\nTue 4 Jun 2024 14.05 BST", ("Pier reopens after a year", "The town has waited", "Ann Roe", None, "2024-06-04T14:05:00+01:00")),
        ("Pier Reopens After a Year\n\nIt was shut for a year. The town paid.\n\nListen to this article · 3:12 min Learn more\n\nShare full article\n\nBy Ann Roe", ("Pier Reopens After a Year", "It was shut for a year. The town paid.", "Ann Roe", None, None)),
        ("Press release | No: 44/2024 | Date: 14/06/2024\n\nMinistry of Trade and Piers\n\nPier reopens after a year", ("Pier reopens after a year", None, None, "Ministry of Trade and Piers", "2024-06-14")),
        ("Pier reopens after a year\n\nNEWS PROVIDED BY\nEly Works Co. →\nJun 04, 2024, 08:00 ET", ("Pier reopens after a year", None, None, "Ely Works Co.", "2024-06-04T08:00:00-04:00")),
        ("Remarks by the Mayor at the Opening of the Pier\nJune 4, 2024 | Wellsboro, Pa.", ("Remarks by the Mayor at the Opening of the Pier", None, None, None, "2024-06-04")),
        ("Pier reopens after a year\nBy Ann Roe | 4 June 2024 | Over & Out", ("Pier reopens after a year", None, "Ann Roe", None, "2024-06-04")),
        ("Pier reopens after a year\nWords: Ann Roe\nPublished: 4 June 2024", ("Pier reopens after a year", None, "Ann Roe", None, "2024-06-04")),
        ("Pier reopens after a year\nWords: 640\nBy Ann Roe", ("Pier reopens after a year", None, "Ann Roe", None, None)),
        ("Pier reopens after a year\n\nBy ANN ROE FOR ELY ONLINE\n\nPUBLISHED: 14:02, 4 June 2024 | UPDATED: 16:30, 4 June 2024", ("Pier reopens after a year", None, "ANN ROE", None, "2024-06-04")),
        ("Pier reopens after a year\nBy Ann Roe and Tom Quist\nJune 4, 2024 2:02 PM GMT+1 Updated 3 hours ago", ("Pier reopens after a year", None, "Ann Roe and Tom Quist", None, "2024-06-04T14:02:00+01:00")),
        ("Pier reopens after a year\nJune 4, 2024 5:02 AM ET\nHeard on Morning Edition\nAnn Roe\n\n4-Minute Listen\nDownload\nTranscript", ("Pier reopens after a year", None, "Ann Roe", None, "2024-06-04T05:02:00-04:00")),
        ("Pier reopens after a year\nThe town waited\nAnn Roe\nJun 04, 2024\n∙ Paid\n\n12\n3\nShare", ("Pier reopens after a year", "The town waited", "Ann Roe", None, "2024-06-04")),
        ("News|Business\n\nPier reopens after a year\n\nTown pays for new legs and a band.\n\nBy Ann Roe\n\nPublished On 4 Jun 2024", ("Pier reopens after a year", "Town pays for new legs and a band.", "Ann Roe", None, "2024-06-04")),
        ("Pier reopens after a year\nBy Ann Roe, CNN\n 4 minute read\nPublished 2:02 PM EDT, Tue June 4, 2024\n\nEly, England\nCNN\n — ", ("Pier reopens after a year", None, "Ann Roe", "CNN", "2024-06-04T14:02:00-04:00")),
        ("Pier reopens after a year\nBy Ann Roe\n4 June 2024\n\nEly\nReuters", ("Pier reopens after a year", None, "Ann Roe", "Reuters", "2024-06-04")),
        ("News Release 4-Jun-2024\n\nPier reopens after a year\n\nPeer-Reviewed Publication\n\nUniversity of Ely", ("Pier reopens after a year", None, None, "University of Ely", "2024-06-04")),
        ("Pier reopens after a year\n\nZiv Holt\n\nZiv Holt\n\n·\n\nFollow\n\n4 min read\n\n·\n\nJun 4, 2024\n\n--\n\nListen\n\nShare", ("Pier reopens after a year", None, "Ziv Holt", None, "2024-06-04")),
        ("Pier reopens after a year\n\nTown pays for new legs\nBand plays in the rain on Friday\n\nAnn Roe\n+ FOLLOW\nPublished: 2:02pm, 4 Jun 2024\n\nWhy you can trust SCMP", ("Pier reopens after a year", "Town pays for new legs; Band plays in the rain on Friday", "Ann Roe", None, "2024-06-04")),
        ("Pier reopens after a year\n\nBy Ann Roe\n\n06/04/2024 02:02 PM EDT", ("Pier reopens after a year", None, "Ann Roe", None, "2024-06-04T14:02:00-04:00")),
        ("Pier reopens after a year\n\nBy Ann Roe\n\n06/04/2024 14:02 BST", ("Pier reopens after a year", None, "Ann Roe", None, "2024-04-06T14:02:00+01:00")),
        ("Pier reopens after a year\n06/04/2024\nJune 4, 2024", ("Pier reopens after a year", None, None, None, "2024-06-04")),
        ("Pier reopens after a year\nBy Ann Roe\n\nABC News\n\nTue 4 Jun 2024 at 2:02pm\n\nA man in a cap under a lamp\nIda Moss on the pier. (ABC News: Sam Orme)", ("Pier reopens after a year", None, "Ann Roe", "ABC News", "2024-06-04")),
        ("Jun 4, 2024 - News\n\nPier reopens after a year\n\nheadshot\n\nBy Anna Quist", ("Pier reopens after a year", None, "Anna Quist", None, "2024-06-04")),
        ("Slug: PIER0605\nReporter: Ann Roe\nPub date: June 5, 2024\nHed: Pier reopens after a year", ("Pier reopens after a year", None, "Ann Roe", None, "2024-06-05")),
        ("Pier reopens after a year\n\nBy Ann Roe\n\nPublished June 4, 2024 at 2:02 PM CDT\n\nListen • 0:54", ("Pier reopens after a year", None, "Ann Roe", None, "2024-06-04T14:02:00-05:00")),
        ("Pier reopens after a year\n\n4.6.2024, 14:02 | Ann Roe", ("Pier reopens after a year", None, "Ann Roe", None, None)),
        ("UPDATE 2-Town board rejects new port fee\n(Adds union comment, background)\nBy Ann Roe and Tom Quist", ("UPDATE 2-Town board rejects new port fee", None, "Ann Roe and Tom Quist", None, None)),
        ("PA 1 HARBOUR Pier\n\nPier reopens\n\nBy Ann Roe", ("Pier reopens", None, "Ann Roe", None, None)),
        ("MINISTRY OF PIERS\nPRESS RELEASE NO. 14/2023\nEmbargoed until 00.01 hours, Tuesday 6 June 2023\n\nPier reopens", ("Pier reopens", None, None, None, "2023-06-06")),
        ("Pier reopens\n\nJune 06, 2023 08:00 ET | Source: Pier Works Inc.", ("Pier reopens", None, None, "Pier Works Inc.", "2023-06-06T08:00:00-04:00")),
        ("HEADLINE: Pier reopens\nSUBHEAD: The town waited\nSLUG: pier-0312\nBYLINE: Ann Roe\nPUBDATE: 03/14/2021\nBODY:", ("Pier reopens", "The town waited", "Ann Roe", None, "2021-03-14")),
        ("PIER OPENS AT LAST\n\nTown refuses to wait;\nneighbors celebrate\n\nBY ANN ROE\nHERALD STAFF WRITER", ("PIER OPENS AT LAST", "Town refuses to wait; neighbors celebrate", "ANN ROE", None, None)),
        ("PIER OPENS AT LAST\nTown Band Plays in the Rain\nMayor Falls Into the Harbour\n\nBy Ann Roe", ("PIER OPENS AT LAST", "Town Band Plays in the Rain; Mayor Falls Into the Harbour", "Ann Roe", None, None)),
        ("The Ely herald. [volume] (Ely, Fen County) 1884-1922, May 04, 1909, Image 1\n\nTHE ELY HERALD\nVOL. 25. NO. 104. PRICE ONE CENT\n\nPIER OPENS", ("PIER OPENS", None, None, "The Ely herald", "1909-05-04")),
        ("PIER OPENS.\nThe Ely Herald (Fen : 1894 - 1908) Tue 4 May 1899 Page 3\nTrove http://library.example/news-article1\n\nPIER OPENS.", ("PIER OPENS", None, None, "The Ely Herald", "1899-05-04")),
        ("Town Board Raises the Toll for the New Pier\n2024-06-04 07:15:00.0 GMT\n\nBy Ann Roe and Tom Quist", ("Town Board Raises the Toll for the New Pier", None, "Ann Roe and Tom Quist", None, "2024-06-04T07:15:00Z")),
    ],
)  # fmt: skip
def test_lines_about_a_headline_are_read_for_what_they_say(
    header: str, expected: tuple[str | None, ...]
) -> None:
    assert stated(header) == expected


def test_the_first_paragraph_of_a_column_is_no_third_deck() -> None:
    lines = ["PIER OPENS AT LAST", "Band Plays", "Mayor Falls", "Gulls Watch", "Boats Wait", "By Ann Roe"]
    draft = read_plain_text("\n\n".join([*lines, BODY]))
    assert draft.dek is not None
    assert "Boats Wait" not in draft.dek


def test_a_second_deck_needs_a_line_that_ends_the_header() -> None:
    draft = read_plain_text(f"Pier opens\n\nBand plays on\n\nMayor falls in\n\n{BODY}")
    assert (draft.dek, draft.body) == ("Band plays on", f"Mayor falls in\n\n{BODY}")


def test_a_date_at_a_lines_end_stays_in_its_sentence() -> None:
    text = "The pier was opened on\nMay 4, 2021\nby the mayor."
    assert header_apart(text) == text


def test_a_paragraph_in_brackets_that_is_no_caption_is_text() -> None:
    body = f"The pier, which was shut for a year, is open (and wet).\n\n{BODY}"
    assert read_plain_text(f"Pier reopens\n\n{body}").body == body


def test_a_long_first_line_is_looked_at_no_further() -> None:
    assert header_apart("By Ann Roe " * 99) == "By Ann Roe " * 99


@pytest.mark.parametrize("line", ["Sund - Print Version", "Pier: print edition"])
def test_the_head_of_a_page_for_printing_names_a_paper_or_nobody(line: str) -> None:
    assert read_plain_text(f"{line}\n\nPier reopens after a year\n\n{BODY}").publisher is None
