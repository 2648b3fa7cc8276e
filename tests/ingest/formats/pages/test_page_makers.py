"""Pages as systems of publishing, browsers and caches make them: each field where they print or state it."""

import pytest
from onrecord.ingest.formats.html import read_html

from tests.ingest.formats.pages.lock import BODY, HEAD, LEAD, MORE, SAID, TEXT

ADDRESS = "https://www.ostelcourier.example/news/lock"


@pytest.mark.parametrize(
    ("header", "byline"),
    [
        ("<p class=byline>By Maren Oldcastle on March 14, 2019</p>", "Maren Oldcastle"),
        (
            "<p class=byline>By Petra Lind and Owen Garrity on 2 November 2021</p>",
            "Petra Lind and Owen Garrity",
        ),
        ("<p class=by>Maren Oldcastle</p>", "Maren Oldcastle"),
        ("<p class=auteur>Par Maren Oldcastle</p>", "Maren Oldcastle"),
        (
            "<div class=o-byline><a href=/a>Petra Lind</a> in Paris and <a href=/b>Owen Garrity</a> in Rome</div>",
            "Petra Lind and Owen Garrity",
        ),
        (
            "<p class=byline>Petra Lind and Owen Garrity Prague Bureau Chief</p>",
            "Petra Lind and Owen Garrity",
        ),
        ("<p class=byline>PETRA LIND AND OWEN GARRITY, Staff</p>", "PETRA LIND and OWEN GARRITY"),
        (
            "<div><p class=author-name>By Maren Oldcastle</p><p class=author-title>Local Democracy Reporter</p></div>",
            "Maren Oldcastle",
        ),
        ("<p>Photographs by Rufus Tandy, text by Maren Oldcastle</p>", "Maren Oldcastle"),
        (
            "<p><a class=p-author rel=author href=/a>Petra Lind</a>, <a class=p-author href=/b>Owen Garrity</a></p>",
            "Petra Lind and Owen Garrity",
        ),
        (
            "<div itemscope itemtype=https://schema.org/ImageObject><span itemprop=author>Rufus Tandy</span></div><b itemprop=author>Maren Oldcastle</b>",
            "Maren Oldcastle",
        ),
        ("<div class=byline><b class=byline-name>Maren Oldcastle</b> writes</div>", "Maren Oldcastle"),
    ],
)
def test_a_byline_is_read_as_systems_print_it(header: str, byline: str) -> None:
    draft = read_html(f"{HEAD}<article><h1>Lock at Ostel to close</h1>{header}{TEXT}</article>")
    assert (draft.byline, draft.body) == (byline, BODY)


def test_an_address_in_brackets_behind_a_name_leaves_no_bracket() -> None:
    head = f"{HEAD}<meta name=author content='Maren K. Oldcastle (https://ostel.example/~mk/)'>"
    assert read_html(f"{head}<h1>Lock at Ostel to close</h1>{TEXT}").byline == "Maren K. Oldcastle"


@pytest.mark.parametrize(
    "page",
    [
        f"<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: {ADDRESS} \n saved date: Sat Feb 11 2023 10:10:10 GMT+0100\n-->{HEAD}<h1>Lock at Ostel to close</h1>{TEXT}",
        f"<div>This is Google&#39;s cache of <a href='{ADDRESS}'>{ADDRESS}</a>. It is a snapshot of the page as it appeared on 7 Feb 2022.</div>{HEAD}<h1>Lock at Ostel to close</h1>{TEXT}",
        f'{HEAD}<a class="domain reader-domain" href="{ADDRESS}">ostelcourier.example</a><h1>Lock at Ostel to close</h1>{TEXT}',
        f"{HEAD}<h1>Lock at Ostel to close</h1>{TEXT}<p>Find this article at:<br>{ADDRESS}</p>",
    ],
)
def test_a_copy_of_a_page_says_where_that_stands(page: str) -> None:
    assert read_html(page).source_url == ADDRESS


def test_two_addresses_at_the_foot_say_nothing() -> None:
    feet = f"<p>URL: {ADDRESS}</p><p>Permalink: {ADDRESS}/2</p>"
    assert read_html(f"{HEAD}<h1>Lock at Ostel to close</h1>{TEXT}{feet}").source_url is None


