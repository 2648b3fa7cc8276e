"""Shapes of real pages, with invented words: how systems print headline, dek, byline and date, and part their text."""

import pytest
from onrecord.ingest.formats.markup.blocks import Block
from onrecord.ingest.formats.markup.signs import author_rank
from onrecord.ingest.formats.pages.header import without_header
from onrecord.ingest.formats.pages.sections import with_sections

from tests.ingest.formats.windmill import HEADLINE, PARAGRAPHS, TEXT, read

FIRST, SECOND, THIRD, FOURTH = TEXT


def body(page: str) -> list[str]:
    return read(page).body.split("\n\n")


@pytest.mark.parametrize(
    "byline",
    [
        "<div class='info'><span class='authorname-txt'>Runa Falk</span><span class='time'>5/3/2020</span></div>",
        "<a class='content-author tracked-offpage' href='/x'>By Runa Falk</a><time>2 years ago</time>",
        "<span class='meta-by'>Runa Falk</span> <span class='meta-time'>3 May 2020</span>",
        "<footer class='submitted'>Submitted by <span rel='sioc:has_creator'><a class='username'>Runa Falk</a></span> on 3 May 2020</footer>",
        "<div><span>By</span><span>Runa Falk</span></div>",
        "<div><span>By</span><span>by Runa Falk</span></div>",
        "<div><span>By Runa Falk</span> <span>Published in <a>News</a></span> <span>May 3, 2020</span></div>",
        "<div><span>By</span> <a>Runa Falk</a> <time>May 3, 2020</time></div>",
        "<div class='byline'>Storms of May 3, 2020 by Runa Falk</div>",
        "<div class='byline'>Sunday May 3, 2020 8:44 am PDT by <a>Runa Falk</a></div>",
    ],
)
def test_bylines_as_systems_print_them(byline: str) -> None:
    draft = read(f"<article><h1>{HEADLINE}</h1>{byline}<div>{PARAGRAPHS}</div></article>")
    assert (draft.byline, draft.body.split("\n\n")) == ("Runa Falk", list(TEXT))


@pytest.mark.parametrize(
    ("classes", "rank"),
    [
        ("articleauthor", 1),
        ("author tracked-offpage", 1),
        ("author-page", None),
        ("author related-card", None),
        ("user-bio author", None),
    ],
)
def test_which_classes_are_an_authors(classes: str, rank: int | None) -> None:
    assert author_rank({"class": classes}) == rank


@pytest.mark.parametrize(
    ("below", "dek"),
    [
        ("<h2>The parish asks for oak.</h2><div>by Runa Falk</div><div>@falk</div>", "The parish asks for oak."),
        ("<h2>The parish asks for oak.</h2><div>Runa Falk,</div><h6>Post Staff</h6><div>Posted May 3, 2020</div>", "The parish asks for oak."),
        ("<h2>The storm</h2><h3>In Harne</h3><div>by Runa Falk</div>", None),
        ("<h2>The storm</h2>", None),
    ],
)  # fmt: skip
def test_a_heading_over_the_byline_is_a_dek(below: str, dek: str | None) -> None:
    draft = read(f"<article><h1>{HEADLINE}</h1>{below}{PARAGRAPHS}</article>")
    assert (draft.dek, draft.body.split("\n\n")[-4:]) == (dek, list(TEXT))


def test_one_of_several_headings_over_bylines_is_no_dek() -> None:
    parts = "".join(f"<h2>{name}</h2><div>By Runa Falk, May 3, 2020</div>{PARAGRAPHS}" for name in ("A", "B"))
    assert read(f"<article><h1>{HEADLINE}</h1>{parts}</article>").dek is None


@pytest.mark.parametrize(
    "box",
    [
        "<div><h3>More of the storm</h3><ul><li><a href='/1'>Barn roofs fly over Tolle</a></li><li><a href='/2'>Ferries stay in port</a></li></ul></div>",
        "<h3>More of the storm</h3><ul><li><a href='/1'>Barn roofs fly over Tolle</a></li><li><a href='/2'>Ferries stay in port</a></li></ul>",
        "<p>lind@harne.example<br>(END)</p>",
    ],
)
def test_headings_over_nothing_but_links_and_lines_of_the_page_go(box: str) -> None:
    page = f"<article><h1>{HEADLINE}</h1><div><p>{FIRST}</p><p>{SECOND}</p>{box}<p>{THIRD}</p><p>{FOURTH}</p></div></article>"
    assert body(page) == list(TEXT)


