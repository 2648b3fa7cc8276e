"""Pages of outlets and builders of sites: where they say headline, paper, author and day, with invented words."""

import pytest

from tests.ingest.formats.windmill import FIRST, FOURTH, HEADLINE, SECOND, STORY, TEXT, THIRD, read


@pytest.mark.parametrize(
    ("head", "line", "byline"),
    [
        ("<meta name='author' content='HPD'>", "", None),
        ("", "<div class='authors'><h4>Runa Falk</h4><p>Senior Fellow, Mills Program</p></div>", "Runa Falk"),
    ],
)
def test_codes_and_posts_are_no_authors(head: str, line: str, byline: str | None) -> None:
    assert read(f"<article><h1>{HEADLINE}</h1>{line}{STORY}</article>", head).byline == byline


@pytest.mark.parametrize(
    "bio", ["Runa joined the Post in 2015 and likes oak.", "Runa covers mills, mostly.", "Runa Falk"]
)
def test_a_biography_may_begin_with_a_first_name(bio: str) -> None:
    draft = read(
        f"<article><h1>{HEADLINE}</h1><p>By Runa Falk</p>{STORY}</article><div><div>Runa Falk</div><div>{bio}</div></div>"
    )
    assert draft.byline == "Runa Falk"
    assert draft.body.split("\n\n") == list(TEXT)


def test_another_person_with_a_verb_of_work_is_no_author() -> None:
    draft = read(
        f"<article><h1>{HEADLINE}</h1><p>By Runa Falk</p><div>{FIRST}{SECOND}{THIRD}<p>Asta joined the council.</p></div></article>"
    )
    assert draft.body.endswith("Asta joined the council.")


def test_a_longer_printed_headline_is_one() -> None:
    head = f"<meta property='og:title' content='{HEADLINE}'>"
    draft = read(f"<article><h2>{HEADLINE}: ‘Oak is not what it was’</h2>{STORY}</article>", head)
    assert draft.headline == HEADLINE
    assert draft.body.split("\n\n") == list(TEXT)


@pytest.mark.parametrize(
    ("node", "day"),
    [
        (
            f'{{"@type": "WebPage", "name": "{HEADLINE} - Harne Post", "datePublished": "2020-05-03"}}',
            "2020-05-03",
        ),
        (
            '{"@type": "WebPage", "url": "https://harnepost.example/mill", "datePublished": "2020-05-03"}',
            "2020-05-03",
        ),
        ('{"@type": "WebPage", "url": "https://harnepost.example/oak", "datePublished": "2020-05-03"}', None),
        (f'{{"@type": "WebPage", "name": "{HEADLINE}"}}', None),
        ('{"@type": "WebPage", "datePublished": "2020-05-03"}', None),
    ],
)
def test_what_is_stated_of_the_page_counts_where_no_article_is_described(node: str, day: str | None) -> None:
    head = f"<link rel='canonical' href='https://harnepost.example/mill'><script type='application/ld+json'>{{\"@graph\": [{node}]}}</script>"
    assert read(f"<h1>{HEADLINE}</h1>{STORY}", head).published_at == day


def test_those_who_took_pictures_are_no_authors() -> None:
    line = "<p class='byline'>by <a>Runa Falk</a> and <a>Tom Ask</a>, <span>photography by Sun-mi Park for the Post</span></p>"
    assert read(f"<article><h1>{HEADLINE}</h1>{line}{STORY}</article>").byline == "Runa Falk and Tom Ask"


@pytest.mark.parametrize(
    ("beside", "byline"),
    [
        ("<a href='/f'>Femi Okafor</a>", "Runa Falk and Femi Okafor"),
        ("<a href='/f'>Culture Desk</a>", "Runa Falk"),
        ("<a href='/f'>Runa Falk</a>", "Runa Falk"),
    ],
)
def test_who_is_printed_beside_the_author_whom_the_data_state_is_one(beside: str, byline: str) -> None:
    data = (
        '<script type=\'application/ld+json\'>{"@type": "Article", "author": {"name": "Runa Falk"}}</script>'
    )
    line = f"<h4 class='article-author-name'><a>Runa Falk</a>, {beside}</h4>"
    assert read(f"<article><h1>{HEADLINE}</h1>{line}{STORY}</article>", data).byline == byline


