"""What a page prints around its article is no part of it, and what looks like that and is no such thing stays."""

import pytest
from onrecord.ingest.formats.html import read_html
from onrecord.ingest.formats.markup.blocks import Block
from onrecord.ingest.formats.pages.trim import trimmed
from onrecord.ingest.formats.text.page_lines import heads_others, is_about, is_of_page

PARAGRAPHS = (
    "The harbour board met on Tuesday and heard how the new cranes had fared in their first year at the quay.",
    "“They lift what two of the old ones lifted,” said Ole Brekke, who runs the yard, to general relief.",
    "The board will decide in April whether it orders a third, and the fishermen ask for a say in it.",
    "Of the old cranes one is to stay, as a landmark and as a perch for the gulls that have always had it.",
)
BODY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
HEAD = "<title>Cranes pay off</title><body><article><h1>Cranes pay off</h1>"


def read(inner: str) -> list[str]:
    return read_html(f"{HEAD}{inner}</article></body>").body.split("\n\n")


@pytest.mark.parametrize(
    "around",
    [
        "<p><strong>Read also: <a href='/b'>Boats for sale in Lowmere</a></strong></p>",
        "<p>READ MORE | Boats for sale in Lowmere</p>",
        "<p>Related: Boats for sale in Lowmere</p>",
        "<p>Advertisement</p>",
        "<p>SKIP ADVERTISEMENT</p>",
        "<p><a href='/b'>The slow end of the wooden boat</a></p>",
        "<div class='kg-signup-card'><h2>Sign up for the Ely Post</h2><p>All of the quay, once a week.</p></div>",
        "<div class='relatedArticles'><p>A boat was sold for a song, its owner says.</p></div>",
        "<div id='jp-comments'><p>My father drove one of the old cranes.</p></div>",
        "<p>Sign up to our newsletter for more of the quay.</p>",
        "<p>Do you work on the quay? Get in touch by emailing quay@ely.example.</p>",
        "<p><b>More: </b><a href='/b'>Who owns the boats</a></p>",
        "<p>Photography by Ludo Frost</p>",
        "<div placeholder><p>Click to load the map of the quay.</p></div>",
    ],
)
def test_lines_between_paragraphs_that_are_none(around: str) -> None:
    first, *rest = BODY.partition("</p>")
    assert read(first + rest[0] + around + rest[1]) == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "behind",
    [
        "<p>© 2019 The Ely Post. All rights reserved.</p>",
        "<div><h3>Most read</h3><ul><li><a href='/a'>Gull takes hat</a></li></ul></div>",
        "<div><h3>Top stories</h3><p>A gull took the hat of the mayor.</p><h3>Partner news</h3><p>Buy hats.</p></div>",
        "<p>Mia Holt is a reporter of the Ely Post and sails.</p>",
        "<ul><li>12</li><li>40</li></ul>",
        "<h4>Filed in Quays</h4>",
    ],
)
def test_lines_behind_the_last_paragraph_that_are_none(behind: str) -> None:
    byline = "<p class='byline'>By Mia Holt</p>"
    assert read(byline + BODY + behind) == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "behind",
    [
        "<p>Ely 2, Lowmere 0</p>",
        "<p>The cranes cost, one by one:</p><ul><li>First: 2,000</li><li>Second: 3,000</li></ul>",
        "<ul><li>Ely: second crane</li><li>Lowmere: none</li><li>Sandholm: none</li></ul>",
        "<p>Mia Holt said: “We sail.”</p>",
    ],
)
def test_an_article_may_end_with_what_is_no_sentence(behind: str) -> None:
    body = read(f"<p class='byline'>By Mia Holt</p>{BODY}{behind}")
    assert len(body) > len(PARAGRAPHS)
    assert body[: len(PARAGRAPHS)] == list(PARAGRAPHS)


def test_short_lines_over_the_first_paragraph_are_labels_of_the_page() -> None:
    labels = "<ul><li>Tweet</li></ul><h2>The first year</h2>"
    assert read(f"{labels}<div>{BODY}</div>") == ["The first year", *PARAGRAPHS]


def test_a_mark_that_most_of_the_article_has_means_something_else() -> None:
    assert read(f"<div class='post share'>{BODY}</div>") == list(PARAGRAPHS)


