"""Markup that carries speech reaches the engine as print would show it."""

import pytest
from onrecord.ingest.formats.html import read_html
from onrecord.ingest.formats.markup.speech import introduces

OPENING = (
    "The ferry firm at Lowmere will sell two of its four boats before the summer, its owners told the staff."
)
CLOSING = (
    "The boats will be shown to buyers in April, and the sailings to the outer islands go on until they are sold."
    " No date has been set for the last of them, and the harbour office has asked for one by the end of the month."
    " Until then the boats keep to the winter table, which the firm has printed again and put up on every quay."
)
WORDS = "We carried your letters and your sheep. We would have liked to carry them longer."


def body(inner: str) -> list[str]:
    article = f"<article><p>{OPENING}</p>{inner}<p>{CLOSING}</p></article>"
    page = f"<html><head><title>Boats</title></head><body><nav>Home</nav>{article}</body></html>"
    return read_html(page).body.split("\n\n")[1:-1]


@pytest.mark.parametrize(
    ("inner", "read"),
    [
        (
            f"<p>The master, Ole Brekke, wrote to them:</p><blockquote><p>{WORDS}</p></blockquote>",
            ["The master, Ole Brekke, wrote to them:", f"“{WORDS}”"],
        ),
        (
            f"<p>Ole Brekke said in a statement.</p><blockquote>{WORDS}<br><br>Thank you all.</blockquote>",
            ["Ole Brekke said in a statement.", f"“{WORDS}", "“Thank you all.”"],
        ),
        (
            f"<blockquote><p>{WORDS}</p><cite>Ole Brekke, master</cite></blockquote>",
            [f"“{WORDS}”", "— Ole Brekke, master"],
        ),
        (
            f"<blockquote>{WORDS}<footer>Ole Brekke in the <cite>Lowmere Crier</cite></footer></blockquote>",
            [f"“{WORDS}”", "— Ole Brekke in the Lowmere Crier"],
        ),
        (
            f"<figure><div><blockquote>{WORDS}</blockquote><figcaption>– Ole Brekke</figcaption></div></figure>",
            [f"“{WORDS}”", "— Ole Brekke"],
        ),
        (f"<blockquote>{WORDS}<br>– Ole Brekke</blockquote>", [f"“{WORDS}”", "— Ole Brekke"]),
        (
            f"<blockquote><p>{WORDS}</p><p>— Ole Brekke</p></blockquote>",
            [f"“{WORDS}”", "— Ole Brekke"],
        ),
        (
            f"<blockquote>“{WORDS}”<cite>Ole Brekke</cite></blockquote>",
            [f"“{WORDS}”", "— Ole Brekke"],
        ),
        (
            "<p>He wrote:</p><blockquote>I read <cite>The Long Crossing</cite> on board.</blockquote>",
            ["He wrote:", "“I read The Long Crossing on board.”"],
        ),
        (f"<p>The boats are red.</p><blockquote>{WORDS}</blockquote>", ["The boats are red.", WORDS]),
        (
            "<p>He said:</p><blockquote><ul><li>Two boats go.</li></ul></blockquote>",
            ["He said:", "Two boats go."],
        ),
        (
            "<p>He wrote:</p><blockquote><p>Two boats go. https://t.co/Xy1 pic.twitter.com/Ab2</p>&mdash; Ole Brekke (@brekke)</blockquote>",
            ["He wrote:", "“Two boats go.” https://t.co/Xy1 pic.twitter.com/Ab2", "— Ole Brekke (@brekke)"],
        ),
        ("<blockquote><cite>Ole Brekke, master of the boats</cite></blockquote>", ["Ole Brekke, master of the boats"]),
        (
            ("<dl><dt>Crier</dt><dd>Why sell?</dd><dt>Brekke:</dt><dd>They are old.</dd><dd>So am I.</dd>"
            "<dt>Crier</dt><dd>And then?</dd><dt>Brekke:</dt><dd>Then I fish.</dd></dl>"),
            ["Crier: Why sell?", "Brekke: They are old.", "So am I.", "Crier: And then?", "Brekke: Then I fish."],
        ),
        (
            "<dl><dt>Built</dt><dd>1961, in Bergen, by two brothers</dd><dt>Length</dt><dd>31 metres</dd></dl>",
            ["Built", "1961, in Bergen, by two brothers", "Length", "31 metres"],
        ),
        (
            "<p>He put it shortly: <q>The sea keeps no <q>books</q> of ours.</q></p>",
            ["He put it shortly: “The sea keeps no ‘books’ of ours.”"],
        ),
        (
            "<pre>  BERGEN - Two boats go, said the\n  master, who is old.\n\n  Two stay.</pre>",
            ["BERGEN - Two boats go, said the master, who is old.", "Two stay."],
        ),
    ],
)  # fmt: skip
def test_speech_that_only_the_markup_shows(inner: str, read: list[str]) -> None:
    lines = ["\n".join(map(str.strip, text.split("\n"))) for text in body(inner)]
    assert [line.replace("the\nmaster", "the master") for line in lines] == read


def test_a_column_set_in_by_block_quotations_is_no_speech() -> None:
    page = f"<p>It said:</p><blockquote><p>{OPENING}</p><p>{CLOSING}</p></blockquote>"
    assert read_html(page).body == f"It said:\n\n{OPENING}\n\n{CLOSING}"


@pytest.mark.parametrize(
    "inner",
    [
        "<figure class='wp-block-pullquote'><blockquote><p>boats will be shown to buyers</p><cite>Ole</cite></blockquote></figure>",
        "<aside class='pull-quote'><p>Boats will be shown to buyers</p></aside>",
        "<div class='pullquote'>boats will be shown to buyers</div>",
    ],
)
def test_a_pull_quote_stands_once_and_its_source_with_it(inner: str) -> None:
    assert body(inner) == []


def test_a_pull_quote_that_stands_nowhere_else_stays() -> None:
    inner = (
        f"<figure class='pullquote'><blockquote><p>{WORDS}</p><cite>Ole Brekke</cite></blockquote></figure>"
    )
    assert body(inner) == [f"“{WORDS}”", "— Ole Brekke"]


@pytest.mark.parametrize(
    ("before", "leads"),
    [
        ("In a statement, the firm said:", True),
        ("The boats are old. The firm put out a statement.", True),
        ("The statement was short. The boats are old.", False),
        ("He said, “No.”", False),
        ("", False),
    ],
)
def test_what_leads_to_a_block_quotation(before: str, leads: bool) -> None:  # noqa: FBT001 - a column of the table
    assert introduces(before) is leads


def test_what_the_library_leaves_out_between_paragraphs_is_read_unless_it_is_hidden() -> None:
    rest = "".join(f"<p>{CLOSING.replace('April', month)}</p>" for month in ("May", "June", "July", "August"))
    inner = (
        f"<blockquote><p>{WORDS}</p><footer>Ole Brekke</footer></blockquote><p><a href='/a'>Ole went.</a></p>"
        f"<p style='display: none'>Nobody went.</p>{rest}"
    )
    assert body(inner)[:3] == [f"“{WORDS}”", "— Ole Brekke", "Ole went."]
    assert body(inner)[3].startswith("The boats will be shown")
