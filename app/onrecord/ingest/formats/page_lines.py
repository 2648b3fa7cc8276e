"""Lines that a page prints between and around the paragraphs of its article: they lead elsewhere, sell or ask something."""

import re

from onrecord.ingest.formats.html_blocks import Block

_ALONE = re.compile(
    r"(?:[-–—\s]*(?:skip )?(?:advertisement|advertising|ad)(?: feature)?[-–—\s]*"
    r"|(?:(?:article|story|content) continues|continue reading)(?: below)?(?: (?:the |this )?(?:advertisement|ad))?"
    r"|advertisement [-–—] (?:article|story|content|scroll).{0,40}|scroll to continue(?: with content)?|loading\b.{0,20}"
    r"|share(?: (?:this(?: article| story| page| post)?|full article|on \w+|via \w+))?|tweet|pin it|print|e-?mail|save|listen"
    r"|(?:print|e-?mail|save|listen to|bookmark|gift|forward)(?: this)? (?:article|story|page|post)|submit to reddit|recommend"
    r"|copy link|(?:read|see|load|show) more|read next|(?:view|read|show|hide|post)(?: all)? comments|\d{0,6} ?comments?"
    r"|(?:leave|post|add) a (?:comment|reply)|join the (?:conversation|discussion)|follow us(?: on .{1,40})?"
    r"|sign up|subscribe(?: now| today)?|log in|sign in|back to (?:the )?(?:top|list)|close(?: window)?|play video|watch now"
    r"|this slideshow requires javascript|(?:image|photo|video) (?:caption|source|credit)s?|like this:?|\d+ shares?"
    r"|all rights reserved|home|thank you for reading|an error has occurred.{0,40})[.!:…»>→]*",
    re.IGNORECASE,
)
"""Labels of a page's own buttons and gaps; nothing that somebody writes about."""
_ELSEWHERE = re.compile(
    r"[\[(]?(?:(?:read|see|click)(?: also| more| next| on)|(?:also|now) (?:read|see|on [\w.]+)|related(?: \w+)?|recommended(?: \w+)?"
    r"|don[’']t miss|more (?:on this|from [\w .]{2,30}|on [\w .]{2,30})|further reading|what to read next|suggested reading"
    r"|must[- ]read|you may (?:also )?like|on [\w.]+\.(?:com|org|net)|leggi anche|(?P<short>more|watch|listen))"
    r"\s?(?:[:|»>–—-]|\s-)+\s*\S.{0,220}",
    re.IGNORECASE | re.DOTALL,
)
"""A label and the headline of another article, which ends no sentence behind a short one."""
_OTHERS = re.compile(
    r"(?:related(?: (?:articles?|stories|posts|news|content|topics|links|coverage|reading))?|(?:top|latest|other|featured|partner|recent|breaking)"
    r" (?:stories|news|articles|posts|headlines)|most (?:read|popular|viewed|shared|commented)\b.{0,20}|trending(?: now| stories)?"
    r"|popular(?: now| stories| posts| articles)?|(?:read|up|what to read) next|recommended\b.{0,30}"
    r"|(?:you (?:may|might) (?:also )?(?:like|be interested in)|more (?:from|on|in|stories|news|like this|by)\b.{0,40})"
    r"|also (?:in|on|today|read)\b.{0,40}|don[’']t miss|share this(?: \w+)?|read more(?: (?:about|on|from)\b.{0,40})?"
    r"|comments?(?: \(\d+\))?|\d+ (?:comments|responses)|responses(?: \(\d+\))?|about the authors?|sponsored(?: \w+)?"
    r"|from (?:around )?the web|editors?[’']s? (?:picks|choice)|explore more\b.{0,40})[:…»>]*",
    re.IGNORECASE,
)
"""What stands over a list of other articles."""
_OF_PAGE = re.compile(
    r"(?:©|\(c\) ?(?:\d|copy)|copyright (?:©|\(c\)|\d{4}|by )|printed from\b"
    r"|(?:a version of )?this (?:article|story|piece) (?:appears|appeared|was (?:first |originally )?published) in\b.*\b(?:print|issue|edition|magazine)\b"
    r"|register now (?:for|to)\b|report (?:a|an) (?:typo|error|correction)\b|(?:contact|reach|e-?mail|follow|you can (?:reach|contact)) .{3,60}\s(?:at|on|via):? \S*@"
    r"|this copy is for your personal|(?:sign up|subscribe) (?:to|for|here|now|today|and)\b(?=.*\b(?:newsletters?|e-?mails?|inbox|alerts?|updates|channel|podcast|our|posts|stories)\b)|follow (?:us|him|her|them|@\w|the \w+) (?:on|at) "
    r"|(?:like|enjoy)(?:d|ing)? (?:this|the) (?:story|article|post|piece)\?|was this (?:story|article|page|post)? ?(?:useful|helpful)"
    r"|is this (?:page|article) (?:useful|helpful)|click here (?:to|for) (?:sign|subscribe|read|get|more|download|join)"
    r"|(?:https?://|www\.|twitter\.com/|facebook\.com/)\S+\Z|[\w.+-]+@[\w-]+(?:\.[\w-]+)+\Z|download (?:the|our) (?:free )?(?:app|[\w ]{2,30} app)\b"
    r"|get (?:the |our )?(?:best of |latest |\w+ )?(?:news|stories|newsletter|headlines)\b.{0,60}(?:inbox|e-?mail|delivered|newsletter)"
    r"|(?:support|help) (?:us|our journalism|independent journalism)\b|your e-?mail address will not be published"
    r"|(?:[^.!?“”\"]{0,80}\byou\b[^.!?“”\"]{0,60}\? )?(?:get in touch (?:with us|by)|e-?mail us|contact us|tell us (?:about|what|your))\b"
    r"|(?:photo(?:s|graphs?|graphy)?|pictures?|illustrations?|images?|video|graphics?) (?:by|courtesy of|credit:?) (?=[A-Z].{0,60}\Z)"
    r"|tags?:\s|filed under:?\s|categor(?:y|ies):\s|labels?:\s|topics?:\s)",
    re.IGNORECASE,
)
"""How the other lines of a page begin."""
_ENDED = re.compile(r"[.!?][”’\"')]{0,2}\Z")
_LONGEST = 400
_LABEL = 80
"""Characters of the longest label."""
_ABOUT = re.compile(
    r"(?:,?\s\([^()]{1,60}\)|,?\s@\w+)?,?\s(?:also\s|currently\s)?(?:is|was|are|writes|covers|reports|joined|works|worked|has (?:been|written|covered|worked|reported)|lives|can be reached"
    r"|holds|edits|leads|teaches|studies|tweets)\b"
)
"""What follows an author's name in a biography."""
_SAID = re.compile('[“”„«»"]')


def is_of_page(block: Block) -> bool:
    """Return whether a block is a label or line of the page around the article."""
    text = " ".join(block.text.split())
    if len(text) > _LONGEST or block.quotation:
        return False
    if (len(text) <= _LABEL and _ALONE.fullmatch(text)) or _OF_PAGE.match(text):
        return True
    elsewhere = _ELSEWHERE.fullmatch(text)
    return elsewhere is not None and not (elsewhere["short"] and _ENDED.search(text))


def heads_others(block: Block) -> bool:
    """Return whether a block stands over a list of other articles."""
    return len(block.text) <= _LABEL and _OTHERS.fullmatch(" ".join(block.text.split())) is not None


def is_about(block: Block, names: tuple[str, ...]) -> bool:
    """Return whether a block says who an author is."""
    text = block.text
    name = next((name for name in names if text.startswith(name)), None)
    return name is not None and not _SAID.search(text) and _ABOUT.match(text[len(name) :]) is not None
