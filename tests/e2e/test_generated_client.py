"""A client generated from the served description fetches the analysts' quotes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import httpx

USE = """
import json
import sys
from on_record_client import Client
from on_record_client.api.speakers import list_analyst_quotes, list_analysts
from on_record_client.models import QuoteKind

client = Client(base_url=sys.argv[1], raise_on_unexpected_status=True)
for analyst in list_analysts.sync(client=client).items:
    for quote in list_analyst_quotes.sync(analyst.slug, client=client).items:
        paraphrased = quote.kind == QuoteKind.INDIRECT
        print(json.dumps([analyst.name, quote.text, paraphrased, [span.exact for span in quote.spans if span.verbatim]]))
"""


CONFIG = """
content_type_overrides:  # the generator knows no bodies of text; as bytes they come to the same
  text/plain: application/octet-stream
  text/html: application/octet-stream
  application/xhtml+xml: application/octet-stream
"""


def test_a_generated_client_lists_the_analysts_quotes(client: httpx.Client, tmp_path: Path) -> None:
    config = tmp_path / "config.yaml"
    config.write_text(CONFIG, encoding="utf-8")
    generated = subprocess.run(
        [
            *(
                sys.executable,
                "-m",
                "openapi_python_client",
                "generate",
                "--fail-on-warning",
                "--meta",
                "none",
            ),
            *(
                "--url",
                f"{client.base_url}/openapi.json",
                "--config",
                str(config),
                "--output-path",
                str(tmp_path / "on_record_client"),
            ),
        ],
        env={**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert generated.returncode == 0, generated.stdout + generated.stderr
    used = subprocess.run(
        [sys.executable, "-c", USE, str(client.base_url)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert used.returncode == 0, used.stderr
    expected: list[list[object]] = [
        [
            analyst["name"],
            quote["text"],
            quote["kind"] == "indirect",
            [span["exact"] for span in quote["spans"] if span["verbatim"]],
        ]
        for analyst in client.get("/v1/analysts").json()["items"]
        for quote in client.get(f"{analyst['url']}/quotes").json()["items"]
    ]
    assert len(expected) == 5
    assert [json.loads(line) for line in used.stdout.splitlines()] == expected
