"""Pages of outlets, press offices and builders of sites: what they print around an article, with invented words."""

import pytest
from onrecord.ingest.formats.html import read_html
from onrecord.ingest.formats.parsed_article import Draft

HEADLINE = "Windmill at Harne loses its last sail"
TEXT = (
    "The mill above Harne lost its fourth sail in the storm of Sunday night, and stands like a pepper pot.",
    "“We heard it go past the window,” said Asta Lind, who has lived in the miller’s house since she was born.",
    "The parish has asked three carpenters what a new set of sails would cost, and has heard from one of them.",
    "“Oak is not what it was,” the carpenter wrote, and named a sum that nobody in Harne wants to repeat aloud.",
)
FIRST, SECOND, THIRD, FOURTH = (f"<p>{one}</p>" for one in TEXT)
STORY = f"<div>{FIRST}{SECOND}{THIRD}{FOURTH}</div>"


def read(page: str, head: str = "", title: str = f"{HEADLINE} - Harne Post") -> Draft:
    return read_html(f"<title>{title}</title>{head}<body>{page}</body>")


@pytest.mark.parametrize(
    "behind",
    [
        "<p># # #</p>",
        "<p>SOURCE Harne Mills, Inc.</p>",
        "<p>(NPX)</p>",
        "<p>Letters may be cut. Write to us with your name and street.</p>",
        "<p>Was this email forwarded to you? Read more of them here.</p>",
        "<p>How was today’s newsletter?</p>",
        "<p>Harne transcripts are produced by night, and may have errors.</p>",
        "<p>Do you have a picture? Email runa.falk@harnepost.example</p>",
        "<div>[<a href='/'>News</a>] [<a href='/s'>Sport</a>]</div>",
        "<h4>Listen and subscribe</h4><p><a href='/a'>Oakcasts</a> | <a href='/b'>Millify</a></p>",
        "<p>For further information, please contact:<br>Runa Falk, keeper, 555-0100</p>",
        "<h3>Media contacts</h3><p>Runa Falk</p><p>Parish office, 555-0101, parish@harne.example</p>",
        "<p>Press enquiries: </p><p>www.harne.example</p>",
        "<div><h2>Tributes for the mill</h2><div>“It ground my grandmother’s flour.”</div><div>Ole</div></div>",
        "<p>Harne Post</p>",
        "<div>Ends/Sunday, May 3, 2020<br>Issued at HKT 18:05</div>",
        "<p><i>Note from the author:</i></p><p><i>If you liked the mill, please think of us, who write of it.</i></p>",
        "<p>This audio is created with AI assistance</p>",
        "<h3>Latest comments on this story</h3><ul><li>ole: Oak is best.</li></ul>",
        "<div class='match-stats'><h3>The storm in figures</h3><table><tr><td>Gusts</td><td>31</td></tr></table></div>",
        "<p>(Except for the headline, this story has not been edited by our desk.)</p>",
        "<p>Comments: Our rules</p>",
        "<p>We want our comments to be worth the walk to the mill.</p>",
        "<h2>Continue reading this post for free, thanks to Runa Falk.</h2><p>Or purchase a paid subscription.</p>",
        "<p>doi: https://doi.example/10.5/harne</p>",
        "<p><i>rfalk@harnepost.example; 555-0199</i></p>",
        "<div><h2>References</h2><ol><li>Falk, R. On mills (2019)</li></ol></div>",
        "<div class='sponsor'><p>“The only nails for me,” says nobody whom we pay. Harne Nails, since 1911.</p></div>",
        "<div><h4>Together with Harne Nails</h4><p>Nails that hold, and a price that does not hurt.</p></div>",
        "<blockquote><p><a href='/p'>Post by @mill@harne.example</a> <a href='/p'>View on Tootdon</a></p></blockquote>",
        "<blockquote class='tiktok-embed'><section><a href='/m'>@mill</a><p>sail pt 2</p></section></blockquote>",
    ],
)
def test_what_stands_below_or_between_goes(behind: str) -> None:
    assert read(f"<article><h1>{HEADLINE}</h1>{STORY}{behind}</article>").body.split("\n\n") == list(TEXT)


@pytest.mark.parametrize(
    "own",
    [
        "<p>For further information, the parish has a book that lies open in the church.</p>",
        "<p>Contacts with the mill of Tolle were “cordial”.</p>",
        "<p>Press enquiries:</p><p>“None so far,” said the clerk.</p>",
    ],
)
def test_sentences_that_begin_like_contacts_stay(own: str) -> None:
    body = read(f"<article><h1>{HEADLINE}</h1><div>{FIRST}{SECOND}{own}{THIRD}{FOURTH}</div></article>").body
    assert len(body.split("\n\n")) > len(TEXT)


@pytest.mark.parametrize(
    "line",
    [
        "<div><p><a href='/s'>Shop Floor</a></p><div>4 min readMay 3, 2020</div></div><div><p>--</p><p>12</p></div>",
        "<div><span>Writer:</span></div><div>Date:</div>",
        "<dl><dt>Minister:</dt><dd>Minister for Mills Runa Falk</dd><dt>Kind:</dt><dd>Release</dd></dl>",
        "<p>Posted by <b>Runa Falk</b> on <b>May 03 11:42</b>. | <a>4 comments</a> | Share</p>",
        "<div>Posted On 03 May 2020 | By : <a href='/author/runa-falk'>Runa Falk</a> | Comment: 0 Tag: mills</div>",
        "<div class='author'>Runa Falk</div><p>By Runa Falk, a keeper of mills who has kept three.</p>",
        "<div>1931 – 2020</div><h2>Obituary</h2>",
    ],
)
def test_lines_between_headline_and_text_go(line: str) -> None:
    page = f"<article><div><h1>{HEADLINE}</h1><div>{line}</div>{FIRST}{SECOND}{THIRD}{FOURTH}</div></article>"
    assert read(page).body.split("\n\n") == list(TEXT)


