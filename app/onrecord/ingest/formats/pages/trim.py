"""The article's own blocks of those that were chosen: a page's labels, lists of other articles and short lines at both ends go."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import islice, pairwise, takewhile

from onrecord.ingest.formats.markup.blocks import Block, size_of
from onrecord.ingest.formats.markup.elements import HEADINGS
from onrecord.ingest.formats.markup.marks import DEKS, SURE
from onrecord.ingest.formats.pages.boxes import without_boxes
from onrecord.ingest.formats.pages.cards import without_cards
from onrecord.ingest.formats.pages.contacts import without_contacts
from onrecord.ingest.formats.pages.dress import without_other_dress
from onrecord.ingest.formats.pages.ends import (
    end_of_column,
    without_asides_below,
    without_ends,
    without_lists_over_text,
    without_points_over_text,
)
from onrecord.ingest.formats.pages.events import without_events
from onrecord.ingest.formats.pages.feet import without_foot
from onrecord.ingest.formats.pages.leads import is_teaser
from onrecord.ingest.formats.pages.particulars import without_particulars
from onrecord.ingest.formats.pages.pleas import without_pleas
from onrecord.ingest.formats.pages.prose import is_prose
from onrecord.ingest.formats.pages.sign_offs import without_sign_offs
from onrecord.ingest.formats.text.page_lines import heads_others, is_about, is_of_page
from onrecord.text.quote_marks import DOUBLE_MARK

_HEADLINE = re.compile(r"(?:\S+\s+){3,24}\S*[^\s.:;,…”’\"'][”’\"']?")
"""A whole line of an article's list of links; a shorter one may be a name, in a list that the article gives."""
_ASKED = re.compile(r"[^.!?“”\"]{1,150}[?!]")
"""A headline that asks or exclaims; as a link by itself it is no sentence of the article."""
_BRACKETED = re.compile(r"\[[^\[\]“”\"]{8,200}\]")
_LABELLED = re.compile(r"\[\s?(?:read|see|watch|listen|more|related)\b[^:]{0,20}:", re.IGNORECASE)
"""A link in brackets, or what a label in them says to be one."""
_POST = re.compile(r"(?:instagram|tiktok)-?(?:media|embed)|fb-?post")
"""The marks of posts of networks."""
_MOST = 0.34
"""Share of the chosen letters that elements with one mark of furniture have; with more, the mark means something else."""
_MOST_OF_SURE = 0.6
_FEWEST_PLAIN = 2
"""The same of a mark that hardly ever means something else, and paragraphs without one that there must be then."""
_AT_END = frozenset(
    ("comment", "comments", "respond", "replies", "disqus", "discussion", "talkback", "reader-views")
)
"""Marks of what readers wrote, however much it is, when the article begins before."""
_SHORT = 30
"""Letters; a longer line over the first paragraph may be a dek."""
_CARD = 150
"""Letters of a picture's caption or of another headline, in an element that is a link as a whole."""
_NAMED_BEHIND = re.compile(r"\s[|/] [A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){1,3}\Z")
"""Behind a caption: who took the picture."""
_CAPTIONS = ("div", "figcaption", "figure")
_FEWEST_LINKS = 2
"""In a list right under a heading, that make it one over other articles."""
_COMMENTS = re.compile(
    r"end of (?:article|story)|(?:latest |recent )?comments (?:about|on) this (?:article|story|post)|(?:reader )?comments?(?: ?\(\d{1,6}\))?|\d{1,6} comments",
    re.IGNORECASE,
)
"""What stands over nothing but the words of readers."""
_LATE = 0.5
"""Share of the letters that must stand before a list of other articles, or a biography."""


def trimmed(
    chosen: Sequence[Block], names: tuple[str, ...], page: Sequence[Block] = (), paper: str | None = None
) -> list[Block]:
    """Leave out what is no part of the article.

    Args:
        chosen: The blocks below the headline.
        names: Who wrote it, as names and as bylines.
        page: All blocks of the page, among which a heading may stand that was not chosen.
        paper: The name of the paper, which some print at an article's end.
    """
    blocks = without_foot(without_boxes(_without_furniture(chosen), page or chosen), paper)
    blocks = without_contacts(blocks)
    blocks = without_particulars(without_pleas(without_cards(blocks, page or chosen)))
    led_to = _led_to(blocks)
    blocks = _without_page_lines(blocks)
    column = {block.parent for block in blocks if block.tag not in HEADINGS and is_prose(block)}
    blocks = [block for block in blocks if not (_is_in_brackets(block) or _leads_away(block, column, led_to))]
    blocks = _without_headings_of_links(blocks, page)
    blocks = _without_pictured(blocks, page)
    blocks = without_other_dress(_without_others(blocks, names, page or chosen))
    blocks = without_points_over_text(without_lists_over_text(without_asides_below(blocks)))
    blocks = without_events(without_ends(blocks, column, page))
    return without_sign_offs(blocks, paper, names) or list(chosen)


