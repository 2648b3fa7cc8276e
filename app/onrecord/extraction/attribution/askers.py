"""Who asks in a labelled interview, and is quoted nowhere."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extraction.lexicon.en.interview_labels import HOSTS, QUESTION_LABELS
from onrecord.text.spans import Span

_ASKS = 0.6
"""Share of a label's paragraphs that end with a question from which the label is the interviewer's."""
_LISTED = re.compile(
    r"^(?P<what>[A-Z][a-z-]{3,20}): (?P<name>[A-Z][\w.’'-]{0,30}(?: [A-Z][\w.’'-]{0,30}){1,3})\b",
    re.MULTILINE,
)
"""What somebody is in a transcript, over it."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One paragraph with its label, and the unlabelled paragraphs that carry it on."""

    start: int
    """Where the paragraph starts: at the label, or at a quotation mark before it."""
    label: Span
    colon: Span
    """Empty behind a name on its own line."""
    contents: list[Span]


def interviewers(text: str, turns: Sequence[Turn]) -> set[str]:
    """Return the parties whose turns are questions: those who are called hosts, and those who mostly ask."""
    asked: Counter[str] = Counter()
    spoke: Counter[str] = Counter()
    hosts = _listed_hosts(text)
    for turn in turns:
        name = party(turn.label.cut(text))
        spoke[name] += 1
        asked[name] += turn.contents[-1].cut(text).rstrip().endswith("?")
        if not HOSTS.isdisjoint(text[turn.label.end : turn.colon.start].lower().replace(",", " ").split()):
            hosts.add(name)
    first = party(turns[0].label.cut(text))
    asking = {
        name
        for name in spoke
        if name.upper() in QUESTION_LABELS
        or asked[name] >= _ASKS * spoke[name]
        or (name == first and asked[name] * 3 >= spoke[name])
    }
    return hosts | {name for name in asking if not _is_quoted(text[: turns[0].start], name)}


def _is_quoted(text: str, name: str) -> bool:
    """Return whether what stands over the turns quotes a party: "“Easy,” | Bly says"."""
    said = rf"[”\"] (?:{re.escape(name)} (?:said|says)|(?:said|says) (?:\w+ ){{0,2}}{re.escape(name)})\b"
    return re.search(said, text, re.IGNORECASE) is not None


def _listed_hosts(text: str) -> set[str]:
    """Return how a list over the transcript has who asks, by the last name and by initials: "Interviewer: Ann Roe"."""
    names = [match["name"].split() for match in _LISTED.finditer(text) if match["what"].lower() in HOSTS]
    return {name[-1].upper() for name in names} | {"".join(word[0] for word in name) for name in names}


def party(label: str) -> str:
    """Return what stays the same of a party's labels: "ANN ROE" at first is "ROE" later."""
    return label if label[-1].isdigit() else label.rpartition(" ")[2].upper()
