"""What a review says of the work in figures and labels: who made it, how long it is, what it costs, where it is shown."""

import re

from onrecord.ingest.formats.markup.blocks import Block, size_of
from onrecord.ingest.formats.markup.elements import HEADINGS
from onrecord.ingest.formats.pages.prose import is_prose
from onrecord.text.quote_marks import DOUBLE_MARK

_LABEL = re.compile(
    r"\b(?:dir(?:ect(?:or|ed by))?|starring|stars|cast|cert(?:ificate)?|rated|rating|running time|runtime|genre|(?:record )?label|screenplay|publisher|pages|prices?"
    r"|ages?|platforms?|developer|composer|conductor|distributor|release date|broadcaster|creator|producers?)\s?:",
    re.IGNORECASE,
)
_FEWEST_LABELS = 2
_CERTIFICATE = r"(?:U|PG(?:-13)?|12A?|15A?|16|18|R|NC-17|TV-(?:MA|14|PG)|M|MA ?15\+)"
_MINUTES = r"(?:\d{1,3} ?min(?:ute)?s?|\d ?h(?:(?:ou)?rs?)? ?(?:\d{1,2} ?m(?:in(?:ute)?s?)?)?)"
_FIGURES = re.compile(
    rf"(?:cert(?:ificate)? )?{_CERTIFICATE}(?: cert(?:ificate)?)?[,;.]? \(?{_MINUTES}\)?\.?"
    rf"|(?:not rated|unrated|rated {_CERTIFICATE})\b[^“”\"]{{0,120}}\b(?:running time|{_MINUTES})\b[^“”\"]{{0,80}}"
    r"|(?:rating|grade|verdict|score|our rating)\s?: ?(?:\d(?:\.\d)?(?: ?/ ?\d{1,2}| (?:stars?|out of)\b.{0,20})?|[A-F][+-]?|[★☆✩⭐½ ]+)\.?"
    r"|(?:one|two|three|four|five|\d(?:½|\.5)?)(?: and a half)? (?:out of (?:five|four|ten|\d{1,2}) )?stars?(?: out of (?:five|four|\d{1,2}))?\.?"
    r"|[^“”\"]{2,140}[,;(] ?\d{2,4} ?pp?\b[^“”\"]{0,40}|[^“”\".!?]{2,120}(?:\([A-Z][^()]{2,60}, |[,;] ?(?:hardback|paperback|hardcover),? ?)[£$€]\d+(?:\.\d\d)?\)?\.?"
    r"|[^“”\"!?]{2,80} \d{2,4} pages\.?,? [£$€]\d+(?:\.\d\d)?\.?",
    re.IGNORECASE,
)
"""How old who sees it must be and how long it lasts, a grade, how many pages for what price."""
_MAY_BE = re.compile(r"[Mm]in|\d ?h|\d ?pp?\b|pages|[£$€]|[Ss]tars?\b|[:★☆✩⭐½]|[Rr]ated")
"""One of these is in each: looked for first, since most paragraphs have none."""
_SHOWN = re.compile(
    r"(?:now |available |showing |streaming |playing |released |out |opens )?(?:in|on|at|from|until|to)\b[^.!?“”\"]{0,80}"
    r"(?:\b(?:now|from|until|through|to|on demand|digital|tours?|nationwide|cinemas|theat(?:er|re)s|\d{1,2})\b)[^!?“”\"]{0,50}",
    re.IGNORECASE,
)
"""Where and when it is shown: beside one of the others alone, for a subheading may say so."""
_LONGEST = 300
_SHORT = 60
"""Letters of a line beside one of figures."""
_MOST = 0.34
"""Share of an article's letters."""


def without_particulars(blocks: list[Block]) -> list[Block]:
    """Leave out the lines of figures and labels of a work, and beside them the title over them and where it is shown."""
    own = {at for at, block in enumerate(blocks) if _tells_figures(block)}
    for at in sorted(own):
        above = at - 1
        while above > 0 and _is_beside(blocks[above], titled=True):
            own.add(above)
            above -= 1
        below = at + 1
        while below < len(blocks) and _is_beside(blocks[below], titled=False):
            own.add(below)
            below += 1
    letters = sum(len(blocks[at].letters) for at in own)
    if letters > _MOST * size_of(blocks):
        return blocks
    return [block for at, block in enumerate(blocks) if at not in own]


def _tells_figures(block: Block) -> bool:
    text = block.text
    if len(text) > _LONGEST or block.quotation or not _MAY_BE.search(text) or DOUBLE_MARK.search(text):
        return False
    if len(_LABEL.findall(text)) >= _FEWEST_LABELS:
        return True
    first, *others = text.split("\n")
    return _FIGURES.fullmatch(first) is not None and all(map(_says_more, others))


def _says_more(line: str) -> bool:
    return any(form.fullmatch(line) for form in (_FIGURES, _SHOWN)) or _LABEL.match(line) is not None


def _is_beside(block: Block, *, titled: bool) -> bool:
    """Return whether a short line says where it is shown; `titled`: or is a heading, the title of the work."""
    if len(block.letters) > _SHORT or block.quotation or DOUBLE_MARK.search(block.text):
        return False
    if titled and block.tag in HEADINGS:
        return True
    return not is_prose(block) and _SHOWN.fullmatch(block.text) is not None