@pytest.mark.parametrize(
    "header",
    [
        "<h1>Lock at Ostel to close</h1><p class='intro lead'>Traders say they have had no word on what will be paid to them.</p><p>Published: 14 March 2019</p>",
        "<div><font size=5><b>Lock at Ostel to close</b></font><br><font size=2><i>Traders say they have had no word on what will be paid to them</i></font><p><b>By Maren Oldcastle</b></p></div>",
    ],
)
def test_a_line_over_byline_or_day_is_a_dek(header: str) -> None:
    draft = read_html(f"{HEAD}{header}{TEXT}")
    assert draft.dek is not None
    assert draft.dek.startswith("Traders say they have had no word")
    assert draft.body == BODY


@pytest.mark.parametrize(
    "line",
    [
        "Page 1 | 2 | 3 | Next &gt;&gt; | View as single page",
        "Play Pause 00:00 / 32:10",
        "You are here: Home &gt; News",
        "Get the latest headlines straight to your phone: join our WhatsApp community here.",
    ],
)
def test_rows_of_pages_and_of_players_are_no_text(line: str) -> None:
    page = f"{HEAD}<h1>Lock at Ostel to close</h1><p>{LEAD}</p><p>{line}</p><p>{SAID}</p><p>{MORE}</p>"
    assert read_html(page).body == BODY


def test_figures_by_themselves_are_text() -> None:
    page = f"{HEAD}<h1>Lock at Ostel to close</h1><p>{LEAD}</p><p>{SAID}</p><p>Result: 3-1, 2-0.</p><p>{MORE}</p>"
    assert "3-1, 2-0" in read_html(page).body


def test_what_an_office_says_of_itself_right_below_its_name_is_its_foot() -> None:
    about = "<p><b>About Ostel Canals</b><br>Ostel Canals is a leading keeper of locks, with 40 staff in three offices.</p>"
    assert read_html(f"{HEAD}<h1>Lock at Ostel to close</h1>{TEXT}{about}").body == BODY


def test_a_no_break_space_between_two_breaks_parts_paragraphs() -> None:
    cell = f"{LEAD}<br>&nbsp;<br>{SAID}<br>&nbsp;<br>{MORE}"
    rail = "<b>MORE NEWS</b><br><br><a href=/a>Bin strike called off again</a><br><br><a href=/b>Three held over fire</a>"
    row = "<a href=/p>Print this story</a> | <a href=/m>Send to a friend</a>"
    page = f"{HEAD}<table><tr><td><b>Lock at Ostel to close</b><br><br>{cell}<br><br>{row}</td><td>{rail}</td></tr></table>"
    assert read_html(page).body == BODY


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("<p>Printed on June 9, 2024</p>", ""),
        ("", "<p>Retrieved June 9, 2024 from ostelcourier.example</p>"),
        ("", "<p>Accessed 9 June 2024</p>"),
    ],
)
def test_the_day_of_a_copy_is_not_that_of_the_article(above: str, below: str) -> None:
    draft = read_html(
        f"{HEAD}<main>{above}<h1>Lock at Ostel to close</h1><p>By Maren Oldcastle</p>{TEXT}{below}</main>"
    )
    assert (draft.published_at, draft.body) == (None, BODY)


@pytest.mark.parametrize(
    ("header", "byline"),
    [
        ("<div>Maren Oldcastle</div><div>Senior Reporter</div>", "Maren Oldcastle"),
        ("<p>14 March 2019</p><p>From Vera Oldcastle</p>", "Vera Oldcastle"),
        ("<p>From Desmond Quay</p>", "Desmond Quay"),
        ("<p>ostelcourier.example · by Vera Oldcastle · June 9, 2022</p>", "Vera Oldcastle"),
        (
            "<p><em>Traders have had no word.</em></p><p>Vera Lind and Owen Garrity | 19 February 2018</p>",
            None,
        ),
    ],
)
def test_a_line_that_nothing_marks_names_who_wrote_it(header: str, byline: str | None) -> None:
    draft = read_html(f"{HEAD}<article><h1>Lock at Ostel to close</h1>{header}{TEXT}</article>")
    assert draft.body == BODY
    assert draft.byline == (byline or "Vera Lind and Owen Garrity")


