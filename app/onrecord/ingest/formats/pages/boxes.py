"""Boxes that a page sets between and behind its paragraphs: an element that begins with a heading of its own, and is none of the article."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from onrecord.ingest.formats.markup.blocks import Block, size_of
from onrecord.ingest.formats.markup.elements import HEADINGS
from onrecord.ingest.formats.pages.prose import is_prose
from onrecord.ingest.formats.text.fact_boxes import CLAIMED, OF_FIGURES, SUMS_UP
from onrecord.ingest.formats.text.page_lines import heads_others
from onrecord.text.quote_marks import DOUBLE_MARK

_HEADS = re.compile(
    r"(?:sign(?:ing)? up(?: (?:for|to|now|here|today)\b.{0,80})?|subscribe(?: (?:to|for|now|here|today)\b.{0,60})?|(?:get|receive) (?:the (?:best|latest|top|day|week|morning|news)|our)\b.{0,80}"
    r"|(?:our|the|a)? ?(?:\w+ ){0,3}newsletters?|join (?:us|our)\b.{0,50}|stay in the (?:know|loop)\b.{0,40}|stay (?:informed|connected|up to date|in touch)\b.{0,40}"
    r"|disclosure(?: statement)?s?|republish (?:this|our) (?:story|article|stories|articles)|quiz(?: of the (?:day|week))?(?:: .{0,100})?|(?:poll|vote)(?: of the (?:day|week)|: .{0,100})|reader (?:poll|survey)|take (?:the|our) (?:quiz|poll|survey)\b.{0,60}|test your knowledge\b.{0,60}|how well do you know\b.{0,60}"
    r"|fact ?(?:box|file|sheet)(?:: .{0,80})?|fast facts(?:: .{0,80})?|(?:support|help|donate to) (?:us|our|[A-Z][\w ]{2,40}[’'](?:s )? ?(?:journalism|reporting)|independent journalism|quality journalism|local (?:news|journalism))\b.{0,60}|how we (?:did|reported|got|made|investigated|worked on) (?:it|this|the)\b.{0,30}|(?:about|behind) (?:this|the) (?:story|project|series|investigation|data)|(?:our )?methodology|before you go|(?:presented|sponsored|brought to you|paid for) by .{2,40}|become an? (?:member|supporter|patron|subscriber)\b.{0,40}"
    r"|listen (?:and|&) subscribe|if you go|(?:watch|video|listen|audio) ?[|:»>] ?\S.{3,100}|(?:together|in partnership) with .{2,40}|listen to (?:this|the) (?:article|story|podcast)|about (?:the|this) (?:author|writer|reporter|newsletter)s?|(?:an? )?(?:note|message|word) from (?:the|our) (?:author|editor|newsroom|publisher)s?|advertisement|sponsored\b.{0,40}|paid (?:content|post)|promoted (?:content|stories|links)\b.{0,30}|partner content)",
    re.IGNORECASE,
)
"""What stands over a box that asks something of the reader, or tells of something else."""
_SOLD = re.compile(r"advertisement", re.IGNORECASE)
_VERDICT = re.compile(
    r"(?:our |the )?(?:verdict|rating|ruling|conclusion|finding|fact[- ]?check|result|facts?)(?: is| by .{2,40})?(?:: .{2,60})?",
    re.IGNORECASE,
)
"""What stands over the answer to a claim that was checked."""
_BY_MAIL = re.compile(r".{3,60} (?:(?:in|to|into) your inbox|in (?:one|a single) e-?mail)", re.IGNORECASE)
_SUPPORTED = re.compile(
    r"[A-Z][\w.&’' ]{1,40} is (?:supported|funded|powered|made possible) by (?:(?:our|its|your|the) )?(?:listeners?|readers?|viewers?|members?|donors?|subscribers?|people|audience|you)(?: like you)?",
    re.IGNORECASE,
)
_ABOVE_READERS = re.compile(
    r"(?:memories|tributes|condolences|guest ?book)(?: (?:and|&) (?:memories|tributes|condolences|guest ?book))?(?: for .{2,60})?|have your say|(?:share your|your) (?:views?|thoughts|comments?|say)|what do you think\b.{0,40}|(?:join|start) the (?:conversation|discussion|debate)"
    r"|(?:readers?[’']?s?|your|top|recent|latest|leave an?|post an?|add an?|write an?|all|view|user|featured) (?:comments?|replies|reply|views|reactions|responses)\b.{0,30}"
    r"|comments?(?: ?\(?\d{1,6}\)?)?|\d{1,6} (?:comments?|responses?|replies|reactions|thoughts on\b.{0,200})",
    re.IGNORECASE,
)
"""What stands over the words of readers, however many they are."""
_LABEL = 120
"""Characters of the longest heading."""
_CONTAINERS = ("div", "section", "aside")
_ITEMS = ("li", "dt", "dd", "td", "th")
_HEADS_ROW = ("th", "dt")
_TO_READER = re.compile(r"\b(?:we|us|our|you|your)\b", re.IGNORECASE)
_END = " .:!?…»>→"
_OUTER = 3
"""Elements around a heading that may be its box: itself comes first, and some are wrapped by themselves."""
_MOST = 0.34
"""Share of the article's letters in a box."""
_MOST_OF_FEW = 0.5
_FEW = 4
"""The same of a box of so few blocks, on a page that holds little else."""
_MOST_HEADINGS = 50
"""Headings looked at; a page has a few."""
_FEWEST_ITEMS = 2
"""Of a list that makes a box with nothing but a heading over it."""
_NEAR = 8
"""Blocks of other boxes that may stand between such a box and the paragraphs around it."""
_FEWEST_OUTSIDE = 2
"""Paragraphs that must stand outside a box."""
_LONG = 100
"""Letters of a paragraph that may be an article by itself."""
_LEAST = 30
"""Letters of such a paragraph."""


