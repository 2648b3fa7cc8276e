#!/usr/bin/env bash
# Guess: splitters with lists of abbreviations know "p.m.": what follows it is the same sentence while the sentence goes on.
# So: both end it before a day's name, and pySBD before the comma behind a party: "Monday." and ", spoke." are sentences.
#     Both also cut a quotation that ends in an exclamation mark from who said it.
# Why it matters here: the hour and the day, and a member's party and state, stand in most reports of a meeting, so the
#     sentence given as evidence is half of one. On Record's own splitter asks what stands on both sides.
# Date: 2026-11-30, pySBD 0.3.4 and sentencex 1.0.32.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check pysbd==0.3.4 sentencex==1.0.32
cat > finding.py <<'PYTHON'
from importlib.metadata import version

import pysbd
import sentencex

HOUR = "Ann Poole left at 5 p.m. Monday."
PARTY = "Sen. Ann Poole, D-Vt., spoke."
SHOUTED = "“They lied!” Poole said."

split = pysbd.Segmenter(language="en", clean=False).segment
found = {text: ([part.strip() for part in split(text)], [part.strip() for part in sentencex.segment("en", text)])
         for text in (HOUR, PARTY, SHOUTED)}
print("pySBD", version("pysbd"), "sentencex", version("sentencex"), *found.items(), sep="\n")
assert found[HOUR] == (["Ann Poole left at 5 p.m.", "Monday."],) * 2, "changed"
assert found[PARTY] == (["Sen. Ann Poole, D-Vt.", ", spoke."], [PARTY]), "changed"
assert found[SHOUTED] == (["“They lied!”", "Poole said."],) * 2, "changed"
PYTHON
env/bin/python -W ignore finding.py
