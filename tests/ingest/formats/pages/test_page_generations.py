"""What pages of several generations of systems print around an article, and within its lines."""

import json

import pytest
from onrecord.ingest.records import PublisherRecord

from tests.ingest.formats.windmill import (
    FIRST,
    FOURTH,
    HEADLINE,
    PARAGRAPHS,
    SECOND,
    STORY,
    TEXT,
    THIRD,
    read,
)


def body(page: str) -> list[str]:
    return read(f"<article><h1>{HEADLINE}</h1>{page}</article>").body.split("\n\n")


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ('Oak is dear.<a class="footnote-anchor" href="#footnote-1">1</a> So is tin.', "Oak is dear. So is tin."),
        ('Oak is dear.<a href="#_ftn2" name="_ftnref2">[2]</a> So is tin.', "Oak is dear. So is tin."),
        ('“Oak is dear,”<a href="/post#fn:3" role="doc-noteref"><sup>3</sup></a> he said.', "“Oak is dear,” he said."),
        ('“Oak is dear,”<sup><a href="#fn1">1</a></sup> he said.', "“Oak is dear,” he said."),
        ('Oak is dear.<a href="#endnote-4">4</a> So is tin.', "Oak is dear. So is tin."),
        ('The law (<a href="#note-4">4</a> of 1921) is old and good.', "The law (4 of 1921) is old and good."),
        ('Oak is dear.<a href="#fnref1">9</a> So is tin and lead.', "Oak is dear.9 So is tin and lead."),
        ('They read <a href="/list#top">12</a> letters to the parish.', "They read 12 letters to the parish."),
    ],
)  # fmt: skip
def test_numbers_that_lead_to_notes_are_no_text(markup: str, text: str) -> None:
    assert body(f"<div>{FIRST}{SECOND}<p>{markup}</p>{THIRD}{FOURTH}</div>")[2] == text


@pytest.mark.parametrize(
    "line",
    [
        "<p>[ <a href='/x'>Harne counts its sails</a> ]</p>",
        "<p>[<a href='/x'>The miller who would not go home</a>]</p>",
        "<div>[ <a href='/x'>‘A pepper pot’: what readers say of the mill</a> ]</div>",
    ],
)
def test_a_headline_in_brackets_leads_elsewhere(line: str) -> None:
    assert body(f"<div>{FIRST}{SECOND}{line}{THIRD}{FOURTH}</div>") == list(TEXT)


def test_a_source_in_brackets_stays() -> None:
    line = "<p>[<a href='/x'>Harne Post</a>]</p>"
    assert "[Harne Post]" in body(f"<div>{FIRST}{SECOND}{line}{THIRD}{FOURTH}</div>")


@pytest.mark.parametrize(
    "card",
    [
        "<p>Runa Falk</p><p>Runa Falk has covered the hills since 2009.</p>",
        "<p>Runa Falk</p><p>Hill correspondent of the Harne Post. She lives in a boat.</p>",
        "<h4>Runa Falk</h4><p>Lives in Harne, keeps two goats and a drum.</p><p>Her first book was about rain.</p>",
    ],
)
def test_a_card_of_the_author_goes_as_a_whole(card: str) -> None:
    assert body(f"<p class='byline'>By Runa Falk</p>{STORY}<div>{card}</div>") == list(TEXT)


def test_what_quotes_somebody_below_a_name_stays() -> None:
    line = "<p>“I have said enough about this mill in forty years,” the miller wrote.</p>"
    found = body(f"<p class='byline'>By Runa Falk</p>{STORY}<div><p>Runa Falk</p>{line}</div>")
    assert found[-1].startswith("“I have said")


@pytest.mark.parametrize(
    "foot",
    [
        "<p><b>About Harne Parish:</b> The parish was founded in 1212 and has two mills.</p>",
        "<p><strong>About Harne Parish</strong>: It was founded in 1212.</p><p>It has two mills.</p>",
        "<p><b>Notes to editors:</b> The mill stands on the hill above Harne.</p>",
        "<p>###</p><p>The parish was founded in 1212 and has two mills.</p>",
        "<p>-ENDS-</p><p>The parish was founded in 1212.</p><p>It has two mills.</p>",
    ],
)
def test_the_foot_of_a_release_goes(foot: str) -> None:
    assert body(f"<div>{PARAGRAPHS}<p>Harne Parish will decide in May, it says.</p>{foot}</div>") == [
        *TEXT,
        "Harne Parish will decide in May, it says.",
    ]


@pytest.mark.parametrize(
    "own",
    [
        "<p><b>About Harne</b> nobody writes songs any more, the carpenter says.</p>",
        "<p><b>Oak, not tin:</b> The parish wants the sails to be what they were.</p>",
        "<p>ENDS of rope lay about the yard on Monday.</p>",
    ],
)
def test_a_paragraph_that_begins_in_bold_stays(own: str) -> None:
    assert len(body(f"<div>{PARAGRAPHS}{own}</div>")) == len(TEXT) + 1


@pytest.mark.parametrize(
    "line",
    [
        "For all the latest Harne News, download the Harne Post App.",
        "For the latest news from the hills, follow us on our channel.",
        "For breaking news and live updates, join our channel",
        "Thanks for reading. If you liked this letter, forward it to a friend.",
        "Thank you for reading.",
        "URL of this article: http://harnepost.example/2003/mill.shtml",
        "Online Editors",
        "Subscribe: Apple Podcasts | Spotify | RSS",
        "Source: Harne Post",
        "Sources: Hill News, Harne Post",
        "Stay with Channel 9 News for updates.",
        "Stay tuned to the Harne Post for the latest on the mill.",
    ],
)
def test_lines_in_which_a_page_sells_or_signs_go(line: str) -> None:
    assert body(f"<div>{PARAGRAPHS}<p>{line}</p></div>") == list(TEXT)


