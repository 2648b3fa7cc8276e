"""Lines that a page prints between and around the paragraphs of its article: they lead elsewhere, sell or ask something."""

import re

from onrecord.ingest.formats.html_blocks import Block

_BARE = (
    "share|tweet|pin it|print|e-?mail|save|listen|like(?: this)?|follow|recommend|comments?|reply|close|register|donate|loading|home|sponsored"
    "|sign (?:up|in)|log ?in|subscribe"
)
_DOES = (
    rf"(?:{_BARE}|gift|bookmark|forward|submit|post|leave|add|join|copy|view|read|see|show|hide|load|watch|play|scroll|skip|back"
    "|continue|download|report)"
)
_WITH = "(?:this|the|full|all|our|your|an?|to|on|via|in|with|for|it|reading|below|free)"
_WHAT = (
    "(?:article|story|page|post|content|links?|comments?|reply|replies|conversation|discussion|top|list|window|video|audio|podcast|newsletters?"
    "|app|pdf|more|next|now|today|here|us|advertisement|ad|facebook|twitter|reddit|whatsapp|linkedin|pinterest|telegram|instagram|e-?mail)"
)
_ALONE = re.compile(
    rf"(?:(?:{_BARE})(?: this)?|{_DOES}(?: {_WITH}){{0,4}} {_WHAT}(?: {_WITH}){{0,3}}(?: {_WHAT}){{0,2}}"
    r"|scroll to continue\b.{0,30}|(?:(?:article|story|content) continues|continue reading)(?: (?:below|after))?(?: (?:the |this )?(?:advertisement|ad))?(?: below)?"
    r"|[-–—\s]*(?:advertisement|advertising|ad)(?: feature)?[-–—\s]*(?:(?:article|story|content|scroll|continue)\b.{0,40})?"
    r"|\d{0,6} ?(?:comments?|shares?)|this \w+ requires javascript|(?:image|photo|video) (?:caption|source|credit)s?"
    r"|all rights reserved|thank you for reading|an error (?:has )?occurred.{0,40})(?: \([^()]{1,20}\))?[.!:…»>→]*",
    re.IGNORECASE,
)
"""Labels of a page's own buttons and gaps, each a whole block; nothing that somebody writes about."""
_ELSEWHERE = re.compile(
    r"[\[(]?(?:(?:read|see|click|watch|listen)(?: also| more| next| on)|(?:also|now) (?:read|see|on [\w.]+)|related(?: \w+)?|recommended(?: \w+)?"
    r"|don[’']t miss|more (?:on this|from [\w .]{2,30}|on [\w .]{2,30})|further reading|what to read next|suggested reading"
    r"|must[- ]read|you may (?:also )?like|on (?:[a-z0-9-]+\.)+[a-z]{2,8}|(?P<short>more|watch|listen))"
    r"\s?(?:[:|»>–—-]|\s-)+\s*\S.{0,220}",
    re.IGNORECASE | re.DOTALL,
)
"""A label and the headline of another article, which ends no sentence behind a short one."""
_OTHERS = re.compile(
    r"(?:related(?: (?:articles?|stories|posts|news|content|topics|links|coverage|reading))?|(?:top|latest|other|featured|partner|recent|breaking)"
    r" (?:stories|news|articles|posts|headlines)|most (?:read|popular|viewed|shared|commented)\b.{0,20}|trending(?: now| stories)?"
    r"|popular(?: now| stories| posts| articles)?|(?:read|up|what to read) next|recommended\b.{0,30}"
    r"|(?:you (?:may|might) (?:also )?(?:like|be interested in)|more (?:from|on|in|stories|news|like this|by)\b.{0,40})"
    r"|also (?:in|on|today|read)\b.{0,40}|(?:read|see|watch) also|(?:other|more) (?:stories|news|articles)\b.{0,30}|don[’']t miss|share this(?: \w+)?|read more(?: (?:about|on|from)\b.{0,40})?"
    r"|comments?(?: \(\d+\))?|\d+ (?:comments|responses)|responses(?: \(\d+\))?|about the authors?|sponsored(?: \w+)?"
    r"|from (?:around )?the web|editors?[’']s? (?:picks|choice)|explore more\b.{0,40})[:…»>]*",
    re.IGNORECASE,
)
"""What stands over a list of other articles."""
_INVITES = (
    "(?:get in touch (?:with us|by)|contact us(?= (?:at|on|by|via|with|for|if|to|about|here|today|now)\\b|[.:!]|\\Z)|tell us (?:about|what|your)|(?:e-?mail|send|text|tweet) (?:us|(?:in )?your (?:views?|letters?"
    "|comments?|thoughts?|photos?|pictures?|stor(?:y|ies)|tips?|opinions?|questions?)) ?(?:at|to|on|your|with|by)?\\b)"
)
_ASKED_FIRST = re.compile(rf"[^.!?“”\"]{{0,80}}\byou\b[^.!?“”\"]{{0,60}}\? {_INVITES}", re.IGNORECASE)
"""A question to the reader before the invitation."""
_ADDRESSES = re.compile(
    r"(?:(?:contact|reach|e-?mail|follow|write to|you can (?:reach|contact|follow)) .{3,60}\s(?:at|on|via):? \S*@"
    r"|.{3,60} can be (?:reached|contacted) (?:at|by|on|via) \S*@|[^.!?“”\"@]{0,60}\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\Z)",
    re.IGNORECASE,
)
"""Where somebody is written to."""
_OF_PAGE = re.compile(
    r"(?:©|\(c\) ?(?:\d|copy)|copyright (?:©|\(c\)|\d{4}|by )|printed from\b|this (?:entry|post) was (?:posted|published) (?:on|in|by)\b"
    r"|(?:a version of )?this (?:article|story|piece) (?:appears|appeared|was (?:first |originally )?published) in\b.*\b(?:print|issue|edition|magazine)\b"
    r"|(?:read|like|share)(?: (?:or|and) \w+)? this (?:article|story|post|page|video)(?=[:.!]|\Z| (?:on|in|via|with|at)\b)|follow (?:us|him|her|them|@\w+) (?:on|at) |(?:follow|like|find|join) [^.!?]{2,60} on (?:twitter|x|facebook|instagram|whatsapp|telegram|linkedin|youtube|threads)\b"
    r"|(?:was|is) this (?:story|article|page|post)? ?(?:useful|helpful)|(?:like|enjoy)(?:d|ing)? (?:(?:this|the) (?:story|article|post|piece)|this)\?"
    r"|(?:this|the|find this) (?:article|story|page)(?: (?:was|can be)(?: found)?)? at:? (?:https?://|www\.)|article printed from\b|url to article|(?:https?://|www\.|twitter\.com/|facebook\.com/)\S+\Z"
    r"|(?:support|help) (?:us|our journalism|independent journalism)\b"
    rf"|{_INVITES}"
    r"|(?:photo(?:s|graphs?|graphy)?|pictures?|illustrations?|images?|video|graphics?) (?:by|courtesy of|credit:?) (?=(?-i:[A-Z]).{0,60}\Z)"
    r"|tags?:\s|filed under:?\s|categor(?:y|ies):\s|labels?:\s|topics?:\s|source urls?:\s)",
    re.IGNORECASE,
)
"""How the other lines of a page begin."""
_ASKS = tuple(
    re.compile(rf"\b(?:{one})\b", re.IGNORECASE)
    for one in (
        "subscrib(?:e|ed|ing)|subscriptions?|subscribers?|unsubscribe",
        "sign(?:ed|ing)? (?:up|in)|log ?in|register(?: now)?",
        "newsletters?|inbox|alerts|morning briefing|daily digest",
        "privacy (?:policy|notice)|terms of (?:use|service)|terms (?:and|&) conditions",
        "you(?:[’']re| are) receiving|your e-?mail|an e-?mail address|delivered (?:daily |straight |directly )?to you",
        "preferences|cancel (?:at )?any ?time|free trial|in your browser",
        "becom(?:e|ing) an? (?:[a-z]+ ){0,3}(?:member|subscriber|supporter|patron)|already an? (?:member|subscriber)",
        "support (?:us|this|our|my|local|independent)(?: \\w+)? ?(?:work|journalism|reporting|newsroom)?|reader-(?:supported|funded)|donat(?:e|ion)s?",
        "get (?:the |our )?(?:latest|best|top|free|breaking|daily)|breaking news|(?:all )?the latest (?:news|videos|stories|updates)|stay informed|our (?:app|channel|podcast)",
        "(?:telegram|whatsapp|youtube) channel|follow us|click (?:here|below|on the link)|download (?:the|our)",
        "(?:this|our|the) (?:article|story|post|page|site|website)|would like to (?:submit|comment|write)",
        "non-commercial|copyright (?:law|notice)",
        "(?:free|more|unlimited|all) (?:articles?|stories)|[$£€] ?\\d+(?:\\.\\d+)? (?:a|per) (?:week|month|year)",
        "welcomes? (?:letters|comments)",
        "send (?:them|yours?) to \\S+@\\S+",
        "report an? (?:typo|error|correction)|for your personal|will not be published",
    )
)
"""What a page says to its reader; two of these, and no word that somebody is quoted or told of."""
_PITCH = re.compile(
    r"(?:\A|[.!?:…]\s+)(?:please )?(?:subscribe|sign up|register|log in|join|donate|become an?|support|help us|get|enter your|download|follow us|click|start your|try|send (?:them|yours?|it|in))\b[^.!?]*",
    re.IGNORECASE,
)
"""A sentence that tells the reader to do something."""
_OURS = re.compile(r"\b(?:us|our|subscri\w+|newsletters?|inbox|free trial|[a-z]+ letters)\b", re.IGNORECASE)
_IN_MARKS = re.compile(r"“[^“”]*”?|\"[^\"]*\"?")
_NAMED = re.compile(
    r"\b(?:said|says|told|asked|added|wrote|according to) (?:[A-Z]\w+|[a-z]+ [A-Z]\w+)|[A-Z]\w+ (?:said|says|told|asked|added|wrote)\b|\b(?:[Hh]e|[Ss]he|[Tt]hey|I)\b"
)
"""Somebody who is quoted by name; a page that sells itself quotes "a reader" or "our publisher"."""
_FEWEST_ASKS = 2
_TO_READER = re.compile(
    r"\b(?:our|us|my|here|now|this|already|you(?:[’']re| are) receiving)\b|\A\W*(?:by (?:providing|signing|clicking|continuing|using|submitting)|get|join|sign|subscribe|discover|unsubscribe|download|register|support|log|click)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:said|says|told|asked|added|wrote|announced|according|he|she|his|her|they|was|were|had|did|(?-i:I(?! (?:agree|acknowledge|have read))))\b",
    re.IGNORECASE,
)
"""What tells of somebody, or of what was: no page speaks so of itself."""
_ENDED = re.compile(r"[.!?][”’\"')]{0,2}\Z")
_LONGEST = 400
_LABEL = 80
"""Characters of the longest label."""
_ABOUT = re.compile(
    r"(?:,?\s\([^()]{1,60}\)|,?\s@\w+)?,?\s(?:also\s|currently\s)?(?:is|was|are|writes|covers|reports|joined|works|worked|has (?:been|written|covered|worked|reported)|lives|can be reached"
    r"|holds|edits|leads|teaches|studies|tweets)\b"
)
"""What follows an author's name in a biography."""
_LONGEST_CAPTION = 320
_CREDITED = re.compile(
    r"(?:(?:\A|[.!?)”\"’|(\[/–—\n-]\s?)(?i:(?:file |staff |handout |courtesy )?(?:photo(?:graph)?s?|pictures?|pics?|images?|illustrations?)(?: credits?)?)"
    r"(?i:\s?[:/©]\s?|\s(?:by|courtesy(?: of)?|via|from|supplied by)\s)(?=[A-Z@])"
    r"|\s(?:Photo(?:graph)?s?|Pictures?|Pics?|Images?|PHOTOS?|PICTURES?|IMAGES?)(?: (?i:credits?|by|courtesy of))?\s?:\s?(?=[A-Z@])"
    r"|(?:\A|[.!?)”\"’|(\[/–—\n-]\s?)(?=(?:AP|AFP|EPA|PA|ANI|Reuters|REUTERS|Getty Images|GETTY IMAGES|Shutterstock|iStock|Alamy)\b(?: (?:Photo|Images|File|Wire|Stock))?(?:/|\Z|\)\Z)))"
    r"[^.!?\n“”\"]{0,70}\.?\Z"
)
"""Who took a picture, at the end of a line."""
_OF_PICTURE = re.compile(
    r"(?:FILE(?: PHOTO)?\s?[:–—-]|File [Pp]hoto\b|(?:Photo|Picture|Image|Pictured|Caption)(?: caption)?\s?:|In this (?:[A-Z][^.!?]{2,60}|undated |\w+ )?(?:file )?(?:photo(?:graph)?|image)\b)"
)
_SAID = re.compile('[“”„«»"]')


