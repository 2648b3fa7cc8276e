"""Kinds of pages that frames found: parts of pages of many systems, set together."""

import pytest

from tests.ingest.formats.windmill import FIRST, HEADLINE, PARAGRAPHS, STORY, TEXT, read

SITE = "Harne &amp; Tolle"
LINES = "<br><br>".join(TEXT)
WRAPPED = "".join(f"<div class=x1><div class=x2>{line}</div></div>" for line in TEXT)
SECTIONS = "".join(f"<section><div><p>{line}</p></div></section>" for line in TEXT)


@pytest.mark.parametrize(
    ("title", "head", "over"),
    [
        (SITE, "", f"<h1 class=site-title>{SITE}</h1><h1>{HEADLINE}</h1>"),
        (SITE, "", f"<h1>{SITE}</h1><h1>{HEADLINE}</h1>"),
        (SITE, "", f"<div>{SITE}</div><p>Local</p><h2 class=hd>{HEADLINE}</h2><div>Runa Falk</div>"),
        (f"{SITE}: {HEADLINE}", f"<meta property=og:site_name content='{SITE}'>", f"<h1>{SITE}</h1><div class=headline>{HEADLINE}</div>"),
        (f"{HEADLINE} | {SITE}", "", f"<h1 class=site-title>{SITE}</h1><p class=headline>{HEADLINE}</p>"),
        (f"{HEADLINE} | {SITE}", "", f"<h1><span class=kicker>Local</span> {HEADLINE}</h1>"),
        (SITE, "", f"<h1><a class=kicker href=/l>Local</a> {HEADLINE}</h1>"),
        (SITE, "", f"<h1><span class='post__category'>Local</span> {HEADLINE}</h1>"),
        (f"{SITE} » {HEADLINE}", "", f"<h1>Local {HEADLINE}</h1>"),
        (f"Windmill at Harne: latest | {SITE}", "", f"<p>{SITE}</p><h2>{HEADLINE}</h2>"),
        (f"Windmill at Harne: latest | {SITE}", "", f"<p>Local</p><p><font size=5><b>{HEADLINE}</b></font></p>"),
        (f"Windmill at Harne: latest | {SITE}", f"<meta property=og:site_name content='{SITE}'>", f"<p>{SITE}</p><h3>{HEADLINE}</h3><p>By Runa Falk</p>"),
        (f"{HEADLINE} – Community – {SITE}", "", f"<h4>Community</h4><p class=t>{HEADLINE}</p>"),
        (SITE, f"<meta property=og:title content='{HEADLINE}'>", f"<h1>Exclusive | {HEADLINE}</h1>"),
        (
            SITE, f'<script type="application/ld+json">[{{"@type": "BreadcrumbList"}}, {{"@type": "NewsArticle", "headline": "{HEADLINE}"}}]</script>',
            f"<h1>{SITE}</h1><h2 class=entry-title>{HEADLINE}</h2>",
        ),
    ],
)  # fmt: skip
def test_a_headline_stands_beside_the_name_of_its_site_and_below_a_label(
    title: str, head: str, over: str
) -> None:
    draft = read(f"{over}{STORY}", head, title)
    assert (draft.headline, draft.body.split("\n\n")) == (HEADLINE, list(TEXT))


def test_a_page_that_states_no_name_has_the_headline_that_its_title_ends_in() -> None:
    draft = read(
        f"<h1>The mill: what we know so far</h1>{STORY}", title=f"The mill: what we know so far | {SITE}"
    )
    assert draft.headline == "The mill: what we know so far"


@pytest.mark.parametrize(
    "body",
    [
        f"<table><tr><td>1938</td><td>12</td></tr></table><p><b>The sails</b></p>{LINES}",
        f"{LINES}<aside><p>Nothing at all</p></aside>",
        WRAPPED,
        f"<div><h4>Story highlights</h4><ul><li>The mill lost a sail in the storm.</li></ul></div>{WRAPPED}",
        SECTIONS,
    ],
)
def test_text_that_stands_in_no_paragraphs_is_whole(body: str) -> None:
    draft = read(
        f"<h1>{HEADLINE}</h1>{body}<h4>Archives</h4><ul><li>March 2018 (12)</li><li>April 2018 (9)</li></ul>"
    )
    assert [line for line in draft.body.split("\n\n") if len(line) > len("The sails")] == list(TEXT)


