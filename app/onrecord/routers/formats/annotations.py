"""Quotes as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): their words selected in the article's text."""

from collections.abc import Mapping, Sequence

from onrecord.queries.texts import Revision, Text
from onrecord.routers.http.negotiation import Format
from onrecord.store.documents.stored import Document

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
ANNOTATION = Format("annotation", f'application/ld+json; profile="{CONTEXT}"')
AROUND = 32
"""Code points of prefix and suffix: enough to find the words again in a text that has changed elsewhere."""


def annotation(quote: Document, texts: Mapping[Revision, Text]) -> Document:
    """Return the annotation of one quote: one target a run of content, offsets in code points of the text at its source."""
    number = quote["article_revision"]
    text = texts[quote["article"]["id"], number]
    words = text.words if text.open else None
    source = f"{quote['article']['url']}/revisions/{number}/text"  # which never changes
    bodies: list[Document] = [{"id": quote["url"], "type": "Dataset", "format": "application/json"}]
    if quote["speaker"] is not None:
        bodies.append({"id": quote["speaker"]["url"], "type": "Dataset", "format": "application/json"})
    return {
        "@context": CONTEXT,
        "id": f"{quote['links']['permalink']}#annotation",  # the permalink itself names the quote
        "type": "Annotation",
        "motivation": "identifying",
        "body": [*bodies, *_standing(quote)],
        "target": [
            {
                "type": "SpecificResource",
                "source": source,
                "selector": [
                    {"type": "TextPositionSelector", "start": span["start"], "end": span["end"]},
                    _quote_selector(span, words),
                ],
            }
            for span in quote["spans"]
        ],
    }


def annotation_page(
    annotations: Sequence[Document], *, address: str, following: str | None, previous: str | None
) -> Document:
    """Return one page of annotations."""
    bare = [{key: value for key, value in one.items() if key != "@context"} for one in annotations]
    page: Document = {"@context": CONTEXT, "id": address, "type": "AnnotationPage", "items": bare}
    links = {"next": following, "prev": previous}
    return {**page, **{name: link for name, link in links.items() if link is not None}}


def _standing(quote: Document) -> list[Document]:
    """Tag what is no longer, or not undisputedly, a quote, and say why."""
    if quote["status"] == "published":
        return []
    said = [("tagging", quote["status"])]
    if quote["correction"] is not None:
        said.append(("commenting", quote["correction"]["reason"] or quote["correction"]["reason_code"]))
    return [
        {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}
        for purpose, value in said
    ]


def _quote_selector(span: Document, words: str | None) -> Document:
    selector: Document = {"type": "TextQuoteSelector", "exact": span["exact"]}
    if words is not None:
        selector["prefix"] = words[max(span["start"] - AROUND, 0) : span["start"]]
        selector["suffix"] = words[span["end"] : span["end"] + AROUND]
    return selector
