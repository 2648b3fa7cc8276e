"""Writes what is made from the running server: examples of the OpenAPI document, its golden copy, docs/api.md, answers in README.md.

    python -m tests.web.regenerate [--breaking]

The server is real, and so is its record: data/articles as `make run` ingests it. So whoever changes the engine or its model runs this once
and reads the difference; moments and ids of requests, which differ from run to run, are replaced (`tests.web.fixed.settled`).
A change that breaks clients is only written with `--breaking`, and belongs in the changelog.
"""

import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.e2e import readme
from tests.web.conftest import Server
from tests.web.description import compatibility
from tests.web.description.api_page import api_page
from tests.web.fixed import members, server, settled
from tests.web.records import ROOT

EXAMPLES = ROOT / "app/onrecord/web/description/examples.json"
GOLDEN = ROOT / "tests/web/openapi.golden.json"
API_PAGE = ROOT / "docs/api.md"
EXAMPLE_PATHS = {
    "list_articles": "/v1/articles?limit=1",
    "get_article": "/v1/articles/{article}",
    "list_article_quotes": "/v1/articles/{article}/quotes?limit=1",
    "list_article_speakers": "/v1/articles/{article}/speakers?limit=1",
    "list_article_revisions": "/v1/articles/{article}/revisions",
    "get_article_revision": "/v1/articles/{article}/revisions/1",
    "list_speakers": "/v1/speakers?limit=1",
    "get_speaker": "/v1/speakers/zvi-magen",
    "list_speaker_quotes": "/v1/speakers/zvi-magen/quotes?limit=1",
    "list_speaker_suggestions": "/v1/speakers/zvi-magen/suggestions",
    "list_analysts": "/v1/analysts",
    "get_analyst": "/v1/analysts/sanam-vakil",
    "list_analyst_quotes": "/v1/analysts/sanam-vakil/quotes?context=40",
    "list_publishers": "/v1/publishers",
    "get_publisher": "/v1/publishers/the-media-line",
    "list_quotes": "/v1/quotes?q=offers&limit=1",
    "get_quote": "/v1/quotes/{quote_id}",
    "list_utterances": "/v1/utterances",
    "get_utterance": "/v1/utterances/{utterance}",
    "list_settlements": "/v1/settlements",
    "list_quote_revisions": "/v1/quotes/{quote_id}/revisions",
    "list_changes": "/v1/changes",
    "get_change": "/v1/changes/1",
}


def examples(asked: Server) -> dict[str, Any]:
    """What the server answers, by operation."""
    ids = members(asked)
    return {
        operation: json.loads(settled(asked.get(path.format(**ids)).text))
        for operation, path in EXAMPLE_PATHS.items()
    }


def dumped(document: object) -> str:
    """A JSON file as it stands in the repository."""
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def main(*, breaking: bool) -> int:
    """Write all four; return the exit code."""
    folder = Path(tempfile.mkdtemp())
    asked = server(folder)
    EXAMPLES.write_text(dumped(examples(asked)))
    asked.dispatcher.close()
    asked = server(Path(tempfile.mkdtemp(dir=folder)))
    described = asked.get("/openapi.json").json()
    broken = compatibility.breaks(json.loads(GOLDEN.read_text()), described) if GOLDEN.exists() else []
    sys.stdout.write("".join(f"{line}\n" for line in broken))
    if not broken or breaking:
        GOLDEN.write_text(dumped(described))
    API_PAGE.write_text(api_page(asked))
    asked.dispatcher.close()
    shutil.rmtree(folder)
    readme.main()
    return 1 if broken and not breaking else 0


if __name__ == "__main__":
    raise SystemExit(main(breaking="--breaking" in sys.argv[1:]))
