#!/usr/bin/env bash
# Guess: publish_date is what the page states (article:published_time, datePublished), with its clock and offset; a day in the address helps where it states none.
# So: a day in the address wins. The page of 5 March, 23:30 in Denver is of 6 March, 00:00, without a zone, where the address has /2024/03/06/, and loses its clock where the day is the same.
#     Without a day in the address, time and offset are as stated.
# Why it matters here: addresses have days of the server or of the print. Of two statements of a day nobody can say which came first, and words stand on the day after they were said.
# Date: 2026-11-30, newspaper4k 0.9.6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check newspaper4k==0.9.6
venv/bin/python -W ignore - <<'PYTHON'
from importlib.metadata import version

from newspaper import Article

page = """<html><head><title>Bridge closed</title><meta property="article:published_time" content="2024-03-05T23:30:00-07:00"></head>
<body><article><h1>Bridge closed</h1><p>“We will not go,” said Ann Poole.</p></article></body></html>"""
found = []
for address in ("2024/03/06/bridge", "2024/03/05/bridge", "bridge"):
    article = Article(f"https://herald.example/{address}")
    article.download(input_html=page)
    article.parse()
    found.append(article.publish_date.isoformat())
print("newspaper4k", version("newspaper4k"), found)
assert found == ["2024-03-06T00:00:00", "2024-03-05T00:00:00", "2024-03-05T23:30:00-07:00"], "changed"
PYTHON
