"""A list of 20 articles with five fields beside the whole list: bytes and the server's CPU, cold, plain and compressed.

python -m benchmarks.slim_lists [ARTICLES] [REQUESTS]
"""

import sys
import tempfile
from pathlib import Path

from benchmarks.serving import LOGS, OURS, Server, build, measure

FIELDS = "id,url,headline,published_at,quote_count"


def main(articles: int, requests: int) -> None:
    """Ask for lists that begin at different days, so that none is remembered."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build(folder / "record.db", articles)
        settings = {"ONRECORD_DATABASE_URL": f"sqlite:///{folder}/record.db", "ONRECORD_CACHE_BYTES": "0"}
        server = Server(OURS, folder, settings | LOGS)
        try:
            print(f"{'':34} {'CPU µs':>8} {'bytes':>8} {'p50 ms':>8} {'p99 ms':>8}   status")
            for coding, header in (("plain", ""), ("gzip", "Accept-Encoding: gzip\r\n")):
                for what, more in (("whole", ""), ("five fields", f"&fields={FIELDS}")):
                    paths = [f"/v1/articles?limit=20{more}"] * requests
                    measure(server, paths[:20], header)
                    print(f"{f'20 articles, {what}, {coding}':34} {measure(server, paths, header)}")
        finally:
            server.stop()


if __name__ == "__main__":
    main(*(int(argument) for argument in (sys.argv[1:] + ["1000", "400"][len(sys.argv) - 1 :])))
