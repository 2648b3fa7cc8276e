"""An article's own lead, which the library leaves out where a class calls it a teaser or an intro."""

from collections.abc import Sequence

from onrecord.ingest.formats.markup.blocks import Block, Page
from onrecord.ingest.formats.pages.header import is_of_header, is_paragraph
from onrecord.ingest.formats.pages.prose import is_prose
from onrecord.ingest.formats.text.page_captions import is_caption

_TEASERS = frozenset(("teaser", "teasers"))


def with_leads(page: Page, chosen: list[Block]) -> list[Block]:
    """Return the chosen blocks with the article's own lead before them."""
    first = next((block for block in chosen if not is_teaser(block)), None)
    blocks = page.blocks
    start = next((at for at, block in enumerate(blocks) if block is first), 0)
    headline = next((at for at, block in enumerate(blocks) if block.tag == "h1"), start)
    taken = {id(block) for block in chosen}
    intros = _intros(blocks[headline + 1 : start], tuple(page.bylines))
    leads = [
        block
        for block in blocks[headline:start]
        if id(block) in taken or id(block) in intros or (_may_be_lead(block) and is_teaser(block))
    ]
    led = {id(block) for block in leads}
    return [*leads, *(block for block in chosen if id(block) not in led)]


def is_teaser(block: Block) -> bool:
    """Return whether a paragraph is marked as a teaser."""
    marked = bool(block.furniture) and block.furniture[-1] in _TEASERS
    return marked and is_prose(block) and not block.linked


def _may_be_lead(block: Block) -> bool:
    return block.tag == "p" and block.region not in ("boilerplate", "head")


def _intros(blocks: Sequence[Block], bylines: tuple[str, ...]) -> set[int]:
    """Return the paragraphs below byline or date that a class calls an intro: over these, it would be a dek."""
    intros = [at for at, block in enumerate(blocks) if _is_intro(block)]
    if not intros:
        return set()
    headed = next((at for at, block in enumerate(blocks) if is_of_header(block, bylines)), len(blocks))
    return {id(blocks[at]) for at in intros if at > headed}


def _is_intro(block: Block) -> bool:
    plain = not (block.furniture or block.linked or block.hidden or block.pictured)
    told = plain and _may_be_lead(block) and is_prose(block) and is_paragraph(block)
    return told and block.over_text and not is_caption(block.text)