CARD = "<div><img><h3>{name}</h3><p>{name} is political editor of the Courier, and lives at Ostel.</p></div>"


def test_a_card_below_the_text_names_who_wrote_it() -> None:
    cards = CARD.format(name="Thabo Nkele") + CARD.format(name="Vera Lind")
    draft = read_html(f"{HEAD}<article><h1>Lock at Ostel to close</h1>{TEXT}{cards}</article>")
    assert (draft.byline, draft.body) == ("Thabo Nkele and Vera Lind", BODY)


@pytest.mark.parametrize("names", [("Desmond Arkle",), ("Ann Roe", "Thabo Nkele", "Vera Lind")])
def test_cards_of_those_whom_the_text_is_about_name_no_author(names: tuple[str, ...]) -> None:
    cards = "".join(CARD.format(name=name) for name in names)
    assert read_html(f"{HEAD}<article><h1>Lock at Ostel to close</h1>{TEXT}{cards}</article>").byline is None


def test_a_page_without_paragraphs_has_no_cards() -> None:
    assert read_html(f"{HEAD}<h1>Lock at Ostel to close</h1><p>Shut on Monday.</p>").byline is None


def test_a_debate_under_names_that_lead_to_members_is_no_front_page() -> None:
    turns = zip(
        ("Orla Quay", "Gethin Pryce", "Orla Quay", "Gethin Pryce"), (LEAD, SAID, MORE, LEAD), strict=True
    )
    told = "".join(
        f"<div><h2><a href=/m/{name[0]}>{name}</a></h2><p>{said}</p></div>" for name, said in turns
    )
    assert LEAD in read_html(f"<title>Locks</title><main><h1>Locks</h1>{told}</main>").body


@pytest.mark.parametrize(
    "line",
    [
        "<p><img src=a><br><small>The lock at Ostel, seen from the east bank on Sunday. (Teddy Marchetti photo)</small></p>",
        "<div><p>Keep reading for £1 a week</p></div>",
    ],
)
def test_captions_and_offers_between_paragraphs_are_no_text(line: str) -> None:
    page = f"{HEAD}<article><h1>Lock at Ostel to close</h1><p>{LEAD}</p>{line}<p>{SAID}</p><p>{MORE}</p></article>"
    assert read_html(page).body == BODY


def test_what_an_office_says_of_itself_below_its_label_begins_with_its_name() -> None:
    about = "<p><b>About Ostel Canals</b></p><p>Ostel Canals keeps 40 locks in three counties.</p>"
    assert read_html(f"{HEAD}<h1>Lock at Ostel to close</h1>{TEXT}{about}").body == BODY


@pytest.mark.parametrize(
    "page",
    [
        f"<article><a class=colname href=/columnists/maren>Maren Oldcastle</a><br><span>Columnist</span><h1>Lock at Ostel to close</h1>{TEXT}</article>",
        f"<article><h1>Lock at Ostel to close</h1><div>March 8, 2011 / <a href=/x>Vera Oldcastle</a> / <a href=#r>Leave a comment</a></div>{TEXT}</article>",
        f"<article><h1>Lock at Ostel to close</h1><div>Story by <b>Vera Oldcastle</b><br>Photography by <b>Rex Lind</b><br>Produced by <b>Ines Roe</b></div>{TEXT}</article>",
        f"<article><h1>Lock at Ostel to close</h1><p>By Vera Oldcastle</p>{TEXT}<ul><li>Filed Under:</li><li>Environment</li></ul></article>",
        f"<article><h1>Lock at Ostel to close</h1><p>By Vera Oldcastle</p>{TEXT}<p>• Join the conversation – follow us on Facebook and Twitter</p></article>",
    ],
)
def test_lines_over_and_under_a_text_are_told_from_it(page: str) -> None:
    draft = read_html(f"{HEAD}{page}")
    assert (draft.byline or "").endswith("Oldcastle")
    assert draft.body == BODY


