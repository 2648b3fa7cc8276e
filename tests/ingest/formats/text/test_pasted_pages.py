"""Texts copied out of pages and out of what agencies send: menus above them, credits and notices below; every name is invented."""

import pytest
from onrecord.ingest.formats import TEXT
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.text.header_lines import read_header_line
from onrecord.ingest.formats.text.plain_text import read_plain_text
from onrecord.ingest.reader import Given, read_articles, read_input
from onrecord.ingest.records import ArticleRecord

TITLE = "Fire guts old boathouse"
BODY = "The boathouse burned down on Monday.\n\n“We saw it from the bridge,” said Ida Moss, who rows there."


def read(text: str) -> ArticleRecord:
    (record,) = read_articles(text.encode(), name="a.txt", media_type=TEXT)
    return record


def publisher_of(draft: Draft) -> str | None:
    return None if draft.publisher is None else draft.publisher.name


@pytest.mark.parametrize(
    "menu",
    [
        "Skip to main content\nMenu\nNews\nSport\nOpinion\nSubscribe\nSign in\nNews",
        "The Ely Post\nSearch\nWorld\nBusiness\nLog in",
        "Home\nNews\nSports\nWeather\nE-paper\nNewsletters\nObituaries",
    ],
)
def test_the_menu_above_a_pasted_page_is_no_headline(menu: str) -> None:
    draft = read_plain_text(
        "\n\n".join([*menu.split("\n"), TITLE, "Ann Roe", "Tue 4 Jun 2024 07.14 BST", BODY])
    )

    assert (draft.headline, draft.byline, draft.published_at) == (
        TITLE,
        "Ann Roe",
        "2024-06-04T07:14:00+01:00",
    )
    assert draft.body == BODY


def test_sections_alone_are_no_menu() -> None:
    text = f"News\n\nSport\n\nOpinion\n\nBusiness\n\n{BODY}"

    assert read_plain_text(text).body.endswith(BODY)
    assert read_plain_text("Menu\n\nNews\n\nSport\n\nWeather").headline is None


@pytest.mark.parametrize(
    ("title", "below", "publisher"),
    [
        (f"{TITLE} - Westmoor Times", "", "Westmoor Times"),
        (f"{TITLE} | The Ely Post", "", "The Ely Post"),
        (f"{TITLE} – Ely Today", TITLE, "Ely Today"),
        (f"{TITLE} // ElyNews", "https://www.elynews.example/boathouse", "ElyNews"),
        (f"{TITLE} - again", "", None),
    ],
)
def test_the_paper_behind_the_title_of_a_page_publishes_it(
    title: str, below: str, publisher: str | None
) -> None:
    draft = read_plain_text("\n\n".join(filter(None, [title, below, "By Ann Roe", "May 3, 2024", BODY])))

    assert (draft.headline, publisher_of(draft)) == (TITLE if publisher else title, publisher)
    assert draft.body == BODY


@pytest.mark.parametrize(
    ("below", "day", "publisher"),
    [
        ("Published in Ely Dawn, June 4th, 2024", "2024-06-04", "Ely Dawn"),
        ("Published in The Ely Post on June 4, 2024", "2024-06-04", "The Ely Post"),
        ("Philippine Daily Inquirer\n\nJune 10, 2024", "2024-06-10", "Philippine Daily Inquirer"),
        ("June 10, 2024", "2024-06-10", None),
        ("(END) Ely Newswires\n\nJune 10, 2024 09:30 ET (13:30 GMT)", "2024-06-10", None),
        ("- WGFD -", None, None),
        ("(Reporting by Ann Roe in Ely; Editing by Jo Bly)", None, None),
        ("Associated Press writer Jo Bly contributed to this report.", None, None),
        ("© 2024 The Ely Post. All rights reserved.", None, "The Ely Post"),
        ("Copyright 2024 Somebody", None, None),
        ("(AFP)", None, None),
        ("bur-ps/rl/jj", None, None),
        ("(With inputs from PTI)", None, None),
        ("More about Ann Roe", None, None),
        ("--With assistance from Greta Lund.", None, None),
        ("Share this:\n\nLike this:\n\nLike Loading...\n\nLeave a Reply", None, None),
        ("END 11:20 A.M.", None, None),
        ("# dpa-Notizblock\n\n## Orte\n\n- [Hafen Ostel](Kai 1)\n\ndpa ob xxde n1 mh", None, None),
        (
            "Notes to Editors\n\nThe survey was answered by four thousand nurses.\n\nCall 020 7555 0111.",
            None,
            None,
        ),
        (
            "###\n\nJournal\n\nFish & Sound\n\nDisclaimer: The site is not responsible for the news.",
            None,
            None,
        ),
        ("Issued by:\n\nSipho Dlamini\n\nMedia Liaison\n\n082 555 0177", None, None),
        ("Media enquiries\n\nJo Bly: 555 010 0177", None, None),
    ],
)
def test_what_stands_below_a_text_is_no_part_of_it(
    below: str, day: str | None, publisher: str | None
) -> None:
    draft = read_plain_text(f"{TITLE}\n\n{BODY}\n\n{below}")

    assert (draft.body, draft.published_at, publisher_of(draft)) == (BODY, day, publisher)


