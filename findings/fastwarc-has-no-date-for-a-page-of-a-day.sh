#!/usr/bin/env bash
# Guess: record_date is the WARC-Date of a record, in each form that the standard has: WARC 1.1 allows dates of a day, a month or a year, where no more is known.
# So: it is None for those, though the header is there; a time without seconds is read. Nothing tells a date that was not
#     understood from one that is missing, which no record may be.
# Why it matters here: records without times are those of old crawls and of pages that were packed from elsewhere, whose day is all that is known. When a
#     page was captured is what dates an article that has no date.
# Date: 2026-11-29, FastWARC 2.0.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check fastwarc==2.0.1
venv/bin/python - <<'PYTHON'
from importlib.metadata import version
from io import BytesIO

from fastwarc.warc import ArchiveIterator

PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 12\r\n\r\n<p>No.</p>\r\n"
DATES = ("2024-05-03T10:00:00Z", "2024-05-03T10:00:00.5Z", "2024-05-03T10:00Z", "2024-05-03", "2024-05", "2024")


def record(date):
    fields = ("WARC/1.1", "WARC-Type: response", "WARC-Target-URI: http://example.org/no", f"WARC-Date: {date}", "WARC-Record-ID: <urn:uuid:1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed>")
    return "\r\n".join((*fields, "Content-Type: application/http; msgtype=response", f"Content-Length: {len(PAGE)}", "", "")).encode() + PAGE + b"\r\n\r\n"


stream = BytesIO(b"".join(record(date) for date in DATES))
found = {record.headers["WARC-Date"]: record.record_date for record in ArchiveIterator(stream)}
print("FastWARC", version("fastwarc"), {date: str(time) for date, time in found.items()})
assert [date for date in DATES if found[date] is None] == ["2024-05-03", "2024-05", "2024"], "changed"
PYTHON