def test_a_heading_over_a_link_and_its_own_paragraphs_stays() -> None:
    part = "<h2>The sails</h2><div><a href='/s'>Sails of the world</a></div>"
    page = f"<article><h1>{HEADLINE}</h1><p>{FIRST}</p><p>{SECOND}</p>{part}<p>{THIRD}</p><p>{FOURTH}</p></article>"
    assert body(page) == [FIRST, SECOND, "The sails", THIRD, FOURTH]


def test_highlights_over_the_text_go_with_their_heading() -> None:
    box = "<div><h4>Story highlights</h4><ul><li>A sail is gone</li><li>Oak is dear</li></ul></div>"
    assert body(f"<article><h1>{HEADLINE}</h1><div>{box}{PARAGRAPHS}</div></article>") == list(TEXT)


def test_a_heading_over_comments_deep_in_another_column_takes_nothing_of_the_article() -> None:
    text = "<br><br>".join(TEXT)
    comments = "<div><div><div><h2>Recent Comments</h2></div><p><a href='/c'>“Serves them right,” she wrote to us here.</a></p></div></div>"
    page = f"<div><div><div><h1>{HEADLINE}</h1></div><div class='article-body'>{text}</div></div><div>{comments}</div></div>"
    assert body(page) == list(TEXT)


def test_text_in_several_elements_alike_is_read_to_its_end() -> None:
    def section(*lines: str) -> str:
        text = "".join(f"<p>{line}</p>" for line in lines)
        return f"<div class='articleBody'><div class='article-body-text'><div>{text}</div></div></div>"

    other = (
        "<div class='section'><div><p>See also: <a href='/b'>Barn roofs fly over Tolle</a></p></div></div>"
    )
    page = f"<article><h1>{HEADLINE}</h1>{section(*TEXT)}{other}{section(FOURTH + ' No.', '“No.”', THIRD + ' Yes.')}</article>"
    assert body(page) == [*TEXT, FOURTH + " No.", "“No.”", THIRD + " Yes."]


def block(text: str, around: tuple[int, ...], *, tag: str = "p", linked: bool = False) -> Block:
    return Block(text, tag, around[1], "article", linked=linked, around=around)


def test_a_little_that_stands_alike_below_is_no_part_of_an_article() -> None:
    own = [block(one, (at, 3, 2, 1)) for at, one in enumerate(TEXT, 10)]
    below = [
        block(THIRD, (20, 6, 5, 1)),
        block(FOURTH, (21, 6, 5, 1), linked=True),
        block(FOURTH, (22, 6, 5, 1), tag="div"),
        block(FOURTH, (23, 7)),
        block("No sentence", (24, 6, 5, 1)),
    ]
    assert with_sections([*own, *below], own) == own
    assert with_sections([*own, *below], [block("A heading", (2, 1), tag="h2")])[0].text == "A heading"


def test_a_path_over_the_headline_is_none_of_the_article() -> None:
    page = f"<p>Published on <em>Harne Post</em> (harne.example)</p><p>Home &gt; {HEADLINE}</p><hr><h1>{HEADLINE}</h1><div>By Runa Falk</div>"
    assert body(f"{page}{PARAGRAPHS}") == list(TEXT)


def test_an_article_over_its_headline_stays() -> None:
    blocks = [Block(one, "p", 1, None) for one in TEXT]
    headline = Block(HEADLINE, "h1", 1, None)
    assert without_header(blocks, HEADLINE, (), (), [*blocks, headline])[0] == blocks


def test_date_headline_and_byline_in_one_cell_of_an_old_page() -> None:
    head = f"<font size=1>Sunday, May 3, 2020</font><br><font size=5><b>{HEADLINE}</b></font><br><br><b>By RUNA FALK</b><br>Post Staff Writer"
    draft = read(f"<table><tr><td><a href='/'>Home</a></td><td>{head}{PARAGRAPHS}</td></tr></table>")
    assert (draft.byline, draft.published_at) == ("RUNA FALK", "2020-05-03")
    assert draft.body.split("\n\n") == list(TEXT)


def test_links_to_the_desk_below_old_pages_go() -> None:
    text = "<br><br>".join(TEXT)
    end = "<a href='/'>Back to front page</a> | <a href='/m'>E-mail the editor</a>"
    assert body(f"<table><tr><td><h2>{HEADLINE}</h2>{text}<br><br>{end}</td></tr></table>") == list(TEXT)


def test_a_summary_in_the_header_of_an_article_is_no_lead() -> None:
    page = f"<article><header><h1>{HEADLINE}</h1><p class='teaser-text'>A storm took it, and oak is dear.</p></header><div>{PARAGRAPHS}</div></article>"
    assert body(page) == list(TEXT)