def test_who_the_author_is_stands_below_the_text() -> None:
    told = "Ann Roe is an education reporter for The Valley Record."
    by_her, of_nobody = (
        read_plain_text(f"{TITLE}\n\n{line}{BODY}\n\n{told}") for line in ("By Ann Roe\n\n", "")
    )
    quoted = read_plain_text(f"{TITLE}\n\nBy Ann Roe\n\n{BODY}\n\nAnn Roe is a “friend”, he said.")

    assert by_her.body == BODY
    assert [one.text for one in by_her.passed_over] == [told]
    assert of_nobody.body.endswith(told)
    assert quoted.body.endswith("he said.")


def test_how_long_a_page_plays_is_no_headline() -> None:
    draft = read_plain_text(f"Listen\n\n5:12\n\nShare full article\n\n{TITLE}\n\nMay 3, 2024\n\n{BODY}")

    assert (draft.headline, draft.body) == (TITLE, BODY)


@pytest.mark.parametrize(
    ("line", "byline", "day"),
    [
        ("May 30, 2024 | By Hanna Frost", "Hanna Frost", "2024-05-30"),
        ("7.30 / By Hanna Frost", "Hanna Frost", None),
        ("By Hanna Frost, transport correspondent", "Hanna Frost", None),
        ("By Calum Ross, Highlands correspondent, in Scrabster", "Calum Ross", None),
        ("By Ann Kerr in Leeds and Tom Hale", "Ann Kerr and Tom Hale", None),
        ("Ann Kerr in Leeds and Tom Hale in London", "Ann Kerr and Tom Hale", None),
        ("Posted by: Hanna Frost", "Hanna Frost", None),
        ("Lansford, May 7, 2024", None, "2024-05-07"),
        ("By Gwen Parry Local Democracy Reporter", "Gwen Parry", None),
        ("Words by Hanna Frost. Photographs by Jo Bly", "Hanna Frost", None),
        ("Story and photos by Ole Brekke", "Ole Brekke", None),
        ("by Hanna Frost and Jo Bly | Ely Post Staff", "Hanna Frost and Jo Bly", None),
        ("Ann Kerr | Special Correspondent", "Ann Kerr", None),
        ("Our Correspondent | Lahore | June 04, 2024", "Our Correspondent", "2024-06-04"),
        ("THE ELY BUREAU", "THE ELY BUREAU", None),
        ("Source: Xinhua| 2024-06-04 18:22:31|Editor: huaxia", None, "2024-06-04"),
        ("Published - June 04, 2024 07:45 pm IST - KOCHI", None, "2024-06-04"),
        ("Embargoed until 00.01 Wednesday 5 June 2024", None, "2024-06-05"),
        ("Lea Voss 4 June 2024", "Lea Voss", "2024-06-04"),
        ("4 June 2024 by Hanna Frost", "Hanna Frost", "2024-06-04"),
        ("OSTEL, FRIDAY, MARCH 12, 1909.", None, "1909-03-12"),
        ("12-05-2024 | 10:30", None, None),
        ("Mon Jun 10, 5:12 PM ET", None, None),
        ("Story: Karl Weidner", "Karl Weidner", None),
        ("ATTENTION - ADDS quotes, details ///", None, None),
        ("Olvera-bridge-inquiry-disaster", None, None),
        ("APNewsAlert", None, None),
        ("Page A3", None, None),
    ],
)
def test_a_line_of_the_header(line: str, byline: str | None, day: str | None) -> None:
    found = read_header_line(line)

    assert found is not None
    assert (found.byline, found.published_at) == (byline, day)


