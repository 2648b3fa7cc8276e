"""Boxes, second articles, captions and lines that sell, each beside something alike that is the article's own."""

import pytest
from onrecord.ingest.formats.markup.blocks import Block, Page
from onrecord.ingest.formats.pages.articles import of_one_article
from onrecord.ingest.formats.pages.sign_offs import without_sign_offs

from tests.ingest.formats.pages.ropeworks import FIRST, SECOND, TEXT, THIRD, read


def with_box(box: str) -> list[str]:
    return read(
        f"<main><h1>Ropeworks closes</h1><div><p>{FIRST}</p><p>{SECOND}</p>{box}<p>{THIRD}</p></div></main>"
    )


@pytest.mark.parametrize(
    "box",
    [
        "<div><h3>Sign up for the Tolle letter</h3><p>“I read it before my tea,” a reader writes. It comes on Fridays.</p></div>",
        "<div><h4>Quiz: how much do you know about knots?</h4><p>Which knot is called the king of knots?</p></div>",
        "<section><div><h4>The best of Tolle in your inbox</h4></div><div><p>Every Friday, and never on a Monday.</p></div></section>",
        "<div><p><b>Related stories</b></p><p>“We were the last to know,” say the tar boilers of Tolle.</p></div>",
        "<div class='promo-card'><p>“A paper like a rope,” said the mayor. Read it every day of the week.</p></div>",
        "<div class='poll'><p>Should the town have bought the shed?</p><p>Yes, it should have.</p></div>",
        "<p>Also today: <a href='/b'>Where all the hemp has gone</a></p>",
        "<p><a href='/b'>Who still needs a rope?</a></p>",
        "<ul><li><a href='/b'>‘It will outlive us all’: the knot</a></li></ul>",
        "<h3>Support the Tolle Post’s journalism</h3><p>It takes ink and time, and we ask for yours.</p>",
        "<div class='quoteBlock'><p>My hands do not know</p><p>Piet Aalders</p></div>",
        "<p><img src='a.jpg'>The long shed from the canal</p>",
        "<p>The long shed in 1931. Photo: Tolle Archive</p>",
        "<p>Subscribe to our paper from £2 a week. “Worth every knot,” says a reader.</p>",
        "<blockquote><p><a>View this post on Instagram</a></p></blockquote>",
        "<div class='reader-revenue'><h2>Support the Post</h2><p>“It tells me things,” writes a reader from Tolle, who pays.</p></div>",
        "<div class='summary-v2-block'><div>Featured</div><p>“Lift with your teeth,” the old man said, and meant it.</p></div>",
        "<blockquote class='wp-embedded-content'><a href='/b'>Hemp to grow again, says the ministry</a></blockquote>",
        "<div><h3>Key points</h3><ul><li>The shed is “too long”</li><li>It goes in May</li></ul><span>AI generated</span></div>",
        "<div><h4>By the numbers</h4><ul><li>One shed of 310 metres</li><li>Two makers of rope</li></ul></div>",
        "<div><h3>At a glance</h3><table><tr><td>Length</td><td>310 metres</td></tr></table></div>",
        "<section><p>Key facts:</p><ul><li>The shed was built in 1911</li><li>It is to be sold</li></ul></section>",
        "<div><h3>Plan your walk</h3><ul><li>The shed is open on Sundays</li><li>Dogs stay at the gate</li></ul></div>",
        "<div><span>The last rope is made in Tolle</span><span>2:04</span></div>",
        "<div><img src='a.jpg'><div>STAFF PHOTO / RUNA FALK</div><div>The long shed stands where it always has stood.</div></div>",
        "<div><h4>If you go</h4><p>What: Open day in the shed. When: 7 p.m. Saturday. Where: Canal 4.</p></div>",
        "<div><h2>Watch | Inside the shed:</h2><p>A film shows the last rope as it leaves the shed in May.</p></div>",
        "<div><h5>Video: The last rope</h5><span>2:04</span><p>The last rope leaves the shed, and nobody waves.</p></div>",
    ],
)
def test_a_box_between_paragraphs_is_none_of_the_article(box: str) -> None:
    assert with_box(box) == list(TEXT)


