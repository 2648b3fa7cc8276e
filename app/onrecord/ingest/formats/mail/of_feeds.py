"""Messages that programs make of a feed's items: rss2email and feed2exec.

Their plain text is Markdown. The sender is the feed, its author, or both; rss2email's date is when it asked for the feed.
"""

import re
from dataclasses import dataclass, replace
from email.message import Message

from onrecord.ingest.formats.mail.header import DecodePart, shown_sender
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.stated.people_lines import names_people
from onrecord.ingest.formats.stated.schema_org import web_address
from onrecord.ingest.records import PublisherRecord

_PROGRAM = re.compile(r"\s*(?P<name>rss2email|feed2exec)\b", re.IGNORECASE)
_DATED_BY_ITSELF = "rss2email"
_ADDRESSES = ("X-RSS-URL", "Archived-At")
_SENDER = re.compile(r"(?:(?P<feed>\S.*): )?(?:\w{1,20} \((?P<cut>[^():]+)\)?|(?P<author>[^:]+))")
"""The feed, and who wrote the item; of an address that feedparser has cut, the name stands in brackets."""
_LINK = re.compile(
    r"!?\[(?P<words>(?:[^\[\]]|\\[\[\]]){1,500})\]\(<?[^()\s]*(?:\([^()\s]*\)[^()\s]*)*>?(?:\s\"[^\"]*\")?\)"
)
_LINE_SIGN = re.compile(r"^(?:#{1,6} |(?:> ?)+)", re.MULTILINE)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!>-])")


@dataclass(frozen=True, slots=True)
class FeedItem:
    """What a message states of the item that it was made of."""

    byline: str | None
    publisher: PublisherRecord | None
    source_url: str | None

    def added_to(self, draft: Draft) -> Draft:
        """Return the article of the message with these."""
        return replace(
            draft,
            byline=draft.byline or self.byline,
            publisher=draft.publisher or self.publisher,
            source_url=self.source_url or draft.source_url,
        )


def is_of_feed(message: Message) -> bool:
    """Return whether a program has made a message of an item of a feed."""
    return _PROGRAM.match(str(message.get("User-Agent", ""))) is not None


def item_of_feed(message: Message, decode: DecodePart) -> FeedItem | None:
    """Take what a message states of its item out of its header; None where it was made of none."""
    program = _PROGRAM.match(str(message.get("User-Agent", "")))
    if program is None:
        return None
    sender = _SENDER.fullmatch(shown_sender(message, decode)[0])
    author = sender and (sender["cut"] or sender["author"])
    is_person = bool(author and names_people(author))
    feed = sender and (sender["feed"] or (None if is_person else author))
    del message["From"]
    if program["name"].lower() == _DATED_BY_ITSELF:
        del message["Date"]
    stated = (str(message.get(name, "")).strip().strip("<>") for name in _ADDRESSES)
    return FeedItem(
        byline=author if is_person else None,
        publisher=PublisherRecord(feed, None) if feed else None,
        source_url=next(filter(None, map(web_address, stated)), None),
    )


def without_signs(text: str) -> str:
    """Return the words of Markdown that html2text has written, without its signs of links, headings and quotations."""
    return _ESCAPED.sub(r"\1", _LINE_SIGN.sub("", _LINK.sub(r"\g<words>", text)))
