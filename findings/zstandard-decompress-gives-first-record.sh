#!/usr/bin/env bash
# Guess: ZstdDecompressor().decompress(data) gives all that is in a file, as gzip.decompress does with one of many members.
# So: it gives the first frame and says nothing of the others, as does decompressobj(); zstandard.open() and
#     stream_reader() read them all.
# Why it matters here: a .warc.zst has a frame for each record, so that one call gives the crawl's description and no page,
#     which looks like a crawl of nothing. On Record goes from frame to frame, and says where one is cut.
# Date: 2026-11-28, zstandard 0.25.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check zstandard==0.25.0
"$folder/venv/bin/python" - <<'PYTHON'
import gzip
import io

import zstandard

RECORDS = (b"WARC/1.1\r\nWARC-Type: warcinfo\r\n", b"WARC/1.1\r\nWARC-Type: response\r\n")
frames = b"".join(zstandard.compress(record) for record in RECORDS)
members = b"".join(gzip.compress(record) for record in RECORDS)
once = zstandard.ZstdDecompressor().decompress(frames)
streamed = zstandard.ZstdDecompressor().stream_reader(io.BytesIO(frames)).read()
print("zstandard", zstandard.__version__)
print(once, streamed, sep="\n")
assert gzip.decompress(members) == b"".join(RECORDS)
assert once == RECORDS[0], "changed"
assert streamed == b"".join(RECORDS)
PYTHON
