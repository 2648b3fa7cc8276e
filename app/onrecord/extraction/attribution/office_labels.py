"""Labels of transcripts that an office opens, beside turns of the same people: "Minister of Ports Lena Marsh:", "The Comptroller (Lena Marsh):"."""

import re
from collections.abc import Collection, Sequence

from onrecord.extraction.attribution.legends import Label
from onrecord.extraction.lexicon.en.namelists import given_names
from onrecord.text.spans import Span

_LONGEST = 120
"""Characters of such a label."""
_WORDS = r"[^\W\d_a-z][\w.’'-]{0,30}(?: [^\W\d_a-z][\w.’'-]{0,30}){0,3}"
_STYLES = frozenset(("Mr", "Mrs", "Ms", "Miss", "Dr", "Hon", "Sir", "Dame", "Lord", "Lady", "Baroness"))
_HOLDER = re.compile(rf"[A-Z][^:.()“”\"\n]{{3,90}} \((?P<label>{_WORDS})\)(?: \([^()\n]{{2,30}}\))?")
_PEER = re.compile(
    rf"(?P<label>(?:Lord|Lady|Baroness|Viscount|Viscountess|Earl) {_WORDS} of [A-Z][\w’'-]+)(?: \([^()\n]{{2,30}}\)){{0,2}}"
)
"""A peer with his or her place, and behind it the party."""


def with_offices(text: str, paragraphs: Sequence[Span], labels: Sequence[Label | None]) -> list[Label | None]:
    """Return labels with those of offices: before a name that opens other turns, or with its holder in brackets."""
    named = [label[0].cut(text).casefold() for label in labels if label is not None]
    names = {name for name in named if " " in name}
    surnames = {name.rpartition(" ")[2] for name in named}
    return [
        label or _behind_office(text, at, names, surnames)
        for at, label in zip(paragraphs, labels, strict=True)
    ]


def _behind_office(
    text: str, paragraph: Span, names: Collection[str], surnames: Collection[str]
) -> Label | None:
    start = paragraph.start
    colon = text.find(": ", start, min(paragraph.end, start + _LONGEST))
    label = text[start : max(colon, 0)]
    held = _PEER.fullmatch(label) or _HOLDER.fullmatch(label)
    if held:
        known = (
            held.re is _PEER
            or (label.startswith("The ") and " " in held["label"])
            or held["label"].partition(" ")[0].rstrip(".") in _STYLES
            or held["label"].rpartition(" ")[2].casefold() in surnames
        )
        name = held["label"] if known else ""
        before = held.start("label")
    else:
        name = _name_behind(label, names, surnames)
        before = len(label) - len(name)
        name = name if label[:1].isupper() and label[:before].replace(" ", "").isalpha() else ""
    if not name:
        return None
    return Span(start + before, start + before + len(name)), Span(colon, colon + 1)


def _name_behind(label: str, names: Collection[str], surnames: Collection[str]) -> str:
    """Return the name that a label ends with, where it opens other turns, or the surname does behind a style: "MR. HALE"."""
    whole = next((name for name in names if label.casefold().endswith(f" {name}")), "")
    given, _, last = label.rpartition(" ")
    given = given.rpartition(" ")[2]
    if not whole and last.casefold() in surnames and given.title() in given_names():
        whole = f"{given} {last}"
    return label[len(label) - len(whole) :]
