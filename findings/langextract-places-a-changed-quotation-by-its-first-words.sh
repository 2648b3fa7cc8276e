#!/usr/bin/env bash
# Guess: words that do not stand in the source get no place, or the place of what resembles them, and are said to be inexact.
# So: the place is that of the first words up to the change: "We did sell 30 boats" against "We did not sell 30 boats" is placed at "We did",
#     a changed number at the words before it, with the status "lesser", which speaks of a longer quotation than the source has.
# Why it matters here: somebody who shows the span as the proof of a quotation shows true words and not the change. A check must
#     say which word differs.
# Date: 2026-11-28, langextract 1.7.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check langextract==1.7.1
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from langextract.data import Extraction
from langextract.resolver import WordAligner

SOURCE = "“We did not sell 30 boats in the spring of 2019,” said Ann Poole."
SEEN = {
    "We did not sell 30 boats": ("match_exact", "We did not sell 30 boats"),
    "We did sell 30 boats": ("match_lesser", "We did"),
    "We did not sell 40 boats": ("match_lesser", "We did not sell"),
}
print("langextract", version("langextract"))
for quotation, expected in SEEN.items():
    one = Extraction(extraction_class="quotation", extraction_text=quotation)
    ((aligned,),) = WordAligner().align_extractions([[one]], SOURCE)
    place = aligned.char_interval
    seen = aligned.alignment_status.value, SOURCE[place.start_pos : place.end_pos]
    print(repr(quotation), seen)
    assert seen == expected, "changed"
PYTHON
