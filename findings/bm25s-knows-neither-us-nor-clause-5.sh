#!/usr/bin/env bash
# Guess: an index for BM25 leaves out words such as “the”, and finds the U.S., plan B and Clause 5.
# So: bm25s leaves out every word of one letter or figure before it counts: “U.S.”, “B” and “5” are in no index, “O’Neil” is “neil”; and by its
#     list of English words “not” and “will” are gone. Of “We will not sell in the U.S.” remain “we” and “sell”.
# Why it matters here: the passages that a fact-check is built on are found in this way: “will sell” and “will not sell” are one query, and
#     Clause 5 and Clause 6 another. On Record's search leaves out no word.
# Date: 2026-11-30, bm25s 0.3.16.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check bm25s==0.3.16
cat > finding.py <<'PYTHON'
from importlib.metadata import version

import bm25s

TEXTS = ["We will not sell in the U.S.", "We will sell", "plan B and Clause 5", "plan C and Clause 6", "Tom O’Neil"]
found = bm25s.tokenize(TEXTS, return_ids=False, show_progress=False)
print("bm25s", version("bm25s"), found)
assert found == [["we", "sell"], ["we", "sell"], ["plan", "clause"], ["plan", "clause"], ["tom", "neil"]], "changed"
PYTHON
env/bin/python finding.py
