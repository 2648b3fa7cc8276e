"""JSON-LD as any processor sees it: expanded to triples, without the network."""

import json
from collections import defaultdict
from typing import Any

from pyld import jsonld

from tests.web.records import ROOT

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
CONTEXTS = {"http://www.w3.org/ns/anno.jsonld": json.loads((ROOT / "tests/web/anno.json").read_text())}
"""Of the W3C's context for annotations, the terms that we use."""

Value = tuple[str, str]
"""Lexical form; its datatype, "IRI" or "blank"."""
Triples = dict[str, dict[str, set[Value]]]


def _load(url: str, _: object) -> dict[str, Any]:
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": url,
        "document": CONTEXTS[url],
    }


OPTIONS = {"documentLoader": _load}
"""A context that is not at hand raises: no test goes to the network for one."""


def triples(document: object) -> Triples:
    """Return subject, predicate and objects of the default graph, which must be the only one."""
    dataset = jsonld.to_rdf(document, OPTIONS)
    assert list(dataset) == ["@default"]
    found: Triples = defaultdict(lambda: defaultdict(set))
    for triple in dataset["@default"]:
        kind = triple["object"]["type"]
        shown = {"IRI": "IRI", "blank node": "blank"}.get(kind) or triple["object"]["datatype"]
        found[triple["subject"]["value"]][triple["predicate"]["value"]].add(
            (triple["object"]["value"], shown)
        )
    return found


def lost(document: object) -> set[str]:
    """Return the keys that a processor drops because nothing says what they mean."""
    kept = json.dumps(jsonld.compact(jsonld.expand(document, OPTIONS), document["@context"], OPTIONS))  # type: ignore[index]  # a JSON object
    return {key for key in _keys(document) if f'"{key}"' not in kept} - {"@context", "@graph"}


def _keys(value: object) -> set[str]:
    if isinstance(value, list):
        return set().union(*map(_keys, value))
    if not isinstance(value, dict):
        return set()
    return set(value) | set().union(*(_keys(part) for key, part in value.items() if key != "@context"))
