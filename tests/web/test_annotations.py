"""Web Annotations held against the W3C Recommendation (https://www.w3.org/TR/annotation-model/), expanded by a real processor."""

from dataclasses import replace
from typing import Any

import pytest

from tests.web.conftest import Server, save
from tests.web.records import made_up
from tests.web.standing import revise
from tests.web.triples import TYPE, lost, triples

OA = "http://www.w3.org/ns/oa#"
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
ACCEPT = {"accept": f'application/ld+json;profile="{CONTEXT}"'}
Annotation = dict[str, Any]


def annotations(server: Server) -> list[tuple[dict[str, Any], Annotation]]:
    """Each quote with its annotation, asked for by profile."""
    quotes = server.get("/v1/quotes?limit=100").json()["items"]
    return [(quote, server.get(quote["url"], headers=ACCEPT).json()) for quote in quotes]


def test_an_annotation_has_what_the_model_demands(first: Server) -> None:
    found = annotations(first)
    assert len(found) == 10
    for quote, annotation in found:
        assert annotation["@context"] == CONTEXT
        assert annotation["type"] == "Annotation"
        assert annotation["id"] == f"{quote['links']['permalink']}#annotation"
        assert annotation["motivation"] == "identifying"
        assert len(annotation["target"]) == len(quote["spans"])
        for body in annotation["body"]:
            assert first.get(body["id"]).headers["content-type"] == body["format"]
        for target in annotation["target"]:
            assert set(target) == {"type", "source", "selector"}
            assert [selector["type"] for selector in target["selector"]] == [
                "TextPositionSelector",
                "TextQuoteSelector",
            ]


def test_selectors_find_the_words_in_the_served_text(first: Server) -> None:
    for quote, annotation in annotations(first):
        for span, target in zip(quote["spans"], annotation["target"], strict=True):
            text = first.get(target["source"]).text
            position, words = target["selector"]
            assert text[position["start"] : position["end"]] == words["exact"] == span["exact"]
            around = words["prefix"] + words["exact"] + words["suffix"]
            assert text.index(around) + len(words["prefix"]) == position["start"]
            assert text.count(around) == 1


def test_selectors_of_a_retracted_quote_fit_the_text_that_it_was_read_from(writable: Server) -> None:
    revised = revise(writable)
    everything = writable.get("/v1/quotes?limit=100&status=retracted&status=published", headers=ACCEPT)
    sources = set()
    for annotation in everything.json()["items"]:
        for target in annotation["target"]:
            sources.add(target["source"])
            text = writable.get(target["source"]).text
            position, words = target["selector"]
            assert text[position["start"] : position["end"]] == words["exact"]
            assert words["prefix"] + words["exact"] + words["suffix"] in text
    assert {source for source in sources if source.startswith(revised.url)} == {
        f"{revised.url}/revisions/2/text",
        f"{revised.url}/revisions/1/text",
    }


def test_positions_are_code_points_whatever_else_is_asked_for(writable: Server) -> None:
    record = made_up(1, said="The 😀 mill 😀 is open")
    save(writable.path, replace(record, headline="Astral"))
    (item,) = writable.get("/v1/quotes?q=mill&format=annotation&offsets=utf16").json()["items"]
    ((position, words),) = [target["selector"] for target in item["target"]]
    assert record.text[position["start"] : position["end"]] == words["exact"] == "The 😀 mill 😀 is open,"


def test_a_processor_reads_the_vocabulary_of_the_w3c(first: Server) -> None:
    for quote, annotation in annotations(first):
        assert lost(annotation) == set()
        found = triples(annotation)
        facts = found[annotation["id"]]
        assert facts[TYPE] == {(f"{OA}Annotation", "IRI")}
        assert facts[f"{OA}motivatedBy"] == {(f"{OA}identifying", "IRI")}
        assert (quote["url"], "IRI") in facts[f"{OA}hasBody"]
        targets = [found[target] for target, _ in facts[f"{OA}hasTarget"]]
        assert [target[TYPE] for target in targets] == [{(f"{OA}SpecificResource", "IRI")}] * len(
            quote["spans"]
        )
        for target in targets:
            assert target[f"{OA}hasSource"] == {(f"{quote['article']['url']}/revisions/1/text", "IRI")}
            kinds = {kind for selector, _ in target[f"{OA}hasSelector"] for kind, _ in found[selector][TYPE]}
            assert kinds == {f"{OA}TextPositionSelector", f"{OA}TextQuoteSelector"}


@pytest.mark.parametrize("limit", [3, 100])
def test_a_list_is_a_page_of_annotations(first: Server, limit: int) -> None:
    page = first.get(f"/v1/quotes?limit={limit}", headers=ACCEPT).json()
    assert (page["@context"], page["type"]) == (CONTEXT, "AnnotationPage")
    assert lost(page) == set()
    assert {TYPE, f"{OA}hasTarget", f"{OA}hasBody", f"{OA}motivatedBy"} == set(
        triples(page)[page["items"][0]["id"]]
    )
    assert ("next" in page) is (limit == 3)
    assert all("@context" not in item for item in page["items"])