def test_the_title_page_of_a_deposition_has_no_numbers() -> None:
    said = ["ANN ROE,", "having been sworn, testified:", "BY MR. BLY:"]
    said += [f"{label}.   It was {word}." for word in ("late", "dark", "cold", "wet") for label in "QA"]
    lines = [f"{number:11}   {line}" for number, line in enumerate(said, 1)]
    record = read("\n".join(["DEPOSITION OF ANN ROE", "", "April 9, 2024", "", *lines]))

    assert record.headline == "DEPOSITION OF ANN ROE"
    assert "11" not in record.text


def test_what_stands_between_the_lines_of_a_header_is_none_of_the_text() -> None:
    lines = ["Our Ely", "NEWS", "The coroner (Image: Ely Live)", "Get the latest updates with our newsletter"]
    draft = read_plain_text("\n\n".join([TITLE, "By Gwen Parry", "5 JUN 2024", *lines[1:], BODY]))

    assert (draft.headline, draft.byline, draft.body) == (TITLE, "Gwen Parry", BODY)


def test_lines_of_a_page_between_paragraphs_are_left_out() -> None:
    first, second = BODY.split("\n\n")
    links = ["Read more: Ten piers to see", "ADVERTISEMENT"]
    draft = read_plain_text("\n\n".join([TITLE, first, *links, second]))
    kept = ["Topics", "Tell us about the mill.", "Read more: It rots.", "Read more: I will."]

    assert draft.body == BODY
    assert [one.text for one in draft.passed_over] == links
    assert read_plain_text("\n\n".join([TITLE, first, *kept, second])).body == "\n\n".join(
        [first, *kept, second]
    )
    assert read_plain_text("ADVERTISEMENT").body == "ADVERTISEMENT"


@pytest.mark.parametrize(
    ("lines", "headline", "byline"),
    [
        ([f"{TITLE} | Ely Today", "Ely Today", "Home", "Contact", TITLE, "By Ann Roe"], TITLE, "Ann Roe"),
        (["Food | The pickle that started a war", "By Ann Roe"], "Food | The pickle that started a war", "Ann Roe"),
        ([TITLE, "By Ann Roe", "Getty Images", "The boathouse in May"], TITLE, "Ann Roe"),
        (["OPINION", "The case for slow trains", "ANN ROE"], "The case for slow trains", "ANN ROE"),
        ([TITLE, "Pia Strand was late. The cow was not hers.", "Hanna Frost, Health Editor"], TITLE, "Hanna Frost"),
        (["Ely Post | Local", TITLE, "By Ann Roe"], TITLE, "Ann Roe"),
        ([TITLE, "Pia Strand was late. The cow was not hers.", "By Hanna Frost"], TITLE, "Hanna Frost"),
        (["Ely call (2024-06-04 10:02 GMT+1) - Transcript", "Attendees", "Ann Roe, Jo Bly", "Transcript"],
         "Ely call (2024-06-04 10:02 GMT+1) - Transcript", None),
    ],
)  # fmt: skip
def test_a_header_with_other_lines(lines: list[str], headline: str, byline: str | None) -> None:
    draft = read_plain_text("\n\n".join([*lines, BODY]))

    assert (draft.headline, draft.byline, draft.body) == (headline, byline, BODY)


def test_an_author_without_by_is_known_by_the_life_below() -> None:
    draft = read_plain_text(f"{TITLE}\n\nZeb Quill\n\n{BODY}\n\nZeb Quill is a columnist for The Ely Post.")

    assert (draft.byline, draft.body) == ("Zeb Quill", BODY)


def test_a_name_in_capitals_that_comes_again_speaks() -> None:
    text = "Call on the pier\n\nANN ROE\n\nWho pays for it?\n\nJO BLY\n\nAll of us pay for it.\n\nANN ROE\n\nWhy is it so?"

    assert read_plain_text(text).byline is None


