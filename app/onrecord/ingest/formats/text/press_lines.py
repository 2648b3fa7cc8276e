"""Lines that press offices and pages set among those of a header: letterheads, contacts, captions, who the author is."""

import re
from collections.abc import Callable, Sequence
from itertools import takewhile

from onrecord.ingest.formats.stated.people_lines import is_post, looks_like_a_name
from onrecord.ingest.formats.text.header_line import HeaderLine

_CONTACTS = re.compile(
    r"(?i:(?:(?:media|press|news|for (?:more|further|additional) information,?(?: please)?) )?contacts?(?: information| details)?)(?::(?:\s.{0,80})?)?"
)
_REACHED = re.compile(r"\d[\d ().-]{6,}\d|\S@\S|://|\bwww\.|(?i:phone|tel|e-?mail|mobile|web)\b.{0,3}:")
"""How somebody is reached: a number, an address."""
_CONTACT_LINES = 10
_CONTACT_CHARACTERS = 80
_RELEASED = re.compile(
    r"for immediate release\b.*|(?:press|news|media) release(?: (?:no\.?|number|#) ?[\w/-]{1,12})?(?: ?[|–-].{0,60})?",
    re.IGNORECASE,
)
_SENT = re.compile(
    r"[Nn]ews [Pp]rovided [Bb]y\b|NEWS PROVIDED BY\b|[A-Z][^“”\"]{3,80}(?:/ ?PRNewswire\b|\((?:BUSINESS WIRE|GLOBE NEWSWIRE|Business Wire|ACCESSWIRE)\)|/ ?(?:EIN Presswire|CNW) ?/)"
)
_CAPTION = re.compile(
    r".{20,400}\((?:(?:AP|AFP|Reuters|EPA|Getty|PA) )?(?:Photo|Image|Picture|File|Photograph)s?\b[^()]{0,80}\)|.{0,400}\((?:[^()]{1,40} (?:via|/) )?(?:AP|AFP|Reuters|Getty Images|EPA)(?: via [^()]{1,30})?\)",
    re.IGNORECASE,
)
"""A picture's words, which end in who took it."""
_CREDITED = re.compile(
    r"[^“”\"]{10,300}\((?i:photo|image|picture|photograph|pic|credit)s?(?: ?:| by| courtesy| credit)[^()]{2,80}\)"
    r"|[^“”\"]{10,300}\([A-Z][\w&’' ]{1,30}: ?[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}\)"
)
_CREDITS = frozenset(
    (
        "Getty Images",
        "PA Media",
        "Reuters",
        "EPA",
        "BBC",
        "Shutterstock",
        "AFP via Getty Images",
        "Supplied",
        "Google",
    )
)
CAPTION_ABOVE = 3
"""Lines of a header that may stand between a picture's words and the next one of which it is sure."""
_LETTERHEAD = 8
"""Lines that a press office may print above "FOR IMMEDIATE RELEASE"."""
_TERMINATORS = (".", "!", "?", "…")
_TITLED = re.compile(r"\A(?:Dr|Prof|Professor|Rev|Sir|Dame)\.? (?=\S+ \S)")
_AND = re.compile(r",? and |, | & ")
_BIOGRAPHY = 250
"""Characters of a sentence that says who the author is at most."""


_HONOURED = re.compile(
    r"(?:The )?(?i:(?:Rt\.? |Right )?Hon(?:ou?rable)?\.?|Senator)(?: the)?(?: (?i:Dr|Senator|Sir|Dame))?\.? [A-Z][\w.’' -]{3,50}"
)
_MINISTRY = re.compile(
    r"(?:(?:Acting|Assistant|Associate|Deputy|Prime|Shadow|Parliamentary|Chief|State|Federal) )*(?:Minister|Secretary|Premier|Treasurer|Attorney[- ]General|Speaker|Member|Leader)\b[^.!?:“”\"]{0,80}"
)
_LIFE = re.compile(
    r"(?:The|This|Our) (?:writer|author|columnist|reviewer|contributor|essayist) (?:is|was|has|works|teaches|writes|lives|runs|edits|covers|sits)\b[^“”\"]{3,}"
)


