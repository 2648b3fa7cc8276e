"""Who said what in one line of plain text; only verbatim words stand in quotation marks, and a paraphrase keeps its cue."""

from onrecord.routers.formats.status_label import status_label
from onrecord.store.documents.stored import Document


def said(quote: Document) -> str:
    """Return what was said: the words of a direct quote, of any other the sentence that carries its cue."""
    if quote["kind"] != "direct":
        return str(quote["rendered"])
    return " […] ".join(f"“{span['exact']}”" for span in quote["spans"]).replace("\n", " ")


def claimed(quote: Document) -> str:
    """Return who said what, and whether it still stands and is known whose it is."""
    source: str | None = quote["source"] and quote["source"]["exact"]
    who = quote["speaker"]["name"] if quote["speaker"] else source
    label, words = status_label(quote), said(quote)
    if quote["candidates"]:
        return f"{label}[unresolved: {source or 'nobody named'}] {words}"
    told = quote["kind"] != "direct" and str(who).lower() in words.lower()
    return f"{label}{words}" if who is None or told else f"{label}{who}: {words}"
