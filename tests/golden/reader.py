"""Golden cases: a text of our own wording and what a careful reader finds in it.

A case file is a JSON list of objects:

label     unique sentence; the report names a failing case by it
comment   why the case is here
kind      wild (an error met in a real article, told in other words), synthetic, negative (must stay silent)
expect    absent: must pass; "fail": a known failure, the run fails when it starts to pass
text      paragraphs joined by an empty line
expected  {"quotes": [...], "speakers": [...]}; a list that is left out is not compared

A quote needs kind, content, speaker (its name, null when nobody can be named) and may have source, cue, source_kind, resolution,
capacity, audience, insertions, rule, method. A run of content in the speaker's own words stands between “ and ”, a paraphrase
without. A speaker needs a name and may have honorific, kind, capacity, aliases, roles [{title, organization, tense}]. Keys that
are left out are not compared.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from onrecord.extraction.quotation import Extraction, Quotation, Speaker
from onrecord.text.spans import Span

FOLDER = Path(__file__).parent
REQUIRED = ("kind", "content", "speaker")

Plain = str | int | float | bool | None
Json = Plain | list["Json"] | dict[str, "Json"]
Found = dict[str, Json]


@dataclass(frozen=True, slots=True)
class Case:
    """One golden case, with the file that holds it."""

    path: Path
    label: str
    comment: str
    kind: str
    known_failure: bool
    text: str
    expected: dict[str, list[Found]]


def case_files(folder: Path = FOLDER) -> list[Path]:
    return sorted(folder.rglob("*.json"))


def read_cases(paths: Iterable[Path]) -> list[Case]:
    return [
        Case(
            path=path,
            label=entry["label"],
            comment=entry["comment"],
            kind=entry["kind"],
            known_failure=entry.get("expect") == "fail",
            text=entry["text"],
            expected=entry["expected"],
        )
        for path in paths
        for entry in json.loads(path.read_text(encoding="utf-8"))
    ]


def found_in(text: str, extraction: Extraction) -> dict[str, list[Found]]:
    """Say in a case's words what the engine found, every key filled in."""
    return {
        "quotes": [_quote(text, quotation, extraction) for quotation in extraction.quotations],
        "speakers": [_speaker(text, speaker) for speaker in extraction.speakers],
    }


def comparable(found: dict[str, list[Found]], expected: dict[str, list[Found]]) -> dict[str, list[Found]]:
    """Leave in `found` only what the case states."""
    return {part: _same_keys(found[part], wanted) for part, wanted in expected.items()}


def _same_keys(found: list[Found], wanted: list[Found]) -> list[Found]:
    keys: list[Iterable[str]] = [entry.keys() for entry in wanted]
    spare = REQUIRED if any("content" in entry for entry in found) else ("name",)
    keys += [spare] * (len(found) - len(wanted))
    return [{key: entry[key] for key in kept} for entry, kept in zip(found, keys, strict=False)]


def _quote(text: str, quotation: Quotation, extraction: Extraction) -> Found:
    source = quotation.source
    return {
        "kind": quotation.kind,
        "content": [
            f"“{run.span.cut(text)}”" if run.verbatim else run.span.cut(text) for run in quotation.contents
        ],
        "source": None if source is None else source.span.cut(text),
        "cue": _cut(text, quotation.cue),
        "speaker": None if quotation.speaker is None else extraction.speakers[quotation.speaker].name,
        "source_kind": None if source is None else source.kind,
        "resolution": None if source is None else source.resolution,
        "capacity": quotation.capacity,
        "audience": _cut(text, quotation.audience),
        "insertions": [span.cut(text) for span in quotation.insertions],
        "rule": quotation.rule,
        "method": quotation.method,
    }


def _speaker(text: str, speaker: Speaker) -> Found:
    return {
        "name": speaker.name,
        "honorific": speaker.honorific,
        "kind": speaker.kind,
        "capacity": speaker.capacity,
        "aliases": list(speaker.aliases),
        "roles": [
            {
                "title": _cut(text, role.title),
                "organization": _cut(text, role.organization),
                "tense": role.tense,
            }
            for role in speaker.roles
        ],
    }


def _cut(text: str, span: Span | None) -> str | None:
    return None if span is None else span.cut(text)
