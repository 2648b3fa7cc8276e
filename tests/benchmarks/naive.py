"""A few regular expressions that stand in for the engine where only the harness is under test."""

import re

from onrecord.extraction.quotation import Content, Extraction, Quotation, Role, Source, Speaker
from onrecord.text.spans import Span

SAID = re.compile(
    r"“([^“”]{1,500})” (?P<name>[A-Z]\w+(?: [A-Z]\w+)?)(?:, an? (?P<title>[a-z ]+),)? (?P<cue>said|noted)"
)


def extract(text: str) -> Extraction:
    """Find `“…” Jane Doe said`; every speaker is an analyst."""
    quotations: list[Quotation] = []
    speakers: list[Speaker] = []
    for match in SAID.finditer(text):
        name = Span(*match.span("name"))
        quotations.append(
            Quotation(
                kind="direct",
                contents=(Content(Span(*match.span(1)), verbatim=True, break_before=None),),
                insertions=(),
                cue=Span(*match.span("cue")),
                source=Source(name, "person", "named"),
                audience=None,
                speaker=len(speakers),
                capacity="analyst",
                confidence=0.9,
                rule="name_then_cue",
                method="rule",
            )
        )
        title = Span(*match.span("title")) if match["title"] else None
        speakers.append(
            Speaker(
                name=match["name"],
                kind="person",
                honorific=None,
                capacity="analyst",
                roles=(Role(title, None, "current"),) if title else (),
                aliases=(),
                name_span=name,
            )
        )
    return Extraction(tuple(quotations), tuple(speakers))
