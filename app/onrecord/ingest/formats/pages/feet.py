"""What an office or a journal prints below its text: who it is, whom to ask, where the study stands."""

import re
from collections.abc import Sequence

from onrecord.ingest.formats.markup.blocks import Block, size_of
from onrecord.ingest.formats.markup.elements import HEADINGS
from onrecord.ingest.formats.text.ends import about_whom
from onrecord.text.quote_marks import DOUBLE_MARK

_LABEL = re.compile(
    r"(?:forward[- ]looking statements?|safe harbou?r(?: statement)?\b.{0,60}|cautionary (?:note|statement)\b.{0,80}|notes? (?:to|for) editors?"
    r"|(?:media|press|news|investor)(?: relations)? (?:contacts?|enquiries|inquiries)|(?:original |journal |full )?(?:reference|citation|paper|publication|study|doi)s?|funding|acknowledge?ments?|about us)",
    re.IGNORECASE,
)
_END = re.compile(r"#{3}|[-–—]+ ?30 ?[-–—]+|(?:# ){2}#|-30-|[-–—]{0,2} ?ENDS? ?[-–—]{0,2}")
"""How an office signs the end of its release."""
_SHORT = 80
"""Characters of a label."""
_MOST = 0.4
"""Share of an article's letters below its foot's first label."""
_ABOVE = 2
"""Blocks above it at least."""


def without_foot(blocks: list[Block], paper: str | None = None) -> list[Block]:
    """Cut from the first label on, when nobody is quoted below it and each paragraph there has a label above it or in it; `paper`: who says something of itself there."""
    most = _MOST * size_of(blocks)
    cut = len(blocks)
    below = 0
    for at in range(len(blocks) - 1, _ABOVE - 1, -1):
        block = blocks[at]
        below += len(block.letters)
        if below > most or block.quotation or DOUBLE_MARK.search(block.text):
            break
        if (
            _labels(block, blocks[:at], blocks[at + 1 : at + 2])
            or block.text.rstrip(" :") == f"About {paper}"
        ):
            cut = at
    return blocks[:cut]


def _labels(block: Block, above: Sequence[Block], below: Sequence[Block]) -> bool:
    """Return whether a block is such a label, or begins with one in letters or a line of its own."""
    first = block.text.partition("\n")[0].strip()
    if _END.fullmatch(first):
        return first == block.text
    if block.tag not in HEADINGS and block.set_off < len(first):
        first = first[: block.set_off].rstrip()
        if not first.endswith(":") and not block.text.startswith(":", len(first)):
            return False
    first = first.rstrip(" :")
    return 0 < len(first) <= _SHORT and (
        bool(_LABEL.fullmatch(first)) or _tells_whom(first, block, above, below)
    )


def _tells_whom(line: str, block: Block, above: Sequence[Block], below: Sequence[Block]) -> bool:
    """Return whether a line stands over what somebody says of itself whom the text names, or what begins with the name."""
    name = about_whom(line)
    if name is None or (
        block.tag in HEADINGS and " " not in name
    ):  # "About France" may head a part of the text
        return False
    own = (block.text.partition("\n")[2], *(one.text for one in below))
    return any(name in one.text for one in above) or any(name in text[: 2 * _SHORT] for text in own)
