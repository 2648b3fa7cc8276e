"""Lines by which a page sells or explains itself to its reader: newsletters, subscriptions, terms."""

import re
from itertools import islice

from onrecord.text.quote_marks import DOUBLE_MARK

_ASKS = tuple(
    (tuple(stems.split("|")), re.compile(rf"\b(?:{one})\b", re.IGNORECASE))
    for stems, one in (
        ("subscri", "subscrib(?:e|ed|ing)|subscriptions?|subscribers?|unsubscribe"),
        ("sign|log|register", "sign(?:ed|ing)? (?:up|in)|log ?in|register(?: now)?"),
        (
            "newsletter|inbox|alerts|briefing|digest|edition|round",
            "newsletters?|inbox|alerts|(?:morning|evening|daily|weekly) (?:briefing|digest|edition|round-?up)",
        ),
        ("privacy|terms", "privacy (?:policy|notice)|terms of (?:use|service)|terms (?:and|&) conditions"),
        (
            "receiving|mail|delivered",
            "you(?:[’']re| are) receiving|your e-?mail|an e-?mail address|delivered (?:daily |straight |directly )?to you",
        ),
        (
            "preferences|cancel|trial|browser",
            "preferences|cancel (?:at )?any ?time|free trial|in your browser",
        ),
        (
            "member|subscriber|supporter|patron",
            "becom(?:e|ing) an? (?:[a-z]+ ){0,3}(?:member|subscriber|supporter|patron)|already an? (?:member|subscriber)",
        ),
        (
            "support|reader-|donat",
            "support (?:us|this|our|my|local|independent)(?: \\w+)? ?(?:work|journalism|reporting|newsroom)?|reader-(?:supported|funded)|donat(?:e|ion)s?",
        ),
        (
            "get |breaking news|the latest|stay informed|our ",
            "get (?:the |our )?(?:(?:latest|best|biggest|top|free|breaking|daily|morning|evening)\\b|access to)|breaking news|(?:all )?the latest (?:news|videos|stories|updates|happenings)|stay informed|our (?:app|channel|podcast)",
        ),
        (
            "channel|whatsapp|follow us|click|download",
            "(?:telegram|whatsapp|youtube) (?:channel|community|group)|follow us|click (?:here|below|on the link)|download (?:the|our)",
        ),
        (
            "article|story|post|page|site|would like",
            "(?:this|our|the) (?:article|story|post|page|site|website)|would like to (?:submit|comment|write)",
        ),
        ("non-commercial|copyright", "non-commercial|copyright (?:law|notice)"),
        (
            "article|stories|week|month|year",
            "(?:free|more|unlimited|all) (?:articles?|stories)|(?<=[$£€])\\d+(?:\\.\\d+)? (?:a|per) (?:week|month|year)",
        ),
        ("coffee|chip in|is free", "buy (?:us|me) a coffee|chip in|is free(?: to read)?"),
        (
            "if you",
            "if you(?:[’']ve)? (?:like|value|enjoy|appreciate|believe in|liked|enjoyed) (?:it|this|us|our|what)",
        ),
        (
            "journalism",
            "(?:good|quality|independent|local|investigative|our) journalism|journalism (?:costs|of|like)",
        ),
        ("access", "(?:free|unlimited|full|digital) access"),
        ("reply", "(?:hit|press|just) reply|reply to this (?:e-?mail|post|newsletter|message)"),
        (
            "consider|modest|your ",
            "consider (?:supporting|making|becoming|subscribing|donating|a donation)|(?:modest|your) (?:support|contribution|donation)",
        ),
        ("find out", "find out what[’']s happening"),
        ("real-time|contact us|account holder", "real-time updates|contact us for|account holders?"),
        ("never miss", "never miss an? (?:episode|story|thing|beat)"),
        ("newsroom|our ", "non-?profit newsroom|our (?:biggest|best|top) (?:stories|reporting|journalism)"),
        ("for reading", "thank(?:s| you) for reading"),
        ("welcome", "welcomes? (?:letters|comments)"),
        ("send ", "send (?:them|yours?) to \\S+@\\S+"),
        ("clap|follow me|referral", "claps?\\b.{0,20}|follow me|referral link"),
        (
            "report|for your|will not",
            "report an? (?:typo|error|correction)|for your personal|will not be published",
        ),
    )
)
"""What a page says to its reader, behind parts of words of which one stands in each: two of these, and no word that somebody is quoted or told of."""
_RIGHTS = re.compile(
    r"\b(?:all rights reserved\b|(?:this|the) (?:material|article|story|document|content|report|work|page|website)\b.{0,60} (?:may not be|is subject to copyright)|no part (?:of .{3,40} )?may be reproduced"
    r"|not responsible for (?:the )?content|digitized version of an article|may not be in its final form|wherever you (?:get|listen to|find) your podcasts|if you(?:[’']re| are) unable to (?:load|see|view)|without (?:the )?(?:prior |express |written )+(?:permission|consent))",
    re.IGNORECASE,
)
"""Whose the page is, and what may be done with it."""
_OF_RIGHTS = (
    "reserved",
    "may not be",
    "copyright",
    "reproduced",
    "responsible",
    "permission",
    "consent",
    "digitized",
    "unable to",
    "podcasts",
)
"""A word of each of these: looked for first, since most paragraphs have none."""
_PUBLISHED = re.compile(r"\b(?:as soon as|when) they(?:[’']re| are) published\b", re.IGNORECASE)
_COOKIES = re.compile(
    r"\A(?:(?:this|our|the) (?:site|website|page)|(?-i:[A-Z])[\w. ]{2,40}|we(?: and our [\w ]{0,20}partners)?) (?:uses?|sets?|stores?) (?:(?:and|or|some|our|your|essential|necessary|functional|similar|third-party|set|store|place|technologies|like|such as) ){0,6}cookies\b",
    re.IGNORECASE,
)
_PITCH = re.compile(
    r"(?:\A|[.!?:…]\s+)(?:please )?(?:subscribe|sign up|register|log in|join|donate|become an?|support|help us|get|enter your|download|follow us|click|start your|try|send (?:them|yours?|it|in))\b[^.!?]*",
    re.IGNORECASE,
)
"""A sentence that tells the reader to do something."""
_OURS = re.compile(
    r"\b(?:us|our|subscri\w+|newsletters?|inbox|free trial|buy me|[a-z]+ letters)\b", re.IGNORECASE
)
_IN_MARKS = re.compile(r"“[^“”]*”?|\"[^\"]*\"?")
_NAMED = re.compile(
    r"\b(?:said|says|told|asked|added|wrote|according to) (?:[A-Z]\w+|[a-z]+ [A-Z]\w+)|[A-Z]\w+ (?:said|says|told|asked|added|wrote)\b|\b(?:[Hh]e|[Ss]he|[Tt]hey|I)\b"
)
"""Somebody who is quoted by name; a page that sells itself quotes "a reader" or "our publisher"."""
_FEWEST_ASKS = 2
_TO_READER = re.compile(
    r"\b(?:our|us|my|we (?:(?:firmly |strongly )?believe|rely|depend|need)|here|now|this|already|donate today|you(?:[’']re| are) receiving)\b|\A\W*(?:want more|(?:like|love|enjoy(?:ed)?) (?:what|this)|by (?:providing|signing|clicking|continuing|using|submitting)|get|enjoy|join|sign|subscribe|discover|unsubscribe|download|register|support|log|click|find out)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:said|says|told|asked|added|wrote|announced|according|he|she|his|her|they|was|were|had|did|(?-i:I(?! (?:agree|acknowledge|have read))))\b",
    re.IGNORECASE,
)
"""What tells of somebody, or of what was: no page speaks so of itself."""


def addresses_reader(text: str) -> bool:
    """Return whether a line sells or explains the page to its reader: newsletters, subscriptions, terms."""
    low = text.casefold()
    if "cookies" in low and _COOKIES.search(text):
        return True
    if DOUBLE_MARK.search(text):
        return _sells(_IN_MARKS.sub(" ", text))
    if any(map(low.__contains__, _OF_RIGHTS)) and _RIGHTS.search(text):
        return True
    if _TO_READER.search(text) is None:
        return False
    told = _TOLD.search(_PUBLISHED.sub("", text) if "published" in low else text) is not None
    return not told and _asks(text)


def _sells(unquoted: str) -> bool:
    """Return whether a line that quotes somebody is one of the page all the same: it tells its reader what to buy or to send, and names nobody."""
    tells = _OURS.search(unquoted) is not None and _PITCH.search(unquoted) is not None
    return tells and not _NAMED.search(unquoted) and _asks(unquoted)


def _asks(text: str) -> bool:
    low = text.casefold()
    found = (one for stems, one in _ASKS if any(map(low.__contains__, stems)) and one.search(text))
    return len(list(islice(found, _FEWEST_ASKS))) == _FEWEST_ASKS
