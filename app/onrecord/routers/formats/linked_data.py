"""JSON-LD in the words of schema.org: NewsArticle, Quotation, Person, Organization.

A paraphrase is a Claim and not a Quotation: only words in quotation marks are shown as speech.
"""

from collections.abc import Sequence

from onrecord.routers.http.negotiation import Format
from onrecord.store.documents.stored import Document

JSON_LD = Format("jsonld", "application/ld+json")
CONTEXT: Document = {
    "@vocab": "https://schema.org/",
    "id": "@id",
    "type": "@type",
    "url": {"@type": "@id"},
    "datePublished": {"@type": "Date"},
}
"""Inline, so that a processor fetches nothing; these terms are typed as in schema.org's own context."""
_STATUSES = {"disputed": "Disputed", "retracted": "Retracted"}
_TYPES = {"person": "Person", "organization": "Organization", "group": "Organization"}


def graph(things: Sequence[Document]) -> Document:
    """Put several things into one document, in its default graph: with an id it would be a graph of that name."""
    return {"@context": CONTEXT, "@graph": list(things)}


def single(thing: Document) -> Document:
    """Make a document of one thing."""
    return {"@context": CONTEXT, **thing}


def article(document: Document) -> Document:
    """Describe an article, with its quotes when it was asked for with them."""
    paragraphs = [paragraph["text"] for paragraph in document["paragraphs"]]
    return _known(
        {
            "id": document["links"]["permalink"],
            "type": "NewsArticle",
            "headline": document["headline"],
            "alternativeHeadline": document["dek"],
            "creditText": document["byline"],  # as printed: it may name several, or an agency
            "publisher": _publisher(document, document["publisher"]),
            "datePublished": document["published_at"],
            "inLanguage": document["language"],
            "url": document["source_url"],
            "articleBody": "\n\n".join(paragraphs) if paragraphs and None not in paragraphs else None,
            "hasPart": [quote(one) for one in document["quotes"]] if document["quotes"] is not None else None,
        }
    )


def quote(document: Document) -> Document:
    """Describe a quote; the text of a Quotation is what stands in quotation marks and nothing else, that of a Claim keeps its cue."""
    verbatim = [span["exact"] for span in document["spans"] if span["verbatim"]]
    who = document["speaker"] and {
        "id": _permalink(document, document["speaker"]),
        "type": _TYPES[document["speaker"]["kind"]],
        "name": document["speaker"]["name"],
    }
    said = {"spokenByCharacter": who} if verbatim else {"author": who}
    return _known(
        {
            "id": document["links"]["permalink"],
            "type": "Quotation" if verbatim else "Claim",
            "text": " […] ".join(verbatim) if verbatim else document["rendered"],
            **said,
            "creativeWorkStatus": _STATUSES.get(document["status"]),
            "correction": _correction(document),
            "isPartOf": _known(
                {
                    "id": _permalink(document, document["article"]),
                    "type": "NewsArticle",
                    "headline": document["article"]["headline"],
                    "publisher": _publisher(document, document["article"]["publisher"]),
                    "datePublished": document["article"]["published_at"],
                    "url": document["article"]["source_url"],
                }
            ),
        }
    )


def speaker(document: Document) -> Document:
    """Describe a speaker with the roles that articles state as held."""
    held = [role for role in document["roles"] if role["tense"] == "current"]
    titles = [role["title"] for role in held if role["title"]]
    organizations = [role["organization"] for role in held if role["organization"]]
    person = document["kind"] == "person"
    return _known(
        {
            "id": document["links"]["permalink"],
            "type": _TYPES[document["kind"]],
            "name": document["name"],
            "honorificPrefix": document["honorific"],
            "alternateName": document["aliases"] or None,
            "jobTitle": list(dict.fromkeys(titles)) or None if person else None,
            "affiliation": (
                [{"type": "Organization", "name": name} for name in dict.fromkeys(organizations)] or None
                if person
                else None
            ),
            "url": document["url"],
        }
    )


def _correction(quote: Document) -> Document | None:
    """Return why a human retracted or disputed a quote."""
    correction = quote["correction"]
    if correction is None or quote["status"] not in _STATUSES:
        return None
    return {
        "type": "CorrectionComment",
        "text": correction["reason"] or correction["reason_code"],
        "datePublished": correction["at"],
    }


def _permalink(document: Document, other: Document) -> str:
    """Return the permalink of what a document embeds."""
    permalink: str = document["links"]["permalink"]
    return f"{permalink.rpartition('/')[0]}/{other['id']}"


def _publisher(document: Document, publisher: Document | None) -> Document | None:
    if publisher is None:
        return None
    return _known(
        {
            "id": _permalink(document, publisher),
            "type": "Organization",
            "name": publisher["name"],
            "url": publisher["url"],
        }
    )


def _known(thing: Document) -> Document:
    return {key: value for key, value in thing.items() if value is not None}
