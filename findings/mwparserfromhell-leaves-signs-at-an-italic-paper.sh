#!/usr/bin/env bash
# Guess: strip_code() gives what Wikipedia shows of ''The Herald'''s editor: the paper's name, an apostrophe and an s.
# So: as soon as anything else in the line is italic, three apostrophes are taken for bold: "Herald'''s Poole: We will'' go", with the
#     signs left in the words. The way round that editors are told to use, ''Herald''{{'}}s, loses the apostrophe: "Heralds", "wont".
#     wikitextparser and wtf_wikipedia print what Wikipedia shows of the first.
# Why it matters here: papers' names are italic there, and possessive where they report what somebody said. Names have signs in them, and
#     won't in a quotation is another word.
# Date: 2026-11-28, mwparserfromhell 0.7.2, wikitextparser 3.0.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mwparserfromhell==0.7.2 wikitextparser==3.0.0
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import mwparserfromhell
import wikitextparser

LINE = "''Herald'''s Poole: “We ''will'' go.”"
AROUND = "''Herald''{{'}}s Poole: “We won{{'}}t.”"
found = [mwparserfromhell.parse(text).strip_code() for text in (LINE, AROUND)]
other = wikitextparser.parse(LINE).plain_text()
print("mwparserfromhell", version("mwparserfromhell"), "wikitextparser", version("wikitextparser"), *found, other, sep="\n")
assert found == ["Herald'''s Poole: “We will'' go.”", "Heralds Poole: “We wont.”"], "changed"
assert other == "Herald's Poole: “We will go.”", "changed"
PYTHON
