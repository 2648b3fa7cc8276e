"""Pull quotes: words of an article that its page prints a second time, set large beside the text."""

import re
from collections.abc import Sequence
from itertools import islice

from onrecord.ingest.formats.markup.blocks import Block, letters
from onrecord.ingest.formats.markup.elements import HEADINGS
from onrecord.ingest.formats.markup.marks import DEKS
from onrecord.text.quote_marks import DOUBLE_MARK

_SENTENCE_END = re.compile(r"[.!?…][”’\"'»)]{0,3}\Z")
_SET_APART = ("blockquote", "aside")
_QUOTED_AS_A_WHOLE = re.compile(r"[“\"][^“”\"]{12,300}[”\"]")
"""A paragraph that is nothing but a quotation, without who said it."""
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?…])[”’\"']?\s+")
_RUN = re.compile(r"[“\"]([^“”\"]+)[”\"]")
_NAME = re.compile(r"[—–-]?\s?[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){1,4}(?:, [^.!?]{2,40})?")
_QUOTED_AND_NAMED = re.compile(rf"({_QUOTED_AS_A_WHOLE.pattern})\s?(?:{_NAME.pattern})")
"""The same with who said it in one line."""
_PROSE = 50
"""Letters of the first paragraph."""
_MOST = 100
"""Lines set apart that are looked for among the paragraphs; an article has a few."""
_LEAST, _LEAST_PULLED = 12, 6
"""Letters of the shortest, and of one that its class calls so."""
_LONG = 20
"""Letters of one that stands nowhere else in a paragraph by chance; a shorter one must begin it, or be called a pull quote."""
_LONGEST_SOURCE = 60
"""Letters of who said it, below."""


def without_pull_quotes(chosen: Sequence[Block]) -> list[Block]:
    """Leave out the blocks set apart whose words a longer paragraph holds, with what names their source."""
    paragraphs = [
        block.letters.casefold()
        for block in chosen
        if not block.pulled and block.tag != "aside" and not block.names_source
    ]
    paragraphs += [whole for block in chosen if (whole := _runs_joined(block))]
    first = next(
        (at for at, block in enumerate(chosen) if block.tag == "p" and len(block.letters) >= _PROSE), 0
    )
    over = islice(filter(_is_dek, chosen[:first]), _MOST)
    apart = islice(filter(_is_set_apart, chosen), _MOST)
    repeated = [block for block in apart if _is_repeated(block, paragraphs)]
    repeated += [block for block in over if _repeats_its_quotation(block, paragraphs)]
    quotations = {block.quotation for block in repeated} - {0}
    left = {
        block.quotation
        for block in chosen
        if block.quotation in quotations and not block.names_source and block not in repeated
    }
    return [
        block
        for before, block in zip((None, *chosen), chosen, strict=False)
        if block not in repeated
        and not (block.names_source and block.quotation in quotations and block.quotation not in left)
        and not _is_source_of(block, repeated)
        and not (before in repeated and _is_name_behind(before, block))
    ]


def quotes_the_same(line: Block, chosen: Sequence[Block]) -> bool:
    """Return whether a line over an article quotes nobody, or nothing but words that one of its blocks quotes as well."""
    others = [block.letters.casefold() for block in chosen if block is not line]
    return not DOUBLE_MARK.search(line.text) or _repeats_its_quotation(line, others)


def _runs_joined(block: Block) -> str:
    """Return the letters of all that a paragraph quotes, longer by a stroke: who said it may stand between two runs of one sentence."""
    runs = _RUN.findall(block.text) if not (block.pulled or block.quotation) else ()
    return f"{letters(''.join(runs)).casefold()}/" if len(runs) > 1 else ""


def _is_name_behind(before: Block, block: Block) -> bool:
    """Return whether a block right behind a pull quote in its element says no more than a name."""
    alone = before.parent == block.parent and before.around[1:2] == block.around[1:2]
    alone = alone or (before.pulled and block.pulled)
    return alone and len(block.letters) <= _LONGEST_SOURCE and _NAME.fullmatch(block.text) is not None


def _is_dek(block: Block) -> bool:
    return block.tag in HEADINGS or (bool(block.furniture) and DEKS.issuperset(block.furniture))


def _repeats_its_quotation(block: Block, paragraphs: list[str]) -> bool:
    """Return whether a line over the article quotes nothing but words that a paragraph below quotes as well."""
    runs = [letters(run).casefold() for run in _RUN.findall(block.text)]
    if not runs or min(map(len, runs)) < _LEAST:
        return False
    longer = [one for one in paragraphs if len(one) > len(block.letters)]
    return any(all(run in one for run in runs) for one in longer)


def _is_source_of(block: Block, repeated: Sequence[Block]) -> bool:
    """Return whether a block says, in the element of a pull quote, no more than whom it is by."""
    short = len(block.letters) <= _LONGEST_SOURCE and not _SENTENCE_END.search(block.text[-6:])
    within = bool(block.quotation) or block.pulled
    return short and any(
        (within and one.parent == block.parent and one.quotation == block.quotation)
        or block.around[:1] == (one.parent,)
        for one in repeated
    )


def _is_set_apart(block: Block) -> bool:
    apart = block.quotation or block.pulled or block.tag in _SET_APART or _is_quoted_as_a_whole(block)
    return (
        bool(apart)
        and not block.names_source
        and len(block.letters) >= (_LEAST_PULLED if block.pulled else _LEAST)
    )


def _is_quoted_as_a_whole(block: Block) -> bool:
    return block.tag not in HEADINGS and _QUOTED_AS_A_WHOLE.fullmatch(_without_name(block)) is not None


def _without_name(block: Block) -> str:
    """Return the text of a block without who said it behind a quotation that is all the rest of it."""
    named = _QUOTED_AND_NAMED.fullmatch(block.text)
    return named[1] if named else block.text


def _is_repeated(block: Block, paragraphs: list[str]) -> bool:
    own = letters(_without_name(block)).casefold()
    longer = [paragraph for paragraph in paragraphs if len(block.letters) < len(paragraph)]
    anywhere = block.pulled or len(own) >= _LONG or _is_quoted_as_a_whole(block)
    if any(own in one if anywhere else one.startswith(own) for one in longer):
        return True
    sentences = [letters(part).casefold() for part in _BETWEEN_SENTENCES.split(block.text)]
    told = len(sentences) > 1 and min(map(len, sentences)) >= _LEAST
    return told and any(all(sentence in one for sentence in sentences) for one in longer)
