"""Firms that bear their founder's name with a genitive ending and no noun behind it: "Hartley's said", "..., said Hartley's."."""

from onrecord.extraction.lexicon.en.reporting import SPEECH_FORMS
from onrecord.extraction.names.parts import Part
from onrecord.text.document import Document
from onrecord.text.tokens import places_of

_ENDINGS = frozenset(("'s", "’s"))
_ENDS = frozenset(".,")


def with_genitive_names(document: Document, parts: list[Part]) -> list[Part]:
    """Make a body of each name that speaks with its genitive ending, and take that in, wherever it stands behind the same name."""
    words = document.tokens.words
    if words.count("'s") + words.count("’s") == 0:
        return parts
    ending = frozenset(places_of(words, _ENDINGS))
    owning = [part for part in parts if part.last in ending and part.honorific is None]
    firms = {words[part.first] for part in owning if part.last - part.first == 1 and _speaks(document, part)}
    if not firms:
        return parts
    return [
        Part(part.first, part.last + 1, "organization", None)
        if part.last - part.first == 1 and part.last in ending and words[part.first] in firms
        else part
        for part in parts
    ]


def _speaks(document: Document, part: Part) -> bool:
    """Return whether a verb of speech follows the ending, outside quotation marks, or stands before the name that closes a clause."""
    tokens = document.tokens
    if tokens.stretches[part.first] >= 0:
        return False
    behind = "".join(tokens.lower[part.last + 1 : part.last + 2])
    before = tokens.lower[max(part.first - 2, 0) : part.first]
    told = before == ["according", "to"] or "".join(before[-1:]) in SPEECH_FORMS
    return behind in SPEECH_FORMS or (told and behind in _ENDS)
