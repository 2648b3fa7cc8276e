#!/usr/bin/env bash
# Guess: plain text of an article of Wikipedia has the words that are in italics without any sign; items of a list are lines.
# So: what is in italics comes in straight double marks: ''The Herald'' is "The Herald", and “''never''” has two pairs, “"never"”. Bullets
#     are dropped with all their words, which on a page of Wikiquote are the quotations; so is what templates such as {{quote}} hold.
# Why it matters here: corpora of Wikipedia are made by it. Names of papers and stressed words are quotations in them that nobody said, and
#     those that were said are missing.
# Date: 2026-11-28, wikiextractor 3.1.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check wikiextractor==3.1.0
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from wikiextractor.extract import Extractor

ARTICLES = [
    "''The Herald'' told Reed ''not'' to go.",
    "Poole said “''never''”.",
    "== Quotes ==\n* “We will not go.”\n** ''Speech'', 2018\nText.",
]
found = [Extractor("1", "1", "https://wiki.example", "Poole", [text]).clean_text(text) for text in ARTICLES]
print("wikiextractor", version("wikiextractor"), *found, sep="\n")
assert found == [['"The Herald" told Reed "not" to go.'], ["Poole said “\"never\"”."], ["Quotes.", "Text."]], "changed"
PYTHON
