"""Labels of transcripts in which an office stands before the name, without brackets: "Minister of Ports Lena Marsh:"."""

from collections.abc import Sequence

from onrecord.extraction.attribution.legends import Label
from onrecord.text.spans import Span

_LONGEST = 120
"""Characters of such a label."""


def with_offices(text: str, paragraphs: Sequence[Span], labels: Sequence[Label | None]) -> list[Label | None]:
    """Return labels with those where capitalised words stand before a name that opens other turns."""
    names = {name for label in labels if label is not None and " " in (name := label[0].cut(text))}
    return [label or _behind_office(text, at, names) for at, label in zip(paragraphs, labels, strict=True)]


def _behind_office(text: str, paragraph: Span, names: set[str]) -> Label | None:
    colon = text.find(": ", paragraph.start, min(paragraph.end, paragraph.start + _LONGEST))
    label = text[paragraph.start : max(colon, 0)]
    name = next((name for name in names if label.endswith(f" {name}")), None)
    office = label.removesuffix(name) if name else ""
    if name is None or not office[0].isupper() or not office.replace(" ", "").isalpha():
        return None
    return Span(colon - len(name), colon), Span(colon, colon + 1)
