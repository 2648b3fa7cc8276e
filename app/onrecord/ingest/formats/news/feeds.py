"""RSS and Atom: each item with its full content is an article; one with only a summary is none."""

import re
from collections.abc import Iterator, Mapping
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any

import feedparser

from onrecord.errors import InputError
from onrecord.ingest.formats.pages.fragments import is_cut, markup_text, title_text
from onrecord.ingest.formats.parsed_article import Draft, LeftOut
from onrecord.ingest.formats.records.wordpress import (
    authors_of,
    is_beside_posts,
    local_moment,
    why_no_article,
    with_paragraphs,
)
from onrecord.ingest.formats.stated import schema_org
from onrecord.ingest.formats.stated.dates import iso_date, printed_date
from onrecord.ingest.formats.stated.people_lines import without_posts
from onrecord.ingest.records import PublisherRecord

_MOST_ITEMS = 10_000
_PARAGRAPHS = 3
"""Of a description that is the whole item; a synopsis has fewer."""
_EXCERPT = 2_000
"""Characters of a text among which an excerpt of it ends."""
_PLAIN = "text/plain"
_SUMMARY = "holds only a summary, which is no article"
_OF_MEDIA = re.compile(
    r"<media:(description|title|text|credit)\b[^>]{0,400}>.{0,20000}?</media:\1>", re.DOTALL
)
"""What a feed says of a picture or a film: the library takes it for the title or the text of the item around."""
_MAIL_ADDRESS = re.compile(r"[^\s<>()]{1,100}@[^\s<>()]{1,200}")


def read_feed(text: str) -> Iterator[Draft | LeftOut]:
    """Read every item of a feed, in its order.

    Raises:
        InputError: It is no feed, has no item, or declares entities.
    """
    if "<!ENTITY" in text:
        raise InputError("is a feed that declares entities, which are not read")
    parsed = feedparser.parse(
        BytesIO(_OF_MEDIA.sub("", text).encode("utf-8", "surrogatepass")),
        response_headers={"content-type": "application/xml; charset=utf-8"},
    )
    if not parsed.version or len(parsed.entries) > _MOST_ITEMS:
        raise InputError(
            f"holds more than {_MOST_ITEMS} items" if parsed.version else "is no feed that can be read"
        )
    if parsed.bozo and not text.rstrip().endswith(">"):
        raise InputError("is a feed that ends early")
    if not parsed.entries:
        raise InputError("is a feed without items")
    names = authors_of(text)
    posts = [(number, one) for number, one in enumerate(parsed.entries, start=1) if not is_beside_posts(one)]
    for number, entry in posts:
        headline = title_text(schema_org.text_field(entry.get("title")))
        try:
            found = _draft(parsed.feed, entry, headline, names)
        except InputError as error:
            yield left_out(number, headline, str(error))
        else:
            yield found or left_out(number, headline, why_no_article(entry) or _SUMMARY)


def left_out(number: int, title: str | None, reason: str = _SUMMARY) -> LeftOut:
    """Say of an item why it is no article."""
    called = f" ({title[:80]!r})" if title else ""
    return LeftOut("", f"item {number}{called} {reason}")


def _draft(feed: Any, entry: Any, headline: str | None, names: Mapping[str, str]) -> Draft | None:  # noqa: ANN401 - the library has no types
    """Return an item as an article; None when it has only a summary."""
    source = entry.get("source") or feed
    title = title_text(schema_org.text_field(source.get("title")))
    people = [
        without_posts(names.get(name, name)) for name in _authors(entry) or _authors(feed) if name != title
    ]
    byline = schema_org.join_names(people)
    body = _body(entry, (headline, byline, byline and f"By {byline}"))
    stated = local_moment(entry) or entry.get("published") or entry.get("updated") or ""
    if body is None or why_no_article(entry):
        return None
    return Draft(
        body=body,
        headline=headline,
        dek=_dek(entry, body),
        byline=byline,
        publisher=PublisherRecord(title, schema_org.web_address(source.get("link"))) if title else None,
        source_url=schema_org.web_address(entry.get("feedburner_origlink"))
        or schema_org.web_address(entry.get("link")),
        published_at=iso_date(stated) or mail_date(stated) or printed_date(stated),
        language=schema_org.language(feed.get("language")),
    )


def _body(entry: Any, stated: tuple[str | None, ...]) -> str | None:  # noqa: ANN401 - the library has no types
    """Return an item's full text, None when it has only a summary."""
    for content in entry.get("content", ()):
        if "wp_post_id" in entry:
            content["value"] = with_paragraphs(content.value)
        body = _text(content, stated)
        if body:
            return body
    summary = entry.get("summary_detail")
    body = _text(summary, stated) if summary else None
    return body if body and body.count("\n\n") >= _PARAGRAPHS - 1 else None


def _text(content: Any, stated: tuple[str | None, ...]) -> str | None:  # noqa: ANN401 - the library has no types
    if content.get("type") == _PLAIN:
        return str(content.value).strip() or None
    return None if is_cut(content.value) else markup_text(content.value, stated=stated).strip() or None


def _dek(entry: Any, body: str) -> str | None:  # noqa: ANN401 - the library has no types
    """Return the excerpt that somebody wrote for a post of WordPress, unless it repeats how the text begins."""
    excerpt = title_text(schema_org.text_field(entry.get("excerpt_encoded")))
    begins = " ".join(body[:_EXCERPT].split())
    return None if excerpt is None or begins.startswith(excerpt.rstrip(".…[] ")) else excerpt


def _authors(entry: Any) -> list[str]:  # noqa: ANN401 - the library has no types
    """Return the names of authors; of "desk@paper.example (Ann Roe)" the library would cut the address at ".exam"."""
    people, printed = entry.get("authors") or [], entry.get("author") or ""
    if len(people) == 1 and "@" in printed:
        people = [{"name": _without_address(printed)}]
    people = [{"name": _without_address(_uncut(one))} if _is_cut(one) else one for one in people]
    return [name for name in schema_org.author_names([dict(one) for one in people]) if "@" not in name]


def _without_address(printed: str) -> str:
    return _MAIL_ADDRESS.sub("", printed).strip(" ()<>,")


def _is_cut(person: Mapping[str, str]) -> bool:
    return "email" in person and "(" in person.get("name", "")


def _uncut(person: Mapping[str, str]) -> str:
    """Return an author as printed: of several the library gives "ple (Ann Roe" as the name, and the rest as the address."""
    return f"{person['email']}{person['name']}"


def mail_date(stated: str) -> str | None:
    """Return a date as mail and RSS write it ("Fri, 12 Mar 2021 09:00:00 +0000"), as far as it is stated."""
    try:
        moment = parsedate_to_datetime(stated)
    except (ValueError, OverflowError):
        return None
    return iso_date(moment.isoformat() if moment.tzinfo else moment.date().isoformat())
