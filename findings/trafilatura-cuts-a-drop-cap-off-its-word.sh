#!/usr/bin/env bash
# Guess: aria-hidden hides an element from screen readers alone; who sees the page sees it, so an extractor keeps its words.
# So: the element goes. Where a paper sets the first letter of an article as a drop cap for the eye, the article begins
#     in the middle of a word: "ost mornings". Nothing in the result shows that a letter is gone.
# Why it matters here: the first word of an article is often a name ("ary Holt waters"), and a paragraph that is compared with
#     its page by all its letters is found nowhere: it was the lead that got lost.
# Date: 2026-11-28, trafilatura 2.3.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml-html-clean==0.4.6
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import trafilatura

REST = "<p>The council of Arden met in the old hall to hear the report on the harbour.</p>" * 3
CAPS = {
    "aria-hidden": '<p><span aria-hidden="true">M</span><span>ary Holt waters the hedge that she was told to cut.</span></p>',
    "plain": "<p><span>M</span><span>ary Holt waters the hedge that she was told to cut.</span></p>",
}
found = {}
for name, cap in CAPS.items():
    text = trafilatura.extract(f"<html><body><article><h1>Hedge</h1>{cap}{REST}</article></body></html>", fast=True)
    found[name] = next(line for line in text.splitlines() if "ary Holt" in line).split()[0]
print("trafilatura", version("trafilatura"), found)
assert found == {"aria-hidden": "ary", "plain": "Mary"}, found
PYTHON
