#!/usr/bin/env bash
# Guess: a cell of text is the text; at most what begins with = becomes a formula, and a bare address a link.
# So: a text that begins with "external:" or "internal:" is a link to a file or a sheet, and that word is gone from the cell: "external: sources say no" is
#     " sources say no". "http://a.example/1 said Poole" is one long address. So it is from pandas and polars, too, which write through it by default.
# Why it matters here: notes on sources begin with just these words, and what a column says of a source is lost in each such row, with no warning.
#     pandas keeps it with engine="openpyxl", or with strings_to_urls off.
# Date: 2026-11-28, XlsxWriter 3.3.1 with pandas 3.0.6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "pandas==3.0.6" "xlsxwriter==3.3.1" "openpyxl==3.1.5"
cd "$folder"
venv/bin/python - <<'PYTHON'
import io
from importlib.metadata import version

import openpyxl
import pandas

TEXTS = ["external: sources say no", "internal: memo of Reed", "http://a.example/1 said Poole"]


def written(engine):
    file = io.BytesIO()
    pandas.DataFrame({"note": TEXTS}).to_excel(file, engine=engine, index=False)
    file.seek(0)
    return list(openpyxl.load_workbook(file).active["A"])[1:]


cells = written("xlsxwriter")
found, links = [cell.value for cell in cells], [bool(cell.hyperlink) for cell in cells]
print("XlsxWriter", version("xlsxwriter"), "pandas", version("pandas"), found, cells[2].hyperlink.target)
assert found == [" sources say no", " memo of Reed", TEXTS[2]], "changed"
assert links == [True, True, True], "changed"
assert [cell.value for cell in written("openpyxl")] == TEXTS, "changed"
PYTHON
