"""How heavy pages are, with all that they load."""

import re

import pytest

from tests.web.conftest import Server

MOST = 100_000
"""Bytes of a page before compression, with its style sheet, scripts and icon."""
PAGES = (
    "/",
    "/articles",
    "/articles/{article}",
    "/analysts",
    "/speakers",
    "/speakers/zvi-magen",
    "/publishers",
    "/publishers/the-media-line",
    "/utterances",
    "/corrections",
    "/search?q=*",
    "/search?q=mill",
    "/quotes/{quote}",
    "/quotes/{quote}/report",
    "/quotes/{quote}/correct",
    "/embed/quotes/{quote}",
    "/desk",
    "/try",
    "/check",
    "/docs",
    "/docs/list_quotes",
    "/docs/models/Quote",
    "/problems",
    "/nothing",
)


@pytest.mark.parametrize("path", PAGES)
def test_no_page_is_heavier_than_promised(many: Server, path: str) -> None:
    quote = many.get("/v1/speakers/zvi-magen/quotes?limit=1").json()["items"][0]
    address = path.format(article=quote["article"]["slug"], quote=quote["id"])
    page = many.get(address, headers={"accept": "text/html"})
    loaded = {*re.findall(r'(?:src|href)="(/static/[^"]+)"', page.text)}
    assert loaded
    weight = len(page.content) + sum(len(many.get(one).content) for one in loaded)
    assert weight <= MOST, loaded