def test_the_masthead_of_an_old_paper_is_read() -> None:
    record = read(
        "THE OSTEL HERALD\n\nVOL. XII. NO. 44.          OSTEL, FRIDAY, MARCH 12, 1909.          PRICE ONE PENNY.\n\n"
        "GREAT FIRE AT THE MILL.\n\nThe mill at Ostel was destroyed by fire last evening,\nand forty hands are out of work. The fire be-\n"
        "gan at six o’clock, and had the roof in an hour.\nThey say that all of them ran, and there was noth-\ning to be done about it with the two pumps of the town.\n"
    )

    assert (record.headline, record.published_at) == ("GREAT FIRE AT THE MILL", "1909-03-12")
    assert record.publisher is not None
    assert record.publisher.name == "THE OSTEL HERALD"
    assert "The fire began at six" in record.text
    assert "nothing to be done" in record.text


def test_a_quoted_mail_is_read_as_a_mail() -> None:
    mail = "From: Ward Staff <press@uws.example>\nDate: 4 June 2024 at 08:00:12 BST\nTo: desk@post.example\nSubject: Nurses skip breaks\n\n"
    quoted = "".join(f"> {line}\n" for line in f"{mail}{BODY}".split("\n"))
    ((_, found),) = read_input(Given(quoted.encode(), name="a.txt", media_type=TEXT))

    assert isinstance(found, ArticleRecord)
    assert (found.headline, found.published_at, found.text) == ("Nurses skip breaks", "2024-06-04", BODY)


def test_what_is_written_beside_a_meeting_is_a_transcript() -> None:
    record = read(
        "10:04:50 From Luis Ortega to Everyone:\n\tThe setback is four feet.\n10:05:10 From Karen Boyle to Everyone:\n\tThanks Luis, noted.\n"
    )

    assert record.text == "Luis Ortega: The setback is four feet.\n\nKaren Boyle: Thanks Luis, noted."


def test_turns_in_lines_below_each_other_are_paragraphs() -> None:
    record = read(
        "Tom Hale: Right, shall we start? Why did the dredging stop at all?\nNadia Brandt: The contractor walked off the site.\n"
    )

    assert record.text.count("\n\n") == 1


def test_a_ministry_above_the_day_is_no_headline() -> None:
    draft = read_plain_text(f"PRESS STATEMENT\n\nMinistry of Ferries\n\n3 June 2024\n\n{TITLE}\n\n{BODY}")

    assert (draft.headline, publisher_of(draft)) == (TITLE, "Ministry of Ferries")


@pytest.mark.parametrize(
    "line",
    ["Interviewer: Tom Hale", "Guest: Dr. Tamsin Reeve, eel biologist", "Transcribed by: Jo Bly and Ann Roe"],
)
def test_who_takes_part_in_a_talk_is_none_of_it(line: str) -> None:
    draft = read_plain_text(f"{TITLE}\n\nMay 3, 2024\n\n{line}\n\n{BODY}")

    assert (draft.body, draft.byline) == (BODY, None)
    assert read_header_line("Interviewer: Why did they go?") is None


def test_a_line_of_the_page_above_the_text_is_none_of_it() -> None:
    draft = read_plain_text(f"{TITLE}\n\nRead more: Ten piers to see\n\n{BODY}")

    assert (draft.body, draft.dek) == (BODY, None)
    assert read_plain_text("Read more: Ten piers to see\n\nIt rots").body == "It rots"


@pytest.mark.parametrize(
    ("credit", "byline"),
    [
        ("(Reporting by Ann Roe in Ely and Tom Vale in Arden; Editing by Jo Bly)", "Ann Roe and Tom Vale"),
        ("Reporting by Ann Roe, Tom Vale and Ida Moss; editing by Jo Bly", "Ann Roe, Tom Vale and Ida Moss"),
        ("(Reporting by the Ely bureau; Editing by Jo Bly)", None),
        ("(Editing by Jo Bly)", None),
    ],
)
def test_who_reported_for_a_service_stands_below_the_report(credit: str, byline: str | None) -> None:
    draft = read_plain_text(f"{TITLE}\n\n{BODY}\n\n{credit}")

    assert (draft.byline, draft.body) == (byline, BODY)
    assert read_plain_text(f"{TITLE}\n\nBy Una Falk\n\n{BODY}\n\n{credit}").byline == "Una Falk"
