"""A page is read from its tree where that holds all of it; else by events, with the same answer."""

import pytest
from onrecord.ingest.formats.markup.page import read_page, without_traps
from onrecord.ingest.formats.markup.tree import load_html, read_tree

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Two boats</title><script>if (a<b) "<p>no"</script>
<style>p > b {}</style><script>'<style>'</script><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Two &amp; boats"}</script>
<meta name="author" content="Ann Roe"><link rel="canonical" href="https://crier.example/a"></head><body>
<nav><ul><li><a href="/">Home</a></ul></nav><article><h1>Two boats</h1><p class="byline">By <b>Ann Roe</b><br>
<time datetime="2020-05-03">3 May</time></p><p>&#147;Two boats go,&#148; he said &mdash; &apos;they are old&apos; &fjlig;.<hr>
<p data-x="a > b">Grey&nbsp;boats, <q>said he</q>, caf&eacute;.<sup>1</sup></p><pre>
  One
  two</pre></article><aside>More</aside></body></html>"""


@pytest.mark.parametrize(
    "page",
    [
        PAGE,
        "<html><body><p>One<p>Two",
        "<html><body><div><p>One</div>two<br/>three",
        "<html><body><p>5 < 6 and 7 > 6</body></html>",
        "<html><body><table><tr><td>A<td>B</table></body></html>",
        "<html><body><p title='<a>'>One <b>two</b></body></html>",
        "<html><body><p title='<script>a</script>'>One<p>Two<script>b</script></body></html>",
        '<html><body><p>One<script a" >b</script><p>Two<SCRIPT type=a>c</Script ><p>Three</body></html>',
        f"<html>\n<body><p>{'One ' * 5_000}<p title='{'a' * 15_000}'>{'two ' * 5_000}</body></html>",
    ],
)
def test_both_ways_read_the_same(page: str) -> None:
    read = read_tree(without_traps(page))
    assert read is not None
    found, whole = read[0], read_page(page)
    assert [block.text for block in found.blocks] == [block.text for block in whole.blocks]
    assert [block.region for block in found.blocks] == [block.region for block in whole.blocks]
    assert (found.metas, found.bylines, found.times, found.json_ld) == (
        whole.metas, whole.bylines, whole.times, whole.json_ld,
    )  # fmt: skip


@pytest.mark.parametrize(
    "page",
    [
        "",
        "<p></p>",
        "<script>never ends",
        "<script>never ends</script",
        "<script>never ends</scripts><p>One",
        "<p>İstanbul</p>",
        f"<p {'a ' * 10_001}>One</p>",
        f"<p a='>' {'b=1 ' * 5_001}c='>'>One",
        "<html><body><p <b>One</b></body></html>",
        "<title>One</title><main><p>Two</p></main><p>three</p>",
        "<div>" * 300 + "deep" + "</div>" * 300,
    ],
    ids=["nothing", "no text", "open script", "open end", "another end", "longer in lower case", "long tag", "long with marks", "open tag", "body in the head", "deep"],
)  # fmt: skip
def test_what_the_tree_may_lack_is_read_by_events(page: str) -> None:
    assert read_tree(page) is None


def test_what_holds_no_page_has_no_tree() -> None:
    assert load_html("") is None


def test_characters_that_no_tree_holds_are_left_out() -> None:
    tree = load_html("<html>\n<body><p>On\x07e<p>Two</body></html>")
    assert tree is not None
    assert tree.text_content().split() == ["OneTwo"]


@pytest.mark.parametrize(
    ("page", "left"),
    [
        ("<p>One</p><aside>Two</aside><svg><path/></svg><script>3</script><p>Four</p>", []),
        (
            "<p>One</p><footer><script type='application/ld+json'>{}</script>Two</footer>",
            ["footer", "script"],
        ),
        ("<p>One</p><aside><h1>Two</h1></aside>", ["aside"]),
        ("<div>One</div><aside><p>Two</p><script>3</script></aside>", ["meta", "aside"]),
        ("<header><nav><a>Two</a></nav><b>Three</b></header><p>One</p>", []),
        ("<article><header><b>Two</b></header><p>One</p></article>", ["header"]),
        ("<header><h1>One</h1><nav>Two</nav></header><p>Three</p>", ["header"]),
        ("<section><nav>Two</nav><span> <img></span></section><p>One</p>", ["section"]),
        ("<section><p>One</p></section><div><div> </div><nav>Two</nav></div>", ["section"]),
    ],
    ids=[
        "no use", "data within", "headline within", "no other paragraph", "head of the page", "head of the article", "navigation in a head",
        "nothing in a section", "nothing in a division",
    ],
)  # fmt: skip
def test_the_tree_lacks_what_the_library_has_no_use_for(page: str, left: list[str]) -> None:
    read = read_tree(f"<html><head><title>0</title><meta name=a></head><body>{page}</body></html>")
    assert read is not None
    tags = ("aside", "footer", "header", "meta", "nav", "script", "section", "svg")
    assert [one.tag for one in read[1].iter(*tags)] == left
