#!/usr/bin/env bash
# Guess: Jaccard, Sørensen and cosine of two texts compare their words: "Reed sued Poole" and "Poole sued Reed" may be alike to them, texts without a common
#     word are not.
# So: by default they compare letters: two sentences of which no word is common have 0.7 by Sørensen and cosine. Whatever has the same letters is
#     1.0, and overlap() of "no" with "We will not go" is 1.0. qval=None makes it words.
# Why it matters here: a limit of 0.65 for repeated quotations joins nearly any two of the same length, and the shortest answer is
#     in every text.
# Date: 2026-11-28, textdistance 4.6.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check textdistance==4.6.3
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import textdistance

ONE, OTHER = "“We will not raise the tax on homes,” Reed said.", "The county fair was moved to an old airfield in May."
letters = [round(compare(ONE, OTHER), 2) for compare in (textdistance.sorensen, textdistance.cosine, textdistance.jaccard)]
words = textdistance.Sorensen(qval=None)(ONE, OTHER)
turned = textdistance.jaccard("Reed sued Poole", "Poole sued Reed")
short = textdistance.overlap("no", "We will not go")
print("textdistance", version("textdistance"), letters, words, turned, short)
assert min(letters[:2]) >= 0.7, "changed"
assert words == 0, "changed"
assert (turned, short) == (1.0, 1.0), "changed"
PYTHON
