"""A quote that is retracted or disputed says so in every format; one that stands says nothing more."""

import csv
import io
from typing import Any

import pytest
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware

from tests.web.conftest import Server, save
from tests.web.records import made_up
from tests.web.standing import WHY, decide, revise
from tests.web.tokens import a_quote, token
from tests.web.triples import TYPE, lost, triples

SCHEMA = "https://schema.org/"
OA = "http://www.w3.org/ns/oa#"
VALUE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"
STRING = "http://www.w3.org/2001/XMLSchema#string"
STATUSES = pytest.mark.parametrize("status", ["retracted", "disputed"])


def bodies(server: Server, quote: dict[str, Any]) -> list[tuple[str, str]]:
    """Purpose and words of the bodies that say something, as a processor reads them."""
    annotation = server.get(f"{quote['url']}?format=annotation").json()
    assert lost(annotation) == set()
    found = triples(annotation)
    said = [
        found[body]
        for body, _ in found[annotation["id"]][f"{OA}hasBody"]
        if (f"{OA}TextualBody", "IRI") in found[body][TYPE]
    ]
    return sorted(
        (purpose.removeprefix(OA), words)
        for body in said
        for purpose, _ in body[f"{OA}hasPurpose"]
        for words, _ in body[VALUE]
    )


@STATUSES
def test_json_ld_has_the_status_and_why(writable: Server, status: str) -> None:
    quote = decide(writable, a_quote(writable), status=status)
    document = writable.get(f"{quote['url']}?format=jsonld").json()
    assert lost(document) == set()
    facts = triples(document)[quote["links"]["permalink"]]
    assert facts[f"{SCHEMA}creativeWorkStatus"] == {(status.capitalize(), STRING)}
    assert document["correction"] == {
        "type": "CorrectionComment",
        "text": WHY,
        "datePublished": quote["correction"]["at"],
    }


@STATUSES
def test_an_annotation_is_tagged_and_commented(writable: Server, status: str) -> None:
    quote = decide(writable, a_quote(writable), status=status)
    assert bodies(writable, quote) == [("commenting", WHY), ("tagging", status)]


@STATUSES
def test_citations_begin_with_the_status(writable: Server, status: str) -> None:
    save(writable.path, made_up(1))
    quote = decide(writable, a_quote(writable, "jane-doe"), status=status)
    (item,) = writable.get(quote["links"]["citation"]).json()
    assert item["note"].startswith(f"[{status}] Jane Doe: ")
    (entry,) = parse_string(writable.get(f"{quote['links']['citation']}?format=bibtex").text).entries
    assert entry.fields_dict["note"].value.startswith(f"[{status}] Jane Doe: ")
    plain = writable.get(f"{quote['links']['citation']}?format=text").text
    assert plain.startswith(f"[{status}] Jane Doe: “The mill is open.”")


def test_citations_of_nobody_begin_with_the_status_too(writable: Server) -> None:
    (article,) = writable.get("/v1/articles").json()["items"]
    answer = writable.ask(
        "POST",
        f"{article['url']}/quotes",
        headers=token(writable, "correct") | {"if-match": "*"},
        json={
            "reason_code": "missed",
            "reason": "It is.",
            "spans": [{"start": 0, "end": 16, "verbatim": False}],
        },
    )
    assert answer.status_code == 201, answer.text
    quote = decide(writable, answer.json(), status="disputed")
    plain = writable.get(f"{quote['links']['citation']}?format=text").text
    assert plain.startswith("[disputed] An alleged offer. In: ")


def test_a_feed_says_what_is_disputed(writable: Server) -> None:
    quote = decide(writable, a_quote(writable), status="disputed")
    items = writable.get("/v1/analysts/zvi-magen/feed?format=jsonfeed").json()["items"]
    marked = {item["id"]: (item["title"][:20], item["content_text"][:11]) for item in items}
    assert marked.pop(quote["links"]["permalink"]) == ("[disputed] Zvi Magen", "[disputed] ")
    assert len(marked) == 3
    assert not any(title.startswith("[") for title, _ in marked.values())


def test_an_engine_retracts_without_a_reason(writable: Server) -> None:
    quote = revise(writable).retracted
    document = writable.get(f"{quote['url']}?format=jsonld").json()
    assert (document["creativeWorkStatus"], "correction" in document) == ("Retracted", False)
    assert bodies(writable, quote) == [("tagging", "retracted")]


def test_a_quote_that_stands_says_nothing_of_it(writable: Server) -> None:
    quote = decide(writable, a_quote(writable), capacity="witness")
    document = writable.get(f"{quote['url']}?format=jsonld").json()
    assert not {"creativeWorkStatus", "correction"} & set(document)
    assert bodies(writable, quote) == []
    assert writable.get(f"{quote['links']['citation']}?format=text").text.startswith("Zvi Magen")


def test_tables_have_the_status(writable: Server) -> None:
    decide(writable, a_quote(writable), status="retracted")
    (row,) = csv.DictReader(io.StringIO(writable.get("/v1/quotes?status=retracted&format=csv").text))
    assert row["status"] == "retracted"


def test_bibtex_has_the_source_and_the_permalink(writable: Server) -> None:
    save(writable.path, made_up(1))
    for speaker, has_source in (("jane-doe", True), ("zvi-magen", False)):
        quote = a_quote(writable, speaker)
        written = writable.get(f"{quote['links']['citation']}?format=bibtex").text
        (entry,) = parse_string(written, append_middleware=[LatexDecodingMiddleware()]).entries
        permalink = quote["links"]["permalink"]
        assert entry.fields_dict["url"].value == (quote["links"]["source"] or permalink)
        assert entry.fields_dict["note"].value.endswith(permalink) is has_source