def without_boxes(chosen: Sequence[Block], page: Sequence[Block]) -> list[Block]:
    """Leave out each element that begins with the heading of a box, when the article's paragraphs stand outside it.

    Args:
        chosen: The article's blocks.
        page: All blocks of the page: headings stand among them that were not chosen.
    """
    whole = max(1, size_of(chosen))
    left: set[int] = set()
    for at, of_readers in islice(_headings(page), _MOST_HEADINGS):
        for box in _boxes(page, at):
            within = {id(one) for one in box}
            outside = [one for one in chosen if id(one) not in within]
            share = 1 - size_of(outside) / whole
            most = _MOST if len(box) > _FEW else _MOST_OF_FEW
            if not (of_readers or share <= most) or not _is_article(outside):
                break
            left |= within
    return [block for block in chosen if id(block) not in left]


def _headings(page: Sequence[Block]) -> Iterator[tuple[int, bool]]:
    """Yield where the headings of boxes stand, and whether they stand over the words of readers."""
    prose = 0
    for at, block in enumerate(page):
        prose += block.tag == "p" and len(block.letters) >= _LONG
        text = _heading(block)
        if text and prose < _FEWEST_OUTSIDE and SUMS_UP.fullmatch(text):
            yield at, False
        elif text and _ABOVE_READERS.fullmatch(text):
            yield at, True
        elif text and (_says_box(text) or heads_others(block) or _heads_list(page, at)):
            yield at, False


def heads_readers(block: Block) -> bool:
    """Return whether a block stands over the words of readers."""
    return _ABOVE_READERS.fullmatch(_heading(block)) is not None


def _says_box(text: str) -> bool:
    return _heads_box(text) or OF_FIGURES.fullmatch(text) is not None or CLAIMED.fullmatch(text) is not None


