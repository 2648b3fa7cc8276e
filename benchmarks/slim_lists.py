"""A list of 20 articles with five fields beside the whole list: bytes and the server's CPU, plain and compressed.

python -m benchmarks.slim_lists [ARTICLES] [REQUESTS]
"""

import sys
import tempfile
from pathlib import Path

from benchmarks.serving import LOGS, OURS, Server, build, measure

FIELDS = "id,url,headline,published_at,quote_count"


def main(articles: int, requests: int) -> None:
    """Ask for the same lists again and again: answered anew each time, and kept as the server keeps them by default."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build(folder / "record.db", articles)
        settings = {"ONRECORD_DATABASE_URL": f"sqlite:///{folder}/record.db"} | LOGS
        print(f"{'':44} {'CPU µs':>8} {'bytes':>8} {'p50 ms':>8} {'p99 ms':>8}   status")
        for kept, more in (("anew", {"ONRECORD_CACHE_BYTES": "0"}), ("kept", {})):
            server = Server(OURS, folder, settings | more)
            try:
                _ask(server, kept, requests)
            finally:
                server.stop()


def _ask(server: Server, kept: str, requests: int) -> None:
    for coding, header in (("plain", ""), ("gzip", "Accept-Encoding: gzip\r\n")):
        for what, path in (
            ("20 articles, whole", "/v1/articles?limit=20"),
            ("20 articles, five fields", f"/v1/articles?limit=20&fields={FIELDS}"),
            ("the smallest list", "/v1/changes?limit=1"),
        ):
            paths = [path] * requests
            measure(server, paths[:20], header)
            print(f"{f'{what}, {coding}, {kept}':44} {measure(server, paths, header)}")


if __name__ == "__main__":
    main(*(int(argument) for argument in (sys.argv[1:] + ["1000", "400"][len(sys.argv) - 1 :])))
