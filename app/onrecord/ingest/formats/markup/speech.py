"""Markup that carries speech, said in words: block quotations without marks, and dialogue in definition lists."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from onrecord.ingest.formats.markup.blocks import Block, size_of
from onrecord.text.lexicon import REPORTING, words
from onrecord.text.quote_marks import DOUBLE_MARK

_INSIDE_SENTENCE = re.compile(r"(?<!\n)\n(?=[^\W\d_A-Z])(?!\n)|(?<=[^\W\d_],)\n(?!\n)")
"""A line's end that ends no paragraph: a sentence runs on behind it."""
_DASHES = "—–―- \n"
_SIGNATURE = re.compile(r"(?:\A|\n|(?<=[”\"]))\s*[—–―-]{1,2}\s?(?=[^\W\d_a-z])[^\n]{2,150}\Z")
"""A last line that begins with a dash: whom the words above are by."""
_LINKS = re.compile(r"(?:\s+(?:pic\.(?:twitter|x)\.com/\w+|https?://t\.co/\w+))+\Z")
"""What a network prints behind the words of a post that has a picture or leads elsewhere: none of whoever wrote it."""
_PARAGRAPH_END = re.compile(r"\n\s*\n")
_INTRODUCING = words(
    "statement letter email e-mail message post posts tweet tweeted posted interview speech reply verdict ruling words"
    " wrote writes said says replied responded read reads reads added told"
)
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-z])")
_PROSE = ("p", "blockquote", "div", "section", "pre", "center", "td")
_MOST = 0.5
"""Share of an article's letters that its block quotations have; of more, they set its column in, as old pages do."""
_LONGEST_LABEL = 60
_SENTENCE_ENDS = (".", "!", "?", "…", "”", '"')


def spoken(chosen: Sequence[Block]) -> list[str]:
    """Return the texts of an article's blocks, with speech that only the markup shows in marks or behind a label."""
    texts: list[str] = []
    quoted = size_of(block for block in chosen if block.quotation)
    set_in = quoted > _MOST * size_of(chosen)
    talks = dialogues(chosen)
    for (quotation, parent), run in groupby(chosen, key=lambda one: (one.quotation, _list_of(one, talks))):
        blocks = list(run)
        if quotation:
            texts += _quotation(blocks, texts[-1] if texts else "", set_in=set_in)
        elif parent:
            texts += _dialogue(blocks)
        else:
            texts += [_lines(block) for block in blocks]
    return texts


def _lines(block: Block) -> str:
    return (
        block.text if block.tag == "pre" or "\n" not in block.text else _INSIDE_SENTENCE.sub(" ", block.text)
    )


def _quotation(blocks: list[Block], before: str, *, set_in: bool) -> list[str]:
    """Return a block quotation in marks, as print sets one that runs over paragraphs, and its source behind a dash."""
    plain = [_lines(block) for block in blocks]
    paragraphs = [part for block in blocks if not block.names_source for part in _paragraphs(block)]
    sources = [_lines(block) for block in blocks if block.names_source]
    signature = _SIGNATURE.search(paragraphs[-1]) if paragraphs else None
    if signature:
        sources = [signature[0], *sources]
        paragraphs[-1] = paragraphs[-1][: signature.start()].rstrip()
        paragraphs = [paragraph for paragraph in paragraphs if paragraph]
    signed = [f"— {' '.join(source.strip(_DASHES).split())}" for source in sources]
    if not paragraphs:
        return plain
    if any(map(DOUBLE_MARK.search, paragraphs)) or any(
        block.tag not in _PROSE for block in blocks if not block.names_source
    ):
        return [*paragraphs, *signed]
    if not signed and (set_in or not introduces(before)):
        return plain
    return [*(f"“{paragraph}" for paragraph in paragraphs[:-1]), _closed(f"“{paragraphs[-1]}"), *signed]


def _closed(paragraph: str) -> str:
    """Return a paragraph with a closing mark behind its words, before the links of a post."""
    links = _LINKS.search(paragraph)
    end = links.start() if links else len(paragraph)
    return f"{paragraph[:end]}”{paragraph[end:]}"


def _paragraphs(block: Block) -> Iterator[str]:
    for part in _PARAGRAPH_END.split(block.text):
        yield _INSIDE_SENTENCE.sub(" ", part.strip())


def introduces(before: str) -> bool:
    """Return whether a paragraph leads to what somebody says: a colon ends it, or its last sentence tells of speech and quotes none."""
    if before.endswith(":"):
        return True
    sentence = _SENTENCE.split(before)[-1]
    last = {word.casefold() for word in _WORD.findall(sentence)}
    return bool(last & (_INTRODUCING | REPORTING)) and not DOUBLE_MARK.search(sentence)


def dialogues(chosen: Sequence[Block]) -> frozenset[int]:
    """Return the definition lists that are dialogues: a label comes again, and sentences stand behind the labels."""
    found = set()
    lists = {block.parent for block in chosen if block.tag == "dt"}
    for number in lists:
        members = [block for block in chosen if block.parent == number]
        labels = [block.letters.casefold() for block in members if block.tag == "dt"]
        said = [block.text for block in members if block.tag == "dd"]
        ended = sum(text.endswith(_SENTENCE_ENDS) for text in said)
        short = all(len(block.text) <= _LONGEST_LABEL for block in members if block.tag == "dt")
        if short and len(set(labels)) < len(labels) and 2 * ended > len(said):
            found.add(number)
    return frozenset(found)


def _list_of(block: Block, talks: frozenset[int]) -> int:
    return block.parent if block.tag in ("dt", "dd") and block.parent in talks else 0


def _dialogue(blocks: list[Block]) -> list[str]:
    """Return each turn behind its label."""
    turns: list[str] = []
    label = ""
    for block in blocks:
        if block.tag == "dt":
            label = f"{block.text.rstrip(' :')}: "
        else:
            turns.append(label + _lines(block))
            label = ""
    return turns
