"""Reports of a check: for people, for programs, for code review, for a browser."""

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from html import escape
from urllib.parse import quote

from onrecord import __version__
from onrecord.cli.explain import printable
from onrecord.cli.findings import CheckedDraft, Place
from onrecord.comparison.judging import VERDICT_WORDS
from onrecord.ingest.inputs.files import shown_name
from onrecord.store.documents.stored import Document

_NOTES = frozenset(("not_on_record",))
"""Verdicts that may only say that the record does not hold the article."""
_CSS = (
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}"
    "blockquote{margin:1rem 0;padding-left:1rem;border-left:4px solid #8886}del{color:#b00}ins{color:#070}"
)


def text_report(checked: Sequence[CheckedDraft]) -> str:
    """Write a line a finding, the changes below it, and a line that counts."""
    lines: list[str] = []
    verdicts: Counter[str] = Counter()
    for draft in checked:
        verdicts.update(item["verdict"] for item in draft.answer["items"])
        for item, place in draft.findings():
            lines.extend(_text_finding(shown_name(draft.path), item, place))
    counted = ", ".join(f"{count} {verdict}" for verdict, count in sorted(verdicts.items()))
    total = verdicts.total()
    lines.append(f"{total} quotation{'' if total == 1 else 's'}" + (f": {counted}" if counted else ""))
    return "\n".join(lines) + "\n"


def _text_finding(path: str, item: Document, place: Place | None) -> list[str]:
    where = f"{path}:{place.line}:{place.column}" if place else path
    who = item["draft"]["speaker"] or "nobody named"
    lines = [
        f"{where}: {item['verdict']}: {VERDICT_WORDS[item['verdict']]}: “{item['draft']['text']}” ({who})"
    ]
    lines += [f"    {describe(change)}" for change in item["changes"]]
    lines += [f"    record: “{match['text']}” ({_source(match)})" for match in item["matches"]]
    return list(map(printable, lines))


def describe(change: Document) -> str:
    """Say in one line what a change is."""
    if not change["draft"]:
        return f"{change['kind']}: leaves out “{change['record']}”"
    if not change["record"]:
        return f"{change['kind']}: adds “{change['draft']}”"
    return f"{change['kind']}: “{change['draft']}” where the record has “{change['record']}”"


def _source(match: Document) -> str:
    article = match["article"]
    who = match["speaker"]["name"] if match["speaker"] else match["source"]
    publisher = article["publisher"]["name"] if article["publisher"] else None
    parts = (who, article["headline"], publisher, article["published_at"], match["links"]["permalink"])
    return ", ".join(part for part in parts if part)


def json_report(checked: Sequence[CheckedDraft]) -> str:
    """Write one JSON line a draft: its path and what `POST /v1/checks` answers."""
    return "".join(
        json.dumps({"path": shown_name(draft.path), **draft.answer}, ensure_ascii=False) + "\n"
        for draft in checked
    )


def sarif_report(checked: Sequence[CheckedDraft]) -> str:
    """Write a log of SARIF 2.1.0, which code review shows beside the lines."""
    rules = [
        {"id": verdict, "shortDescription": {"text": said}}
        for verdict, said in VERDICT_WORDS.items()
        if verdict != "exact"
    ]
    driver = {"name": "onrecord", "version": __version__, "rules": rules}
    results = [_sarif_result(draft.path, *finding) for draft in checked for finding in draft.findings()]
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "utf16CodeUnits", "results": results}],
    }
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _sarif_result(path: str, item: Document, place: Place | None) -> Document:
    verdict = item["verdict"]
    details = [describe(change) for change in item["changes"]]
    details += [f"record: “{match['text']}” ({_source(match)})" for match in item["matches"]]
    message = ". ".join([f"{VERDICT_WORDS[verdict]}: “{item['draft']['text']}”", *details])
    region = (
        {"startLine": 1}
        if place is None
        else {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        }
    )
    location = {"artifactLocation": {"uri": quote(shown_name(path))}, "region": region}
    return {
        "ruleId": verdict,
        "level": "note" if verdict in _NOTES else "warning",
        "message": {"text": message},
        "locations": [{"physicalLocation": location}],
    }


def html_report(checked: Sequence[CheckedDraft]) -> str:
    """Write a page of its own: every quotation, what differs, and where it was said."""
    body = "".join(
        f"<h1>{escape(shown_name(draft.path))}</h1>\n" + "".join(map(_html_item, draft.answer["items"]))
        for draft in checked
    )
    head = f'<meta charset="utf-8"><title>Check of quotations</title><style>{_CSS}</style>'
    return f'<!doctype html>\n<html lang="en"><head>{head}</head><body>\n{body}</body></html>\n'


def _html_item(item: Document) -> str:
    changes = "".join(
        f"<li>{escape(change['kind'])}: <del>{escape(change['draft'])}</del> <ins>{escape(change['record'])}</ins></li>"
        for change in item["changes"]
    )
    matches = "".join(f"<li>“{escape(one['text'])}” ({escape(_source(one))})</li>" for one in item["matches"])
    said = f"<p><strong>{item['verdict']}</strong>: {escape(VERDICT_WORDS[item['verdict']])}</p>"
    lists = "".join(f"<ul>{entries}</ul>" for entries in (changes, matches) if entries)
    return f"<blockquote><p>“{escape(item['draft']['text'])}”</p>{said}{lists}</blockquote>\n"


FORMATS: Mapping[str, Callable[[Sequence[CheckedDraft]], str]] = {
    "text": text_report,
    "json": json_report,
    "sarif": sarif_report,
    "html": html_report,
}
