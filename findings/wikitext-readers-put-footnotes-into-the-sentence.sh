#!/usr/bin/env bash
# Guess: in the plain text of an article of Wikipedia a footnote (<ref>) is left out, or stands at the end, and <br> is a line end or a space.
# So: both readers leave the words of the note where the number is, without a space: “We will go,”Said to the Herald. said Poole. A <br>
#     is nothing: "Notnow". Templates, too, are left out with the words in them, so that most notes ({{cite news}}) are not seen.
# Why it matters here: the few notes in plain words are those that quote. They stand between a quotation and who said it, and the
#     sentence gives the words to nobody or to the note's name.
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

TEXT = "“We will go,”<ref>Said to the Herald.</ref> said Poole. “Not<br>now.”<ref>{{cite news|title=No|work=Arden Herald}}</ref>"
found = [mwparserfromhell.parse(TEXT).strip_code(), wikitextparser.parse(TEXT).plain_text()]
print("mwparserfromhell", version("mwparserfromhell"), "wikitextparser", version("wikitextparser"), *found, sep="\n")
assert found == ["“We will go,”Said to the Herald. said Poole. “Notnow.”"] * 2, "changed"
PYTHON
