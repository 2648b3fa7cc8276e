#!/usr/bin/env bash
# Guess: a text that is longer than a cell of a spreadsheet may be (32,767 characters) is refused, or cut with a warning, as pandas warns.
# So: write_excel cuts it and says nothing: of a hearing of 39,200 characters the first 32,767 are in the file, and nothing in it or on the screen tells
#     that an end is missing.
# Why it matters here: transcripts of hearings and long interviews are in one cell each. Whoever is heard last has said nothing, for everybody who
#     works with the file.
# Date: 2026-11-28, polars 1.44.2 with XlsxWriter 3.3.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "polars==1.44.2" "xlsxwriter==3.3.1" "openpyxl==3.1.5"
cd "$folder"
venv/bin/python - <<'PYTHON'
import io
import warnings
from importlib.metadata import version

import openpyxl
import polars

hearing = "“We will not go,” she said. " * 1400
file = io.BytesIO()
with warnings.catch_warnings(record=True) as said:
    warnings.simplefilter("always")
    polars.DataFrame({"text": [hearing]}).write_excel(file)
    said = [str(one.message) for one in said]
file.seek(0)
kept = len(openpyxl.load_workbook(file).active["A2"].value)
print("polars", version("polars"), "XlsxWriter", version("xlsxwriter"), len(hearing), kept, said)
assert (len(hearing), kept, said) == (39200, 32767, []), "changed"
PYTHON