def _without_furniture(chosen: Sequence[Block]) -> list[Block]:
    """Leave out the elements whose class says that they are none of the article, unless most of it stands in such."""
    whole = size_of(chosen)
    marked: Counter[str] = Counter()
    for block in chosen:
        for mark in block.furniture:
            marked[mark] += len(block.letters)
    of_some = {mark for mark, count in marked.items() if count <= _MOST_OF_SURE * whole}
    long = [block for block in chosen if is_prose(block) and len(block.letters) >= _SHORT]
    plain = [block for block in long if of_some.isdisjoint(block.furniture)]
    left = {
        mark
        for mark, count in marked.items()
        if mark not in DEKS
        and (
            count <= _MOST * whole
            or (mark in of_some and len(plain) >= _FEWEST_PLAIN and SURE.fullmatch(mark))
            or (mark in _AT_END and long and mark not in long[0].furniture)
        )
    }
    leads = _leads(chosen, plain) | _amid(chosen, plain) | _posts(chosen)
    return [
        block
        for block in chosen
        if left.isdisjoint(block.furniture) or (id(block) in leads and left.isdisjoint(block.furniture[:-1]))
    ]


def _amid(chosen: Sequence[Block], plain: Sequence[Block]) -> set[int]:
    """Return the blocks marked as the words of readers that stand between two paragraphs of one element: no reader's do."""
    own = {id(block) for block in plain if _AT_END.isdisjoint(block.furniture)}
    last = {block.parent: at for at, block in enumerate(chosen) if id(block) in own}
    found: set[int] = set()
    end = -1
    for at, block in enumerate(chosen):
        if id(block) in own:
            end = max(end, last[block.parent])
        elif at < end and block.furniture and block.furniture[-1] in _AT_END:
            found.add(id(block))
    return found


def _posts(chosen: Sequence[Block]) -> set[int]:
    """Return the words of posts of networks to which the paragraph before them leads."""
    return {
        id(block)
        for before, block in pairwise(chosen)
        if block.quotation
        and block.furniture
        and _POST.fullmatch(block.furniture[-1])
        and before.text.endswith(":")
    }


def _leads(chosen: Sequence[Block], plain: Sequence[Block]) -> set[int]:
    """Return the paragraphs marked as teasers that stand over the first one without a mark: an article's own lead."""
    first = next((at for at, block in enumerate(chosen) if plain and block is plain[0]), 0)
    return {id(block) for block in chosen[:first] if is_teaser(block)}


def _without_page_lines(blocks: list[Block]) -> list[Block]:
    """Leave out the page's own lines, and headings under which nothing else stands in their element."""
    kept: list[Block] = []
    left: int | None = None
    for block in reversed(blocks):
        if is_of_page(block):
            left = block.parent
        elif not (block.tag in HEADINGS and block.parent == left):
            kept.append(block)
            left = None
    return kept[::-1]


def _without_headings_of_links(blocks: list[Block], page: Sequence[Block]) -> list[Block]:
    """Leave out headings of which nothing is left but links to elsewhere: a list, or one in an element apart."""
    kept = {id(block) for block in blocks}
    over = set()
    for at, heading in enumerate(page):
        if heading.tag in HEADINGS and id(heading) in kept:
            behind = list(takewhile(lambda one: id(one) not in kept, islice(page, at + 1, None)))
            after = next(islice(page, at + 1 + len(behind), None), heading)
            links = [one.tag for one in behind[:_FEWEST_LINKS] if one.linked]
            if links == ["li"] * _FEWEST_LINKS or (links and heading.parent not in after.around):
                over.add(id(heading))
    return [block for block in blocks if id(block) not in over]


def _led_to(blocks: Sequence[Block]) -> set[int]:
    """Return the lists that a paragraph with a colon at its end leads to."""
    return {
        block.parent
        for before, block in pairwise(blocks)
        if block.tag == "li" and before.tag != "li" and before.text.endswith(":") and not heads_others(before)
    }


def _is_in_brackets(block: Block) -> bool:
    """Return whether a paragraph is nothing but a link to another page in brackets."""
    link = block.linked or _LABELLED.match(block.text) is not None
    return link and block.tag in ("p", "div") and _BRACKETED.fullmatch(block.text) is not None


