"""Texts with their sources marked: what the attribution stage would hand over, written where it stands.

`[[Anna Lindqvist]] said` marks a source. `[[label:Castell]]` is one whose attribution the rule `label` made. `[[other:0]]` stands
where an attribution has no source and belongs to the other party than the first one; `[[none:]]` has neither.
"""

import re
from dataclasses import dataclass

from onrecord.extraction.names.recognition import find_names
from onrecord.extraction.quotation import Attribution, Content, Speaker
from onrecord.extraction.speakers.found import Resolved
from onrecord.extraction.speakers.resolution import resolve_speakers
from onrecord.text.document import read_document
from onrecord.text.spans import Span

_MARK = re.compile(r"\[\[(?:(label|other|none):)?([^\]]*)\]\]")

Row = tuple[str | None, str | None, str | None, str | None]


@dataclass(frozen=True, slots=True)
class Reading:
    """What came out: the text without marks, one resolved source a mark, the speakers."""

    text: str
    resolved: tuple[Resolved, ...]
    speakers: tuple[Speaker, ...]

    def rows(self) -> list[Row]:
        """Give each source as (printed words, kind, resolution, name of the speaker)."""
        return [
            (
                one.source.span.cut(self.text) if one.source else None,
                one.source.kind if one.source else None,
                one.source.resolution if one.source else None,
                None if one.speaker is None else self.speakers[one.speaker].name,
            )
            for one in self.resolved
        ]

    def who(self) -> list[str | None]:
        """Give the name of each source's speaker."""
        return [name for *_, name in self.rows()]

    def capacities(self) -> list[str]:
        """Give the capacity of each source."""
        return [one.capacity for one in self.resolved]

    def roles(self, index: int = 0) -> list[tuple[str | None, str | None, str]]:
        """Give the roles of one speaker as (title, organisation, tense)."""
        return [
            (
                role.title.cut(self.text) if role.title else None,
                role.organization.cut(self.text) if role.organization else None,
                role.tense,
            )
            for role in self.speakers[index].roles
        ]


def read(marked: str) -> Reading:
    """Resolve the marked sources of a text."""
    parts: list[str] = []
    attributions: list[Attribution] = []
    length = position = 0
    for match in _MARK.finditer(marked):
        before = marked[position : match.start()]
        directive, words = match.group(1), match.group(2)
        start = length + len(before)
        printed = "" if directive in ("other", "none") else words
        parts += [before, printed]
        length = start + len(printed)
        position = match.end()
        attributions.append(_attribution(directive, words, Span(start, length)))
    text = "".join(parts) + marked[position:]
    document = read_document(text)
    resolved, speakers = resolve_speakers(document, find_names(document), attributions)
    return Reading(text, resolved, speakers)


def _attribution(directive: str | None, words: str, span: Span) -> Attribution:
    return Attribution(
        contents=(Content(Span(0, 1), verbatim=False, break_before=None),),
        cue=None,
        source=span if directive in (None, "label") else None,
        audience=None,
        other_party_than=int(words) if directive == "other" else None,
        confidence=1.0,
        rule="label" if directive == "label" else "test",
        method="rule",
    )
