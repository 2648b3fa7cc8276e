#!/usr/bin/env bash
# Guess: Praat writes a quotation mark within text as two; a reader of its files makes one of them again, in what is said and in the names of
#     tiers.
# So: in what is said, yes; in names the two stay: Ann ""Annie"" Poole. praatio and pympi read Ann "Annie" Poole.
# Why it matters here: a tier is a speaker, who is printed with such a nickname. The same person has two names, depending on what read the
#     file, and two marks in a row look like an empty quotation.
# Date: 2026-11-28, TextGrid 1.6.1, praatio 6.2.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check TextGrid==1.6.1 praatio==6.2.2
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version
from pathlib import Path

import praatio.textgrid
import textgrid

Path("talk.TextGrid").write_text(
    """File type = "ooTextFile"
Object class = "TextGrid"

xmin = 0
xmax = 1
tiers? <exists>
size = 1
item []:
    item [1]:
        class = "IntervalTier"
        name = "Ann ""Annie"" Poole"
        xmin = 0
        xmax = 1
        intervals: size = 1
        intervals [1]:
            xmin = 0
            xmax = 1
            text = "she said ""no"" to it"
""",
    encoding="utf-8",
)
grid = textgrid.TextGrid.fromFile("talk.TextGrid")
found = [grid[0].name, grid[0][0].mark]
other = praatio.textgrid.openTextgrid("talk.TextGrid", includeEmptyIntervals=False).tierNames[0]
print("TextGrid", version("TextGrid"), "praatio", version("praatio"), *found, other, sep="\n")
assert found == ['Ann ""Annie"" Poole', 'she said "no" to it'], "changed"
assert other == 'Ann "Annie" Poole', "changed"
PYTHON
