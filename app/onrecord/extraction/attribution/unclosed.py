"""Quotation marks that nothing closes: the words behind them end before the reporter's own "she added"."""

import re
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from onrecord.extraction.lexicon.en.reporting import SPEECH, SPEECH_FORMS
from onrecord.extraction.quotation import Content
from onrecord.text.document import Document, Stretch
from onrecord.text.spans import Span, begun
from onrecord.text.tokens import read_tokens

UNCLOSED = 0.8
"""Share of the confidence that is left where nothing shows how far the quoted words go."""
_NAME = r"(?:the [a-z]+|(?:[A-Z][\w’'.-]+ ){0,3}[A-Z][\w’'-]+)"
_VERB = "|".join(sorted(set(SPEECH_FORMS) - SPEECH))
_TOLD = rf"[,?!—–](?=\s(?:(?:he|she|they|{_NAME}) (?:{_VERB})|(?:{_VERB}) (?:{_NAME}|[a-z]+ {_NAME}))"


@cache
def _cue(*, at_end: bool) -> re.Pattern[str]:
    """Return the pattern of a cue with its source.

    Compiling takes a tenth of the engine's start, and few texts need it.

    Args:
        at_end: Only where the sentence ends or the reporter says when: a speech that runs on may hold talk of others, too.
    """
    return re.compile(_TOLD + (r"(?:[.,]| on\b| in\b| at\b| during\b))" if at_end else r"\b)"))


def end_before_cues(document: Document) -> Document:
    """End the words behind each mark that nothing closes before a cue with its source ("It was never safe, | she added.")."""
    runs_on = _carried_on(document)
    stretches: list[Stretch] = []
    cut: set[int] = set()
    told = Span(0, 0)
    """What stood behind the last mark that was so ended, and now is the reporter's."""
    for index, stretch in enumerate(document.stretches):
        found = stretch
        if stretch.close is None and stretch.depth == 0:
            found = _ended(document.text, stretch, _cue(at_end=index in runs_on))
        if found is not stretch:
            cut.add(index)
            told = Span(found.span.end, stretch.span.end)
        elif stretch.depth and told.start <= stretch.open < told.end:
            found = replace(stretch, depth=stretch.depth - 1)
        stretches.append(replace(found, continues=None) if stretch.continues in cut else found)
    if not cut:
        return document
    ended = tuple(stretches)
    return replace(document, stretches=ended, tokens=read_tokens(document.text, document.sentences, ended))


def _ended(text: str, stretch: Stretch, cue: re.Pattern[str]) -> Stretch:
    match = cue.search(text, stretch.span.start, stretch.span.end)
    if match is None:
        return stretch
    return replace(stretch, span=Span(stretch.span.start, match.start() + 1))


def _carried_on(document: Document) -> frozenset[int]:
    return frozenset(stretch.continues for stretch in document.stretches if stretch.continues is not None)


def open_ended(document: Document) -> list[Span]:
    """Return the quoted words whose end no mark shows, in reading order."""
    runs_on = _carried_on(document)
    return [
        stretch.span
        for index, stretch in enumerate(document.stretches)
        if stretch.close is None and stretch.depth == 0 and index not in runs_on
    ]


def certainty_of_end(contents: Sequence[Content], spans: Sequence[Span]) -> float:
    """Return how sure the end of what was said is: less than 1 where its words are among those that nothing closes."""
    for content in contents if spans else ():
        near = begun(spans, content.span.start) - 1
        if any(content.span.overlaps(span) for span in spans[max(near, 0) : near + 2]):
            return UNCLOSED
    return 1.0