def test_contacts_are_names_posts_offices_and_numbers_in_one_paragraph() -> None:
    contacts = "<p>Lea Burk<br>Press Secretary<br>Office of the Mayor of Harne<br>613-555-0110</p>"
    page = f"<div>{PARAGRAPHS}</div><h2>Associated links</h2><ul><li><a href='/x'>Hills</a></li></ul><h2>Contacts</h2>"
    assert body(f"{page}{contacts}") == list(TEXT)


def test_sentences_below_a_label_of_contacts_stay() -> None:
    kept = "<p>The parish is hard to reach<br>and its telephone, 613-555-0110, rings in an empty room.</p>"
    assert len(body(f"<div>{PARAGRAPHS}<h2>Contacts</h2>{kept}{FOURTH}</div>")) > len(TEXT)


def test_a_page_of_tables_prints_other_headlines_in_a_cell_of_their_own() -> None:
    cell = f"<td><font size=5><b>{HEADLINE}</b></font><br><br>By <b>Runa Falk</b><br><br>{PARAGRAPHS}<br><br><a href='/m'>Write to Runa Falk</a> | <a href='/p'>Print this story</a></td>"
    other = "<td><b>TODAY'S HEADLINES</b><br><a href='/1'>Mayor: \"I stay\"</a><br><a href='/2'>Barn gives way</a></td>"
    draft = read(
        f"<table><tr><td><a href='/n'>News</a><br><a href='/s'>Sports</a></td>{cell}{other}</tr></table>"
    )
    assert (draft.headline, draft.byline, draft.body.split("\n\n")) == (HEADLINE, "Runa Falk", list(TEXT))


@pytest.mark.parametrize("slogan", ["The home of hills", "News you can hold", "seit 1878"])
def test_the_logo_is_no_headline(slogan: str) -> None:
    logo = f"<div><h1>Harne Post <span>{slogan}</span></h1></div>"
    draft = read(f"{logo}<div><h2><a href='/5'>{HEADLINE}</a></h2>{PARAGRAPHS}</div>")
    assert (draft.headline, draft.body.split("\n\n")) == (HEADLINE, list(TEXT))


@pytest.mark.parametrize(
    ("title", "row", "paper"),
    [
        (f"{HEADLINE} (From Harne Gazette)", "", "Harne Gazette"),
        (f"{HEADLINE} (from The Harne Gazette)", "", "The Harne Gazette"),
        (HEADLINE, "<p>Published on Thursday, October 9, 2003 by the <a href='/'>Harne Courier</a></p>", "Harne Courier"),
        (HEADLINE, "<p>First published 9 October 2003 in The Harne Courier</p>", "Harne Courier"),
        (HEADLINE, "<p>Published in good time by the Harne Courier of 1899</p>", None),
    ],
)  # fmt: skip
def test_the_paper_of_an_article_that_was_taken_over(title: str, row: str, paper: str | None) -> None:
    draft = read(f"{row}<h1>{HEADLINE}</h1>{STORY}", title=title)
    assert (draft.headline, draft.publisher and draft.publisher.name) == (HEADLINE, paper)


@pytest.mark.parametrize(
    "row",
    [
        "<p>By RUNA FALK<br>Special to the Post</p>",
        "<p>By RUNA FALK</p><p>Special to The Harne Post</p>",
        "<p class='byline'>Runa Falk</p><p>Translated from the Danish by Ove Lund</p><p>May 3, 2020</p>",
        "<p>Issue 44, Spring 2020</p>",
        "<p>Spring 2020</p>",
        "<p class='by'>Produced and reported by Runa Falk | May 3, 2020</p>",
        "<p>May 2020</p>",
        "<p>Posted by Runa Falk on 3 May, 2020 at 10:15 am // No comments</p>",
        "<table><tr><th>Reporter:</th><td>Runa Falk</td></tr><tr><th>Published:</th><td>3 May 2020</td></tr></table>",
        "<p>Filed by Runa Falk on Sun May 3rd 2020 at 8:00 am</p>",
        "<p>4:30pm Sunday 3rd May 2020 in News By <a href='/r'>Runa Falk</a></p>",
    ],
)
def test_lines_of_a_header_are_no_text(row: str) -> None:
    assert body(f"{row}<div>{PARAGRAPHS}</div>") == list(TEXT)


def test_a_short_article_in_the_data_of_scripts_that_has_the_pages_title() -> None:
    parts = [{"type": "paragraph", "html": one} for one in (TEXT[0], TEXT[1][:90] + "”")]
    story = {"title": HEADLINE, "authors": [{"name": "Runa Falk"}], "body": parts}
    script = f"<script id='__NEXT_DATA__' type='application/json'>{json.dumps({'props': {'story': story}})}</script>"
    draft = read(f"<div id='__next'><a href='/'>Harne Post</a></div>{script}")
    assert (draft.byline, draft.body) == ("Runa Falk", f"{parts[0]['html']}\n\n{parts[1]['html']}")


def test_a_paper_is_named_before_its_address() -> None:
    title = f"{HEADLINE} - Northern Star | English.news.example"
    draft = read(f"<h1>{HEADLINE}</h1>{STORY}", title=title)
    assert draft.publisher == PublisherRecord("Northern Star", None)