def test_a_block_quotation_that_is_only_a_link_leads_to_another_article() -> None:
    card = "<blockquote><p><a href='/q'>Carpenter who loves only oak sells his shed</a></p></blockquote>"
    page = f"<article><h1>{HEADLINE}</h1><div>{FIRST}{SECOND}{card}{THIRD}{FOURTH}</div></article>"
    assert read(page).body.split("\n\n") == list(TEXT)


@pytest.mark.parametrize(
    "own",
    [
        "<dl><dt>Sails:</dt><dd>Four, until Sunday.</dd></dl>",
        "<blockquote><p><a href='/q'>“Oak is what it always was”</a></p></blockquote>",
        "<blockquote><a href='/q'>Oak is what it always was in Harne</a></blockquote>",
    ],
)
def test_what_says_something_in_a_list_or_a_block_quotation_stays(own: str) -> None:
    page = f"<article><h1>{HEADLINE}</h1>{own}<div>{FIRST}{SECOND}{THIRD}{FOURTH}</div></article>"
    assert len(read(page).body.split("\n\n")) > len(TEXT)


def test_a_paragraph_in_a_wrapper_among_others_alike_is_read() -> None:
    parts = [f"<div class='part'>{one}</div>" for one in (FIRST, SECOND, THIRD, FOURTH)]
    card = "<div class='part'><p><a href='/r'>Carpenter who loves only oak sells his shed to the parish.</a></p></div>"
    parts.insert(
        2, "<div class='part'><p>It stands like a pot of pepper, by God, on a table of grass.</p></div>"
    )
    body = read(f"<div><h1>{HEADLINE}</h1>{''.join(parts)}{card}</div>").body
    assert "like a pot of pepper" in body
    assert "sells his shed" not in body


@pytest.mark.parametrize(
    ("head", "line", "byline"),
    [
        ("<meta name='author' content='HPD'>", "", None),
        ("", "<div class='authors'><h4>Runa Falk</h4><p>Senior Fellow, Mills Program</p></div>", "Runa Falk"),
    ],
)
def test_codes_and_posts_are_no_authors(head: str, line: str, byline: str | None) -> None:
    assert read(f"<article><h1>{HEADLINE}</h1>{line}{STORY}</article>", head).byline == byline


def test_a_post_early_in_an_article_keeps_whom_it_is_by() -> None:
    post = "<blockquote><p>The sail is in my garden.</p>— Ole Brekke (@ole) <a href='/p'>May 3, 2020</a></blockquote>"
    body = read(f"<article><h1>{HEADLINE}</h1><div>{FIRST}{post}{SECOND}{THIRD}</div></article>").body
    assert "“The sail is in my garden.”\n\n— Ole Brekke (@ole) May 3, 2020" in body


def test_a_source_right_behind_the_closing_mark_is_one() -> None:
    quotation = "<blockquote>“The sail is in my garden.”<span>— Ole Brekke, farmer</span></blockquote>"
    body = read(f"<article><h1>{HEADLINE}</h1><div>{FIRST}{quotation}{SECOND}{THIRD}</div></article>").body
    assert "“The sail is in my garden.”\n\n— Ole Brekke, farmer" in body


def test_a_short_pull_quote_goes_where_its_class_calls_it_so() -> None:
    pulled = "<div class='quote-block'><figure><blockquote>“like pepper”</blockquote><figcaption>— Asta Lind</figcaption></figure></div>"
    told = "<p>“It stands there like pepper,” said Asta Lind, and shook the pot over her egg.</p>"
    body = read(f"<article><h1>{HEADLINE}</h1><div>{FIRST}{told}{pulled}{THIRD}{FOURTH}</div></article>").body
    assert body.count("pepper") == len(["pot", "egg"])


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


def test_a_number_that_is_a_link_and_raised_is_a_note() -> None:
    noted = "<p>The sails are of oak<sup><a href='#n1'>1</a></sup>, and 40 m<sup>2</sup> of <a href='/c'>cloth</a>.</p>"
    body = read(f"<article><h1>{HEADLINE}</h1><div>{FIRST}{noted}{SECOND}{THIRD}</div></article>").body
    assert "of oak, and 40 m2 of cloth." in body


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


def test_who_edited_an_article_is_named_where_the_page_calls_that_its_author() -> None:
    draft = read(
        f"<article><h1>{HEADLINE}</h1>{STORY}</article>", "<meta name='author' content='Edited by Runa Falk'>"
    )
    assert draft.byline == "Runa Falk"


def test_a_pull_quote_may_join_what_the_article_parts() -> None:
    told = "<p>“It went past the window,” said Asta Lind, “like a barn door.”</p>"
    pulled = (
        "<div class='quote'><blockquote><p>It went past the window, like a barn door.</p></blockquote>"
        "<div class='quote-by'>Asta Lind, miller’s daughter</div></div>"
    )
    body = read(f"<article><h1>{HEADLINE}</h1><div>{FIRST}{told}{pulled}{THIRD}{FOURTH}</div></article>").body
    assert body.count("barn door") == 1
    assert "miller’s daughter" not in body


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
