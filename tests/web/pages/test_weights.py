"""How heavy pages are, with all that they load."""

import re
from itertools import chain

from fastapi.routing import APIRoute
from onrecord.routers.http.negotiation import HTML
from onrecord.web.application import READS, ROUTERS
from onrecord.web.pages import assets

from tests.web.conftest import Server
from tests.web.pages.every_page import PAGES, filled

MOST = 100_000
"""Bytes of a page before compression, with its style sheet, scripts and icon."""
ELSEWHERE = {"/id/{entity}", "/v1", "/v1/quotes/{quote_id}/citation"}
"""What is HTML too, and no page of the reader: an address that leads on, the API's first answer, a citation to paste."""


def test_no_page_is_heavier_than_promised(many: Server) -> None:
    weights = {address: weight(many, address) for address in filled(many)}
    assert {address: bytes_ for address, bytes_ in weights.items() if bytes_ > MOST} == {}


def weight(server: Server, address: str) -> int:
    page = server.get(address, headers={"accept": "text/html"})
    assert page.headers["content-type"] == "text/html; charset=utf-8", address
    loaded = {*re.findall(r'(?:src|href)="(/static/[^"]+)"', page.text)}
    assert loaded, address
    return len(page.content) + sum(len(server.get(one).content) for one in loaded)


def test_every_page_is_among_those_that_are_weighed_and_held_to_the_guidelines() -> None:
    reads = {read.path for part in READS for read in part.operations if HTML in read.formats}
    written = chain.from_iterable(router.routes for router in ROUTERS if router is not assets.router)
    plain = {
        route.path
        for route in written
        if isinstance(route, APIRoute) and "GET" in (route.methods or ()) and not route.include_in_schema
    }
    listed = [page.partition("?")[0].partition("#")[0] for page in PAGES]
    missing = {
        path
        for path in (reads | plain) - ELSEWHERE
        if not any(re.fullmatch(re.sub(r"{\w+}", "[^/]+", path), page) for page in listed)
    }
    assert missing == set()
