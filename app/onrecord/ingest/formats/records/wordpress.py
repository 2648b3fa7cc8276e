"""What WordPress's own export (WXR, a feed with more in it) holds beside a feed: authors by their logins, text without paragraphs."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from html import unescape

_AUTHOR = re.compile(r"<wp:author>(?P<fields>.{0,2000}?)</wp:author>", re.DOTALL)
_FIELD = re.compile(
    r"<wp:author_(?P<name>login|display_name)>(?:<!\[CDATA\[)?(?P<value>[^<>\]]{1,200})(?:\]\]>)?</wp:author_"
)
_SHORTCODE = re.compile(
    r"\[(?P<name>caption|embed|video|audio|playlist|gallery)\b[^\]]{0,1000}\](?:[^\[]{0,3000}\[/(?P=name)\])?"
)
_EMPTY_LINES = re.compile(r"\n[ \t\r]*\n\s*")
_WIDEST_OFFSET = timedelta(hours=14)
_POSTS = frozenset({"post", "page", ""})
_UNPUBLISHED = frozenset({"draft", "auto-draft", "pending", "private", "trash", "future", "scheduled"})


def authors_of(text: str) -> dict[str, str]:
    """Return the names that an export shows for the logins of its authors; none for another feed."""
    listed = (dict(_FIELD.findall(one["fields"])) for one in _AUTHOR.finditer(text))
    return {
        one["login"]: unescape(one["display_name"])
        for one in listed
        if {"login", "display_name"} <= one.keys()
    }


def is_beside_posts(entry: Mapping[str, str]) -> bool:
    """Return whether an entry is a picture, a menu or a style: nothing that anybody wrote."""
    return entry.get("wp_post_type", "") not in _POSTS


def unpublished(status: str) -> str | None:
    """Return why an entry with this status is none of the site's articles."""
    return f"is not published: its status is {status}" if status in _UNPUBLISHED else None


def why_no_article(entry: Mapping[str, str]) -> str | None:
    """Return why an entry is none of the site's articles, when the export says so."""
    if entry.get("wp_post_type") == "page":
        return "is a page of the site and no post"
    return unpublished(entry.get("wp_status", ""))


def with_paragraphs(markup: str) -> str:
    """Return the markup of a post with the paragraphs that WordPress makes of empty lines, and without its shortcodes."""
    markup = _SHORTCODE.sub("", markup)
    if "<p>" in markup or "<p " in markup:
        return markup
    return "".join(f"<p>{part}</p>" for part in _EMPTY_LINES.split(markup.strip()))


def local_moment(entry: Mapping[str, str]) -> str | None:
    """Return when a post was published in the time zone of its site, which printed that day; None where the export does not tell."""
    try:
        local, utc = (datetime.fromisoformat(entry.get(f"wp_post_date{of}", "")) for of in ("", "_gmt"))
        offset = local - utc
    except (ValueError, TypeError):  # drafts have a year 0
        return None
    return None if abs(offset) > _WIDEST_OFFSET else local.replace(tzinfo=timezone(offset)).isoformat()
