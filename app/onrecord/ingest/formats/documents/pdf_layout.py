"""From the printed lines of pages to paragraphs in reading order: columns, words broken at a line's end."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from onrecord.ingest.formats.documents.paragraphs import Paragraph
from onrecord.ingest.formats.documents.pdf_initials import with_initials
from onrecord.ingest.formats.documents.pdf_labels import with_labels
from onrecord.ingest.formats.documents.pdf_page import Line, Page
from onrecord.ingest.formats.documents.pdf_running import usual_size, without_running
from onrecord.ingest.formats.stated.people_lines import is_title_of_paper
from onrecord.ingest.formats.text.header_lines import read_header_line
from onrecord.ingest.formats.text.hyphens import HYPHENS, joined_lines

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SAME_SIZE = 1.15
_HEADLINE_SIZE = 1.25
"""Times the size of most of the print: from there on it is a headline."""
_LONGEST_HEADLINE = 300
_MOST_ABOVE = 8
"""Lines above a headline: a paper, a day, a section."""
_WIDE_PITCH = 1.3
"""Times the usual distance from line to line: a wider one parts paragraphs."""
_FAR = 2.2
"""Times the size of the print: lines that are further apart are no neighbours."""
_INDENT, _DEEPEST_INDENT = 0.6, 4.0
"""Times the size of the print: by how much the first line of a paragraph stands in."""
_SHORT = 0.85
"""Share of a column's width: a shorter line that ends a sentence ends its paragraph."""
_MOST_BLOCKS = 300
"""Of a page: with more of them it is a table, and the file's own order is kept."""
_TERMINATORS = (".", "!", "?", "…", ":", ";")
_CLOSERS = "\"'”’»)]"
_OPENERS = "\"'“‘«([•"


Block = list[Line]


def read_paragraphs(pages: Sequence[Page]) -> list[Paragraph]:
    """Return what the pages print, in reading order, without what runs through them."""
    kept = without_running(pages)
    printed = [line for page in kept for line in page.lines]
    if not printed:
        return []
    usual = usual_size(printed)
    known = _known_words(printed)
    groups = [
        group
        for number, page in enumerate(kept)
        for block in _in_order(with_labels(with_initials(page, known)).lines, 0 if number else usual)
        for group in _paragraphs(block, usual, may_be_header=number == 0)
    ]
    return [
        Paragraph(_text(group, known), "heading" if _is_headline(group, usual) else "body")
        for group in _across_columns(groups, usual)
    ]


def _known_words(lines: Iterable[Line]) -> frozenset[str]:
    """Return the words that stand whole within lines."""
    known: set[str] = set()
    for line in lines:
        known.update(word.casefold() for word in _WORD.findall(line.text.replace("\u00ad", ""))[1:-1])
    return frozenset(known)


def _blocks(lines: Sequence[Line]) -> list[Block]:
    """Join lines that follow each other in the file and stand below each other."""
    blocks: list[Block] = []
    for line in lines:
        if blocks and _follows(blocks[-1][-1], line):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _follows(above: Line, below: Line) -> bool:
    overlap = min(above.right, below.right) - max(above.left, below.left)
    near = -0.5 * below.size < below.top - above.bottom < (_FAR - 1) * max(above.size, below.size)
    return overlap > 0 and near and _is_same_size(above.size, below.size) and below.top > above.top


def _is_same_size(one: float, other: float) -> bool:
    return max(one, other) <= _SAME_SIZE * min(one, other)


def _ordered(blocks: list[Block]) -> list[Block]:
    """Put the blocks of a page into reading order (Breuel 2003): above before below, left before right.

    Left counts only where nothing that spans both stands between. What the two rules leave open, and circles, stay in
    the order of the file.
    """
    if len(blocks) > _MOST_BLOCKS:
        return blocks
    before = _before_each([_box(block) for block in blocks])
    waiting = list(range(len(blocks)))
    left = (1 << len(blocks)) - 1
    order: list[Block] = []
    while waiting:
        free = next((one for one in waiting if not before[one] & left), waiting[0])
        waiting.remove(free)
        left ^= 1 << free
        order.append(blocks[free])
    return order


def _in_order(lines: Sequence[Line], usual: float) -> list[Block]:
    """Return the blocks of a page in reading order; on the first what stands above the headline is above all columns.

    Args:
        lines: Of the page.
        usual: The size of most of the print; none on the pages behind the first.
    """
    large = [line.top for line in lines if usual and line.size >= usual * _HEADLINE_SIZE]
    above = [line for line in lines if large and line.bottom <= min(large)]
    if not above or len(above) > _MOST_ABOVE:
        return _ordered(_blocks(lines))
    below = [line for line in lines if line.bottom > min(large)]
    return [*_ordered(_blocks(above)), *_ordered(_blocks(below))]