def is_of_page(block: Block) -> bool:
    """Return whether a block is a label or line of the page around the article."""
    text = " ".join(block.text.split())
    if len(text) > _LONGEST or block.quotation:
        return False
    if (
        is_caption(text)
        or _is_list_of_others(block.text)
        or (len(text) <= _LABEL and all(map(_ALONE.fullmatch, text.split(" | "))))
        or _OF_PAGE.match(text)
        or _addresses_reader(text)
    ):
        return True
    if ("@" in text and _ADDRESSES.match(text)) or ("?" in text and _ASKED_FIRST.match(text)):
        return True
    elsewhere = _ELSEWHERE.fullmatch(text)
    return elsewhere is not None and not (elsewhere["short"] and _ENDED.search(text))


def _is_list_of_others(text: str) -> bool:
    """Return whether a block is a heading over other articles, with their headlines in the lines below it."""
    first, _, rest = text.partition("\n")
    return (
        bool(rest)
        and _OTHERS.fullmatch(first.strip()) is not None
        and not any(map(_ENDED.search, rest.split("\n")))
    )


def _addresses_reader(text: str) -> bool:
    """Return whether a line sells or explains the page to its reader: newsletters, subscriptions, terms."""
    if _SAID.search(text):
        return _sells(_IN_MARKS.sub(" ", text))
    if _TOLD.search(text) or not _TO_READER.search(text):
        return False
    return sum(one.search(text) is not None for one in _ASKS) >= _FEWEST_ASKS


def _sells(unquoted: str) -> bool:
    """Return whether a line that quotes somebody is one of the page all the same: it tells its reader what to buy or to send, and names nobody."""
    asks = sum(one.search(unquoted) is not None for one in _ASKS) >= _FEWEST_ASKS
    return asks and not _NAMED.search(unquoted) and bool(_PITCH.search(unquoted) and _OURS.search(unquoted))


def is_caption(text: str) -> bool:
    """Return whether a line belongs to a picture, by the credit that it ends with or by how it begins."""
    return len(text) <= _LONGEST_CAPTION and (
        _CREDITED.search(text) is not None or _OF_PICTURE.match(text) is not None
    )


def heads_others(block: Block) -> bool:
    """Return whether a block stands over a list of other articles."""
    return len(block.text) <= _LABEL and _OTHERS.fullmatch(" ".join(block.text.split())) is not None


def is_about(block: Block, names: tuple[str, ...]) -> bool:
    """Return whether a block says who an author is."""
    text = block.text
    low = text.casefold()
    name = next((name for name in names if low.startswith(name.casefold())), None)
    return name is not None and not _SAID.search(text) and _ABOUT.match(text[len(name) :]) is not None
