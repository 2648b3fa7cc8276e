#!/usr/bin/env bash
# Guess: the extractor of news pages gives a line for each paragraph, with the words of links and emphasis in their place in it.
# So: it gives a line for each piece of text: a linked or stressed name has a line of its own, and the rest of the paragraph
#     another one: "“We will not sign it,” said", "Ann Poole", "on Monday."
# Why it matters here: names in articles are often links. Who reads line by line finds a quotation that nobody said, and a
#     paragraph that is a name.
# Date: 2026-11-28, gne 0.4.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check gne==0.4.3
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from gne import GeneralNewsExtractor

FILL = "<p>The council of Arden met to discuss the old stone bridge over the river, which has been closed to all traffic since spring.</p>"
PAGE = f"""<html><head><title>Bridge</title></head><body><article><h1>Bridge</h1>{FILL}
<p>“We will not sign it,” said <a href="/poole">Ann Poole</a> on <em>Monday</em>.</p>{FILL}</article></body></html>"""
found = GeneralNewsExtractor().extract(PAGE)["content"].split("\n")
print("gne", version("gne"), *found, sep="\n")
at = found.index("“We will not sign it,” said")
assert found[at : at + 5] == ["“We will not sign it,” said", "Ann Poole", "on", "Monday", "."], "changed"
PYTHON
