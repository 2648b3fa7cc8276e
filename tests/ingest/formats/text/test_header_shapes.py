"""Lines of headers as people paste them: glued, on one line, without "By", over the text itself; every name is invented."""

from pathlib import Path

import onrecord
import pytest
from onrecord.ingest.formats import TEXT
from onrecord.ingest.reader import read_articles

BODY = "The pier at Ely opened on Monday after a year of works that cost the town more than it had planned.\n\n“It was time,” said Ida Moss."
Stated = tuple[str | None, ...]


def stated(header: str, body: str = BODY) -> Stated:
    (record,) = read_articles(f"{header}\n\n{body}\n".encode(), name="a.txt", media_type=TEXT)
    assert record.text == body
    name = record.publisher.name if record.publisher else None
    return record.headline, record.dek, record.byline, name, record.published_at


TITLE = "Pier reopens after a year"


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("June 4, 20246:05 PM GMT\nBy Ann Quist", ("Ann Quist", None, "2024-06-04T18:05:00Z")),
        ("June 4, 2024 by Ann Quist Leave a Comment", ("Ann Quist", None, "2024-06-04")),
        ("Posted on June 4, 2024 by Ann Quist 3 Comments", ("Ann Quist", None, "2024-06-04")),
        ("4 min read\n·\nJun 4, 2024\nAnn Quist\nFollow", ("Ann Quist", None, "2024-06-04")),
        ("Ann Quist, Staff Reporter\n\nTue., June 4, 2024 | timer 3 min. read", ("Ann Quist", None, "2024-06-04")),
        ("Ann Quist\n\nEly Courier\n\n4 June 2024", ("Ann Quist", "Ely Courier", "2024-06-04")),
        ("Ann Quist\n\n05/06/2024\nJune 5, 2024", ("Ann Quist", None, "2024-06-05")),
        ("Ann Quist\n14/6/2024", ("Ann Quist", None, "2024-06-14")),
        ("Ann Quist\nThe writer is a vet and sits on the board of the port\nJune 4 2024", ("Ann Quist", None, "2024-06-04")),
        ("By Ann Quist\nThe author is a diver\n4 June 2024", ("Ann Quist", None, "2024-06-04")),
        ("By Ann Quist - @annq\nEly Courier / 05:12 AM June 4, 2024", ("Ann Quist", "Ely Courier", "2024-06-04")),
        ("Tuesday 4th June, 2024 by Ann Quist in Local News", ("Ann Quist", None, "2024-06-04")),
        ("Issued on: 14/06/2024 - 13:40\nModified: 14/06/2024 - 13:38\nText by: NEWS WIRES", ("NEWS WIRES", None, "2024-06-14")),
        ("Reporting by Ann Quist (now) and Tom Field (earlier)\n4 June 2024", ("Ann Quist and Tom Field", None, "2024-06-04")),
        ("By ANN QUIST and TOM FIELD | Staff Writers\nPhotographs by Ned Moss\nJune 4, 2024", ("ANN QUIST and TOM FIELD", None, "2024-06-04")),
        ("By Our Correspondent\nA+ A-\n4. June 2024", ("Our Correspondent", None, "2024-06-04")),
        ("From Ann Quist in Ely\n4 June 2024", ("Ann Quist", None, "2024-06-04")),
        ("Ann Quist, in Ely\n4 June 2024", ("Ann Quist", None, "2024-06-04")),
        ("From ANN QUIST, New Ely\n4 June 2024", ("ANN QUIST", None, "2024-06-04")),
        ("Words Ann Quist\n(Ely Courier)\nJun 4, 2024", ("Ann Quist", "Ely Courier", "2024-06-04")),
        ("Ann Quist/Ely Courier\nJun 4, 2024", ("Ann Quist", "Ely Courier", "2024-06-04")),
        ("Guest column by Ann Quist\n© 2024 Ely Works\nJun 4, 2024", ("Ann Quist", None, "2024-06-04")),
        ("By Ann Quist\nPosted 4h ago, updated 2h ago\nEst. reading time 5 min\nELY, June 4", ("Ann Quist", None, None)),
        ("Ann Quist\nann@courier.example\nEly Courier\n4 June 2024", ("Ann Quist", "Ely Courier", "2024-06-04")),
        ("NEWS\nBy Ann Quist\nEly Courier\n\nShares\n12\n\n4 June 2024", ("Ann Quist", "Ely Courier", "2024-06-04")),
        ("by Ann Quist\nillustration by Tom Roe\n\nIssue 41, Winter 2019", ("Ann Quist", None, None)),
        ("Cairo - MENA\nTue 4 Jun 2024 - 06:15 PM", (None, "MENA", "2024-06-04")),
        ("Compiled from staff and wire reports\nTue, 04/06/2024 - 10:30", (None, None, "2024-06-04")),
        ("(AP Photo/Jo Lind)\n\nToday, 07:15 AM\n\nAnn Quist", ("Ann Quist", None, None)),
        ("PUB: Ely Harbour\nBYLINE: Ann Quist\nDelivered on: 4 June 2024 (Transcript of the speech, exactly as it was delivered)", ("Ann Quist", "Ely Harbour", "2024-06-04")),
        ("Source: Ann Quist | Ely FM\nDate: Jun-04-2024", ("Ann Quist", "Ely FM", "2024-06-04")),
        ("Published 4th June 2024, 07:12 GMT\n\nAnn Quist\n\nAnn Quist", ("Ann Quist", None, "2024-06-04T07:12:00Z")),
        ("Contributed by: Ann Quist\nOriginally published: 2024-06-04\nPhotos by Ned Moss/Ely Courier", ("Ann Quist", None, "2024-06-04")),
        ("Adewale Quist, Lagos", ("Adewale Quist", None, None)),
        ("ADEWALE QUIST, LAGOS", ("ADEWALE QUIST", None, None)),
        ("Chidi Quist, Abuja\n4 June 2024", ("Chidi Quist", None, "2024-06-04")),
        ("Ann Quist | Cairo", ("Ann Quist", None, None)),
        ("Ann Quist – Ely", ("Ann Quist", None, None)),
        ("Ann Quist (Port Harcourt)", ("Ann Quist", None, None)),
        ("Ann Quist, Lagos and Tom Field, New Ely", ("Ann Quist and Tom Field", None, None)),
        ("Ann Quist and Tom Field, Lagos", ("Ann Quist and Tom Field", None, None)),
        ("Staff Reporter, Karachi", ("Staff Reporter", None, None)),
        ("PTI, New Delhi", (None, "PTI", None)),
        ("Ann Quist\nLocal Democracy Reporting Service", ("Ann Quist", "Local Democracy Reporting Service", None)),
        ("Author: Science desk\nDate: 11/02/2021\nSource: Ely Courier", ("Science desk", "Ely Courier", None)),
        ("Author: Unknown\nDate: unknown\nSource: Ely Courier\nURL: n/a", (None, "Ely Courier", None)),
        ("Section: News\nDate: spring of that year\nSource: Ely Courier", (None, "Ely Courier", None)),
        ("OPINION | Ann Quist\nJune 4, 2024", ("Ann Quist", None, "2024-06-04")),
        ("ANALYSIS | Ann Quist\nJune 4, 2024", ("Ann Quist", None, "2024-06-04")),
        ("As told to Ann Quist\n4 June 2024", ("Ann Quist", None, "2024-06-04")),
        ("Ann Quist reports\n4 June 2024", ("Ann Quist", None, "2024-06-04")),
        ("Reporting by Ann Quist in Ely; Editing by Tom Field\n4 June 2024", ("Ann Quist", None, "2024-06-04")),
        ("Reporting by Ann Quist and Tom Roe in Ely\n4 June 2024", ("Ann Quist and Tom Roe", None, "2024-06-04")),
        ("Ely Courier Staff\n4 June 2024", ("Ely Courier Staff", None, "2024-06-04")),
        ("The Ely Post Newsroom\n4 June 2024", ("The Ely Post Newsroom", None, "2024-06-04")),
        ("Seán Ó Brolly, Zoë van der Quist & Nguyễn Thị Mai\n4 June 2024", ("Seán Ó Brolly, Zoë van der Quist & Nguyễn Thị Mai", None, "2024-06-04")),
        ("Ann de Quist and Bob Brolly\n4 June 2024", ("Ann de Quist and Bob Brolly", None, "2024-06-04")),
        ("Dr Ann Quist\nLecturer in Harbour Works, University of Ely\n4 June 2024", ("Dr Ann Quist", None, "2024-06-04")),
        ("Ann Quist\nProfessor of Law, Ely University\nPublished: June 4, 2024 6.05pm BST", ("Ann Quist", None, "2024-06-04T18:05:00+01:00")),
        ("6:05pm, Jun 4, 2024\nAnn Quist\nann.quist@courier.example\n@annq", ("Ann Quist", None, "2024-06-04")),
        ("By Ann Quist, Ely Courier, 4 June 2024", ("Ann Quist", "Ely Courier", "2024-06-04")),
        ("BY ANN QUIST 4TH JUNE 2024, 6:05 PM", ("ANN QUIST", None, "2024-06-04")),
        ("Ann Quist,\nEly Courier\nTuesday, June 4, 2024", ("Ann Quist", "Ely Courier", "2024-06-04")),
        ("ANN QUIST and agencies\n4 June 2024", ("ANN QUIST", None, "2024-06-04")),
        ("Ann Quist with wire reports\n4 June 2024", ("Ann Quist", None, "2024-06-04")),
        ("Updated: 5:12 PM EST Jun 4, 2024\nInfinite Scroll Enabled\nAnn Quist\nReporter", ("Ann Quist", None, "2024-06-04T17:12:00-05:00")),
        ("From our Harbour Correspondent\n4 June 2024", ("From our Harbour Correspondent", None, "2024-06-04")),
        ("by ann quist\n4 june 2024", ("ann quist", None, "2024-06-04")),
        ("— Ann Quist, June 4, 2024", ("Ann Quist", None, "2024-06-04")),
        ("Ann Quist, Ely Courier, 2024-06-04", ("Ann Quist", "Ely Courier", "2024-06-04")),
        ("Republished from the Ely Courier, 4 June 2024\nWords by Ann Quist", ("Ann Quist", "Ely Courier", "2024-06-04")),
        ("Reprinted from The Ely Post\nBy Ann Quist", ("Ann Quist", "The Ely Post", None)),
        ("Ann Quist Bloomberg News\n\nPublished June 4, 2024", ("Ann Quist", "Bloomberg News", "2024-06-04")),
        ("Author of the article:\nAnn Quist\n\nPublishing date:\nJun 04, 2024", ("Ann Quist", None, "2024-06-04")),
        ("Article by:\nAnn Quist\n\nArticle published on:\n4 June 2024", ("Ann Quist", None, "2024-06-04")),
        ("By Ann Quist, for Ely Courier\n4 June, 2024", ("Ann Quist", "Ely Courier", "2024-06-04")),
        ("By Ann Quist for The Ely Post\n4 June 2024", ("Ann Quist", "The Ely Post", "2024-06-04")),
        ("By Wren Quist of the Sund Gazette", ("Wren Quist", "Sund Gazette", None)),
        ("By Wren Quist (Education Editor)\nJune 4, 2024", ("Wren Quist", None, "2024-06-04")),
        ("By Wren Quist at Ely\n2024 June 4", ("Wren Quist", None, "2024-06-04")),
        ("Ann Quist, for The Ely Post\n4 June 2024", ("Ann Quist", "The Ely Post", "2024-06-04")),
        ("By Wren Quist, Special to the Ely Post\nGetty Images\n4 June 2024", ("Wren Quist", "Ely Post", "2024-06-04")),
        ("By Wren Quist // Ely Post\nFrom: Ely Post\n4 June 2024", ("Wren Quist", "Ely Post", "2024-06-04")),
        ("From Wren Quist, our ports correspondent in Ely\n4 June 2024", ("Wren Quist", None, "2024-06-04")),
        ("By Wren Quist\nJune 4, 2024 / 10:04 AM / CBS News", ("Wren Quist", "CBS News", "2024-06-04")),
        ("Source: Ely Post\nBy Wren Quist\nJune 4, 2024 / 10:04 AM / CBS News", ("Wren Quist", "Ely Post", "2024-06-04")),
        ("Posted by Wren Quist on June 4, 2024", ("Wren Quist", None, "2024-06-04")),
        ("By J.T. O’Quist Published June 4, 2024", ("J.T. O’Quist", None, "2024-06-04")),
        ("By Mei-Ling Quist June 4, 2024", ("Mei-Ling Quist", None, "2024-06-04")),
        ("Lars van der Quist | The Sund Gazette\n2024-06-04", ("Lars van der Quist", "The Sund Gazette", "2024-06-04")),
        ("Wren Quist and Pip Hale / The Sund Gazette\n4 June 2024", ("Wren Quist and Pip Hale", "The Sund Gazette", "2024-06-04")),
        ("Wren Quist, Sund Gazette\n4 June 2024", ("Wren Quist", "Sund Gazette", "2024-06-04")),
        ("Wren Quist, Staff Writer\n4 June 2024", ("Wren Quist", None, "2024-06-04")),
        ("Wren Quist\n4 June 2024", ("Wren Quist", None, "2024-06-04")),
        ("— Wren Quist\n4 June 2024", ("Wren Quist", None, "2024-06-04")),
        ("J.T. Quist reports from New Ely\n4 June 2024", ("J.T. Quist", None, "2024-06-04")),
        ("From Wren Quist in Ely\n4 June 2024", ("Wren Quist", None, "2024-06-04")),
        ("WORDS ANN QUIST\nIn print: Tuesday, June 4, 2024", ("ANN QUIST", None, "2024-06-04")),
        ("By Wren Quist\nReuters\non June 4, 2024", ("Wren Quist", "Reuters", "2024-06-04")),
        ("Add to bookmarks\nShare\nBy Ann Quist\nCreated: 4 June 2024", ("Ann Quist", None, "2024-06-04")),
        ("Try this offer\nBy Ann Quist\n4 June 2024", ("Ann Quist", None, "2024-06-04")),
        ("By Ann Quist\nPhoto: Jo Lind / Reuters\n4 June 2024", ("Ann Quist", None, "2024-06-04")),
        ("SPECIAL CORRESPONDENT\nELY, JUNE 04, 2024 05:12 IST", ("SPECIAL CORRESPONDENT", None, "2024-06-04")),
        ("Sponsored\n\nBy Ann Quist\n\nJune 4, 2024", ("Ann Quist", None, "2024-06-04")),
        ("Ely Courier, 4 June 2024, p. 4\n\nAnn Quist", ("Ann Quist", "Ely Courier", "2024-06-04")),
    ],
)  # fmt: skip
def test_who_wrote_it_and_when_in_many_shapes(header: str, expected: Stated) -> None:
    assert stated(f"{TITLE}\n\n{header}")[2:] == expected


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (f"{TITLE} - The Ely Courier\nhttps://www.courier.example/2024/06/04/pier\n\nAnn Quist", (TITLE, None, "Ann Quist", "The Ely Courier", "2024-06-04")),
        (f"04/06/2024 - 18:05\nEly Courier\n{TITLE}", (TITLE, None, None, "Ely Courier", None)),
        (f"EXCLUSIVE: {TITLE}\n\nBy Ann Quist 4th June 2024, 6:05 PM", (f"EXCLUSIVE: {TITLE}", None, "Ann Quist", None, "2024-06-04")),
        (f"WATCH: {TITLE}\n\nBy Ann Quist", (f"WATCH: {TITLE}", None, "Ann Quist", None, None)),
        (f"HEADLINE: {TITLE}\nBYLINE: By ANN QUIST; Staff Writer\nDATE: June 4, 2024", (TITLE, None, "ANN QUIST", None, "2024-06-04")),
        ("Opinion\n\nWe were promised a pier. We got a press release\n\nBy Ann Quist", ("We were promised a pier. We got a press release", None, "Ann Quist", None, None)),
        (f"{TITLE}\n\nLondon, Ann Quist", (TITLE, None, "Ann Quist", None, None)),
        (f"{TITLE}\n\nCourt reporter Ann Quist", (TITLE, None, "Ann Quist", None, None)),
        (f"{TITLE}\n\nFormer editor Ann Quist\n\nBy Tom Field", (TITLE, "Former editor Ann Quist", "Tom Field", None, None)),
        (f"From our correspondent in Arden\n\n{TITLE.upper()}\n\nJUNE 2021", (TITLE.upper(), None, "From our correspondent", None, None)),
        (f"FULL TIME: {TITLE}\n\nBy Ann Quist", (f"FULL TIME: {TITLE}", None, "Ann Quist", None, None)),
        (f"RACING: {TITLE}\n\nBy Ann Quist", (f"RACING: {TITLE}", None, "Ann Quist", None, None)),
        (f"[2024-06-04] {TITLE} (Ely Courier)", (TITLE, None, None, "Ely Courier", "2024-06-04")),
        (f"Ely Courier (Late Edition)\n2024-06-04\nAnn Quist\n{TITLE}", (TITLE, None, "Ann Quist", "Ely Courier", "2024-06-04")),
        (f"THE ELY COURIER\nVol. 14, No. 22 — Tuesday, 4 June 1912 — Price One Penny\n{TITLE.upper()}.\n(From Our Own Correspondent.)", (TITLE.upper(), None, "From Our Own Correspondent", "THE ELY COURIER", "1912-06-04")),
        (f"MEDIA STATEMENT\nHon Dr Ann Quist\nMinister for Ports\nAssistant Minister for Roads\n4 June 2024\n{TITLE}", (TITLE, None, None, None, "2024-06-04")),
        (f"bc-ely-pier-1st-ld\n(Eds: Adds mayor)\n{TITLE}\nBy Ann Quist", (TITLE, None, "Ann Quist", None, None)),
        (f"[Ely Courier, 4 June 2024, page 3]\n\n{TITLE.upper()}\n\nANN QUIST", (TITLE.upper(), None, "ANN QUIST", "Ely Courier", "2024-06-04")),
        (f"Press Release 24/118\nDate: 4 June 2024\n\n{TITLE}", (TITLE, None, None, None, "2024-06-04")),
        (f"Video: {TITLE}\n\nReporter: Ann Quist", (f"Video: {TITLE}", None, "Ann Quist", None, None)),
        (f"2024-06-04: {TITLE}", (TITLE, None, None, None, "2024-06-04")),
        (f"4 JUNE 2024\nEly Courier (Ely)\nBy Ann Quist\n{TITLE}", (TITLE, None, "Ann Quist", "Ely Courier", "2024-06-04")),
        (f"Letter from Ely\n\n{TITLE}\n\nHow a small town fought for its legs.\n\nBy Ann Quist", (TITLE, "How a small town fought for its legs.", "Ann Quist", None, None)),
        ("The Big Read\n4 June 2024\nPier reopens after a year\nBy Ann Quist", (TITLE, None, "Ann Quist", None, "2024-06-04")),
        ("TOP PIERS\n\nPier reopens after a year\n\nBy Ann Quist", (TITLE, None, "Ann Quist", None, None)),
        ("Published in Ely Post\n\nPier reopens after a year\n\nBy Ann Quist", (TITLE, None, "Ann Quist", "Ely Post", None)),
        ("Pier reopens after a year\n\nThe town pays for new legs.\n\nRosa Quint\n\nEly Post\n\n4 June 2024", (TITLE, "The town pays for new legs.", "Rosa Quint", "Ely Post", "2024-06-04")),
        ("Science & Environment\n\nPier reopens after a year\n\nBy Ann Quist", (TITLE, None, "Ann Quist", None, None)),
        ("SCOTLAND NEWS\n\nPier reopens after a year\n\nAnalysis\n\nBy Ann Quist", (TITLE, None, "Ann Quist", None, None)),
        ("LOCAL NEWS\n\nPier reopens after a year\n\nLocal News\n\nBy Ann Quist\n\n4 June 2024", (TITLE, None, "Ann Quist", None, "2024-06-04")),
        ("Source: Halley Chronicle\n\n4 June 2024\n\nPier reopens after a year", (TITLE, None, None, "Halley Chronicle", "2024-06-04")),
        ("By Lars van der Quist\n\n4 June 2024\n\nPier reopens after a year", (TITLE, None, "Lars van der Quist", None, "2024-06-04")),
        ("Opinion\nPier reopens\nafter a year\nTown pays for new legs\nBy Ann Quist | Sund Gazette", (TITLE, "Town pays for new legs", "Ann Quist", "Sund Gazette", None)),
        ("\nPIER REOPENS\nAFTER A YEAR\nMei-Ling Quist\n4 June 2024", (TITLE.upper(), None, "Mei-Ling Quist", None, "2024-06-04")),
        ("By Ann Quist\n4 June 2024\nPier reopens\nafter a year", (TITLE, None, "Ann Quist", None, "2024-06-04")),
        ("Pier at Sund reopens after a year of works\nThe town pays for new legs.\nBy Ann Quist", ("Pier at Sund reopens after a year of works", "The town pays for new legs.", "Ann Quist", None, None)),
        ("Pier at Sund reopens after a year of works\nThe town pays for new legs.\nWren Quist\n4 June 2024", ("Pier at Sund reopens after a year of works", "The town pays for new legs.", "Wren Quist", None, "2024-06-04")),
        ("Listen to article\n4 min\nPier reopens after a year\nBy Ann Quist", (TITLE, None, "Ann Quist", None, None)),
        ("Pier reopens\nafter a year\nof works\n\nAnn Quist\n\n4 June 2024", ("Pier reopens after a year of works", None, "Ann Quist", None, "2024-06-04")),
    ],
)  # fmt: skip
def test_headlines_below_and_beside_other_lines(header: str, expected: Stated) -> None:
    assert stated(header) == expected