def lines_of_letterhead(lines: Sequence[str], unread: Sequence[bool], is_title: Callable[[str], bool]) -> int:
    """Return how many lines stand above "FOR IMMEDIATE RELEASE", where the headline stands below.

    Args:
        lines: Of a header.
        unread: For each, whether it is none of a header without doubt.
        is_title: Whether a line may be a headline.
    """
    at = next((index for index, line in enumerate(lines[:_LETTERHEAD]) if _RELEASED.fullmatch(line)), 0)
    if any(line.endswith(_TERMINATORS) or len(line) > _CONTACT_CHARACTERS for line in lines[:at]):
        return 0
    below = at + 1
    while below < len(lines) and (passed := lines_of_contacts(lines[below:]) or not unread[below]):
        below += passed
    return at if below < len(lines) and is_title(lines[below]) else 0


def is_released(line: str) -> bool:
    """Return whether a line says that this is a release: "FOR IMMEDIATE RELEASE", or the dateline of a service that sends such."""
    return _RELEASED.fullmatch(line) is not None or _SENT.match(line) is not None


def lines_of_contacts(lines: Sequence[str]) -> int:
    """Return how many lines the block of a press office takes: its label, and short ones up to the last number or address.

    One is a minister's name above his or her offices, too: "Hon Lena Marsh", "Minister for Health".
    """
    offices = [*takewhile(_MINISTRY.fullmatch, lines[1:_CONTACT_LINES])]
    if lines and offices and _HONOURED.fullmatch(lines[0]):
        return 1 + len(offices)
    if not lines or _CONTACTS.fullmatch(lines[0]) is None:
        return 0
    short = takewhile(lambda one: len(one) <= _CONTACT_CHARACTERS, lines[1:_CONTACT_LINES])
    return max((index for index, one in enumerate(short, 2) if _REACHED.search(one)), default=0)


def is_caption(line: str) -> bool:
    """Return whether a line ends as the words of a picture do."""
    return _CAPTION.fullmatch(line) is not None


def has_credit(line: str) -> bool:
    """Return whether a line ends in who took a picture, and says that it is one: "The pier (Image: Ann Roe)"."""
    return _CREDITED.fullmatch(line) is not None


def is_source_of_picture(line: str) -> bool:
    """Return whether a line says whose picture stands there, below what it shows: "Image source, Ann Roe"."""
    return line.startswith(("Image source,", "Image credit,"))


def is_credit_alone(line: str) -> bool:
    """Return whether a line is nothing but whose picture stands there, with its words in the next."""
    return line in _CREDITS


def is_biography(line: str, byline: str) -> bool:
    """Return whether a line says who one of the authors is: "Mr. Roe is a gardener in Ely."."""
    names = (re.escape(name.rpartition(" ")[2]) for name in _AND.split(byline))
    said = rf"(?:\S{{1,30}} ){{0,3}}(?:{'|'.join(names)}),? (?:is|was|writes|works|covers|has)\b"
    return len(line) <= _BIOGRAPHY and re.match(said, line) is not None


def is_life(line: str) -> bool:
    """Return whether a line says who the author is without the name: "The writer is a vet in Ely"."""
    return len(line) <= _BIOGRAPHY and _LIFE.fullmatch(line) is not None


def names_author(line: str, byline: str) -> bool:
    """Return whether a line begins with an author's whole name and says who he or she is."""
    names = "|".join(re.escape(_TITLED.sub("", name)) for name in _AND.split(byline) if " " in name)
    told = rf"(?i:{names}) (?:is (?:an? |the )|writes |covers |reports (?:on|from|for) |has (?:covered|written) |can be reached )"
    return bool(names) and len(line) <= _BIOGRAPHY and re.match(told, line) is not None


def leads_to_byline(paragraphs: Sequence[str], read: Sequence[HeaderLine | None]) -> bool:
    """Return whether nothing but lines of a header stands before a byline; a name above a post is one, too.

    Args:
        paragraphs: Below the line in question.
        read: What the first of them state.
    """
    sure = list(takewhile(lambda one: one is not None, read[:CAPTION_ABOVE]))
    below = read[1] if len(read) > 1 else None
    marked = len(read) > 1 and (
        is_post(paragraphs[1]) or (below is not None and (below.dated() or bool(below.publisher)))
    )
    by_post = marked and looks_like_a_name(paragraphs[0])
    return by_post or any(one.byline for one in sure if one)
