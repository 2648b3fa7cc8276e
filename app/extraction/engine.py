"""The engine: a text in, its quotations and their speakers out."""

from dataclasses import replace
from functools import cache
from importlib import resources

from app.extraction.attribution import attribute
from app.extraction.linear import LinearModel, load_model
from app.extraction.names import find_names
from app.extraction.pieces import insertions_in, kind_of
from app.extraction.quotation import Attribution, Extraction, Quotation, Source
from app.extraction.reading import read_tokens
from app.extraction.speakers import Resolved, resolve_speakers
from app.text.document import read_document

MODEL_FILE = "model.bin"


@cache
def learned_model() -> LinearModel:
    """Load the weights that `make train` made."""
    return load_model(resources.files("app.extraction").joinpath(MODEL_FILE).read_bytes())


def extract(text: str) -> Extraction:
    """Find every quotation of a text, and who said it.

    Args:
        text: An article's body; any string will do. Spans of the answer index it in code points.

    Returns:
        Quotations in reading order and the speakers they resolve to, in the order of their first quotation.
    """
    return extract_with(text, learned_model())


def extract_with(text: str, model: LinearModel) -> Extraction:
    """Do what `extract` does with other weights."""
    document = read_document(text)
    attributions = attribute(read_tokens(document), model)
    resolved, speakers = resolve_speakers(document, find_names(document), attributions)
    quotations = tuple(
        _quotation(text, attribution, who) for attribution, who in zip(attributions, resolved, strict=True)
    )
    return Extraction(quotations, speakers)


def _outside_content(source: Source | None, attribution: Attribution) -> Source | None:
    """Name the source as printed at the cue where the whole name would reach into what was said."""
    if source is None or attribution.source is None:
        return source
    if any(source.span.overlaps(content.span) for content in attribution.contents):
        return replace(source, span=attribution.source)
    return source


def _quotation(text: str, attribution: Attribution, who: Resolved) -> Quotation:
    return Quotation(
        kind=kind_of(attribution.contents),
        contents=attribution.contents,
        insertions=insertions_in(text, attribution.contents),
        cue=attribution.cue,
        source=_outside_content(who.source, attribution),
        audience=attribution.audience,
        speaker=who.speaker,
        capacity=who.capacity,
        confidence=attribution.confidence,
        rule=attribution.rule,
        method=attribution.method,
    )