@pytest.mark.parametrize(
    "body",
    [
        "Ann Quist\n\nAnn Quist has run the pier at Ely for a year, and she says it was the hardest of her life.",
        "Ann Quist\n\nThe first of them has run the pier at Ely for longer than anybody can remember by now.\n\nTom Roe\n\nThe second has sold its tickets since he was nine years old, and will go on with that.",
    ],
)
def test_a_heading_that_names_whom_the_text_is_about_is_no_byline(body: str) -> None:
    header = f"{TITLE}\n\nhttps://www.courier.example/pier\n\n4 June 2024"
    (record,) = read_articles(f"{header}\n\n{body}\n".encode(), name="a.txt", media_type=TEXT)
    assert record.byline is None


@pytest.mark.parametrize("quote", ['"', "'", ""])
def test_the_front_matter_of_a_site_generator_in_a_text_file(tmp_path: Path, quote: str) -> None:
    file = tmp_path / "a.txt"
    file.write_text(
        f"---\ntitle: {quote}{TITLE}{quote}\nauthor: Ann Quist\ndate: 2024-06-04\n---\n\n{BODY}\n"
    )
    (article,) = onrecord.read(file)
    assert (article.headline, article.byline, article.published_at) == (TITLE, "Ann Quist", "2024-06-04")
    assert article.text == BODY


def test_a_name_and_a_place_above_a_quotation_say_who_speaks() -> None:
    (record,) = read_articles(
        f"{TITLE}\n\nAnn Quist, Lagos\n\n“It was time, and it cost nothing.”\n\nTom Field, Ely\n\n“It cost too much.”\n".encode(),
        name="a.txt",
        media_type=TEXT,
    )
    assert record.byline is None
