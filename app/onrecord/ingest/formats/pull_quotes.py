"""Pull quotes: words of an article that its page prints a second time, set large beside the text."""

import re
from collections.abc import Sequence

from onrecord.ingest.formats.html_blocks import Block, letters

_SENTENCE_END = re.compile(r"[.!?…][”’\"'»)]{0,3}\Z")
_SET_APART = ("blockquote", "aside")
_QUOTED_AS_A_WHOLE = re.compile(r"[“\"][^“”\"]{25,300}[”\"]")
"""A paragraph that is nothing but a quotation, without who said it."""
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?…])[”’\"']?\s+")
_LEAST = 12
"""Letters of the shortest."""
_LONG = 20
"""Letters of one that stands nowhere else in a paragraph by chance; a shorter one must begin it, or be called a pull quote."""
_LONGEST_SOURCE = 60
"""Letters of who said it, below."""


def without_pull_quotes(chosen: Sequence[Block]) -> list[Block]:
    """Leave out the blocks set apart whose words a longer paragraph holds, with what names their source."""
    paragraphs = [
        block.letters.casefold()
        for block in chosen
        if not block.quotation and not block.pulled and block.tag not in _SET_APART
    ]
    repeated = [block for block in chosen if _is_repeated(block, paragraphs)]
    quotations = {block.quotation for block in repeated} - {0}
    left = {
        block.quotation
        for block in chosen
        if block.quotation in quotations and not block.names_source and block not in repeated
    }
    return [
        block
        for block in chosen
        if block not in repeated
        and not (block.names_source and block.quotation in quotations and block.quotation not in left)
        and not _is_source_of(block, repeated)
    ]


def _is_source_of(block: Block, repeated: Sequence[Block]) -> bool:
    """Return whether a block says, in the element of a pull quote, no more than whom it is by."""
    short = len(block.letters) <= _LONGEST_SOURCE and not _SENTENCE_END.search(block.text[-6:])
    within = bool(block.quotation) or block.pulled
    return short and any(
        (within and one.parent == block.parent and one.quotation == block.quotation)
        or block.around[:1] == (one.parent,)
        for one in repeated
    )


def _is_repeated(block: Block, paragraphs: list[str]) -> bool:
    set_apart = (
        block.quotation or block.pulled or block.tag in _SET_APART or _QUOTED_AS_A_WHOLE.fullmatch(block.text)
    )
    if not set_apart or block.names_source or len(block.letters) < _LEAST:
        return False
    own = block.letters.casefold()
    longer = [paragraph for paragraph in paragraphs if len(own) < len(paragraph)]
    anywhere = block.pulled or len(own) >= _LONG
    if any(own in one if anywhere else one.startswith(own) for one in longer):
        return True
    sentences = [letters(part).casefold() for part in _BETWEEN_SENTENCES.split(block.text)]
    told = len(sentences) > 1 and min(map(len, sentences)) >= _LEAST
    return told and any(all(sentence in one for sentence in sentences) for one in longer)
