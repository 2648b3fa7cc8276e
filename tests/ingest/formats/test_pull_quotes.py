import pytest
from onrecord.ingest.formats.html import read_html
from onrecord.ingest.formats.html_blocks import Block
from onrecord.ingest.formats.pull_quotes import without_pull_quotes

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


def test_a_page_gives_a_pull_quote_once() -> None:
    assert read_html(f"<blockquote>{WORDS}</blockquote><p>{PARAGRAPH}</p>").body == PARAGRAPH
