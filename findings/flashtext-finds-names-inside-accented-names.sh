#!/usr/bin/env bash
# Guess: a keyword is found only as a whole word, in any script: "Tom" is not in "Tomáš".
# So: what ends a word is everything but A-Z, a-z, 0-9 and the underscore, and "á" is such an end: "Tom" is found in "Tomáš",
#     "Jon" in "Jonáš". In "Tomas" it is not found.
# Why it matters here: whoever tags an archive with a list of speakers gives one person the words of another, only where
#     names have accents.
# Date: 2026-11-28, flashtext 2.7.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check flashtext==2.7
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from flashtext import KeywordProcessor

names = KeywordProcessor()
names.add_keyword("Tom")
names.add_keyword("Jon")
found = {text: names.extract_keywords(text) for text in ("Tomáš said", "Jonáš said", "Tomas said")}
print("flashtext", version("flashtext"), found, sep="\n")
assert found == {"Tomáš said": ["Tom"], "Jonáš said": ["Jon"], "Tomas said": []}, "changed"
PYTHON
