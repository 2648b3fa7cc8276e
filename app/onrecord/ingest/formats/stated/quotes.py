"""Who said what as an input itself states it: its spans, with the speakers that our own coreference finds for them."""

from collections.abc import Sequence

from onrecord.extraction.attribution.content_spans import insertions_in, kind_of
from onrecord.extraction.names.recognition import find_names
from onrecord.extraction.quotation import Attribution, Extraction, Quotation
from onrecord.extraction.speakers.found import Resolved
from onrecord.extraction.speakers.resolution import resolve_speakers
from onrecord.text.document import Document


def with_speakers(document: Document, stated: Sequence[Attribution]) -> Extraction:
    """Return the quotations that are stated, in the order of the text, with whom their sources name."""
    resolved, speakers = resolve_speakers(document, find_names(document), list(stated))
    quotations = tuple(
        _quotation(document.text, attribution, who) for attribution, who in zip(stated, resolved, strict=True)
    )
    return Extraction(quotations, speakers)


def _quotation(text: str, attribution: Attribution, who: Resolved) -> Quotation:
    return Quotation(
        kind=kind_of(attribution.contents),
        contents=attribution.contents,
        insertions=insertions_in(text, attribution.contents),
        cue=attribution.cue,
        source=who.source,
        audience=None,
        speaker=who.speaker,
        capacity=who.capacity,
        confidence=attribution.confidence,
        rule=attribution.rule,
        method=attribution.method,
    )