@pytest.mark.parametrize(
    ("stated", "byline"),
    [
        ("Vandenberg, Joris; Stroud, Amelia", "Joris Vandenberg and Amelia Stroud"),
        ("Lomas, Bridget", "Bridget Lomas"),
        ("Arkle, Zorblat", "Arkle and Zorblat"),
    ],
)
def test_surnames_that_a_head_states_first_are_turned(stated: str, byline: str) -> None:
    page = f"{HEAD}<meta name=author content='{stated}'><h1>Lock at Ostel to close</h1>{TEXT}"
    assert read_html(page).byline == byline


def test_degrees_stand_between_names() -> None:
    header = "<p class=byline>By Joris Lind, MD, and Amelia Stroud, PhD</p>"
    draft = read_html(f"{HEAD}<article><h1>Lock at Ostel to close</h1>{header}{TEXT}</article>")
    assert draft.byline == "Joris Lind and Amelia Stroud"


def test_who_took_a_picture_below_the_headline_is_no_author() -> None:
    header = "<div><img src=x></div><div class=pic-credit>Vera Lind</div><p>28 August 2014</p>"
    draft = read_html(f"{HEAD}<article><h1>Lock at Ostel to close</h1>{header}{TEXT}</article>")
    assert (draft.byline, draft.body) == (None, BODY)


@pytest.mark.parametrize("line", ["Page generated: October 12, 2021", "Last updated October 12, 2021"])
def test_when_a_page_was_made_is_no_text(line: str) -> None:
    draft = read_html(f"{HEAD}<article><h1>Lock at Ostel to close</h1>{TEXT}<p>{line}</p></article>")
    assert (draft.published_at, draft.body) == (None, BODY)


def test_a_headline_within_a_cell_is_known_by_its_class() -> None:
    cell = f"<span class=storyhead>Lock at Ostel <i>to close</i></span><br><span class=storyby>Vera Lind, Staff Writer</span><br><span class=d>24-Feb-2015</span><p>{LEAD}</p><p>{SAID}</p><p>{MORE}</p>"
    draft = read_html(f"<title>The Ostel Courier - Story</title><table><tr><td>{cell}</td></tr></table>")
    assert (draft.headline, draft.byline, draft.published_at) == (
        "Lock at Ostel to close",
        "Vera Lind",
        "2015-02-24",
    )
    assert draft.body == BODY


@pytest.mark.parametrize(
    "other",
    [
        "<nav><span class=headline>Three swans rescued</span></nav>",
        "<p><a href=/b><span class=headline>Three swans rescued</span></a></p>",
    ],
)
def test_the_headline_of_another_article_is_none(other: str) -> None:
    page = f"{HEAD}{other}<article><h1>Lock at Ostel to close</h1>{TEXT}</article>"
    assert read_html(page).headline == "Lock at Ostel to close"


def test_a_message_in_an_archive_says_who_sent_it() -> None:
    header = "<ul><li>Subject: Lock at Ostel to close</li><li>From: Zorblat Quux &lt;z@ostel.example&gt;</li><li>Date: Thu, 14 Mar 2019 10:12:13 +0100</li></ul>"
    draft = read_html(f"<title>Lock at Ostel to close</title><h1>Lock at Ostel to close</h1>{header}{TEXT}")
    assert (draft.byline, draft.published_at, draft.body) == (
        "Zorblat Quux",
        "2019-03-14T10:12:13+01:00",
        BODY,
    )


@pytest.mark.parametrize("line", ["Get unlimited digital access", "Login or Subscribe to participate."])
def test_offers_of_accounts_are_no_text(line: str) -> None:
    page = f"{HEAD}<article><h1>Lock at Ostel to close</h1><p>{LEAD}</p><p>{line}</p><p>{SAID}</p><p>{MORE}</p></article>"
    assert read_html(page).body == BODY


def test_the_clock_of_the_article_begins_no_update_where_a_recording_shows_another() -> None:
    header = "<div>The Ostel Courier | By <b>Vera Lind</b><div>Published March 14, 2019 at 12:40 PM EDT</div></div>"
    player = "<div><div>Listen to the story</div><div>4:02</div></div>"
    page = f"{HEAD}<main><h1>Lock at Ostel to close</h1>{header}<div><p>{LEAD}</p><p>{SAID}</p>{player}<p>{MORE}</p></div></main>"
    draft = read_html(page)
    assert (draft.published_at, draft.body) == ("2019-03-14T12:40:00-04:00", BODY)
