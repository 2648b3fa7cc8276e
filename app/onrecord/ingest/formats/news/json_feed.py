"""JSON Feed (jsonfeed.org, versions 1 and 1.1): each item with its full content is an article."""

from collections.abc import Iterator

from onrecord.errors import InputError
from onrecord.ingest.formats.news.feeds import left_out
from onrecord.ingest.formats.pages.fragments import is_cut, markup_text, title_text
from onrecord.ingest.formats.parsed_article import Draft, LeftOut
from onrecord.ingest.formats.stated import schema_org
from onrecord.ingest.formats.stated.dates import iso_date
from onrecord.ingest.formats.stated.schema_org import Json, text_field
from onrecord.ingest.records import PublisherRecord

_VERSION = "https://jsonfeed.org/version/"


def is_json_feed(value: Json) -> bool:
    """Return whether a JSON value says that it is one."""
    return isinstance(value, dict) and str(value.get("version", "")).startswith(_VERSION)


def read_json_feed(feed: dict[str, Json]) -> Iterator[Draft | LeftOut]:
    """Read every item, in its order.

    Raises:
        InputError: It has none.
    """
    listed = feed.get("items")
    items = [item for item in listed if isinstance(item, dict)] if isinstance(listed, list) else []
    if not items:
        raise InputError("is a feed without items")
    for number, item in enumerate(items, start=1):
        headline = title_text(text_field(item.get("title")))
        try:
            found = _draft(feed, item, headline)
        except InputError as error:
            yield left_out(number, headline, str(error))
        else:
            yield found or left_out(number, headline)


def _body(item: dict[str, Json], stated: tuple[str | None, ...]) -> str | None:
    markup, text = item.get("content_html"), item.get("content_text")
    if isinstance(markup, str) and markup.strip() and not is_cut(markup):
        return markup_text(markup, stated=stated).strip() or None
    return text.strip() or None if isinstance(text, str) else None


def _draft(feed: dict[str, Json], item: dict[str, Json], headline: str | None) -> Draft | None:
    title = title_text(text_field(feed.get("title")))
    people = item.get("authors") or item.get("author") or feed.get("authors") or feed.get("author")
    byline = schema_org.join_names([name for name in schema_org.author_names(people) if name != title])
    body = _body(item, (headline, byline, byline and f"By {byline}"))
    if body is None:
        return None
    stated = text_field(item.get("date_published"))
    home = schema_org.web_address(feed.get("home_page_url"))
    return Draft(
        body=body,
        headline=headline,
        byline=byline,
        publisher=PublisherRecord(title, home) if title else None,
        source_url=schema_org.web_address(item.get("url")) or schema_org.web_address(item.get("id")),
        published_at=iso_date(stated) if stated else None,
        language=schema_org.language(item.get("language") or feed.get("language")),
    )
