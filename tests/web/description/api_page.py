"""Makes docs/api.md: the conventions of the API, each with a request and its real answer."""

import json
from textwrap import dedent

import httpx

from tests.web.conftest import Server
from tests.web.fixed import BASE, members, settled
from tests.web.records import ROOT

OVERRIDES = ROOT / "examples/openapi-python-client.yaml"
LONGEST = 1_100
"""Characters of an answer that the page shows."""

SECTIONS: tuple[tuple[str, str, str, dict[str, str]], ...] = (
    (
        "Lists",
        (
            "A list is an envelope: `self`, `next` and `prev` are absolute addresses to follow as they are, `total` is null unless "
            "`with_total=true`. `limit` is 1 to 100, by default 20; more is refused, not clamped. The next page is also in `Link`."
        ),
        "/v1/analysts?limit=1&with_total=true",
        {},
    ),
    (
        "Filters",
        (
            "Repeating a parameter widens (OR), different ones narrow down (AND). A parameter that does not exist is refused by name.\n\n"
            "`published_from` and `published_before` count by the day and time that the article prints, whatever its offset: an article of\n"
            "`2025-06-15T23:30:13-07:00` is of 15 June for every reader. `/v1/articles?missing=byline` (or `date`, `headline`,\n"
            "`publisher`) lists what no reader found. `/v1/articles?source_url=` finds an article by any form of its address (scheme, `www.`, AMP,\n"
            "tracking), `q` by words of its headline and dek."
        ),
        "/v1/quotes?speaker=zvi-magen&kind=direct&kind=mixed&limit=1",
        {},
    ),
    (
        "Search",
        (
            '`q` takes words, "phrases", prefix* and -not; all of it must hold.'
            " Case and accents make no difference, nor do letters that nobody types: soft hyphens and zero-width characters count for nothing, `ﬁ` is “fi”, `Hawaiʻi` is “Hawai'i”, letters of full width are the usual ones."  # noqa: RUF001 - the letter is what is told
            " The best match comes first; `snippet.matches` are offsets into "
            "`snippet.text`, never markup.\n\n"
            'In `q` of quotes and articles, and in the search box of every page, `speaker:poole`, `speaker:"ann poole"`, `speaker:poo*` and '
            "`-speaker:poole` look for who is quoted, by whole words of a name or alias in any order, accents and case aside; `paper:gazette` (or "
            "`publisher:gazette`) for who published it. No space stands behind the colon. A name that the record does not have is refused with the "
            "nearest ones, and so is another word before a colon (`author:poole`); in quotation marks it is looked for. Without any word beside "
            "it, what is found is sorted by date. `/v1/speakers?q=` is another search, for typing ahead: beginnings of names alone."
        ),
        "/v1/quotes?q=%22similar+offers%22+-oil",
        {},
    ),
    (
        "Slim and full answers",
        (
            "`fields=` leaves all but some keys of each document out, `include=` adds what stands in full beside: `speaker` in quotes, `quotes` in "
            "articles (all) and speakers (the latest 20). Both take names with commas between or repeated, mean the same in every list and "
            "member, and go together: `fields` chooses among what is then there. `include` is for JSON and NDJSON, `fields` also for columns of CSV."
        ),
        "/v1/analysts/sanam-vakil/quotes?limit=1&include=speaker&fields=id,speaker",
        {},
    ),
    (
        "Ids and slugs",
        "Both are addresses; `Link: rel=canonical` names the id form. An old slug and the id of a merged speaker answer 308.",
        "/v1/speakers/sanam-vakil",
        {},
    ),
    (
        "Unchanged",
        "Every read has a strong `ETag` that changes with the record and not with time. Send it in `If-None-Match`.",
        "/v1/speakers/sanam-vakil",
        {"If-None-Match": "{etag}"},
    ),
    (
        "Errors",
        (
            "Every error is a problem document (RFC 9457); `type` is a page of the server. Error messages never echo your input, except parameter names. "
            "`/openapi.json` lists what each operation answers. Any request may also be answered 405 (the method is not offered here; `Allow` "
            "names those that are), 408 (the request took too long) or 431 (its address and headers are too large); 503 has `Retry-After`, "
            "401 and 403 explain the problem with the token in `WWW-Authenticate`."
        ),
        "/v1/quotes?limit=500&colour=red",
        {},
    ),
    (
        "Formats",
        (
            "`Accept` or `format=` choose: `json`, `jsonld` (schema.org), `annotation` (W3C), `csv`, `ndjson`; citations are `csl`, "
            "`bibtex`, `ris`, `markdown`, `html`, `text`; feeds `atom`, `jsonfeed`. Only words in quotation marks are shown as speech in any of them. "
            "Who takes neither format of a "
            "feed gets Atom, as readers do that ask for RSS. Who takes `application/problem+json`, as clients do that were generated, gets what "
            "comes without `Accept`."
        ),
        "/v1/analysts/sanam-vakil/quotes?format=jsonld",
        {},
    ),
    (
        "A citation",
        "Ready to paste; what is not known is left out.",
        "/v1/quotes/{quote_id}/citation?format=bibtex",
        {},
    ),
    (
        "The text",
        "Offsets are code points of this text, from 0, the end excluded; `offsets=utf16` counts UTF-16 code units, as JavaScript does.",
        "/v1/articles/{article}/text",
        {},
    ),
)

OPENING = """
    # The API in one page

    Generated from the running server by `python -m tests.web.regenerate`; a test fails when it is out of date. Every operation, parameter and
    field is in `/openapi.json` (OpenAPI 3.1) and, for readers, at `/docs`. Reads need no key, allow every origin (CORS) and support
    HEAD and `Accept-Encoding: gzip`. Every documented key is always there, but those of `include=`; null means what its description says.
    """