def test_other_articles_below_the_element_of_one_whose_headline_stands_over_it() -> None:
    other = "<div><h2>More Must-Reads From The Post</h2><ul><li>How <b>barn roofs</b> <a>flew</a> over Tolle</li><li>The ferries</li></ul><p>Write to Runa Falk, who reads it all.</p></div>"
    page = f"<main><div><h1>{HEADLINE}</h1></div><div><article>{PARAGRAPHS}</article>{other}</div></main>"
    assert body(page) == list(TEXT)


def test_name_place_and_figures_of_a_day_are_a_line_of_the_header() -> None:
    line = "<div><p><strong>Runa Falk</strong> | Harne am See | 08/01/2014</p></div>"
    assert body(f"<article><h1>{HEADLINE}</h1>{line}<div>{PARAGRAPHS}</div></article>") == list(TEXT)


def test_a_headline_with_the_logo_in_it() -> None:
    page = f"<header><h1>{HEADLINE}<a>Harne Post</a></h1></header><article><h3>{HEADLINE}</h3>{PARAGRAPHS}</article>"
    assert read(page).headline == HEADLINE


def test_the_printed_headline_counts_before_one_for_those_who_share_it() -> None:
    shared = "<meta property='og:title' content='This mill has lost everything'>"
    assert read(f"<article><h1>{HEADLINE}</h1>{PARAGRAPHS}</article>", shared).headline == HEADLINE


def test_a_byline_in_the_line_over_the_lead_is_cut_off() -> None:
    page = f"<article><h1>{HEADLINE}</h1><p><span>By Runa Falk</span><br>{FIRST} {FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article>"
    draft = read(page)
    assert (draft.byline, draft.body.split("\n\n")) == ("Runa Falk", [f"{FIRST} {FIRST}", SECOND, THIRD])


def test_a_date_in_the_line_over_the_lead_is_that_of_the_article() -> None:
    page = f"<article><h1>{HEADLINE}</h1><p>May 3, 2020<br>{FIRST} {FIRST}</p><p>{SECOND}</p></article>"
    draft = read(page)
    assert (draft.published_at, draft.body.split("\n\n")[0]) == ("2020-05-03", f"{FIRST} {FIRST}")


def test_a_live_blog_is_of_the_day_of_its_first_update() -> None:
    updates = (
        ("2021-09-15T01:10:00Z", "1.10am", SECOND),
        ("2021-09-14T20:02:00Z", "8.02pm", FIRST),
        ("2021-09-14T18:00:00Z", "6.00pm", THIRD),
    )
    items = "".join(
        f"<li><article><time datetime='{moment}'>{clock}</time><h2>Storm</h2><p>{text}</p></article></li>"
        for moment, clock, text in updates
    )
    assert read(f"<main><h1>{HEADLINE}</h1><ol>{items}</ol></main>").published_at == "2021-09-14T18:00:00Z"


FILED = "Posted by Runa Falk on September 14, 2021 at 06:00 AM in <a>Mills</a> | <a>Permalink</a>"


@pytest.mark.parametrize(
    ("below", "stated"),
    [
        (f"<p class='entry-footer-info'>{FILED}</p>", ("Runa Falk", "2021-09-14")),
        (f"<p>{FILED}</p><p>{FILED}</p>", (None, None)),
        (f"<p>{FILED.replace('Runa Falk', 'Admin')}</p>", (None, "2021-09-14")),
        (f"<div class='comment'>{FILED}</div>", (None, None)),
    ],
)
def test_blogs_say_below_who_filed_the_article_and_when(
    below: str, stated: tuple[str | None, str | None]
) -> None:
    draft = read(f"<div><h3>{HEADLINE}</h3><div>{PARAGRAPHS}</div>{below}</div>")
    assert (draft.byline, draft.published_at) == stated


@pytest.mark.parametrize("last", ["<p>SOURCE Parish of Harne</p>", "<div>Topics</div>"])
def test_the_end_of_releases_and_a_label_over_nothing_go(last: str) -> None:
    assert body(f"<article><h1>{HEADLINE}</h1>{PARAGRAPHS}{last}</article>") == list(TEXT)


@pytest.mark.parametrize(
    "classes",
    ["in-article-recirc", "inlineRecirculation", "sponsoredlinks", "most-watched", "story-sharebar", "internal-link", "site-message"],
)  # fmt: skip
def test_elements_for_other_articles_by_the_names_that_papers_give_them(classes: str) -> None:
    box = f"<div class='{classes}'><p>“It flew like a kite,” said those who saw the roof of the barn go.</p></div>"
    page = f"<article><h1>{HEADLINE}</h1><div><p>{FIRST}</p><p>{SECOND}</p>{box}<p>{THIRD}</p><p>{FOURTH}</p></div></article>"
    assert body(page) == list(TEXT)


