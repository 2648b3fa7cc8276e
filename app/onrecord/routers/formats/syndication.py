"""Feeds as Atom (RFC 4287) and JSON Feed 1.1; plain text only, so nothing an article says becomes markup."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from onrecord.routers.formats.status_label import status_label
from onrecord.routers.formats.wording import claimed, said
from onrecord.routers.http.negotiation import Format
from onrecord.store.documents.stored import Document

ATOM = Format("atom", "application/atom+xml; charset=utf-8", for_anybody=True)
JSON_FEED = Format("jsonfeed", "application/feed+json")
TITLE_LENGTH = 120
EPOCH = "1970-01-01T00:00:00Z"
"""When nothing has happened yet; Atom demands a moment."""

_NOT_IN_XML = dict.fromkeys((0xFFFE, 0xFFFF))
"""What a text may hold and XML 1.0 may not (section 2.2): left out of Atom."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened."""

    id: str
    title: str
    text: str
    updated: str
    published: str | None
    url: str


@dataclass(frozen=True, slots=True)
class Feed:
    """What a reader follows."""

    id: str
    """An address that never changes."""
    title: str
    address: str
    """Where it is in this very format."""
    home: str
    """The page for readers."""
    entries: tuple[Entry, ...]

    @property
    def updated(self) -> str:
        """The latest of the entries' moments."""
        return max((entry.updated for entry in self.entries), default=EPOCH)


def quote_entry(quote: Document, at: str) -> Entry:
    """Make the entry of a quote, behind whether it is disputed."""
    words, article = f"{status_label(quote)}{said(quote)}", quote["article"]
    where = ", ".join(
        part for part in (article["publisher"] and article["publisher"]["name"], article["headline"]) if part
    )
    published = article["published_at"]
    return Entry(
        id=quote["links"]["permalink"],
        title=_cut(claimed(quote)),
        text=f"{words}\n\n{where}" if where else words,
        updated=at,
        published=published if published and "T" in published else None,  # feeds want seconds
        url=quote["links"]["text_fragment"] or quote["links"]["permalink"],
    )


def utterance_entry(utterance: Document, at: str) -> Entry:
    """Make the entry of what several articles print: who printed it first, and whether they agree who said it."""
    first = utterance["first"]
    who = first["speaker"]["name"] if first["speaker"] else first["source"]
    said = f"“{utterance['text']}”"
    article = first["article"]
    where = ", ".join(
        part for part in (article["publisher"] and article["publisher"]["name"], article["headline"]) if part
    )
    told = f"In {utterance['article_count']} articles, first in {where or 'an untitled one'}."
    doubt = " They give it to different speakers." if utterance["contradicted"] else ""
    return Entry(
        id=utterance["links"]["permalink"],
        title=_cut(f"{who}: {said}" if who else said),
        text=f"{said}\n\n{told}{doubt}",
        updated=at,
        published=None,
        url=utterance["links"]["permalink"],
    )


def change_entry(change: Mapping[str, object], base: str) -> Entry:
    """Make the entry of a correction."""
    what = f"{change['action']} {change['entity']} ({change['reason_code']})"
    return Entry(
        id=f"{base}/v1/changes/{change['seq']}",
        title=what,
        text=f"{what}: {change['reason']}" if change["reason"] else what,
        updated=str(change["at"]),
        published=str(change["at"]),
        url=f"{base}/id/{change['entity_id']}",
    )


def as_atom(feed: Feed) -> bytes:
    """Write Atom."""
    entries = "".join(_atom_entry(entry) for entry in feed.entries)
    document = (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"<id>{escape(feed.id)}</id>\n<title>{escape(feed.title)}</title>\n<updated>{feed.updated}</updated>\n"
        f'<link rel="self" type="application/atom+xml" href="{escape(feed.address)}"/>\n'
        f'<link rel="alternate" type="text/html" href="{escape(feed.home)}"/>\n<author><name>On Record</name></author>\n{entries}</feed>\n'
    )
    return document.translate(_NOT_IN_XML).encode()


def as_json_feed(feed: Feed) -> bytes:
    """Write JSON Feed."""
    items = [
        {
            "id": entry.id,
            "url": entry.url,
            "title": entry.title,
            "content_text": entry.text,
            "date_modified": entry.updated,
            **({"date_published": entry.published} if entry.published else {}),
        }
        for entry in feed.entries
    ]
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.address,
        "items": items,
    }
    return json.dumps(document, ensure_ascii=False).encode()


def _atom_entry(entry: Entry) -> str:
    published = f"<published>{entry.published}</published>" if entry.published else ""
    return (
        f"<entry><id>{escape(entry.id)}</id><title>{escape(entry.title)}</title><updated>{entry.updated}</updated>{published}"
        f'<link rel="alternate" href="{escape(entry.url)}"/><content type="text">{escape(entry.text)}</content></entry>\n'
    )


def _cut(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= TITLE_LENGTH else f"{line[: TITLE_LENGTH - 1]}…"