def _heads_list(page: Sequence[Block], at: int) -> bool:
    """Return whether a heading and a list that quotes nobody are all of an element between two paragraphs."""
    heading = page[at]
    if heading.tag not in HEADINGS or len(heading.around) < _OUTER:
        return False
    own, column = heading.around[1:_OUTER]
    items = list(takewhile(lambda one: own in one.around, islice(page, at + 1, None)))
    if len(items) < _FEWEST_ITEMS or any(one.tag != "li" or DOUBLE_MARK.search(one.text) for one in items):
        return False
    above = (one for one in reversed(page[max(0, at - _NEAR) : at]) if one.parent == column)
    below = (
        one for one in islice(page, at + 1 + len(items), at + 1 + len(items) + _NEAR) if one.parent == column
    )
    around = (next(above, None), next(below, None))
    return all(one is not None and _is_paragraph(one) for one in around)


def _boxes(page: Sequence[Block], at: int) -> Iterator[list[Block]]:
    """Yield what a heading may stand over: the elements that begin with it, from within, paragraphs below it that speak to the reader, and an element with links right behind it."""
    heading, behind = page[at], page[at + 1 : at + 2]
    own = heading.tag not in _CONTAINERS  # else what it stands over may be within it
    inner = 0
    for number in heading.around[own : own + _OUTER]:
        box = [one for one in page if number in one.around]
        if box[0] is not heading or (inner and any(map(_is_paragraph, box[inner:]))):
            break
        if len(box) > 1 and _may_be_box(box):
            inner = len(box)
            yield box
    if (heading.tag in HEADINGS or heading.text.endswith(":")) and _heads_box(_heading(heading)):
        yield [heading, *takewhile(lambda one: _asks(one, heading), islice(page, at + 1, None))]
    begun = max(heading.around, default=0)
    apart = [number for one in behind for number in one.around[1:] if number > begun]
    if apart:
        box = [one for one in page if apart[-1] in one.around]
        if any(one.linked for one in box) and _may_be_box([heading, *box]):
            yield box if heads_others(heading) else [heading, *box]


def _is_paragraph(block: Block) -> bool:
    return block.tag == "p" and len(block.letters) >= _LEAST and is_prose(block)


def _may_be_box(box: list[Block]) -> bool:
    """Return whether an element is a box by what its heading says of it: one of figures holds a list or a table and no paragraphs, one of a claim a verdict."""
    heading = _heading(box[0])
    if _SOLD.fullmatch(heading):
        return not any(map(_is_paragraph, box[1:]))
    if CLAIMED.fullmatch(heading):
        return any(_VERDICT.fullmatch(one.text.partition("\n")[0].strip(_END)) for one in box[1:])
    if OF_FIGURES.fullmatch(_heading(box[0])) is None:
        return True
    return all(one.tag in _ITEMS or not (is_prose(one) or len(one.letters) >= _LEAST) for one in box[1:])


def _heads_box(text: str) -> bool:
    if _HEADS.fullmatch(text) or _BY_MAIL.fullmatch(text):
        return True
    return " is " in text and _SUPPORTED.fullmatch(text) is not None


def _asks(block: Block, heading: Block) -> bool:
    """Return whether a paragraph below a heading speaks to the reader, and quotes nobody."""
    own = block.tag == "p" and block.parent == heading.parent
    return own and _TO_READER.search(block.text) is not None and not DOUBLE_MARK.search(block.text)


def _heading(block: Block) -> str:
    """Return what a block says as a heading; nothing of one that is none."""
    if len(block.text) > _LABEL or block.region == "boilerplate" or block.quotation:
        return ""
    text = " ".join(block.text.split()).rstrip(_END)
    return text if block.tag not in _ITEMS or (block.tag in _HEADS_ROW and CLAIMED.fullmatch(text)) else ""


def _is_article(blocks: Sequence[Block]) -> bool:
    sizes = [len(block.letters) for block in blocks if len(block.letters) >= _LEAST and not block.linked]
    return len(sizes) >= _FEWEST_OUTSIDE or sum(sizes) >= _LONG
