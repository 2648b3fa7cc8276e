#!/usr/bin/env bash
# Guess: date_publish of news-please is in UTC, or has the offset that the page states.
# So: the offset is cut off: 23:30-07:00 is 23:30, as is 23:30+09:00 and 23:30Z. Neither the object nor its JSON says of which place.
# Why it matters here: archives of several papers are made by it. What was said in Denver in the evening stands before what was said in Tokyo the next morning and came first, up to
#     a day off; the product reads such a time without an offset as a day alone.
# Date: 2026-11-30, news-please 1.6.16.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check news-please==1.6.16
venv/bin/python -W ignore - 2>/dev/null <<'PYTHON'
from importlib.metadata import version

from newsplease import NewsPlease

PAGE = """<html><head><title>Bridge closed</title><meta property="article:published_time" content="2024-03-05T23:30:00{}"></head>
<body><article><h1>Bridge closed</h1><p>“We will not go,” said Ann Poole.</p></article></body></html>"""
found = [str(NewsPlease.from_html(PAGE.format(offset), url="https://herald.example/bridge", fetch_images=False).date_publish) for offset in ("-07:00", "+09:00", "Z")]
print("news-please", version("news-please"), found)
assert found == ["2024-03-05 23:30:00"] * 3, "changed"
PYTHON