@pytest.mark.parametrize(
    "part",
    [
        "<div><h3>A hundred years</h3><p>The first rope was sold to a whaler, who paid in oil.</p></div>",
        "<div><h3>By the numbers</h3><p>The shed has sold nine ropes this year, and eight of them to sailors.</p></div>",
        "<div><h3>At a glance</h3></div><div><p>The shed has sold nine ropes, as <a href='/b'>a list</a> shows.</p></div>",
        "<div><img src='a.jpg'><div>The mayor stood there on Friday.</div><p>He said that ropes were not what they had been, and left.</p></div>",
        "<div><img src='a.jpg'><div>“It smelled of tar,” said the mayor on Friday.</div></div>",
        "<h3>What it made</h3><ul><li>Ropes for ships</li><li>Nets for the herring</li></ul>",
        "<div><h3>What they say</h3><ul><li>“It stinks,” says the mayor</li><li>“It pays,” says the miller</li></ul></div>",
        "<div><h3>What it made</h3><ul><li>Ropes for ships</li><li>Nets for the herring</li></ul></div><h3>What it lost</h3>",
        "<div><h3>What it made</h3><ul><li>Ropes for ships</li></ul></div>",
        "<h3>By the numbers</h3><div><p>The shed sold nine.</p><p><a href='/b'>The list</a></p></div>",
        "<ul><li><a href='/b'>Ostel</a></li><li>Harne</li></ul>",
        "<p>The shed may house:</p><ul><li><a href='/b'>a school for makers of nets</a></li></ul>",
        "<div class='comment-quote'><p>“It smelled of tar and of money,” said a neighbour.</p></div>",
        "<h3>Sign up</h3><p>“Sign up,” the foreman told us.</p>",
        "<div><p>Sign up, the foreman told us, or go home.</p></div>",
        "<p>They made: <a href='/b'>ropes, nets and hammocks.</a></p>",
        "<p>“Who still needs a rope?” he asked.</p>",
        "<p><img src='a.jpg'>The shed is the longest room in the province.</p>",
    ],
)
def test_what_only_looks_like_a_box_stays(part: str) -> None:
    assert len(with_box(part)) > len(TEXT)


def test_the_words_of_readers_go_however_many_they_are() -> None:
    said = "<div><p>I bought my first rope there, and it holds to this day, as does my boat.</p></div>" * 6
    page = f"<div><h1>Ropeworks closes</h1><div><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>"
    assert read(f"{page}<div><h2>Have your say</h2>{said}</div></div>") == list(TEXT)


def test_a_box_that_holds_most_of_a_page_is_its_article() -> None:
    assert read(f"<div><h3>Sign up</h3><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>")[-3:] == list(TEXT)


def test_captions_go_even_where_they_hold_more_than_a_third_of_the_words() -> None:
    captions = (
        f"<div class='slide-caption'>{number} of 3: a rope that was made in Tolle, seen from its end.</div>"
        for number in (1, 2, 3)
    )
    page = f"<main><h1>Ropeworks closes</h1><p>{FIRST}</p>{''.join(captions)}<p>{SECOND}</p></main>"
    assert read(page) == [FIRST, SECOND]


def test_a_mark_around_the_whole_page_hides_no_mark_within() -> None:
    related = "<div class='related'><p>A rope broke in Harne, and nobody was under it.</p></div>"
    page = f"<div class='has-sidebar'><h1>Ropeworks closes</h1><p>{FIRST}</p><p>{SECOND}</p>{related}<p>{THIRD}</p></div>"
    assert read(page) == list(TEXT)


@pytest.mark.parametrize("wrapped", ["article", "div"])
def test_a_page_that_goes_on_with_the_next_article_ends_before_it(wrapped: str) -> None:
    other = "<h1>Hemp is dear</h1><p>Hemp costs twice what it did, the traders of Harne say, who buy it far away.</p><p>“We weigh it like gold,” said one of them, who would not be named, to the Post.</p>"
    page = f"<{wrapped}><h1>Ropeworks closes</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></{wrapped}><{wrapped}>{other}</{wrapped}>"
    assert read(page) == list(TEXT)


@pytest.mark.parametrize(
    "page",
    [
        f"<article><h1>Ropeworks closes</h1><p>{FIRST}</p><h1>The shed</h1><p>{SECOND}</p><p>{THIRD}</p></article>",
        f"<h1>Ropeworks closes</h1><h1>The shed</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>",
        f"<h1>Tolle Post</h1><h1>Ropes</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>",
        f"<article><h1>Ropeworks closes</h1><p>{FIRST}</p></article><div><p>{SECOND}</p><p>{THIRD}</p></div>",
        f"<article><h1>Ropeworks closes</h1><p>In brief:</p><p>Shut.</p></article><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>",
    ],
)
def test_an_article_with_two_headings_of_the_first_rank_or_an_end_outside_stays_whole(page: str) -> None:
    body = read(f"<div>{page}</div>")
    assert [text for text in TEXT if text in body] == list(TEXT)


def test_what_stands_behind_the_articles_own_element_is_none_of_it() -> None:
    page = f"<article><h1>Ropeworks closes</h1><p>{FIRST}</p><p>{SECOND}</p></article>"
    behind = "<div class='promo'><p>The Tolle Post tells you what happens in Tolle, and sometimes why it does.</p><p>It costs less than a rope.</p></div>"
    assert read(f"<main>{page}{behind}</main>") == [FIRST, SECOND]


