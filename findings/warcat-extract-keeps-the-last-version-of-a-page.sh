#!/usr/bin/env bash
# Guess: a WARC with two captures of one address, whose words differ, is unpacked to two files, or the second is refused or reported.
# So: each writes over the one before it, and nothing is said of it. What is left is the last in the file, not the latest
#     capture: where the older one comes second, the older one.
# Why it matters here: papers change quotations after printing them, and two captures are the proof. The folder has one version, without its date, and looks
#     complete.
# Date: 2026-11-29, Warcat 2.2.5 on files of warcio 1.8.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check Warcat==2.2.5 warcio==1.8.1
cd "$folder"
venv/bin/python - <<'PYTHON'
import io
import subprocess
from importlib.metadata import version
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

ADDRESS = "https://herald.example/boats.html"
OLD = ("2024-03-05T10:00:00Z", "<p>“We will not go,” said Ann Poole.</p>")
NEW = ("2024-03-06T10:00:00Z", "<p>“We will go,” said Ann Poole.</p>")


def left(name, captures):
    with Path(f"{name}.warc").open("wb") as file:
        writer = WARCWriter(file, gzip=False)
        for moment, page in captures:
            body = page.encode()
            fields = [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(body)))]
            headers = StatusAndHeaders("200 OK", fields, protocol="HTTP/1.1")
            record = writer.create_warc_record(
                ADDRESS, "response", payload=io.BytesIO(body), http_headers=headers, warc_headers_dict={"WARC-Date": moment}
            )
            writer.write_record(record)
    command = ["venv/bin/python", "-m", "warcat", "extract", f"{name}.warc", "--output-dir", name]
    said = subprocess.run(command, check=True, capture_output=True, text=True)
    print(name, said.stdout + said.stderr)
    return [path.read_text(encoding="utf-8") for path in Path(name).rglob("*") if path.is_file()]


found = [left("forwards", [OLD, NEW]), left("backwards", [NEW, OLD])]
print("Warcat", version("Warcat"), *found)
assert found == [[NEW[1]], [OLD[1]]], "changed"
PYTHON
