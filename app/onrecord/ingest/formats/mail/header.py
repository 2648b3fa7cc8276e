"""What the header of a mail states: subject, sender and date."""

import re
from collections.abc import Callable
from email.errors import HeaderParseError
from email.header import Header, decode_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from onrecord.errors import InputError
from onrecord.extraction.lexicon.en.organizations import HEADS, KNOWN
from onrecord.ingest.formats.stated.dates import iso_date, printed_date
from onrecord.ingest.formats.stated.people_lines import (
    is_named_by,
    is_title_of_paper,
    names_people,
    opens_a_name,
)
from onrecord.ingest.formats.text.author_names import may_be_person
from onrecord.ingest.records import PublisherRecord
from onrecord.text.lexicon import words

DecodePart = Callable[[bytes, str | None, bool], str]
"""Takes a part's bytes, the character set stated beside them, and whether they may declare one themselves."""

_FOLDED = re.compile(r"\s+")
_OF_RELEASE = re.compile(
    r"\A(?:(?:press|news|media) (?:release|statement|advisory|notice)|for immediate release|embargoed)\s*[:|–-]\s*",
    re.IGNORECASE,
)
"""What a press office writes before the headline of a release."""
_OFFICE = re.compile(
    r"(?:(?P<house>\S.{1,60}?)(?:[’']s)?,? )?(?i:press|media|news|communications)(?: and (?i:communications|media))? (?i:office|team|desk|relations|centre|center)",
)
"""Who answers the press in a house."""
_PRESS_BEHIND = re.compile(r"(?<=\S) (?:\(|[-–|] )(?:press|media|news|communications|PR)\)?\Z", re.IGNORECASE)
_REPLY = re.compile(r"(?:(?:re|fwd?|aw|wg)\s?:\s?|\[[^\]]{1,40}\]\s)+", re.IGNORECASE)
_INVERTED = re.compile(r"(?P<last>[^\W\d_][\w’' -]{1,40}), (?P<first>[^\W\d_][\w.’' -]{0,40})")
_NAMED_BY = re.compile(
    r"(?P<person>.{3,60}?)(?:,\s|\s(?:from|at|of|with|via)\s|\s?\()(?P<house>[^()]{2,80})\)?"
)

_OF_PLACES = words(
    "Town City County Village Borough Municipality Government State Province Port District Parish"
)
"""What stands before "of" in the names of authorities: "Town of Ostel"."""


def header_text(stated: Header | str, decode: DecodePart) -> str:
    """Return a header's value, its encoded words decoded (RFC 2047); nothing when its letters are not certain."""
    try:
        read = [
            decode(value, None if charset == "unknown-8bit" else charset, False)  # noqa: FBT003 - a callable has no keywords
            if isinstance(value, bytes)
            else value
            for value, charset in decode_header(stated)
        ]
    except (HeaderParseError, InputError):
        return ""
    return _FOLDED.sub(" ", "".join(read)).strip()


def subject_of(message: Message, decode: DecodePart) -> str | None:
    """Return the subject without what replying and passing on put before it; None when there is none."""
    stated = _REPLY.sub("", header_text(message.get("Subject", ""), decode), count=1).strip()
    return _OF_RELEASE.sub("", stated).strip() or stated or None


def sender_of(message: Message, decode: DecodePart) -> tuple[str | None, PublisherRecord | None]:
    """Return the sender as byline when it is a person, as publisher when it is a house; both of "Ann Roe, The Post"."""
    shown, address = shown_sender(message, decode)
    shown = _PRESS_BEHIND.sub("", shown)
    office = _OFFICE.fullmatch(shown)
    if office:
        return None, PublisherRecord(office["house"], None) if office["house"] else None
    inverted = _INVERTED.fullmatch(shown)
    if inverted and names_people(f"{inverted['first']} {inverted['last']}"):
        return f"{inverted['first']} {inverted['last']}", None
    if names_people(shown) or (may_be_person(shown) and _house(shown, address) is None):
        return shown, None
    both = _NAMED_BY.fullmatch(shown)
    if both and (names_people(both["person"]) or opens_a_name(both["person"])):
        return both["person"], _house(both["house"], address)
    alone = shown.startswith("The ") and shown.count(" ") > 1  # "The Harbour Letter"
    return None, PublisherRecord(shown, None) if alone else _house(shown, address)


def shown_sender(message: Message, decode: DecodePart) -> tuple[str, str]:
    """Return name and address of the sender; empty where there is none."""
    stated: Header | str = message.get("From", "")
    try:
        name, address = parseaddr(stated if isinstance(stated, str) else header_text(stated, decode))
    except RecursionError:  # comments in each other
        return "", ""
    return header_text(name, decode).strip("\"' "), address


def _house(name: str, address: str) -> PublisherRecord | None:
    """Return a name as publisher where something shows that it is one of an organisation."""
    box, _, host = address.rpartition("@")
    shows = (
        is_title_of_paper(name)
        or name in KNOWN
        or any(word in HEADS for word in name.split()[1:])
        or (" of " in name and name.split(maxsplit=1)[0] in _OF_PLACES | HEADS)
        or (
            host != "" and (is_named_by(name, host) or is_named_by(name, f"{box}."))
        )  # "ferrypost@letters.example"
    )
    return PublisherRecord(name, None) if shows else None


def sent_at(message: Message) -> str | None:
    """Return when it was sent, as far as the header states it."""
    stated = str(message.get("Date") or message.get("Sent", ""))  # as programs print the header of a mail
    try:
        return iso_date(parsedate_to_datetime(stated).isoformat())
    except (ValueError, IndexError, TypeError, OverflowError):
        return printed_date(stated)
