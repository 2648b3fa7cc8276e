"""The README's requests and their answers, made by a real server.

`python -m tests.web.regenerate` writes the answers again, as all that is made from a server.
"""

import re
import tempfile
from pathlib import Path

import httpx

from tests.e2e.processes import ARTICLES, ROOT, Record

README = ROOT / "README.md"
ADDRESS = "http://127.0.0.1:8000"
REQUEST = re.compile(
    rf"^    curl -s '{ADDRESS}(?P<path>[^']*)'\n\n```\n(?P<answer>.*?)```$", re.MULTILINE | re.DOTALL
)


def answer_of(client: httpx.Client, path: str) -> str:
    """Return what the command prints when the server runs at the README's address."""
    served = client.get(path).text.replace("\r\n", "\n")
    return served.replace(str(client.base_url).rstrip("/"), ADDRESS).strip() + "\n"


def main() -> None:
    """Write the answers again."""
    with tempfile.TemporaryDirectory() as folder:
        record = Record(Path(folder) / "onrecord.db")
        record.run("migrate")
        record.run("ingest", ARTICLES)
        with record.serve() as client:
            written = REQUEST.sub(
                lambda match: (
                    match[0].removesuffix(match["answer"] + "```") + answer_of(client, match["path"]) + "```"
                ),
                README.read_text(encoding="utf-8"),
            )
    README.write_text(written, encoding="utf-8")