def test_a_card_between_paragraphs_is_no_text() -> None:
    prose, card = (
        Block(PARAGRAPHS[0], "p", 3, None),
        Block("The yard on Sunday.", "div", 3, None, linked=True),
    )
    assert trimmed([prose, card, prose], ()) == [prose, prose]


def test_a_page_of_labels_alone_is_read_as_it_is() -> None:
    blocks = [Block("Share", "li", 3, None), Block("Print", "li", 3, None)]
    assert trimmed(blocks, ()) == blocks


def test_a_page_without_sentences_is_read_as_it_is() -> None:
    blocks = [Block("Gull over the quay", "p", 3, None), Block("Gull on the crane", "p", 3, None)]
    assert trimmed(blocks, ()) == blocks


@pytest.mark.parametrize(
    ("text", "of_page"),
    [
        ("Share this article", True),
        ("12 comments", True),
        ("Also read – Boats for sale", True),
        ("https://ely.example/cranes", True),
        ("quay@ely.example", True),
        ("Tags: quay, cranes", True),
        ("A version of this article appears in print on Page 4.", True),
        ("Was this story useful?", True),
        ("Sign up for the race ends on Friday, the club said.", False),
        ("Related crimes rose, too: they doubled.", False),
        ("Read the letter", False),
        ("More: who owns the boats", True),
        ("More: they own the boats.", False),
        ("Contact Mia Holt at mholt@ely.example.", True),
        ("Copyright law is at the heart of it. " * 20, False),
        ("“Share the boats,” he said.", False),
        ("Listen to article (5 minutes)", True),
        ("Scroll to continue with content", True),
        ("Read it.", False),
        ("Save the boats", False),
        ("On ely.example: Boats for sale", True),
        ("Write to Mia Holt at mholt@ely.example", True),
        ("Read or share this story: https://ely.example/1", True),
        ("Send your letters to the yard, Quay Road, Ely.", True),
        ("Send your boat to the yard.", False),
        ("This entry was posted on Friday, June 12th, 2009 and is filed under Quays.", True),
        ("Subscribe from $2 a week. Cancel any time.", True),
        ("You are receiving this because you signed up for the quay's newsletter.", True),
        ("By signing up, you agree to our Privacy Notice.", True),
        ("Join our WhatsApp channel to get the latest from the quay.", True),
        ("Liked this? Send it to a friend.", True),
        ("Print this | Email this", True),
        ("Share this video: the gull", True),
        ("Contact us at the quay.", True),
        ("Pictures by Ludo Frost", True),
        ("Pictures by the sea were sold.", False),
        ("Contact us, the gull’s letter began.", False),
        ("Follow the money on your statement and you find a gull.", False),
        ("Read this story before you sail.", False),
        ("The quay’s newsletter has 40 subscribers.", False),
        ("I kept our subscription when the newsletter ended.", False),
        ("She signed up for our newsletter.", False),
    ],
)
def test_lines_of_the_page(text: str, of_page: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_of_page(Block(text, "p", 1, None)) is of_page


def test_a_quotation_is_never_a_line_of_the_page() -> None:
    assert not is_of_page(Block("Advertisement", "p", 1, None, quotation=4))


def test_what_stands_over_other_articles() -> None:
    found = [
        heads_others(Block(text, "h3", 1, None)) for text in ("You may also like", "More from Ely", "Cranes")
    ]
    assert found == [True, True, False]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Mia Holt covers the quay.", True),
        ("Mia Holt (@miaholt) is a reporter.", True),
        ("Mia Holt said that it is over.", False),
        ("Mia Holt, “the gull”, is a reporter.", False),
        ("Ann Roe is a reporter.", False),
    ],
)
def test_what_says_who_an_author_is(text: str, about: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_about(Block(text, "p", 1, None), ("Mia Holt",)) is about


def test_a_line_set_off_over_the_text_tells_of_what_it_is_a_part() -> None:
    assert read(f"<div><p><em>Part of the series <a href='/b'>The quays</a></em></p>{BODY}</div>") == list(
        PARAGRAPHS
    )


def test_one_of_several_lines_set_off_over_paragraphs_is_a_heading() -> None:
    first, behind, rest = BODY.partition("</p>")
    lines = ("<p><b>The new ones</b></p>", "<p><b>The old ones</b></p>")
    read_as = read(f"<div>{lines[0]}{first}{behind}{lines[1]}{rest}</div>")
    assert [line for line in read_as if line not in PARAGRAPHS] == ["The new ones", "The old ones"]
