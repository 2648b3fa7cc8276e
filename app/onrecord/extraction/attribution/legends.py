"""Lists above a transcript that say whom its labels mean: "JD: Jane Doe", "Guest: Jane Doe", "Speaker 2: Jane Doe"."""

import re
from collections import Counter
from collections.abc import Sequence

from onrecord.extraction.lexicon.en.interview_labels import LEGEND_LABELS, UNNAMED_LABELS
from onrecord.text.spans import Span

Label = tuple[Span, Span]
"""Where the name stands, and its colon: empty behind a name on its own line."""

LEGEND = re.compile(
    r"(?:[A-Z][\w.’'-]{0,30} ){1,3}[A-Z][\w’'-]{0,30}(?:, [^.!?\n]{2,80}| \([^()\n]{1,60}\))?"
)
"""Who speaks and what he or she is, and nothing else: "Ann Roe, ferry captain"."""
_PARTS = re.compile(r"[ -]")
_BEHIND = re.compile(r", | \(")


def is_nameless(label: str) -> bool:
    """Return whether a label, in small letters, says no more than that somebody speaks."""
    words = label.split()
    lettered = len(words) > 1 and len(words[-1]) == 1  # "Speaker B"
    return bool(words) and all(
        word in UNNAMED_LABELS or word.isdigit() for word in words[: -1 if lettered else None]
    )


def means(label: str, name: str) -> bool:
    """Return whether a label may stand for a name that a list gives to it: it names nobody itself, or is the initials."""
    small = label.lower()
    return is_nameless(small) or small in LEGEND_LABELS or label == initials_of(name)


def initials_of(name: str) -> str:
    """Return the first letters of a name's words with capitals: JLM of "Jean-Luc Moor, chef"."""
    return "".join(word[0] for word in _PARTS.split(_BEHIND.split(name, maxsplit=1)[0]) if word[:1].isupper())


def without_legend(
    text: str, paragraphs: Sequence[Span], labels: Sequence[Label | None]
) -> list[Label | None]:
    """Leave out labels that stand, the first time, before nothing but the name of whom they mean."""
    seen: set[str] = set()
    count = Counter(label[0].cut(text) for label in labels if label is not None)
    kept: list[Label | None] = []
    for paragraph, label in zip(paragraphs, labels, strict=True):
        name = label[0].cut(text) if label is not None else ""
        first = label is not None and name not in seen and count[name] > 1
        seen.add(name)
        told = first and label and LEGEND.fullmatch(text, label[1].end + 1, paragraph.end)
        kept.append(None if told and means(name, told[0]) else label)
    return kept