def test_a_lead_that_is_marked_as_a_teaser_is_the_articles_own() -> None:
    page = f"<main><h1>Ropeworks closes</h1><div class='teaser-text'><p>{FIRST}</p></div><div><p>{SECOND}</p><p>{THIRD}</p></div></main>"
    assert read(page) == list(TEXT)


def test_what_somebody_says_under_a_name_is_no_biography() -> None:
    said = [
        Block("Lene Voss", "h3", 2, None),
        Block("Lene Voss is a writer. “I weave,” she said.", "p", 2, None),
    ]
    assert without_sign_offs([Block(FIRST, "p", 1, None), *said])[1:] == said


def test_a_name_over_a_biography_goes_with_it() -> None:
    bio = [
        Block("Lene Voss", "h3", 2, None),
        Block("Lene Voss is a reporter, “and a good one”.", "p", 2, None),
    ]
    assert without_sign_offs([Block(FIRST, "p", 1, None), *bio]) == [Block(FIRST, "p", 1, None)]


def test_an_article_whose_greater_part_stands_outside_its_element_keeps_it() -> None:
    headline = Block("Ropeworks closes", "h1", 2, "article", article=1)
    within = [Block(text, "p", 2, "article", article=1) for text in (FIRST, SECOND)]
    outside = [Block(f"{THIRD} {THIRD} {THIRD}", "p", 3, "main")]
    page = Page(blocks=[headline, *within, *outside])
    assert of_one_article(page, [*within, *outside]) == [*within, *outside]


@pytest.mark.parametrize(
    "others",
    [
        "<p><b>Sign up here</b></p><div><p>“A letter like no other,” a reader says.</p><p><a href='/s'>Do it now</a></p></div>",
        "<h3>Top stories</h3><div><p><a href='/b'>Hemp is dear</a></p><p>“We weigh it like gold,” traders say.</p></div>",
        "<div>Top stories</div><div><div><div><div>Hemp is dear, traders say.</div></div></div><div><div><div>Tar is out.</div></div></div></div>",
    ],
)
def test_headlines_under_a_heading_in_the_column_itself_end_the_article(others: str) -> None:
    page = f"<div><h1>Ropeworks closes</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>{others}</div>"
    assert read(page) == list(TEXT)


def test_paragraphs_that_are_wrapped_one_by_one_stay_under_a_subheading() -> None:
    part = f"<h2>More on the shed</h2><div><p>{FIRST}</p></div><div><p>{THIRD}</p></div>"
    page = f"<main><h1>Ropeworks closes</h1><div><p>{SECOND}</p></div><div><p>{SECOND}</p></div>{part}</main>"
    assert read(page)[-2:] == [FIRST, THIRD]


def test_a_box_beside_an_article_of_one_paragraph() -> None:
    page = f"<div><h2>Ropeworks closes</h2><p>{FIRST} {SECOND}</p></div>"
    box = "<div><h3>Other press releases</h3><p><a href='/b'>Minister: “Ropes hold”</a></p></div>"
    assert read(f"<div>{page}{box}</div>") == [f"{FIRST} {SECOND}"]


def test_a_headline_below_much_else_still_begins_the_article() -> None:
    notice = (
        "<div><p>We and our partners keep what you do here, and share it with whoever asks for it.</p></div>"
    )
    byline = "<p>Filed by Lene Voss in News — 1 Feb 2023</p>"
    assert read(f"{notice * 3}<div><h1>Ropeworks closes</h1>{byline}<p>{FIRST}</p><p>{SECOND}</p></div>") == [
        FIRST,
        SECOND,
    ]


def test_a_short_article_ends_with_the_element_around_its_headline() -> None:
    own = f"<table><tr><td><h1>Ropeworks closes</h1></td></tr><tr><td><p>{FIRST}</p><p>{SECOND}</p></td></tr></table>"
    other = "<div><b>Parish</b><p>The roof leaks.</p></div>"
    assert read(f"{own}{other}") == [FIRST, SECOND]


@pytest.mark.parametrize(
    "byline",
    [
        "<div>Lene Voss, News Editor<br>October 3, 2014</div>",
        "<div>Updated - July 12, 2019 08:11 am IST - TOLLE</div>",
    ],
)
def test_a_name_or_a_place_beside_a_date_is_none_of_the_article(byline: str) -> None:
    page = (
        f"<div><h1>Ropeworks closes</h1>{byline}<div><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div></div>"
    )
    assert read(page) == list(TEXT)


def test_a_name_beside_a_date_below_the_lead_is_a_byline() -> None:
    page = f"<div><h1>Ropeworks closes</h1><p>{FIRST}</p></div><div>Lene Voss, 4 May 2022</div><div><p>{SECOND}</p><p>{THIRD}</p></div>"
    assert read(page) == list(TEXT)
