"""A filled-in request for each operation: with things of this very record, in the languages that people ask in."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any
from urllib.parse import quote, urlencode

from msgspec.structs import replace

from onrecord.queries import quotes, settlements
from onrecord.queries.paging import PageRequest
from onrecord.queries.quotes import QuoteFilter
from onrecord.queries.settlements import SettlementFilter
from onrecord.routers.http.negotiation import choose
from onrecord.routers.http.operation import Answer, RequestContext
from onrecord.routers.http.parameters import parse
from onrecord.routers.http.registry import ReadOperation
from onrecord.store.database.reader import Reader
from onrecord.store.documents.stored import StoredDocument

Document = dict[str, Any]  # an OpenAPI document, or a body: JSON has no narrower type
FIRST = "list_analyst_quotes"
"""What most people come for."""
LONGEST = 1_600
"""Characters of an answer that are shown."""
_TEXT = "“The mill is open again,” said Jane Doe, an analyst at Acme."
_WHY = {"reason_code": "error", "reason": "The paper printed a correction."}
_QUERIES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "list_analyst_quotes": {"limit": "1"},
        "list_quotes": {"q": "{word}", "limit": "1"},
        "list_articles": {"limit": "1"},
        "list_speakers": {"q": "{name}", "limit": "1"},
        "list_changes": {"corrections": "true", "limit": "1"},
        "get_quotes_feed": {"q": "{word}", "format": "jsonfeed"},
        "get_quote_citation": {"format": "bibtex"},
        "withdraw": {"reason_code": "publisher_request", "reason": "Asked for in writing."},
        "list_reports": {"status": "open"},
        "undo_settlement": _WHY,
    }
)
_BODIES: Mapping[str, str | Document] = MappingProxyType(
    {
        "create_article": _TEXT,
        "extract_quotes": _TEXT,
        "check_quotes": _TEXT,
        "correct": {"speaker": {"kind": "person", "name": "Ruth Zoe"}, "reason_code": "wrong_speaker", "reason": "The tape."},
        "add_missed_quote": {"spans": [{"start": 0, "end": 24, "verbatim": True}], "reason_code": "missed", "reason": "On page 2."},
        "merge": {"into": "zvi-magen", "reason_code": "same_speaker", "reason": "One person."},
        "rename": {"name": "Ruth Zoe", "reason_code": "wrong_name", "reason": "Her own site."},
        "restore": _WHY,
        "change_rights": {"rights": "quotes_only", "reason_code": "publisher_request", "reason": "Asked for."},
        "report": {"quote": "{quote_id}", "reason_code": "wrong_speaker", "text": "The tape has another voice."},
        "distinguish": {"other": "zvi-magen", "reason_code": "different_speakers", "reason": "Father and son."},
        "settle_utterance": {"speakers": ["zvi-magen", "ruth-zoe"], "reason_code": "both_stand", "reason": "Read out together."},
        "dismiss": {"reason": "The minutes agree with the article."},
    }
)  # fmt: skip
_PLAIN = "text/plain; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Sample:
    """One request, written three times."""

    path: str
    """With its query."""
    runnable: bool
    """Whether it may be sent from the page as it is: it needs no token and keeps nothing."""
    curl: str
    javascript: str
    python: str


def things(reader: Reader, documented: Mapping[str, str]) -> dict[str, str]:
    """Return what the record has for each path parameter, and a word and a name to search for.

    Args:
        reader: Of the record.
        documented: What an empty record's page shows.
    """
    settled = settlements.list_settlements(reader, SettlementFilter(), PageRequest(1, None, "")).items
    documented = {**documented, **({"settlement": settled[0]["id"]} if settled else {})}
    for chosen in (QuoteFilter(capacities=["analyst"]), QuoteFilter()):
        page = quotes.list_quotes(reader, chosen, PageRequest(1, None, ""), sort="-published_at")
        for stored in page.items:
            return {**documented, **_of(StoredDocument(stored).parsed())}
    return {**documented, "word": "mill", "name": "jane"}


def _of(found: Document) -> dict[str, str]:
    speaker, publisher, utterance = found["speaker"], found["article"]["publisher"], found["utterance"]
    words = [word for word in found["text"].split() if word.isalpha()]
    return {
        "quote_id": found["id"],
        "entity": found["id"],
        "article": found["article"]["slug"],
        "word": max(words, key=len, default="the").lower(),
        "name": speaker["name"].split()[0].lower() if speaker else "jane",
        **({"speaker": speaker["slug"], "analyst": speaker["slug"]} if speaker else {}),
        **({"publisher": publisher["slug"]} if publisher else {}),
        **({"utterance": utterance["id"]} if utterance else {}),
    }


def sample(base: str, method: str, path: str, operation: Document, filled: Mapping[str, str]) -> Sample:
    """Write the request of one operation."""
    name = operation["operationId"]
    query = {key: value.format(**filled) for key, value in _QUERIES.get(name, {}).items()}
    where = quote(path.format(**filled), safe="/:._-") + (f"?{urlencode(query)}" if query else "")
    body = _BODIES.get(name)
    if isinstance(body, dict):
        body = {
            key: value.format(**filled) if isinstance(value, str) else value for key, value in body.items()
        }
    headers = _headers(operation, body)
    url = f"{base}{where}"
    return Sample(
        where,
        method == "GET" and not headers and not path.endswith((".csv", ".ndjson", ".parquet")),
        _curl(method, url, headers, body),
        _javascript(method, url, headers, body),
        _python(method, url, headers, body),
    )


def _headers(operation: Document, body: str | Document | None) -> dict[str, str]:
    headers = {"Authorization": "Bearer TOKEN"} if operation.get("security") else {}
    if any(one["name"] == "If-Match" for one in operation.get("parameters", ())):
        headers["If-Match"] = "*"
    if isinstance(body, str):
        headers["Content-Type"] = _PLAIN
    return headers


def _curl(method: str, url: str, headers: Mapping[str, str], body: str | Document | None) -> str:
    sent = dict(headers)
    if isinstance(body, dict):
        sent["Content-Type"] = "application/json"
    lines = [f"curl {'' if method == 'GET' else f'-X {method} '}'{url}'"]
    lines += [f"  -H '{name}: {value}'" for name, value in sent.items()]
    lines += [f"  -d '{_json(body)}'"] if body is not None else []
    return " \\\n".join(lines)


def _javascript(method: str, url: str, headers: Mapping[str, str], body: str | Document | None) -> str:
    sent = dict(headers)
    options = [f'method: "{method}"'] if method != "GET" else []
    if isinstance(body, dict):
        sent["Content-Type"] = "application/json"
    options += [f"headers: {json.dumps(sent)}"] if sent else []
    if body is not None:
        said = json.dumps(body, ensure_ascii=False)
        options.append(f"body: {said if isinstance(body, str) else f'JSON.stringify({said})'}")
    more = ", {\n  " + ",\n  ".join(options) + ",\n}" if options else ""
    return f'const answer = await fetch("{url}"{more});\nconsole.log(await answer.text());'


def _python(method: str, url: str, headers: Mapping[str, str], body: str | Document | None) -> str:
    options = [f"headers={json.dumps(headers)}"] if headers else []
    if body is not None:
        options.append(
            f"json={body!r}"
            if isinstance(body, dict)
            else f"content={json.dumps(body, ensure_ascii=False)}.encode()"
        )
    more = ",\n    " + ",\n    ".join(options) + ",\n" if options else ""
    return f'import httpx\n\nanswer = httpx.{method.lower()}("{url}"{more})\nprint(answer.text)'


def _json(body: str | Document) -> str:
    return body if isinstance(body, str) else json.dumps(body, ensure_ascii=False)


def ask(context: RequestContext, read: ReadOperation, path: str, values: Sequence[str]) -> str:
    """Return what a read operation of this server answers, as far as a page has room for it.

    Args:
        context: Of the page that shows it.
        read: The operation.
        path: Address of the request, with its query.
        values: Of the path's parameters.
    """
    address, _, query_string = path.partition("?")
    query = parse(read.query, query_string.encode())
    chosen = choose("", query.format, read.formats)
    answer = read.answer(
        replace(context, path=address, query_string=query_string, format=chosen), values, query
    )
    return _shown(answer)


def _shown(answer: Answer) -> str:
    location = dict(answer.headers).get(b"location")
    if location is not None:
        return f"{answer.status}, Location: {location.decode()}"
    text = answer.body.decode()
    if "json" in answer.media_type:
        text = json.dumps(json.loads(text), ensure_ascii=False, indent=1)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"
