#!/usr/bin/env bash
# Guess: output_format="csv" with metadata is a table with commas and the names of its columns, which has what the JSON has: who wrote the article and in which paper. In the JSON
#     source or sitename is the paper.
# So: cells are parted by tabs, there is no line of names, and neither author nor paper are in it; what is not known is the word null. In the JSON the paper is source-hostname,
#     source is the address of the page, and hostname its host. XML, text and Markdown call it sitename.
# Why it matters here: a reader that knows columns by their names has none, and whoever takes source for the paper has an address for each. The product reads the JSON and the text
#     with its header, and refuses the table.
# Date: 2026-11-30, trafilatura 2.3.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml_html_clean==0.4.5
venv/bin/python - <<'PYTHON'
import json
from importlib.metadata import version

import trafilatura

words = "“We will not reopen the bridge,” said Ann Poole, the mayor of Arden, on Monday, after two engineers had looked at its foundations. " * 4
page = f"""<html><head><title>Bridge closed</title><meta property="og:site_name" content="The Arden Herald"><meta name="author" content="Mia Holt">
<meta property="article:published_time" content="2024-03-05"></head><body><article><h1>Bridge closed</h1><p>{words}</p></article></body></html>"""
table, record = (trafilatura.extract(page, url="https://herald.example/bridge", output_format=kind, with_metadata=True) for kind in ("csv", "json"))
cells, fields = table.split("\t"), json.loads(record)
print("trafilatura", version("trafilatura"), [cell[:40] for cell in cells], {name: fields[name] for name in ("author", "source", "hostname", "source-hostname")})
assert cells[0] == "https://herald.example/bridge", "changed"
assert cells[1] == "null", "changed"
assert "Mia Holt" not in table, "changed"
assert "Herald" not in table, "changed"
assert fields["source-hostname"] == "The Arden Herald", "changed"
assert fields["source"] == "https://herald.example/bridge", "changed"
assert "sitename" not in fields, "changed"
PYTHON