@pytest.mark.parametrize(
    ("between", "kept"),
    [
        ("<section><h2>Who pays</h2></section>", ["Who pays"]),
        ("<section><p><strong>Who pays</strong></p></section>", ["Who pays"]),
        ("<section><h3>Who pays</h3></section><div class=ad>Advertisement</div>", ["Who pays"]),
        ("<section><div class=slot>Advertisement</div><p>The miller has moved out, and took the cat along.</p></section>", ["The miller has moved out, and took the cat along."]),
        ("<section><p>Some wrote:</p></section><section><ul><li>“It stood,” one wrote.</li><li>“It fell,” said another.</li></ul></section>",
         ["Some wrote:", "“It stood,” one wrote.", "“It fell,” said another."]),
        ("<table align=right><tr><td><img src=a.jpg></td></tr><tr><td>The mill, which has stood since 1938.</td></tr></table>", []),
        ("<div class=review><div><b>Claim</b></div><div>The mill was pulled down.</div><div><b>Verdict</b></div><div>False</div></div>", []),
        ("<table><tr><th>The claim:</th><td>It fell.</td></tr><tr><th>Our rating:</th><td>Misleading</td></tr></table>", []),
        ("<section><p>Pia Voss wrote on a network:</p></section><blockquote class=instagram-media><p>It fell.</p><p>A post shared by Pia (@pia)</p></blockquote>",
         ["Pia Voss wrote on a network:", "“It fell.”"]),
        ("<section><blockquote class=instagram-media><p>It fell.</p></blockquote></section>", []),
        ("<div><h3>Timeline</h3><ul><li>1938: Built</li><li>1990: Sold</li></ul></div>", []),
        ("<div><h4>Stay in the know</h4><p>Join 12,000 readers who get our letter.</p><button>Count me in</button></div>", []),
        ("<p>This story was made possible by readers of The Harne Post. Chip in to keep us going.</p>", []),
        ("<div><p>Listen to the latest episode of our podcast</p><a href=/p>Subscribe</a></div>", []),
        ("<div class=gallery><div><img src=a.jpg><p>The mill in May, before the storm came.</p></div></div>", []),
        ("<section><h3>The mill: key facts</h3><ul><li>Built in 1938</li><li>Sold twice</li></ul></section>", []),
        ("<section><p>Get The Harne Post by email</p><p>One message a week. Unsubscribe at any time.</p><label>Your email address</label></section>", []),
        ("<p><img src=a.jpg></p><p><em>The mill on Monday | Pia Voss</em></p>", []),
        ("<section><p>URL: https://harne.example/mill</p></section>", []),
    ],
)  # fmt: skip
def test_between_paragraphs_that_are_wrapped_by_themselves(between: str, kept: list[str]) -> None:
    half = SECTIONS.find("<section>", len(SECTIONS) // 2)
    draft = read(f"<h1>{HEADLINE}</h1><div>{SECTIONS[:half]}{between}{SECTIONS[half:]}</div>")
    assert [line for line in draft.body.split("\n\n") if line not in TEXT] == kept


def test_a_list_to_which_a_cell_of_a_table_leads_is_text() -> None:
    body = f"<p>Some wrote:</p><ul><li>“It stood,” one wrote.</li></ul>{PARAGRAPHS}"
    page = f"<table><tr><td><a href=/>Home</a></td><td><h1>{HEADLINE}</h1><div>{FIRST}{body}</div></td></tr></table>"
    assert "“It stood,” one wrote." in read(page).body


@pytest.mark.parametrize(
    "below",
    [
        "<p>Pia Voss contributed to this report.</p><p>This story was originally published by The Harne Post under a licence.</p>",
        "<p>Pia Voss contributed to this report.</p><p>Disclosure: the author’s sister works for the parish.</p>",
        "<p><b>About Harne Post</b></p><p>It has served the parish for many years.</p>",
        "<p>— 30 —</p>",
        "</div><div><div><h4><a href=/b>Boat found off Tolle</a></h4><p>“It is mine,” said Ole Brekke.</p></div><div><h4><a href=/c>Pier to close</a></h4><p>“It rots,” said Ida Moss.</p></div></div><p>© 2026</p><div>",
        "<h4>About us</h4><p>The Harne Post has served the parish for many years.</p>",
        "</div><div><h2>Latest</h2><p><a href=/b>Boat found off Tolle</a></p><p>“It is mine,” said Ole Brekke.</p><p>By Ivo Moss</p>",
    ],
)
def test_what_stands_below_a_text_is_none_of_it(below: str) -> None:
    draft = read(f"<div><h1>{HEADLINE}</h1><div>{PARAGRAPHS}{below}</div></div>")
    assert (draft.byline, draft.body.split("\n\n")) == (None, list(TEXT))


@pytest.mark.parametrize(
    "over",
    [
        "<p>Posted by Quimby Falk of Tolle May 3, 2020</p>",
        "<div class=toc><p>Contents</p><ul><li><a href=#a>The sails</a></li><li><a href=#b>The oak</a></li></ul></div>",
        "<div><p>One carpenter has asked for oak.</p></div><div><p>Author: Runa Falk</p></div>",
        "<div><p><b>In short</b></p><p>• The mill lost a sail.</p><p>• Oak is dear.</p></div>",
        "<p><strong>Only one carpenter has answered the parish so far</strong></p><figure><img src=a.jpg></figure>",
        "<p>By Runa Falk</p><p><strong>Only one carpenter has answered the parish so far</strong></p>",
        "<h2>Only one carpenter has answered the parish so far</h2>",
    ],
)
def test_what_stands_over_a_text_and_apart_from_it_is_none_of_it(over: str) -> None:
    draft = read(f"<div><h1>{HEADLINE}</h1>{over}{STORY}</div>")
    assert draft.body.split("\n\n") == list(TEXT)


@pytest.mark.parametrize(
    ("head", "line", "byline"),
    [
        ("", "<ul><li><a href=/author/runa-falk>Runa Falk</a></li><li><a href=/author/tom-ask>Tom Ask</a></li></ul>", "Runa Falk and Tom Ask"),
        ("", "<div>Runa Falk, Health editor</div>", "Runa Falk"),
        ("", "<div>Quimby Falk, chief political correspondent</div>", "Quimby Falk"),
        ("", "<div>Quimby Falk, miller</div>", None),
        ("", "<div>Opinion | Quimby Falk</div>", "Quimby Falk"),
        ("", "<p class=byline>By Quimby Falk</p><p class=byline>Edited by Pia Voss</p>", "Quimby Falk"),
        ("", "<div>Quimby Falk | Translated from the Danish by Pia Voss</div>", "Quimby Falk"),
        ("", "<div>Anna Falk in Tolle and Peter Voss</div>", "Anna Falk and Peter Voss"),
        ("", "<div><a href=/@falk><img alt=''></a><a href=/@falk>Quimby Falk</a><button>Follow</button></div>", "Quimby Falk"),
        ("<meta property=og:site_name content='Mill &amp; Sail'><meta name=author content='Mill &amp; Sail'>", "", None),
    ],
)  # fmt: skip
def test_authors_in_lists_and_beside_posts(head: str, line: str, byline: str | None) -> None:
    assert read(f"<h1>{HEADLINE}</h1>{line}{STORY}", head).byline == byline


@pytest.mark.parametrize(
    ("over", "below", "day"),
    [
        ("<div>Sunday, 4 May 2025</div><p><a href=/>Home</a> | <a href=/n>News</a></p>", "", None),
        ("", "<time datetime=2020-05-03T08:00:00+01:00>3 days ago</time>", "2020-05-03T08:00:00+01:00"),
        ("", "<p>3 May 2020</p>", "2020-05-03"),
        ("", "<span class=timestamp title='May 3, 2020'>5 years ago</span>", "2020-05-03"),
    ],
)
def test_the_day_stands_by_the_headline_and_not_over_the_menu(over: str, below: str, day: str | None) -> None:
    assert read(f"{over}<h1>{HEADLINE}</h1>{below}{STORY}").published_at == day


@pytest.mark.parametrize("heading", ["h1", "h3"])
def test_a_moment_below_a_heading_of_any_rank_is_that_of_the_article(heading: str) -> None:
    line = "<span class=timestamp title='May 3, 2020'>5 years ago</span>"
    assert read(f"<{heading}>{HEADLINE}</{heading}>{line}{STORY}").published_at == "2020-05-03"


@pytest.mark.parametrize(
    ("classes", "byline", "day"),
    [
        ("meta-rail", "Runa Falk", "2020-05-03"),
        ("article__details", "Runa Falk", "2020-05-03"),
        ("related", None, None),
    ],
)
def test_an_aside_may_say_who_wrote_an_article_and_when(
    classes: str, byline: str | None, day: str | None
) -> None:
    aside = f"<aside class={classes}><p>By Runa Falk</p><p>3 May 2020</p></aside>"
    draft = read(f"<article><header><h1>{HEADLINE}</h1></header><div>{aside}{STORY}</div></article>")
    assert (draft.byline, draft.published_at, draft.body.split("\n\n")) == (byline, day, list(TEXT))


def test_a_byline_in_a_wrapper_below_the_text_signs_it() -> None:
    page = f"<article><h1>{HEADLINE}</h1>{STORY}<div><p>By Runa Falk</p><p>May</p></div></article>"
    assert read(page).byline == "Runa Falk"
