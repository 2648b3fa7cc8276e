import pytest
from onrecord.ingest.formats.html import read_html
from onrecord.ingest.formats.markup.blocks import Block
from onrecord.ingest.formats.pages.pull_quotes import without_pull_quotes

PARAGRAPH = "“Nobody asked the ferrymen what they think,” said Mia Holt."
WORDS = "Nobody asked the ferrymen what they think"


@pytest.mark.parametrize(
    ("text", "tag", "is_kept"),
    [
        (WORDS, "blockquote", False),
        (f"“{WORDS}”", "blockquote", False),
        (WORDS, "p", True),
        ("what they think", "blockquote", True),
        (PARAGRAPH, "blockquote", True),
        (f"{WORDS} of it", "blockquote", True),
    ],
)
def test_only_what_a_longer_paragraph_holds_is_a_pull_quote(text: str, tag: str, *, is_kept: bool) -> None:
    blocks = [Block(text, tag, 1, None), Block(PARAGRAPH, "p", 1, None)]
    assert without_pull_quotes(blocks) == blocks[not is_kept :]


def test_a_quotation_set_apart_within_a_longer_one_is_read_once() -> None:
    quotation = f"<blockquote><p>{WORDS}, nor what they know.</p></blockquote>"
    page = f"<main><p>The ferrymen wrote a letter to the board:</p>{quotation}<p>It was read.</p><blockquote>{WORDS}</blockquote></main>"
    assert read_html(page).body.count(WORDS) == 1


def test_a_page_gives_a_pull_quote_once() -> None:
    assert read_html(f"<blockquote>{WORDS}</blockquote><p>{PARAGRAPH}</p>").body == PARAGRAPH


@pytest.mark.parametrize(
    ("apart", "is_kept"),
    [
        ("<p class='big'>“Nobody asked the ferrymen.”</p><p class='who'>Mia Holt</p>", False),
        ("<q class='pullquote'>they will row away</q>", False),
        ("<blockquote>Nobody asked the ferrymen. One day they will row away.</blockquote>", False),
        ("<p>“One night they will row away.”</p>", True),
        ("<blockquote>Nobody asked the ferrymen. They rowed away on Sunday.</blockquote>", True),
        ("<h3>“Nobody asked the ferrymen”</h3><p>So it went on until the autumn, week by week.</p>", True),
    ],
)
def test_words_set_apart_are_read_once(apart: str, *, is_kept: bool) -> None:
    told = (
        "“Nobody asked the ferrymen,” said Mia Holt, who has rowed on the river Ousel for thirty years and a day.",
        "“One day they will row away,” she added: “nobody asked the ferrymen. One day they will row away.”",
    )
    body = read_html(f"<main><h1>Ferries</h1><p>{told[0]}</p><div>{apart}</div><p>{told[1]}</p></main>").body
    assert (body.split("\n\n") != list(told)) is is_kept


@pytest.mark.parametrize(
    ("dek", "is_kept"),
    [
        ("“Nobody asked the ferrymen what they think,” Holt says", False),
        ("“Nobody asked the ferrymen,” Holt says, and “nobody will”", True),
        ("“Nobody” was asked", True),
        ("The ferrymen speak up", True),
    ],
)
def test_a_dek_that_quotes_what_a_paragraph_quotes_is_left_out(dek: str, *, is_kept: bool) -> None:
    dek_block, paragraph = Block(dek, "h2", 1, None), Block(f"{PARAGRAPH} {PARAGRAPH}", "p", 1, None)
    assert without_pull_quotes([dek_block, paragraph]) == [dek_block, paragraph][not is_kept :]
