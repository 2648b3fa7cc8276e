"""The engine: a text in, its quotations and their speakers out."""

from dataclasses import replace
from functools import cache
from hashlib import sha256
from importlib import resources

from app import __version__
from app.extraction.attribution import attribute
from app.extraction.hand_weights import hand_model
from app.extraction.linear import LinearModel, load_model
from app.extraction.names import find_names
from app.extraction.pieces import insertions_in, kind_of
from app.extraction.quotation import Attribution, Extraction, Quotation, Source
from app.extraction.reading import read_tokens
from app.extraction.speakers import Resolved, resolve_speakers
from app.text.document import read_document

MODEL_FILE = "model.bin"


@cache
def model_bytes() -> bytes | None:
    """Return the file that `make train` makes; None where it is not installed."""
    file = resources.files("app.extraction").joinpath(MODEL_FILE)
    return file.read_bytes() if file.is_file() else None


@cache
def engine_model() -> LinearModel:
    """Return the learned weights, and those set by hand where there are none."""
    data = model_bytes()
    return hand_model() if data is None else load_model(data)


def engine_name() -> str:
    """Name the engine with its version, and whether and which weights it has learned: for the provenance of what it finds."""
    data = model_bytes()
    learned = "" if data is None else f"+model {sha256(data).hexdigest()[:8]}"
    return f"onrecord {__version__} rules{learned}"


def extract(text: str) -> Extraction:
    """Find every quotation of a text, and who said it.

    Args:
        text: An article's body; any string will do. Spans of the answer index it in code points.

    Returns:
        Quotations in reading order and the speakers they resolve to, in the order of their first quotation.
    """
    return extract_with(text, engine_model())


def extract_with(text: str, model: LinearModel) -> Extraction:
    """Do what `extract` does with other weights."""
    document = read_document(text)
    names = find_names(document)
    attributions = attribute(read_tokens(document), names, model)
    resolved, speakers = resolve_speakers(document, names, attributions)
    quotations = tuple(
        _quotation(text, attribution, who, model)
        for attribution, who in zip(attributions, resolved, strict=True)
    )
    return Extraction(quotations, speakers)


def _outside_content(source: Source | None, attribution: Attribution) -> Source | None:
    """Name the source as printed at the cue where the whole name would reach into what was said."""
    if source is None or attribution.source is None:
        return source
    if any(source.span.overlaps(content.span) for content in attribution.contents):
        return replace(source, span=attribution.source)
    return source


def _quotation(text: str, attribution: Attribution, who: Resolved, model: LinearModel) -> Quotation:
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
        method=attribution.method if model.learned else "rule",
    )
