#!/usr/bin/env bash
# Guess: "wacz create --detect-pages" lists every HTML answer with status 200 of a WARC in pages/pages.jsonl.
# So: it lists a page only if another answer was asked for from it (Referer of a request record). From a WARC with the
#     pages alone it makes a valid WACZ with no pages.jsonl at all, and exits 0 ("Num Pages Detected: 0").
# Why it matters here: whoever reads the articles of a WACZ by its list of pages finds none in archives of bare pages;
#     the index or the WARC itself has them.
# Date: 2026-11-28, wacz 0.6.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check wacz==0.6.0 warcio==1.8.1 "setuptools<81"
cd "$folder"
venv/bin/python - <<'PYTHON'
import io
import subprocess
import zipfile
from importlib.metadata import version

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

PAGE = "<html><head><title>Bridge stays closed</title></head><body><p>“We will not go,” said Ann Poole.</p></body></html>"


def names_in(*, asked_from):
    with open("pages.warc.gz", "wb") as file:
        writer = WARCWriter(file, gzip=True)
        for address, kind, body in (("http://a.example/1", "text/html", PAGE), ("http://a.example/1.css", "text/css", "p {}")):
            head = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
            answer = writer.create_warc_record(address, "response", payload=io.BytesIO(body.encode()), http_headers=head)
            if asked_from and kind == "text/css":
                line = StatusAndHeaders("GET /1.css HTTP/1.1", [("Host", "a.example"), ("Referer", asked_from)], is_http_request=True)
                asking = writer.create_warc_record(address, "request", payload=io.BytesIO(), http_headers=line)
                writer.write_request_response_pair(asking, answer)
            else:
                writer.write_record(answer)
    made = subprocess.run(
        ["venv/bin/wacz", "create", "--file", "pages.warc.gz", "--output", "pages.wacz", "--detect-pages"], capture_output=True, text=True, check=True
    )
    print(next(line for line in made.stdout.splitlines() if "Detected" in line))
    with zipfile.ZipFile("pages.wacz") as file:
        names = file.namelist()
    subprocess.run(["rm", "pages.wacz"], check=True)
    return "pages/pages.jsonl" in names


print("wacz", version("wacz"))
alone, asked = names_in(asked_from=None), names_in(asked_from="http://a.example/1")
print(alone, asked)
assert (alone, asked) == (False, True), "changed"
PYTHON
