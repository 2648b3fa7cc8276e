#!/usr/bin/env bash
# Guess: plain text (pandoc -t plain) has no signs: the raised letters of "5th" are its last two letters, as in the text that other programs make of a page.
# So: letters are written behind a caret in brackets: the 5^(th) vote, the 3^(rd). Figures become raised characters, m² and CO₂, and lowered letters x_(n).
# Why it matters here: word processors raise the letters of every ordinal by themselves, so that "5th" is written in this way in most statements made with them. A search for "5th" does not
#     find the words, and a quotation compared with another report of it differs.
# Date: 2026-11-30, pandoc 3.9 of pypandoc-binary 1.17.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check pypandoc-binary==1.17
venv/bin/python - <<'PYTHON'
import pypandoc

PAGE = "<p>“It was the 5<sup>th</sup> vote, and <b>not</b> the 3<sup>rd</sup>,” said Reed, “on 10 m<sup>2</sup>.” CO<sub>2</sub>, x<sub>n</sub></p>"
found = pypandoc.convert_text(PAGE, "plain", format="html", extra_args=["--wrap=none"]).strip()
print("pandoc", pypandoc.get_pandoc_version(), found)
assert found == "“It was the 5^(th) vote, and not the 3^(rd),” said Reed, “on 10 m².” CO₂, x_(n)", "changed"
PYTHON
