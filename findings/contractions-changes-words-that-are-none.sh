#!/usr/bin/env bash
# Guess: contractions.fix() writes out what has an apostrophe ("won't"), at most also its misspellings without one ("wont").
# So: words and names without any are written out as well: "the shed" is "the she would", "U.S." is "YOU.S.", a Mr. Hed is "He Would", and
#     Ms. Ima Holt "I Am About To Holt".
# Why it matters here: it is a usual first step of cleaning text. Words are put into people's mouths, people get other
#     names, and a country becomes a pronoun, in quotations and around them. fix(text, slang=False) leaves them.
# Date: 2026-11-28, contractions 0.1.73.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check contractions==0.1.73
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import contractions

TEXT = "“We won't sell the shed to the U.S.,” said Mr. Hed and Ms. Ima Holt."
found = [contractions.fix(TEXT), contractions.fix(TEXT, slang=False)]
print("contractions", version("contractions"), *found, sep="\n")
assert found[0] == "“We will not sell the she would to the YOU.S.,” said Mr. He Would and Ms. I Am About To Holt.", "changed"
assert found[1] == "“We will not sell the shed to the U.S.,” said Mr. Hed and Ms. Ima Holt.", "changed"
PYTHON
