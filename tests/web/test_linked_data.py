"""JSON-LD through a real processor: what a linked-data program reads from an answer, with no network."""

from dataclasses import replace

import pytest
from msgspec import structs

from tests.web.conftest import Server, save
from tests.web.records import first_article, made_up
from tests.web.triples import TYPE, Value, lost, triples

SCHEMA = "https://schema.org/"
STRING = "http://www.w3.org/2001/XMLSchema#string"
LISTS = (
    "/v1/quotes?limit=100",
    "/v1/articles?include=quotes",
    "/v1/speakers",
    "/v1/analysts/sanam-vakil/quotes",
)


def iri(name: str) -> set[Value]:
    return {(name, "IRI")}


def text(words: str) -> set[Value]:
    return {(words, STRING)}


@pytest.mark.parametrize("path", LISTS)
def test_nothing_is_lost_and_every_name_is_absolute(first: Server, path: str) -> None:
    document = first.get(path, headers={"accept": "application/ld+json"}).json()
    assert lost(document) == set()
    for subject, facts in triples(document).items():
        assert subject.startswith(("http://record.test/id/", "_:")), subject
        assert all(predicate == TYPE or predicate.startswith(SCHEMA) for predicate in facts)
        assert all(
            value.startswith(("http", "_:"))
            for kinds in facts.values()
            for value, kind in kinds
            if kind == "IRI"
        )


def test_every_quote_says_who_said_what_where(first: Server) -> None:
    quotes = first.get("/v1/quotes?limit=100").json()["items"]
    found = triples(first.get("/v1/quotes?limit=100&format=jsonld").json())
    for quote in quotes:
        facts = found[quote["links"]["permalink"]]
        verbatim = [span["exact"] for span in quote["spans"] if span["verbatim"]]
        speaker = quote["speaker"] and f"http://record.test/id/{quote['speaker']['id']}"
        said = "spokenByCharacter" if verbatim else "author"
        assert facts == {
            TYPE: iri(f"{SCHEMA}{'Quotation' if verbatim else 'Claim'}"),
            f"{SCHEMA}text": text(" […] ".join(verbatim) if verbatim else quote["rendered"]),
            f"{SCHEMA}isPartOf": iri(f"http://record.test/id/{quote['article']['id']}"),
            **({f"{SCHEMA}{said}": iri(speaker)} if speaker else {}),
        }
        if speaker:
            assert found[speaker] == {
                TYPE: iri(f"{SCHEMA}Person"),
                f"{SCHEMA}name": text(quote["speaker"]["name"]),
            }
    assert len(quotes) == 10


def test_an_article_is_one_thing_with_one_publisher(first: Server) -> None:
    (article,) = first.get("/v1/articles").json()["items"]
    name = article["links"]["permalink"]
    found = triples(first.get(f"{article['url']}?format=jsonld&include=quotes").json())
    publisher = f"http://record.test/id/{article['publisher']['id']}"
    parts = {
        (quote["links"]["permalink"], "IRI")
        for quote in first.get(article["links"]["quotes"]).json()["items"]
    }
    assert len(parts) == 10
    assert found[name] == {
        TYPE: iri(f"{SCHEMA}NewsArticle"),
        f"{SCHEMA}headline": text(article["headline"]),
        f"{SCHEMA}alternativeHeadline": text(article["dek"]),
        f"{SCHEMA}publisher": iri(publisher),
        f"{SCHEMA}inLanguage": text("en"),
        f"{SCHEMA}articleBody": text(first_article().text),
        f"{SCHEMA}hasPart": parts,
    }
    assert found[publisher] == {
        TYPE: iri(f"{SCHEMA}Organization"),
        f"{SCHEMA}name": text("The Media Line"),
        f"{SCHEMA}url": iri("https://themedialine.org"),
    }
    assert (
        first.get(publisher).headers["location"]
        == f"http://record.test/v1/articles?publisher={article['publisher']['id']}"
    )


def test_dates_are_dates_addresses_are_addresses_and_bylines_are_words(writable: Server) -> None:
    save(writable.path, made_up(1, byline="By Jane Doe and The Agency"))
    article = writable.get("/v1/articles?publisher=the-daily-test").json()["items"][0]
    facts = triples(writable.get(f"{article['url']}?format=jsonld").json())[article["links"]["permalink"]]
    assert facts[f"{SCHEMA}datePublished"] == {("2020-01-02", f"{SCHEMA}Date")}
    assert facts[f"{SCHEMA}url"] == iri("https://example.org/1")
    assert facts[f"{SCHEMA}creditText"] == text("By Jane Doe and The Agency")
    assert f"{SCHEMA}author" not in facts


def test_a_speaker_holds_what_is_held_and_not_what_was(first: Server) -> None:
    speaker = first.get("/v1/speakers/zvi-magen").json()
    found = triples(first.get(f"{speaker['url']}?format=jsonld").json())
    facts = found[speaker["links"]["permalink"]]
    ((affiliation, _),) = facts[f"{SCHEMA}affiliation"]
    assert facts[f"{SCHEMA}jobTitle"] == text("researcher")
    assert found[affiliation][f"{SCHEMA}name"] == text("Institute for National Security Studies")
    assert facts[TYPE] == iri(f"{SCHEMA}Person")


def test_a_title_that_is_held_at_two_places_is_said_once(writable: Server) -> None:
    record = made_up(2, name="Jane Doe")
    doe, firm = record.extraction.speakers
    nowhere = structs.replace(doe, roles=(structs.replace(doe.roles[0], organization=None),))
    extraction = replace(record.extraction, speakers=(nowhere, firm))
    save(writable.path, made_up(1, name="Jane Doe"), replace(record, extraction=extraction))
    speaker = writable.get("/v1/speakers/jane-doe").json()
    assert [(role["title"], role["organization"]) for role in speaker["roles"]] == [
        ("analyst", None),
        ("analyst", "Acme"),
    ]
    assert writable.get(f"{speaker['url']}?format=jsonld").json()["jobTitle"] == ["analyst"]


@pytest.mark.parametrize(
    "accept", ["application/ld+json", 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"']
)
def test_a_name_leads_to_what_is_said_of_it(first: Server, accept: str) -> None:
    """Linked data: a client that follows a permalink with its `Accept` gets a document about that name."""
    quote = first.get("/v1/quotes?kind=direct").json()["items"][0]
    led = first.get(quote["links"]["permalink"], headers={"accept": accept})
    assert (led.status_code, led.headers["location"]) == (303, quote["url"])
    assert "Accept" in led.headers["vary"]
    answer = first.get(led.headers["location"], headers={"accept": accept})
    assert answer.headers["content-type"].startswith("application/ld+json")
    assert answer.json()["id"].partition("#")[0] == quote["links"]["permalink"]
    named = first.get(f"{quote['links']['permalink']}?format=jsonld").headers["location"]
    assert named == f"{quote['url']}?format=jsonld"
    publisher = f"/id/{quote['article']['publisher']['id']}?format=jsonld"
    assert first.get(publisher).headers["location"].endswith("&format=jsonld")
    assert first.get(first.get(publisher).headers["location"]).status_code == 200
    in_browser = first.get(publisher.partition("?")[0], headers={"accept": "text/html"})
    assert first.get(in_browser.headers["location"]).status_code == 200
