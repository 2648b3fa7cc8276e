"""The engine: a text in, its quotations and their speakers out."""

from msgspec.structs import replace

from onrecord.extraction.attribution.content_spans import insertions_in, kind_of
from onrecord.extraction.attribution.pipeline import attribute
from onrecord.extraction.attribution.unclosed import certainty_of_end, end_before_cues, open_ended
from onrecord.extraction.candidates.linear_model import LinearModel
from onrecord.extraction.candidates.token_features import read_tokens
from onrecord.extraction.certainty import LED, certainty
from onrecord.extraction.names.readable_form import led_back, usual_case, without_invisible
from onrecord.extraction.names.recognition import find_names
from onrecord.extraction.quotation import Attribution, Extraction, Quotation, Source
from onrecord.extraction.speakers.found import Resolved
from onrecord.extraction.speakers.resolution import resolve_speakers
from onrecord.extraction.weights.loading import engine_model
from onrecord.text.document import read_document
from onrecord.text.invisible import INVISIBLE


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
    if text.isascii() or INVISIBLE.search(text) is None:
        return _extract(usual_case(text), model)
    seen, places = without_invisible(text)
    return led_back(_extract(usual_case(seen), model), places)


def _extract(text: str, model: LinearModel) -> Extraction:
    document = end_before_cues(read_document(text))
    names = find_names(document)
    attributions = attribute(read_tokens(document), names, model)
    unclosed = open_ended(document)
    resolved, speakers = resolve_speakers(document, names, attributions)
    quotations = tuple(
        _quotation(text, attribution, who, certainty_of_end(attribution.contents, unclosed), model)
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


def _led(who: Resolved) -> float:
    """Return how likely the way from the printed words to the speaker is right."""
    if who.speaker is None or who.certainty < 1:
        return 1.0
    return LED.get(who.source.resolution if who.source else "inferred", 1.0)


def _quotation(
    text: str, attribution: Attribution, who: Resolved, ended: float, model: LinearModel
) -> Quotation:
    """Put an attribution and its speaker together; `ended`: how sure it is where the words end."""
    kind = kind_of(attribution.contents)
    words, claim = certainty(text, attribution, kind, who.source, model)
    if who.speaker is not None and who.source is None:
        claim = words  # learned of words that nobody is given; how likely the person is right comes below
    return Quotation(
        kind=kind,
        contents=attribution.contents,
        insertions=insertions_in(text, attribution.contents),
        cue=attribution.cue,
        source=_outside_content(who.source, attribution),
        audience=attribution.audience,
        speaker=who.speaker,
        capacity=who.capacity,
        confidence=round(claim * who.certainty * _led(who) * ended, 3),
        rule=attribution.rule,
        method=attribution.method if model.learned else "rule",
        confidence_content=round(words * ended, 3),
        candidates=who.candidates,
    )
