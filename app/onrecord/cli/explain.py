"""What was found in a text and why, for a person at a terminal."""

from collections.abc import Iterable

from onrecord.extraction.quotation import Extraction, Quotation, Speaker
from onrecord.text.spans import Span

_COLOURS = {"verbatim": "1;32", "paraphrase": "33", "cue": "36", "source": "35"}
"""ANSI attributes: bold green for the speaker's own words, yellow for a paraphrase, cyan cue, magenta source."""
_SIGNS = {"verbatim": ("[", "]"), "paraphrase": ("(", ")"), "cue": ("<", ">"), "source": ("{", "}")}
"""The same without colours."""

LEGEND = "[own words] (paraphrase) {source} <cue>, each with the number of its quotation"


def explain(text: str, found: Extraction, *, coloured: bool) -> str:
    """Return the text with what was found marked in it, then each quotation and each speaker with the reasons.

    Args:
        text: What `found` indexes.
        found: The engine's answer.
        coloured: Mark by colours; else by brackets.
    """
    parts = [_marked(text, found, coloured=coloured), "" if coloured else LEGEND]
    parts += [_quotation(text, number, one, found) for number, one in enumerate(found.quotations, start=1)]
    parts += [_speaker(text, speaker) for speaker in found.speakers]
    return "\n\n".join(filter(None, parts)) + "\n"


def _marked(text: str, found: Extraction, *, coloured: bool) -> str:
    edges: list[tuple[int, int, int, str]] = []  # place, closings first, the order of finding, what to print
    for number, one in enumerate(found.quotations, start=1):
        for what, span in _spans(one):
            left, right = _SIGNS[what]
            if coloured:
                left, right = f"\x1b[{_COLOURS[what]}m{number}:", "\x1b[0m"
            else:
                left = f"{left}{number}:"
            edges += [(span.start, 1, len(edges), left), (span.end, 0, len(edges), right)]
    parts = []
    position = 0
    for place, _, _, sign in sorted(edges):
        parts += [printable(text[position:place]), sign]
        position = place
    return "".join([*parts, printable(text[position:])])


def _spans(one: Quotation) -> Iterable[tuple[str, Span]]:
    for run in one.contents:
        yield ("verbatim" if run.verbatim else "paraphrase"), run.span
    if one.cue:
        yield "cue", one.cue
    if one.source:
        yield "source", one.source.span


def _quotation(text: str, number: int, one: Quotation, found: Extraction) -> str:
    speaker = "nobody known" if one.speaker is None else found.speakers[one.speaker].name
    words = " … ".join(run.span.cut(text) for run in one.contents)
    lines = [f"{number}. {speaker}, {one.capacity}: {one.kind}, {one.confidence:.2f}", f"   {words}"]
    if one.source:
        lines.append(f"   source: {one.source.span.cut(text)} ({one.source.kind}, {one.source.resolution})")
    for name, span in (("cue", one.cue), ("audience", one.audience)):
        if span:
            lines.append(f"   {name}: {span.cut(text)}")
    lines += [f"   not the speaker's: {span.cut(text)}" for span in one.insertions]
    return printable("\n".join([*lines, f"   because: {one.rule} ({one.method})"]))


def _speaker(text: str, speaker: Speaker) -> str:
    title = f"{speaker.honorific} " if speaker.honorific else ""
    lines = [f"{title}{speaker.name}: {speaker.kind}, {speaker.capacity}"]
    for role in speaker.roles:
        stated = [span.cut(text) for span in (role.title, role.organization) if span]
        lines.append(f"   {role.tense}: {' at '.join(stated)}")
    if speaker.aliases:
        lines.append(f"   also: {', '.join(speaker.aliases)}")
    return printable("\n".join(lines))


def printable(text: str) -> str:
    """Escape what a terminal would obey: control characters but the line feed, and marks that turn the line around."""
    if text.isprintable():
        return text
    return "".join(
        c if c.isprintable() or c in "\n\u00a0\u2009\u202f" else c.encode("unicode_escape").decode("ascii")
        for c in text
    )
