#!/usr/bin/env bash
# Guess: a page that was sent as windows-1252 is archived in the bytes of windows-1252, as its header goes on to say.
# So: the archive has the header of the server ("charset=windows-1252") and a body in UTF-8. Who decodes as the header says reads
#     "â€œNo,â€ said JosÃ©".
# Why it matters here: pages saved by a browser's developer tools come to archives in this way. A reader of archives must
#     look at the bytes before it believes the header.
# Date: 2026-11-28, har2warc 1.0.4 with warcio 1.8.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check har2warc==1.0.4 warcio==1.8.1
cd "$folder"
venv/bin/python - <<'PYTHON'
import json
import subprocess
from importlib.metadata import version
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator

HTML = "<p>“No,” said José.</p>"
KIND = "text/html; charset=windows-1252"
SIDE = {"httpVersion": "HTTP/1.1", "cookies": [], "headersSize": -1, "bodySize": -1}
request = {"method": "GET", "url": "http://paper.example/a", "headers": [], "queryString": [], **SIDE}
response = {
    "status": 200,
    "statusText": "OK",
    "headers": [{"name": "Content-Type", "value": KIND}],
    "content": {"size": len(HTML), "mimeType": KIND, "text": HTML},
    "redirectURL": "",
    **SIDE,
}
timings = {"send": 0, "wait": 1, "receive": 0}
entry = {"startedDateTime": "2024-03-05T10:00:00.000Z", "time": 1, "cache": {}, "timings": timings}
log = {"version": "1.2", "creator": {"name": "browser", "version": "1"}, "pages": []}
Path("a.har").write_text(json.dumps({"log": {**log, "entries": [{**entry, "request": request, "response": response}]}}))
subprocess.run(["venv/bin/har2warc", "a.har", "a.warc.gz"], check=True)
print("har2warc", version("har2warc"), "warcio", version("warcio"))
with Path("a.warc.gz").open("rb") as archive:
    for record in ArchiveIterator(archive):
        if record.rec_type == "response":
            charset, body = record.http_headers.get_header("Content-Type"), record.content_stream().read()
            print(charset, body)
            assert (charset, body) == (KIND, HTML.encode("utf-8")), "changed"
PYTHON
