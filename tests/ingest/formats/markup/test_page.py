import re

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats.markup.blocks import Block
from onrecord.ingest.formats.markup.page import read_page


def test_every_block_is_kept_with_its_place() -> None:
    page = read_page(
        "<html lang=en><head><title>A &amp; B</title><style>x</style></head><body><nav>Home</nav><article>"
        "<h1>Tides</h1><p>One  <b>two</b><p>Three<br>four <hr></p></p></div><article><ul><li>a<li>b</ul></article>"
        "</article><main><table><tr><td>c<td>d</table></main>tail &#147;x&#148;"
    )
    assert page.blocks == [
        Block("A & B", "title", 2, "boilerplate"),
        Block("Home", "nav", 4, "boilerplate"),
        Block("Tides", "h1", 6, "article"),
        Block("One two", "p", 6, "article"),
        Block("Three\nfour", "p", 6, "article"),
        Block("a", "li", 11, "article"),
        Block("b", "li", 11, "article"),
        Block("c", "td", 16, "main"),
        Block("d", "td", 16, "main"),
        Block("tail “x”", "body", 1, None),
    ]
    assert (page.language, page.title, page.depth, page.letters) == ("en", "A & B", 7, 35)


def test_text_outside_every_element_is_a_block() -> None:
    assert read_page("Alone").blocks == [Block("Alone", "", 0, None)]


def test_the_head_is_noted() -> None:
    page = read_page(
        '<html lang="en"><html lang="fr"><title>A</title><title>B</title><link rel="stylesheet" href="/s">'
        '<link rel="CANONICAL" href="https://a.example/1"><link rel="canonical" href="https://a.example/2">'
        '<meta property="og:title" content="T"><meta name="og:title" content="U"><meta charset=utf-8>'
        '<meta name="author" content="Ann Roe"><meta name="author" content="Jo Bly">'
        '<time itemprop="datePublished" datetime="2018-12-05">Wednesday</time><time datetime="x">y</time>'
        '<script type="application/ld+json">{"a": "<b>"}</script><script>let x = "<p>";</script>'
    )
    assert page.metas == {"og:title": "T", "": "", "author": "Ann Roe"}
    assert page.times == ["2018-12-05"]
    assert page.authors == {"author": ["Ann Roe", "Jo Bly"]}
    assert page.json_ld == ['{"a": "<b>"}']
    assert (page.canonical, page.language, page.title) == ("https://a.example/1", "en", "A")


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("a<!-- b -->c<!-->d", "acd"),
        ("a<![if IE]>b<![endif]>c<![CDATA[d]]>e", "abce"),
        ("a < b > c < d", "a < b > c < d"),
        ("<div/>a</div>b", "ab"),
        ("a</p></nosuch>b", "ab"),
    ],
)
def test_odd_markup_loses_no_words(html: str, words: str) -> None:
    assert "".join(block.text for block in read_page(html).blocks) == words


@pytest.mark.parametrize(
    ("html", "message"),
    [
        ("<p " + " ".join(f"a{n}" for n in range(1001)) + ">", "has a p element with 1001 attributes"),
        ("<b>" * 200_001, "has more than 200000 elements"),
        ("<p>a" * 20_001, "holds 20001 blocks of text, more than 20000"),
        ("a<!-- b", "has a comment that does not end"),
        ("a<script>b", "has a script element that does not end"),
        ("a<style>b</script>", "has a style element that does not end"),
    ],
)
def test_a_page_that_is_none_is_refused(html: str, message: str) -> None:
    with pytest.raises(InputError, match=re.escape(message)):
        read_page(html)


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<p><q>We stay</q>, Ann Roe said.</p>", ["“We stay”, Ann Roe said."]),
        ("<p>She said: <q>He told me <q>go</q> twice</q>.</p>", ["She said: “He told me ‘go’ twice”."]),
        ("<p><q>Left open</p><p>Next</q> one.</p>", ["“Left open”", "Next one."]),
        ("<q><p>We stay</p></q>", ["We stay"]),
    ],
)
def test_a_q_element_prints_its_marks(html: str, texts: list[str]) -> None:
    assert [block.text for block in read_page(html).blocks] == texts


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("The mill shut.<sup>4</sup> It rained.", "The mill shut. It rained."),
        ("The mill<sup><a href='#n'>[4]</a></sup> shut<sup>*</sup>.", "The mill shut."),
        (
            "The mill<a href='#n'><sup>4</sup></a> shut <a href='#n'>by 10<sup>3</sup></a>.",
            "The mill shut by 103.",
        ),
        ("A field of 9 km<sup>2</sup>, the 4<sup>th</sup>", "A field of 9 km2, the 4th"),
        ("<sup>4</sup> The mill was old.</sup>", "4 The mill was old."),
        ("The mill shut.<sup>4<p>Rain.</p></sup>", "The mill shut.4 Rain."),
    ],
)
def test_numbers_of_notes_are_not_glued_to_words(html: str, text: str) -> None:
    assert " ".join(block.text for block in read_page(html).blocks) == text


def test_an_empty_sup_or_note_alone_is_no_block() -> None:
    assert read_page("<p>One<sup></sup></p><p> </p><p><b> </b></p>").blocks == read_page("<p>One</p>").blocks
