"""Lines in which a service that hands out articles of papers says that it did: "Shared via PressReader"."""

import re

_SERVICE = (
    r"(?:PressReader|NewspaperDirect|Newspapers\.com|NewsBank|ProQuest|Factiva|LexisNexis|Nexis(?: Uni)?|Gale(?: (?:Academic |General )?(?:OneFile|In Context|Power Search|Literature Resource Center|Primary Sources))?|EBSCO(?:host)?|Europresse|Readly"
    r"|Magzter|Issuu|Zinio)"
)
_GIVEN = (
    r"(?:shared|sent|e-?mailed|clipped|downloaded|copied|printed|exported|saved|provided|delivered|distributed|brought|made available"
    r"|found|read(?:ing)?|come|comes)"
)
_NOTICE = re.compile(
    rf"(?:(?:this|the|your|an?) (?:article|story|page|clipping|item|text|document|copy|content)s? (?:(?:was|is|has|been|were|are) ){{1,2}}|[Ii] (?:have |am )?(?:just )?|you are )?"
    rf"(?i:{_GIVEN})\b[^“”\"]{{0,120}}\b(?:{_SERVICE}|(?i:{_SERVICE})\.com)\b[^“”\"]{{0,160}}"
    rf"|(?:(?:an? |this )?(?:article|story|page) )?(?:from|via|courtesy of) {_SERVICE}"
    r"|Source Citation\b.{0,40}|\S.{0,300}\bAccessed \d.{0,40}"
    rf"|(?:(?:© ?|[Cc]opyright |\([Cc]\) ?)(?:\d{{4}} )?)?{_SERVICE}(?:\.com)?(?:(?: [–—|-]|[:.]) .{{3,120}})?",
    re.IGNORECASE,
)


def is_service_notice(line: str) -> bool:
    """Return whether a line is the notice of a service that handed out the article; whatever is told of such a house is none."""
    return _NOTICE.fullmatch(line) is not None