def _box(block: Block) -> Line:
    return Line(
        "",
        min(line.left for line in block),
        min(line.top for line in block),
        max(line.right for line in block),
        max(line.bottom for line in block),
        block[0].size,
    )


def _before_each(boxes: Sequence[Line]) -> list[int]:
    """Return for each box those that are read before it, as the bits of a number: a page has up to `_MOST_BLOCKS`."""
    beside = [_bits(_share_width(one, other) for other in boxes) for one in boxes]
    below = [_bits(one.bottom <= other.top + 1 for other in boxes) for one in boxes]
    above = [_bits(other.bottom <= one.top + 1 for other in boxes) for one in boxes]
    before = [0] * len(boxes)
    for at, one in enumerate(boxes):
        for to, other in enumerate(boxes):
            if to == at:
                continue
            if beside[at] >> to & 1:
                first = one.top < other.top
            else:
                upper, lower = (at, to) if one.top <= other.top else (to, at)
                spanning = beside[at] & beside[to] & below[upper] & above[lower]
                first = one.right <= other.left and not spanning & ~(1 << at | 1 << to)
            before[to] |= first << at
    return before


def _bits(answers: Iterable[bool]) -> int:
    return sum(answer << index for index, answer in enumerate(answers))


def _share_width(one: Line, other: Line) -> bool:
    return min(one.right, other.right) - max(one.left, other.left) > 1


def _paragraphs(block: Block, usual: float, *, may_be_header: bool) -> list[Block]:
    """Part a block where a line stands in, follows at a distance, begins a sentence below a short line, or is one of a header."""
    box = _box(block)
    pitches = sorted(below.top - above.top for above, below in pairwise(block))
    pitch = pitches[len(pitches) // 4] if pitches else 0.0
    groups: list[Block] = [[block[0]]]
    for above, below in pairwise(block):
        wide = below.top - above.top > pitch * _WIDE_PITCH
        header = may_be_header and (read_header_line(above.text) or read_header_line(below.text)) is not None
        large = below.size >= usual * _HEADLINE_SIZE  # headlines are often centred
        indented = not large and _stands_in(above, below, box)
        if below.opens or wide or header or indented or _ends_short(above, below, box):
            groups.append([below])
        else:
            groups[-1].append(below)
    return groups


def _stands_in(above: Line, below: Line, box: Line) -> bool:
    indent = (below.left - above.left) / below.size
    return (
        _INDENT < indent < _DEEPEST_INDENT and above.left - box.left < below.size and above.right > below.left
    )


def _ends_short(above: Line, below: Line, box: Line) -> bool:
    short = above.right - box.left < _SHORT * (box.right - box.left)
    opens = below.text.lstrip(_OPENERS)[:1].isupper() or below.text.startswith("•")
    return short and opens and above.text.rstrip(_CLOSERS).endswith(_TERMINATORS)


def _across_columns(groups: Sequence[Block], usual: float) -> list[Block]:
    """Join a paragraph that a column's or page's end breaks."""
    joined: list[Block] = []
    for group in groups:
        if joined and _runs_on(joined[-1], group, usual):
            joined[-1] = [*joined[-1], *group]
        else:
            joined.append(group)
    return joined


def _runs_on(before: Block, after: Block, usual: float) -> bool:
    end, start = before[-1], after[0]
    if not (_is_same_size(end.size, usual) and _is_same_size(start.size, usual)):
        return False
    if end.text.endswith(HYPHENS):
        return True
    open_end = not end.text.rstrip(_CLOSERS).endswith(_TERMINATORS)
    return open_end and (start.text[:1].islower() or (end.text.endswith(",") and len(before) > 1))


def _is_headline(group: Block, usual: float) -> bool:
    text = " ".join(line.text for line in group)
    big = group[0].size >= usual * _HEADLINE_SIZE and len(text) <= _LONGEST_HEADLINE
    return big and not is_title_of_paper(text)


def _text(group: Block, known: frozenset[str]) -> str:
    """Join the lines of a paragraph."""
    text = group[0].text
    for line in group[1:]:
        text = joined_lines(text, line.text, known)
    return text.rstrip("\u00ad").replace("\u00ad", "")
