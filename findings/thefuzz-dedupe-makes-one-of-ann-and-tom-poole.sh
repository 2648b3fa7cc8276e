#!/usr/bin/env bash
# Guess: dedupe() of a list of names makes one of spellings of a name (Ann Poole, Anna Poole, POOLE ANN) and keeps people apart whose
#     first names differ.
# So: Ann Poole and Tom Poole are one, Tom Poole. So are Mia Holt and Ann Holt, Tom Reed and Tom Weed, and the sentences "We will go" and
#     "We will not go". Of each group the longest, or last in the alphabet, is left.
# Why it matters here: lists of speakers and of quotations are cleaned by it. Families of politicians become one person, a denial
#     becomes what it denies, and what was dropped is nowhere.
# Date: 2026-11-28, thefuzz 0.22.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check thefuzz==0.22.1 rapidfuzz==3.14.6
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from thefuzz import process

LISTS = [["Ann Poole", "Tom Poole"], ["Mia Holt", "Ann Holt"], ["Tom Reed", "Tom Weed"], ["We will go", "We will not go"]]
found = [process.dedupe(names) for names in LISTS]
print("thefuzz", version("thefuzz"), found)
assert found == [["Tom Poole"], ["Mia Holt"], ["Tom Weed"], ["We will not go"]], "changed"
PYTHON