def test_who_edited_an_article_is_named_where_the_page_calls_that_its_author() -> None:
    draft = read(
        f"<article><h1>{HEADLINE}</h1>{STORY}</article>", "<meta name='author' content='Edited by Runa Falk'>"
    )
    assert draft.byline == "Runa Falk"


@pytest.mark.parametrize(
    ("title", "head", "page", "headline", "paper"),
    [
        ("The Harne Post | Print Article", "", f"<h2>{HEADLINE}</h2>{STORY}", HEADLINE, "The Harne Post"),
        (f"Printer friendly version - {HEADLINE}", "", f"<h2>{HEADLINE}</h2>{STORY}", HEADLINE, None),
        (f"Harne Post 5/3/98 -- {HEADLINE}", "", f"<h1>{HEADLINE}</h1>{STORY}", HEADLINE, "Harne Post"),
        (
            "Asta Lind Obituary (1931 - 2020) - Harne - The Harne Post",
            "<meta property='og:title' content='Asta Lind Obituary (1931 - 2020) - Harne - The Harne Post'>",
            f"<h1>Asta Lind</h1>{STORY}",
            "Asta Lind",
            "The Harne Post",
        ),
        (
            HEADLINE,
            "<meta property='og:site_name' content='Harne Council - Harne Council'>",
            STORY,
            HEADLINE,
            "Harne Council",
        ),
        (
            HEADLINE,
            "<meta name='source' content='Harne Wire'>",
            f"<h1>{HEADLINE}</h1>{STORY}",
            HEADLINE,
            "Harne Wire",
        ),
        (
            HEADLINE,
            "",
            f"<div class='blog-name'><h1>Mill Watch</h1></div><h3>{HEADLINE}</h3>{STORY}",
            HEADLINE,
            "Mill Watch",
        ),
        (
            HEADLINE,
            "",
            f"<header><span class='site-title x'><b>Mill Watch</b><br>Since 1998</span></header><h1>{HEADLINE}</h1>{STORY}",
            HEADLINE,
            "Mill Watch",
        ),
    ],
)
def test_headline_and_paper(title: str, head: str, page: str, headline: str, paper: str | None) -> None:
    draft = read(page, head, title)
    assert draft.headline == headline
    assert (draft.publisher.name if draft.publisher else None) == paper


@pytest.mark.parametrize(
    ("line", "byline", "day"),
    [
        ("<span data-hook='user-name' title='Runa Falk'>Runa Falk</span>", "Runa Falk", None),
        ("<div data-testid='author-name'>Runa Falk</div>", "Runa Falk", None),
        ("<div data-testid='sharing'>Runa Falk</div>", None, None),
        ("<div class='credits reader-credits'>Runa Falk</div>", "Runa Falk", None),
        (
            "<span class='age' data-published='1588500000'>2 hours ago</span>",
            None,
            "2020-05-03T10:00:00Z",
        ),
        ("<span data-timestamp='1588500000000'>last year</span>", None, "2020-05-03T10:00:00Z"),
        ("<span class='updated' data-timestamp='1588500000'>today</span>", None, None),
    ],
)
def test_what_is_marked_for_scripts_counts(line: str, byline: str | None, day: str | None) -> None:
    draft = read(f"<div><h1>{HEADLINE}</h1>{line}{STORY}</div>")
    assert (draft.byline, draft.published_at) == (byline, day)


def test_a_moment_for_scripts_far_from_the_headline_is_none_of_the_article() -> None:
    draft = read(f"<div><span data-timestamp='1588500000'>now</span><h1>{HEADLINE}</h1>{STORY}</div>")
    assert draft.published_at is None


@pytest.mark.parametrize(
    ("said", "byline"),
    [
        ("This entry was posted on Sunday, May 3rd, 2020 at 9:41 am and is filed under <a>Mills</a>.", None),
        ("This entry was posted by Runa Falk on Sunday, May 3rd, 2020 at 9:41 am.", "Runa Falk"),
        ("This post was published in Mills on May 3, 2020. Both comments and pings are closed.", None),
    ],
)
def test_an_early_blog_says_below_when_it_was_posted(said: str, byline: str | None) -> None:
    draft = read(f"<div><h2>{HEADLINE}</h2>{STORY}<p><small>{said}</small></p></div>")
    assert (draft.byline, draft.published_at) == (byline, "2020-05-03")
    assert draft.body.split("\n\n") == list(TEXT)