def test_all_paragraphs_of_a_lead_that_is_marked_as_a_teaser_are_the_articles() -> None:
    lead = f"<div class='teaser-content'><div class='article-body'><p>{FIRST}</p></div><div class='article-body'><p>{SECOND}</p></div></div>"
    rest = f"<div>{''.join(f'<div class=article-body><p>{one}</p></div>' for one in (THIRD, FOURTH))}</div>"
    assert body(f"<main><h1>{HEADLINE}</h1>{lead}{rest}</main>") == list(TEXT)


def test_a_subheading_between_groups_of_paragraphs_is_the_articles() -> None:
    groups = (
        f"<div class='group'><p>{one}</p><p>{two}</p></div>"
        for one, two in ((FIRST, SECOND), (THIRD, FOURTH))
    )
    page = f"<div><h1>{HEADLINE}</h1>{'<h2 class=Body-subtitle>The price of oak</h2>'.join(groups)}</div>"
    assert body(page) == [FIRST, SECOND, "The price of oak", THIRD, FOURTH]


@pytest.mark.parametrize(
    ("line", "kept"),
    [("<div>8 June 2022 <a>Storms</a></div>", False), ("<h2>The raid of 8 June 2022</h2>", True)],
)
def test_a_day_beside_the_name_of_a_section_is_a_line_of_the_header(line: str, kept: bool) -> None:  # noqa: FBT001 - a column of the table
    own = body(f"<article><h1>{HEADLINE}</h1><div>{line}{PARAGRAPHS}</div></article>")
    assert (own[-4:], len(own) == len(TEXT) + kept) == (list(TEXT), True)


def test_a_post_between_a_name_and_the_day() -> None:
    line = "<p><strong>Ann Falk</strong><br>Staff Reporter<br>October 17, 2023</p>"
    draft = read(f"<article><h1>{HEADLINE}</h1>{line}{PARAGRAPHS}</article>")
    assert (draft.byline, draft.published_at) == ("Ann Falk", "2023-10-17")


def test_what_programs_made_of_an_article_says_so_and_goes() -> None:
    box = "<div><h3>Quick Read</h3><p>Summary is AI-generated, newsroom-reviewed</p></div><p>This article was narrated by artificial voices.</p>"
    assert body(f"<article><h1>{HEADLINE}</h1>{box}{PARAGRAPHS}</article>") == list(TEXT)


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        ("<meta name='author' content='By &lt;a href=&quot;/p/f&quot;&gt;Ann Falk&lt;/a&gt;, Bo Roth'>", "Ann Falk and Bo Roth"),
        ('<script type="application/ld+json">{"@type":"NewsArticle","headline":"Windmill at Harne loses its last sail","author":{"name":{"@type":"Person","name":"Ann Falk"}}}</script>', "Ann Falk"),
    ],
)  # fmt: skip
def test_names_within_markup_or_another_object(head: str, byline: str) -> None:
    assert read(f"<article><h1>{HEADLINE}</h1>{PARAGRAPHS}</article>", head).byline == byline


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("<span id='author-name'>Ann Falk</span>", "Ann Falk"),
        ("<div class='ArticlePage-authors'><span>By </span><a href='/f'><span>Ann Falk</span></a></div>", "Ann Falk"),
        ("<div class='submitted-by'><a>Ann Falk</a></div>", "Ann Falk"),
        ("<figure><img><div class='author'>Ann Falk</div></figure>", None),
        ("<div class='quote-author'>Ann Falk</div>", None),
        ("<blockquote class='pullquote'><p>We heard it go</p><cite class='author'>Ann Falk</cite></blockquote>", None),
    ],
)  # fmt: skip
def test_elements_that_name_an_author(line: str, byline: str | None) -> None:
    assert read(f"<article><h1>{HEADLINE}</h1>{line}{PARAGRAPHS}</article>").byline == byline


@pytest.mark.parametrize("name", ["DC.Issued", "created", "og:regDate", "dcterms:created"])
def test_days_under_further_names_of_meta_elements(name: str) -> None:
    head = f"<meta name='{name}' content='20231017030646'>"
    assert read(f"<article><h1>{HEADLINE}</h1>{PARAGRAPHS}</article>", head).published_at == "2023-10-17"
