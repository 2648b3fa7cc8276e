"""Pages that a server sends instead of an article: it asks for consent, for a browser with scripts, or has no such page."""

import re
from collections.abc import Iterable, Sequence

from onrecord.ingest.formats.markup.blocks import Block, Page, size_of
from onrecord.ingest.formats.pages.prose import is_prose

_WORDS = (
    "cookie", "consent", "personal data", "privacy", "legitimate interest", "geolocation", "vendors", "personali", "store and/or", "block",
    "javascript", "checking", "connection", "ray id", "human", "robot", "bot", "unusual", "captcha", "security", "browser", "request", "access", "address",
    "permission", "process", "redirect", "allow up", "found", "longer", "exist", "moved", "removed", "deleted", "404", "410", "find", "gateway", "unavailable", "try", "error",
)  # fmt: skip
"""One of these has each line of a notice: looked for first, since nearly all pages are articles."""
_TO_READER = re.compile(r"\b(?:we|us|our|you|your)\b", re.IGNORECASE)
_CONSENT = re.compile(
    r"\b(?:cookies|consent(?:ing)?|personal data|privacy|legitimate interests?|geolocation|(?:third-party )?vendors|personali[sz]ed (?:ads|advertising|content)"
    r"|store and/or access|ad[- ]?block(?:er|ing)?)\b",
    re.IGNORECASE,
)
_BROWSER = re.compile(
    r"\b(?:(?:enable|turn on|requires?|needs?|without|disabled?) (?:javascript|cookies)|javascript (?:is |has been |to be )?(?:disabled|required|enabled|not)|checking (?:if|your browser)"
    r"|security of your connection|ray id|verify(?:ing)? (?:that )?you(?: are|[’']re) (?:not )?(?:a |an )?(?:human|robot|bot)|(?:not a|are you a) (?:robot|bot)|unusual (?:traffic|activity)|captcha|security by"
    r"|your (?:browser|ip address|request)\b|access (?:to this page |to this site )?(?:has been |is |was )?(?:denied|blocked)|permission to access|this process is automatic|redirected? (?:you )?(?:shortly|to)|allow up to)",
    re.IGNORECASE,
)
_MISSING = re.compile(
    r"\b(?:page|article|story|content|link|address|url|file|document)\b.{0,60}\b(?:(?:can(?:no|[’'])t|could (?:not|n[’']t)) be found|not found|no longer (?:exists?|available|here)|does(?:n[’']t| not) exist|(?:been )?(?:moved|removed|deleted))"
    r"|\b(?:404|410) (?:error|not found|gone)|error 404|can[’']t (?:seem to )?find (?:the|that|what)|bad gateway|service (?:temporarily )?unavailable|try (?:again|your search)|server error",
    re.IGNORECASE | re.DOTALL,
)
_TITLES = (
    (
        re.compile(
            r"just a moment\W*|attention required!?.{0,20}|access denied|(?:are you a )?robot(?: check)?\??|pardon our interruption\W*|one moment,? please\W*|(?:please )?(?:wait|verify you are (?:a )?human)\W*"
            r"|(?:security|browser) check|checking your browser\b.{0,20}|please enable (?:javascript|cookies)|(?:error )?403(?: forbidden)?|forbidden|captcha",
            re.IGNORECASE,
        ),
        "holds no article, but a notice of its server that asks for a browser: save the page as a browser shows it",
    ),
    (
        re.compile(
            r"(?:error\W{0,3})?(?:404|410)(?:\W{0,3}(?:error|(?:page |file )?not found|gone))?|(?:page|article|story|file|content) not found\W*|(?:error\W{0,3})?50[0234](?:\W.{0,30})?|oops\W*|(?:bad gateway|service unavailable)",
            re.IGNORECASE,
        ),
        "holds no article, but a notice that there is no such page",
    ),
)
_LINES = (
    (
        _CONSENT,
        "holds no article, but a notice that asks for consent: save the page as a browser shows it behind that",
    ),
    (_BROWSER, _TITLES[0][1]),
    (_MISSING, _TITLES[1][1]),
)
_SCRIPTED = re.compile(
    r"__NEXT_DATA__|__NUXT__|__(?:INITIAL|PRELOADED|APOLLO|REDUX)_STATE__|Fusion\.globalContent|enable JavaScript",
    re.IGNORECASE,
)
"""What a page has that its scripts fill."""
_LONGEST = 4_000
"""Letters of the longest notice; a policy has more, and is left as it is."""
_SHARE = 0.6
"""Share of the letters in lines that speak of one of these."""
_SHORT = 20
"""Letters of a shorter one, below a headline that may be a notice's."""
_PROSE = 60
"""Letters of a sentence that speaks of something else: then it is an article, or may be one."""


def notice(page: Page, chosen: Sequence[Block]) -> str | None:
    """Return what a page holds instead of an article; None where it may be an article.

    Args:
        page: The page.
        chosen: Its blocks that would be the article.
    """
    whole = size_of(chosen)
    if whole > _LONGEST or any(_is_sentence(block) and not _may_speak(block) for block in chosen):
        return None
    more = any(
        _is_sentence(block) and not any(_speaks(pattern, block) for pattern, _ in _LINES) for block in chosen
    )
    speaks = any(_speaks(pattern, block) for block in chosen for pattern, _ in _LINES)
    silent = speaks or not any(len(block.letters) >= _SHORT and is_prose(block) for block in chosen)
    titles = [block.text for block in page.blocks if block.tag in ("title", "h1")]
    for pattern, what in _TITLES:
        if any(map(pattern.fullmatch, _parts(titles))) and silent and not more:
            return what
    for pattern, what in _LINES:
        told = size_of(block for block in chosen if _speaks(pattern, block))
        if told >= _SHARE * whole and not more:
            return what
    return None


def nothing(text: str) -> str:
    """Return what to say of a page that prints no article; `text`: its source."""
    if _SCRIPTED.search(text):
        return "holds no article text outside its scripts: save the page as a browser shows it"
    return "holds no article text"


def _parts(titles: Iterable[str]) -> list[str]:
    return [part.strip() for title in titles for part in re.split(r"\s[|–—-]\s", title)]


def _is_sentence(block: Block) -> bool:
    return len(block.letters) >= _PROSE and is_prose(block)


def _may_speak(block: Block) -> bool:
    return any(map(block.text.casefold().__contains__, _WORDS))


def _speaks(pattern: re.Pattern[str], block: Block) -> bool:
    """Return whether a line speaks of consent to its reader, of browsers or of pages that are gone."""
    found = _may_speak(block) and pattern.search(block.text)
    return bool(found and (pattern is not _CONSENT or _TO_READER.search(block.text)))
