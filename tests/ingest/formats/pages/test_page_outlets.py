"""Pages of outlets, press offices and builders of sites: what they print around an article, with invented words."""

import pytest

from tests.ingest.formats.windmill import FIRST, FOURTH, HEADLINE, SECOND, STORY, TEXT, THIRD, read


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
        "<div><h3>Please keep us going</h3><p>Become a member of the Harne Post.</p></div>",
        "<div><b>About the writer</b><br>Runa Falk, Staff Writer<br>Runa is a sophomore who likes oak.</div>",
        "<div class='aboutwriter'>Runa is a sophomore who likes oak.</div>",
        "<p>What questions do you have about mills in Harne? Tell us here.</p>",
        "<h2>Republish this story</h2><p>Republish our articles for free, with the name of the Post.</p>",
        "<div>End of Article</div><div><h3>Visual Stories</h3><p>Eight ways to peel an oak, or none.</p></div>",
        "<div class='factoid'><b>Did you know?</b> A sail weighs 1.2 tonnes.</div>",
        "<p>— With assistance by Tom Ask</p>",
        "<p>cbx/jj/tgb</p>",
        "<p>If you want other stories on this topic, look into the Archives of the Post.</p>",
        "<div class='subscribebox'><h3>Ten issues for £10</h3><p>Free postage and packaging.</p></div>",
        "<div><span>Other languages: 2</span></div>",
        "<div><p>Advertisement · Scroll to continue</p></div>",
        "<p>This content is provided by Tootdon, which may be using cookies. To show it, we need your permission.</p>",
        "<p>We welcome reader letters, if they are short.</p>",
        "<div>Our mailing address is:<br>6 Mill Lane</div>",
        "<h3>Disclosure statement</h3><p>Runa Falk does not work for, consult or own any mill.</p>",
        "<p>The University of Harne provides funding as a member of the Post.</p>",
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
        "<div>HARNE –</div>",
        "<time><span>May 3, 2020</span><span>10:02 AM UTC</span><span>Updated 2 years ago</span></time>",
        "<div class='author'>Runa Falk</div><div><span>Runa Falk</span><span>Harne</span><time>3 MAY 2020 - 16:20</time></div>",
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


def test_a_first_paragraph_in_a_wrapper_of_its_own_stays_first() -> None:
    parts = "".join(f"<div class='story-body'>{one}</div>" for one in (FIRST, SECOND, THIRD, FOURTH))
    page = f"<div><div><h1>{HEADLINE}</h1><p>It was oak.</p></div>{parts}</div>"
    assert read(page).body.split("\n\n")[-len(TEXT) :] == list(TEXT)


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


def test_a_number_that_is_a_link_and_raised_is_a_note() -> None:
    noted = "<p>The sails are of oak<sup><a href='#n1'>1</a></sup>, and 40 m<sup>2</sup> of <a href='/c'>cloth</a>.</p>"
    body = read(f"<article><h1>{HEADLINE}</h1><div>{FIRST}{noted}{SECOND}{THIRD}</div></article>").body
    assert "of oak, and 40 m2 of cloth." in body


def test_a_pull_quote_may_join_what_the_article_parts() -> None:
    told = "<p>“It went past the window,” said Asta Lind, “like a barn door.”</p>"
    pulled = (
        "<div class='quote'><blockquote><p>It went past the window, like a barn door.</p></blockquote>"
        "<div class='quote-by'>Asta Lind, miller’s daughter</div></div>"
    )
    body = read(f"<article><h1>{HEADLINE}</h1><div>{FIRST}{told}{pulled}{THIRD}{FOURTH}</div></article>").body
    assert body.count("barn door") == 1
    assert "miller’s daughter" not in body


def test_the_element_of_the_text_is_no_furniture_whatever_else_it_is_called() -> None:
    about = "<div><h3>Author</h3><p>Professor of Mills, and of whatever turns in the wind.</p><p>Harne is the seat of the college.</p></div>"
    page = f"<article><h1>{HEADLINE}</h1>{about}<div class='content-body entry-content promos'>{FIRST}{SECOND}{THIRD}{FOURTH}</div></article>"
    assert read(page).body.split("\n\n")[-len(TEXT) :] == list(TEXT)
