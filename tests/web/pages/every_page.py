"""The address of every page for readers, over a record that quotes Zvi Magen."""

from collections.abc import Sequence
from typing import Any, Protocol

import httpx

PAGES: Sequence[str] = (
    "/",
    "/articles",
    "/articles/{article}",
    "/articles/{article}#{quote}",
    "/analysts",
    "/speakers",
    "/speakers/zvi-magen",
    "/publishers",
    "/publishers/the-media-line",
    "/utterances",
    "/utterances/{utterance}",
    "/corrections",
    "/search",
    "/search?q=*",
    "/search?q=russia",
    "/search?q=zzzz",
    '/search?q="',
    "/quotes/{quote}",
    "/quotes/{quote}/report",
    "/quotes/{quote}/report?sent",
    "/quotes/{quote}/correct",
    "/embed/quotes/{quote}",
    "/desk",
    "/desk/review",
    "/desk/contradictions",
    "/desk/speakers",
    "/desk/settled",
    "/desk/articles",
    "/try",
    "/check",
    "/docs",
    "/docs/list_quotes",
    "/docs/models/Quote",
    "/problems",
    "/problems/not-found",
    "/nothing",
)


class Asked(Protocol):
    """Whoever answers a GET."""

    def get(self, url: str, /) -> httpx.Response: ...


def filled(asked: Asked) -> list[str]:
    """Return the addresses with what this record has."""
    said: list[dict[str, Any]] = asked.get("/v1/speakers/zvi-magen/quotes").json()["items"]
    quote = next(one for one in said if one["utterance"])
    things = {
        "article": quote["article"]["slug"],
        "quote": quote["id"],
        "utterance": quote["utterance"]["id"],
    }
    return [page.format(**things) for page in PAGES]
