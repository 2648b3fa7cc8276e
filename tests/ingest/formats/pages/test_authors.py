import pytest
from onrecord.ingest.formats.html import read_html

STORY = (
    "<p>"
    + "The harbour board met on Tuesday and heard how the new cranes had fared in their first year. " * 4
    + "</p>"
)


def byline_of(head: str, body: str = "") -> str | None:
    return read_html(f"<html><head>{head}</head><body><article>{body}{STORY}</article></body></html>").byline


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        ('<meta name="author" content="Ann Roe">', "Ann Roe"),
        ('<meta name="byl" content="By ANN ROE and Tom Bly">', "ANN ROE and Tom Bly"),
        ('<meta name="parsely-author" content="Ann Roe, Tom Bly">', "Ann Roe and Tom Bly"),
        ('<meta property="article:author" content="https://social.example/ann.roe">', None),
        ('<meta name="author" content="Ely Post"><meta property="og:site_name" content="Ely Post">', None),
        ('<meta name="author" content="Newsroom Staff">', None),
        ('<meta name="author" content="Super User"><meta name="byl" content="Ann Roe">', "Ann Roe"),
        ('<meta name="author" content="desk@ely.example">', None),
        ('<meta name="author" content="Agence 24"><meta name="byl" content="Ann Roe">', "Ann Roe"),
        ('<meta name="author" content="ann">', "ann"),
        ('<meta name="author" content="Ann Roe | Ann Roe">', "Ann Roe"),
        (
            '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ann Roe">',
            "Ann Roe",
        ),
        (
            '<meta name="twitter:label1" content="Reading time"><meta name="twitter:data1" content="4 minutes">',
            None,
        ),
        ('<meta name="article:author_name" content="Ann Roe">', "Ann Roe"),
        ('<meta name="DC.creator" content="Roe, Ann">', "Ann Roe"),
        ('<meta name="DC.creator" content="Ann Roe, Tom Bly">', "Ann Roe and Tom Bly"),
        (
            (
                '<script type="application/ld+json">{"@type": "Article", "author": [{"@type": "Organization",'
                ' "name": "Board of Quays and Cranes"}, {"@type": "Person", "name": "Ann Roe and Tom Bly"}]}</script>'
            ),
            "Board of Quays and Cranes, Ann Roe and Tom Bly",
        ),
    ],
)
def test_the_head_states_authors_under_many_names(head: str, byline: str | None) -> None:
    assert byline_of(head) == byline


@pytest.mark.parametrize(
    ("body", "byline"),
    [
        ('<p class="byline">By <a rel="author" href="/ann">Ann Roe</a></p>', "Ann Roe"),
        ('<div class="article-byline__wrap"><span itemprop="author"><b>Ann</b> Roe</span></div>', "Ann Roe"),
        ('<p class="byline">By Ann Roe<br>March 3, 2019 6:01 am</p>', "Ann Roe"),
        ('<p class="byline">By Ann Roe, Staff Writer</p>', "Ann Roe"),
        (
            '<div class="author"><div>Ann Roe</div><div>Tom van der Bly</div></div>',
            "Ann Roe and Tom van der Bly",
        ),
        ('<p class="byline">3 hours ago</p>', None),
        (f'<p class="byline">{"Ann Roe grew up by the sea. " * 20}</p>', None),
        ('<div class="author-bio">Ann Roe</div>', None),
        ('<aside><a rel="author">Ann Roe</a></aside>', None),
        ('<a rel="author">Ann Roe', None),
        ('<div class="FeatureByline">By <b>Ann Roe</b><br>March 25, 2015</div>', "Ann Roe"),
        ('<p class="articleAuthor">Ann Roe</p>', "Ann Roe"),
        ("<h1>Cranes</h1><p>By Ann Roe and Tom Bly</p>", "Ann Roe and Tom Bly"),
        ("<h1>Cranes</h1><p>Share</p><p>Words by Ann Roe | 3 May 2020</p>", "Ann Roe"),
        ("<h1>Cranes</h1><p>By the harbour the board met.</p>", None),
        ("<h1>Cranes</h1><h1>Boats</h1><p>By Ann Roe</p>", None),
        ("<p>3 May 2020 by Ann Roe</p><h1>Cranes</h1>", "Ann Roe"),
        ("<h1>Cranes</h1><p>Submitted by Ann Roe on Wed, 02/19/2014 - 10:40</p>", "Ann Roe"),
        ("<h1>Cranes</h1><p>Interview by Ann Roe for the Post</p>", "Ann Roe"),
        ('<h1>Cranes</h1><p class="byline">By Ann “Gull” Roe</p>', "Ann “Gull” Roe"),
        ('<h1>Cranes</h1><p class="byline">Ann (A. R.) Roe</p>', None),
        ('<footer><span class="byline">By <a rel="author">Ann Roe</a></span></footer>', "Ann Roe"),
        ('<div class="related-posts"><p class="byline">By Ann Roe</p></div>', None),
    ],
)
def test_a_byline_is_read_where_the_markup_says_that_it_stands(body: str, byline: str | None) -> None:
    assert byline_of("", body) == byline


def test_of_a_list_of_other_authors_only_the_first_are_looked_at() -> None:
    assert byline_of("", '<i class="byline"></i>' * 25 + '<i class="byline">Ann Roe</i>') is None
