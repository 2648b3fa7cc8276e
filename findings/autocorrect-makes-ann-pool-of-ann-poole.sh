#!/usr/bin/env bash
# Guess: a corrector of spelling that mends what a scanner misread leaves words with a capital alone, since names stand in no list.
# So: autocorrect makes a name into the next word that it knows, capital and all: “Ann Poole of Orme” is Ann Pool of Ore, “Tom Reade
#     met Soren Bree in Wexcombe” Tom Read met Seren Free in Welcome. “Cllr Pool” becomes Color Pool, and “The MP's bill” The M's bill.
# Why it matters here: a scanned page that went through it names people who do not exist, and looks clean. Who said it cannot be put right
#     afterwards. On Record changes no letters of a name.
# Date: 2026-11-30, autocorrect 2.6.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check autocorrect==2.6.1
cat > finding.py <<'PYTHON'
from importlib.metadata import version

from autocorrect import Speller

WRONG = {
    "Ann Poole of Orme said: “We won’t sell.”": "Ann Pool of Ore said: “We won’t sell.”",
    "Tom Reade met Soren Bree in Wexcombe.": "Tom Read met Seren Free in Welcome.",
    "Cllr Pool and Ms Reid voted aye.": "Color Pool and Ms Reid voted aye.",
    "The MP's bill": "The M's bill",
}
spell = Speller("en")
found = {text: spell(text) for text in [*WRONG, "He was not guily."]}
print("autocorrect", version("autocorrect"), *found.items(), sep="\n")
assert found == WRONG | {"He was not guily.": "He was not guilty."}, "changed"
PYTHON
env/bin/python finding.py