@pytest.mark.parametrize("kind", ["ImageGallery", "PodcastEpisode"])
def test_galleries_and_episodes_state_author_and_day(kind: str) -> None:
    node = f'{{"@type": "{kind}", "headline": "{HEADLINE}", "author": {{"name": "Runa Falk"}}, "datePublished": "2020-05-03"}}'
    draft = read(f"<h1>{HEADLINE}</h1>{STORY}", f"<script type='application/ld+json'>{node}</script>")
    assert (draft.byline, draft.published_at) == ("Runa Falk", "2020-05-03")


def test_the_paper_is_no_author_though_it_begins_like_a_given_name() -> None:
    draft = read(
        f"<h1>{HEADLINE}</h1>{STORY}",
        "<meta name='author' content='Delta Voice'>",
        f"Delta Voice - {HEADLINE}",
    )
    assert draft.byline is None


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        (
            "<font size=4><b>Windmill at Harne loses a sail</b></font><br>By Runa Falk<br><i>May 3, 2020</i>",
            "Windmill at Harne loses a sail",
        ),
        (
            "<p><b>Windmill at Harne loses a sail</b></p><p>By Runa Falk</p><p>May 3, 2020</p>",
            "Windmill at Harne loses a sail",
        ),
        ("<p>Windmill at Harne loses a sail</p><p>By Runa Falk</p>", "TOWN CRIER: NEWS"),
        ("<h3>News</h3><p><b>Windmill at Harne loses a sail</b></p><p>By Runa Falk</p>", "NEWS"),
    ],
)
def test_a_bold_line_over_a_byline_is_the_headline_of_an_old_page(line: str, headline: str) -> None:
    draft = read(
        f"<table><tr><td>{line}{FIRST}{SECOND}{THIRD}{FOURTH}</td></tr></table>", "", "TOWN CRIER: NEWS"
    )
    assert draft.headline == headline
    if "Harne" in headline:
        assert (draft.byline, draft.published_at) == ("Runa Falk", "2020-05-03")
        assert draft.body.split("\n\n") == list(TEXT)


@pytest.mark.parametrize(
    ("name", "line", "paper"),
    [
        ("https://www.wktg.example", "Copyright 2022 WKTG. All rights reserved.", "WKTG"),
        ("wktg.example", "© 2019-2022 Wktg, LLC", "Wktg"),
        ("wktg.example", "Copyright 2022 Somebody Else. All rights reserved.", "wktg.example"),
        ("Channel Four", "Copyright 2022 WKTG. All rights reserved.", "Channel Four"),
    ],
)
def test_who_holds_the_rights_is_the_paper_of_a_page_that_states_a_server(
    name: str, line: str, paper: str
) -> None:
    head = f"<meta property='og:site_name' content='{name}'><link rel='canonical' href='https://www.wktg.example/mill'>"
    publisher = read(
        f"<article><h1>{HEADLINE}</h1>{STORY}<p>{line}</p></article>", head, title=HEADLINE
    ).publisher
    assert publisher is not None
    assert publisher.name == paper


@pytest.mark.parametrize(
    ("second", "byline"),
    [
        ("<p>By <span>Femi Okafor</span></p>", "Runa Falk and Femi Okafor"),
        ("<p>More of this</p>", "Runa Falk"),
    ],
)
def test_authors_each_with_a_post_in_an_element_of_their_own(second: str, byline: str) -> None:
    first = "<div class='author'><p>By <span>Runa Falk</span></p><p>Crime Reporter</p><p>Harne Media Group</p></div>"
    page = f"<article><h1>{HEADLINE}</h1>{first}<div class='author'>{second}<p>Correspondent</p></div>{STORY}</article>"
    assert read(page).byline == byline


@pytest.mark.parametrize(
    ("lines", "byline"),
    [
        (
            "<span>Words <b>Ingvild Strand</b></span><br><span>Photographs <b>Pål Moen</b></span>",
            "Ingvild Strand",
        ),
        ("<span>TEXT Tom Ask</span>", "Tom Ask"),
        ("<span>Words Still Matter</span>", None),
        ("<span>Text Tom Ask had sent</span><br><span>Pictures by nobody</span>", None),
    ],
)
def test_a_label_of_magazines_names_who_wrote_the_words(lines: str, byline: str | None) -> None:
    assert read(f"<main><div><h1>{HEADLINE}</h1><div>{lines}</div></div>{STORY}</main>").byline == byline
