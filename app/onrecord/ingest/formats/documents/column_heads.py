"""The heads of a table that a transcript is set in: "Time", "Speaker", "Text"; nobody's words."""

from collections.abc import Sequence

from onrecord.text.lexicon import words

_SPEAKERS = words("speaker speakers name who voice person")
_WORDS = words("text transcript words dialogue dialog speech statement utterance transcription content")
_BESIDE = words("time timecode timestamp start end no. no # line duration date notes in out")
_HEADS = _SPEAKERS | _WORDS | _BESIDE


def column_heads(lines: Sequence[str]) -> range:
    """Return where such heads stand, one of who speaks and one of what is said among them; nowhere in a text without."""
    small = [line.casefold().rstrip(":") for line in lines]
    for start, line in enumerate(small):
        if line not in _HEADS:
            continue
        end = next((at for at in range(start, len(small)) if small[at] not in _HEADS), len(small))
        row = set(small[start:end])
        return range(start, end) if row & _SPEAKERS and row & _WORDS else range(0)
    return range(0)
