import pytest
from onrecord.ingest.formats.html import read_html
from onrecord.ingest.formats.markup.page import read_page
from onrecord.ingest.formats.markup.tree import read_tree

SENTENCES = "The ferry board met on Monday and heard how the new piers had stood their first winter. " * 4


def texts(html: str) -> list[str]:
    html = f"<html><body>{html}</body></html>"
    read = read_tree(html)
    assert read is not None
    by_events = read_page(html).blocks
    assert [block.text for block in read[0].blocks] == [block.text for block in by_events]
    return [block.text for block in by_events]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>We <del>will not</del> <ins>will</ins> sign.</p>", "We will sign."),
        ("<p>We <s>never</s>often <strike>rarely</strike> dine.</p>", "We often dine."),
        ("<p>He left <del>in a huff</del>, she said.</p>", "He left, she said."),
        ("<p><del>Twelve </del>Ten boats sank.</p>", "Ten boats sank."),
        ("<p>“It <del>was <del>not</del> ours</del> is theirs,” he said.</p>", "“It is theirs,” he said."),
        ("<p>She <del>said <q>no</q></del> <q>agreed</q>.</p>", "She “agreed”."),
        ("<p>One <span style='Visibility: hidden'>two</span> <b hidden>three</b> four.</p>", "One four."),
        ("<p>One <i style='color:red'>two</i> <b hidden=until-found>three</b>.</p>", "One two three."),
        ("<p><ruby>王<rp>(</rp><rt>Wang</rt><rp>)</rp></ruby> spoke.</p>", "王 spoke."),
        ("<p>“<ruby>Wang<rt>wang</rt></ruby> won,” he said.</p>", "“Wang won,” he said."),
        ("<p>Rain<del><br>Sleet</del> fell.</p>", "Rain fell."),
    ],
)
def test_words_that_are_struck_out_or_hidden_in_a_line_are_left_out(html: str, text: str) -> None:
    assert texts(html) == [text]


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>“I quit,” Bo Lind said.</p>",
        "<div style='display : none'><p>“I quit,” Bo Lind said.</p></div>",
        "<section style='visibility:hidden'>“I quit,”<p>Bo Lind said.</p></section>",
        "<template><p>“I quit,” Bo Lind said.</p></template>",
        "<del><p>“I quit,” Bo Lind said.</p></del>",
        "<del>“I quit,”<p>Bo Lind said.</p> So he</del>",
    ],
)
def test_hidden_and_struck_paragraphs_give_no_block(hidden: str) -> None:
    kept = "The mill closed in the spring, and its owner has said nothing since."
    assert texts(f"<p>{kept}</p>{hidden}<p>Rain fell.</p>") == [kept, "Rain fell."]


def test_what_is_struck_out_ends_with_the_block_around_it() -> None:
    html = "<div><p>We stay. <del>We go.</p><p>Rain fell.</p></div>"
    assert [block.text for block in read_page(html).blocks] == ["We stay.", "Rain fell."]
    assert texts("<p>All <s>gone") == ["All"]


@pytest.mark.parametrize(
    "wrapper",
    ["<div hidden>", "<div style='opacity:0;visibility:hidden'>", "<article style='display:none'>"],
)
def test_an_article_that_script_shows_is_read(wrapper: str) -> None:
    end = "</article>" if "article" in wrapper else "</div>"
    html = f"<h1>Piers Hold</h1><p>Please wait.</p>{wrapper}<p>{SENTENCES}</p><p>“We were lucky,” Bo Lind said.</p>{end}"
    assert "“We were lucky,” Bo Lind said." in read_html(html).body
    assert SENTENCES.strip() in read_html(html).body


@pytest.mark.parametrize("last", [True, False])
def test_a_paragraph_with_struck_words_keeps_its_place_in_the_article(*, last: bool) -> None:
    struck = "<p>“We <del>will not</del> <ins>will</ins> rebuild,” Bo Lind said.</p>"
    long = f"<p>{SENTENCES}</p>"
    body = read_html(
        f"<article><h1>Piers Hold</h1>{long}{long if last else struck}{struck if last else long}</article>"
    ).body
    assert "“We will rebuild,” Bo Lind said." in body
    assert "not" not in body


def test_a_hidden_line_around_the_article_is_left_in_the_tree_for_the_library() -> None:
    html = (
        f"<h1>Piers Hold</h1><span hidden><p>{SENTENCES}</p></span><p>Please <b hidden>do not </b>wait.</p>"
    )
    assert SENTENCES.strip() in read_html(f"<html><body>{html}</body></html>").body


def test_a_document_that_is_struck_out_as_a_whole_is_kept_in_the_tree() -> None:
    assert read_html("<html hidden><body><p>Rain fell.</p></body></html>").body == "Rain fell."


def test_words_that_are_struck_out_are_left_out_of_a_page_whose_body_begins_in_its_head() -> None:
    page = f"<html><head><title>Pier</title><search>Find</search></head><body><p>We <del>will not</del> sign. {SENTENCES}</p></body></html>"

    assert read_tree(page) is None
    assert read_html(page).body == f"We sign. {SENTENCES}".strip()
