"""Permalinks lead where something is: what one offers, its target has."""

from typing import Any

import pytest

from tests.web.conftest import Server

EVERY = ("json", "html", "jsonld", "annotation", "csv", "ndjson")
OFFERED = {
    "articles": {"json", "html", "jsonld"},
    "speakers": {"json", "html", "jsonld"},
    "quotes": {"json", "html", "jsonld", "annotation"},
    "publishers": {"json", "html", "jsonld", "csv", "ndjson"},
}
ACCEPT = {
    "json": "application/json",
    "html": "text/html,application/xhtml+xml,application/xml;q=0.9",
    "jsonld": "application/ld+json",
    "annotation": 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
    "csv": "text/csv",
    "ndjson": "application/x-ndjson",
}


def entity(server: Server, what: str) -> str:
    if what == "publishers":
        return str(server.get("/v1/articles").json()["items"][0]["publisher"]["id"])
    return str(server.get(f"/v1/{what}").json()["items"][0]["id"])


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("what", OFFERED)
def test_a_permalink_offers_what_its_target_has_and_nothing_else(first: Server, what: str, name: str) -> None:
    path = f"/id/{entity(first, what)}"
    accept = {"accept": ACCEPT[name]}
    for answer, headers, refused in (
        (first.get(f"{path}?format={name}"), {}, 422),
        (first.get(path, headers=accept), accept, 406),
    ):
        if name not in OFFERED[what]:
            assert answer.status_code == refused
            assert answer.headers["content-type"] == "application/problem+json"
            assert name not in answer.json()["detail"]
            continue
        assert answer.status_code == 303
        target = first.get(answer.headers["location"], headers=headers)
        assert target.status_code == 200, target.text
        wanted = ACCEPT[name].partition(",")[0].partition(";")[0]
        assert target.headers["content-type"].partition(";")[0] == wanted


def test_of_what_a_client_takes_it_gets_what_there_is(first: Server) -> None:
    accept = {"accept": f"{ACCEPT['annotation']}, application/ld+json;q=0.5"}
    led = first.get(f"/id/{entity(first, 'speakers')}", headers=accept)
    assert first.get(led.headers["location"], headers=accept).headers["content-type"] == "application/ld+json"


@pytest.mark.parametrize("what", OFFERED)
def test_browsers_get_a_page_and_programs_get_data(first: Server, what: str) -> None:
    path = f"/id/{entity(first, what)}"
    browser = first.get(path, headers={"accept": ACCEPT["html"] + ",*/*;q=0.8"}).headers["location"]
    assert not browser.startswith("http://record.test/v1/")
    assert first.get(path).headers["location"].startswith("http://record.test/v1/")


def test_the_description_of_a_permalink_says_what_comes(writable: Server) -> None:
    described: dict[str, Any] = writable.get("/openapi.json").json()["paths"]["/id/{entity}"]["get"]
    assert set(described["responses"]) == {"303", "400", "404", "406", "410", "422", "451", "500", "503"}
    (taken,) = [one for one in described["parameters"] if one["name"] == "format"]
    assert taken["schema"]["enum"] == list(EVERY)


def test_the_beginning_leads_people_to_the_documentation_and_programs_to_the_description(
    first: Server,
) -> None:
    for accept, path in (("text/html", "/docs"), ("application/json", "/openapi.json")):
        answer = first.get("/v1", headers={"accept": accept})
        assert (answer.status_code, answer.headers["location"]) == (303, f"http://record.test{path}")
        assert first.get(path).status_code == 200