CLOSING = """
    ## Changing the record

    Each write needs `Authorization: Bearer` and a token with its scope, made by `onrecord token create NAME --scope SCOPE` (401 without a
    token, 403 without the scope):

    {writes}

    A change also needs `If-Match` with the `ETag` that was read (428 without, 412 if it has changed since), a reason code and a reason.
    All of it is public in `/v1/changes`. `POST /v1/extractions` needs no token and stores nothing.

    `POST /v1/reports` needs no token either: anybody may say what is wrong with a quote. The report waits for the desk, changes nothing by itself,
    and nothing is kept of who sent it. A correction that names it (`report`) accepts it.

    `/v1/quotes/feed` follows what any filters of quotes leave, a search too, as Atom or JSON Feed.

    ## Deprecation

    Within `/v1` nothing that clients use changes: a test compares the description with its last state. Deprecated operations send
    `Deprecation` (RFC 9745), `Sunset` (RFC 8594) and a `Link` to their successor, and are marked in the description. All endpoints are listed at `/.well-known/api-catalog` (RFC 9727).

    ## Generated clients

    `openapi-typescript` generates from `/openapi.json` without a warning. State which formats you read, otherwise a response has the type of any of
    them: `createClient<paths, "application/json" | "application/problem+json">()`, as in `tests/e2e/typescript/list-quotes.ts`.

    `openapi-python-client` knows neither bodies of plain text nor of HTML and leaves them out of `create_article` and `extract_quotes`, with
    six warnings; its functions send JSON articles. They read JSON: a feed is Atom unless told otherwise, so ask for JSON Feed. For all else,
    its HTTP client has the server's address and your token:

    ```python
    article = {{"@type": "NewsArticle", "articleBody": "…"}}
    create_article.sync(client=client, body=CreateArticleJsonBody.from_dict(article))
    get_analyst_feed.sync("zvi-magen", client=client, format_=GetAnalystFeedFormat.JSONFEED)
    http = client.get_httpx_client()
    http.get("/v1/quotes", params={{"format": "csv"}}).text  # or ndjson; bibtex of a citation, atom of a feed
    http.post("/v1/articles", content=text.encode(), headers={{"Content-Type": "text/plain"}})  # or text/html
    ```

    For a build that fails on warnings, map those bodies to a type; send JSON all the same:

    ```console
    $ cat examples/openapi-python-client.yaml
    {overrides}
    $ openapi-python-client generate --url https://record.example/openapi.json --config examples/openapi-python-client.yaml --fail-on-warning
    ```

    `hey-api` and `orval` take the description as it is, and what they write compiles strictly. `openapi-generator` does so for Python, Java
    (`--library native`) and Go, where `-p enumClassPrefix=true` keeps constants of two enumerations apart; `make generators` shows it. Ask it
    for whole lists by `download_quotes_csv` and its kind; a citation as text is for the HTTP client. Redocly and Spectral find nothing with
    their recommended rules, but for what `examples/redocly.yaml` and `examples/spectral.yaml` switch off with the reason.

    Kiota is not among those tried. npm's `@microsoft/kiota` (1.35) installs without the generator and asks a host of releases for it when
    it is first used; Python's registry has the libraries of its clients alone; and the `dotnet` that installs it as a tool is not among
    Debian's packages.

    Enumerations have names (`QuoteKind`, `Capacity`, `ReasonCode` …); new values may be added to those of answers. A test calls every
    operation with the Python client, and lists the quotes of every analyst and sends an article with the TypeScript one. Without any
    generator, `examples/quotes-by-analyst.html` is a front end on another origin in 40 lines.
    """


def api_page(server: Server) -> str:
    """Write the page from the answers of a server over the first article."""
    ids = members(server)
    parts = [dedent(OPENING).strip()]
    for title, words, path, headers in SECTIONS:
        url = path.format(**ids)
        etag = server.get(url, headers={"accept-encoding": "identity"}).headers.get("etag", "")
        sent = {name: value.format(etag=etag) for name, value in headers.items()}
        answer = server.get(url, headers={"accept-encoding": "identity", **sent})
        parts.append(f"## {title}\n\n{words}\n\n{_exchange(url, sent, answer)}")
    written = {"writes": _writes(server), "overrides": OVERRIDES.read_text(encoding="utf-8").rstrip()}
    return "\n\n".join([*parts, dedent(CLOSING).strip().format(**written)]) + "\n"


def _writes(server: Server) -> str:
    """List the operations that need a token, by their description."""
    rows = ["| operation | scope | does |", "|---|---|---|"]
    for path, methods in server.get("/openapi.json").json()["paths"].items():
        for method, operation in methods.items():
            for need in operation.get("security", ()):
                scopes = ", ".join(f"`{scope}`" for scope in need["bearer"])
                rows.append(f"| `{method.upper()} {path}` | {scopes} | {operation['summary']} |")
    return "\n".join(rows)


def _exchange(url: str, headers: dict[str, str], answer: httpx.Response) -> str:
    options = "".join(f" -H '{name}: {value}'" for name, value in headers.items())
    shown = [f"HTTP {answer.status_code}"]
    shown += [
        f"{name}: {answer.headers[name]}"
        for name in ("Content-Type", "ETag", "Link")
        if name in answer.headers
    ]
    body = answer.text
    if body and "json" in answer.headers["content-type"]:
        body = json.dumps(answer.json(), ensure_ascii=False, indent=1)
    if len(body) > LONGEST:
        body = body[:LONGEST].rstrip() + " …"
    text = "\n".join([*shown, "", body]).rstrip()
    return settled(f"```console\n$ curl -i{options} '{BASE}{url}'\n{text}\n```")
