#!/usr/bin/env bash
# Guess: a comparison of fuzzy hashes gives 100 for the same text alone, and something below where a word was changed.
# So: of an article of 1,800 letters “we will sell” and “we will not sell” compare as 100, though the hashes are not the same. In
#     three sentences the same change takes 30 points off. The figure says how long the rest is, not how much was changed.
# Why it matters here: archives watch pages for changes in this way, and take 100 for "not touched". The correction that matters most is the
#     shortest one. On Record compares the text itself.
# Date: 2026-11-30, the port of ssdeep to Python, ppdeep 20260221.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check ppdeep==20260221
cat > finding.py <<'PYTHON'
from importlib.metadata import version

import ppdeep

LEAD = (
    "“We will sell the old bridge to the county before the end of the year,” Ann Poole said on Tuesday. “It costs the town too much, and"
    " nobody has crossed it since the flood.” Tom Reed of the county said that he had heard nothing of it."
)
REST = "".join(
    f" Paragraph {n} says that number {n * 37 % 101} was counted by the clerk at {n * 13 % 60} minutes past {n % 12}." for n in range(20)
)
found = {}
for name, text in (("lead", LEAD), ("article", LEAD + REST)):
    changed = text.replace("We will sell", "We will not sell", 1)
    found[name] = ppdeep.compare(ppdeep.hash(text), ppdeep.hash(changed))
    print("ppdeep", version("ppdeep"), name, len(text), "letters:", found[name], "same hash:", ppdeep.hash(text) == ppdeep.hash(changed))
assert found["article"] == 100 and found["lead"] < 80, "changed"
PYTHON
env/bin/python finding.py