def _leads_away(block: Block, column: set[int], led_to: set[int]) -> bool:
    """Return whether a block is nothing but a link to another page: a paragraph, or a card between paragraphs."""
    if not block.linked or (block.quotation and (block.tag != "p" or DOUBLE_MARK.search(block.text))):
        return False
    if block.quotation:
        return _HEADLINE.fullmatch(block.text) is not None
    if block.tag == "li":
        return block.parent not in led_to and _HEADLINE.fullmatch(block.text) is not None
    if block.tag in ("p", "td"):
        return block.parent in column and (not is_prose(block) or _ASKED.fullmatch(block.text) is not None)
    return block.tag in ("div", "section") and len(block.letters) < _CARD


def _without_pictured(blocks: list[Block], page: Sequence[Block]) -> list[Block]:
    """Leave out what stands beside a picture and ends no sentence: in one paragraph, between two that do, or alone in an element with it: a caption.

    So does what is no paragraph, in an element of a picture and no paragraph.
    """
    captions = {
        id(block)
        for before, block, behind in zip(blocks, blocks[1:], blocks[2:], strict=False)
        if block.pictured
        and block.tag == "p"
        and len(block.letters) < _CARD
        and [is_prose(one) for one in (before, block, behind)] == [True, False, True]
    }
    captions |= {id(block) for block in blocks if block.beside_picture and _is_below_picture(block, blocks)}
    frames = _frames(page) if sum(block.tag == "p" and is_prose(block) for block in blocks) > 1 else set()
    return [
        block
        for block in blocks
        if not (id(block) in captions or (block.tag == "div" and block.parent in frames))
    ]


def _frames(page: Sequence[Block]) -> set[int]:
    """Return the elements that hold a picture before their first words, a few lines and no paragraph."""
    found = {one.parent for one in page if one.tag == "div" and one.parent in one.beside_picture}
    held: defaultdict[int, list[Block]] = defaultdict(list)
    for one in page if found else ():
        for number in found.intersection(one.around):
            held[number].append(one)
    return {
        number
        for number, lines in held.items()
        if size_of(lines) < 2 * _CARD
        and all(one.tag in _CAPTIONS and not DOUBLE_MARK.search(one.text) for one in lines)
    }


def _is_below_picture(block: Block, blocks: Sequence[Block]) -> bool:
    """Return whether a line ends no sentence, or is a cell, and stands alone in an element with a picture."""
    below = (
        block.tag == "p" and block.set_off >= len(block.text) and _NAMED_BEHIND.search(block.text) is not None
    )
    if below:
        return True
    if (is_prose(block) and block.tag != "td") or block.tag in HEADINGS or len(block.letters) >= _CARD:
        return False
    shared = next((number for number in block.around[1:] if number in block.beside_picture), None)
    return shared is not None and sum(shared in one.around for one in blocks) == 1


def _without_others(blocks: list[Block], names: tuple[str, ...], page: Sequence[Block]) -> list[Block]:
    """Cut a list of other articles at the end, what such a heading stands over within, and what is said of the author."""
    whole = size_of(blocks)
    last = end_of_column(blocks)
    order = {id(block): at for at, block in enumerate(page)}
    places = [order[id(block)] for block in blocks if id(block) in order]
    between = page[min(places, default=0) : max(places, default=0) + 1]
    headings = {id(block) for block in (*between, *blocks) if heads_others(block)}
    read = before = 0
    card: int | None = None
    others = False
    kept = []
    for at, block in enumerate(blocks):
        late = read >= _LATE * whole
        place = order.get(id(block), before)
        headed = [
            one.text
            for one in page[before : place + 1]
            if id(one) in headings and (one is block or _stands_over(one, block))
        ]
        if late and headed and (at > last or any(map(_COMMENTS.fullmatch, headed))):
            break
        listed = block.linked or (block.tag == "li" and not is_prose(block))
        others = (others or bool(headed)) and (listed or id(block) in headings)
        signed = at > last and block.tag != "dt" and block.text in names
        card = block.parent if signed and late else card
        of_card = block.parent == card and not DOUBLE_MARK.search(block.text)
        if not others and not (late and (of_card or is_about(block, names))):
            kept.append(block)
        read += len(block.letters)
        before = place
    return kept


def _stands_over(heading: Block, block: Block) -> bool:
    """Return whether a heading, or its wrapper, stands in an element that also holds the block behind it."""
    return not heading.around or not set(heading.around[1:3]).isdisjoint(block.around)
