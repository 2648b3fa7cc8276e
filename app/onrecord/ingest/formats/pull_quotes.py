"""Pull quotes: words of an article that its page prints a second time, set large beside the text."""

from onrecord.ingest.formats.html_page import Block, letters

_SET_APART = ("blockquote", "aside")
_LEAST = 20
"""Letters of the shortest; fewer may stand in another paragraph by chance."""


def without_pull_quotes(chosen: list[Block]) -> list[Block]:
    """Leave out the blocks set apart whose words a longer paragraph holds."""
    paragraphs = [letters(block.text) for block in chosen if block.tag == "p"]
    return [block for block in chosen if not _is_repeated(block, paragraphs)]


def _is_repeated(block: Block, paragraphs: list[str]) -> bool:
    own = letters(block.text)
    return (
        block.tag in _SET_APART
        and len(own) >= _LEAST
        and any(own in paragraph and len(own) < len(paragraph) for paragraph in paragraphs)
    )
