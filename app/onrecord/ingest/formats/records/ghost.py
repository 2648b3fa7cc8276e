"""Ghost's own export: posts, and in tables of their own who wrote them and what the site is called."""

from collections.abc import Iterator, Sequence

from onrecord.ingest.formats.stated.schema_org import Json

_KEPT = ("title", "html", "status", "published_at")


def posts_of_ghost(value: Json) -> list[dict[str, Json]]:
    """Return the posts of an export as records with the names of their authors; none for any other JSON."""
    parts = value.get("db") if isinstance(value, dict) else None
    tables = [one.get("data") for one in parts if isinstance(one, dict)] if isinstance(parts, list) else []
    return [record for one in tables if isinstance(one, dict) for record in _posts(one)]


def _posts(tables: dict[str, Json]) -> Iterator[dict[str, Json]]:
    users = {user.get("id"): user.get("name") for user in _rows(tables, "users")}
    settings = {one.get("key"): one.get("value") for one in _rows(tables, "settings")}
    wrote = sorted(_rows(tables, "posts_authors"), key=lambda one: str(one.get("sort_order")))
    for post in _rows(tables, "posts"):
        authors = [users.get(one.get("author_id")) for one in wrote if one.get("post_id") == post.get("id")]
        record: dict[str, Json] = {name: post.get(name) for name in _KEPT}
        record |= {"dek": post.get("custom_excerpt"), "authors": authors, "publisher": settings.get("title")}
        if post.get("type") != "page":
            yield record


def _rows(tables: dict[str, Json], name: str) -> Sequence[dict[str, Json]]:
    listed = tables.get(name)
    return [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
