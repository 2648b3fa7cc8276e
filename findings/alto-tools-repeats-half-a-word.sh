#!/usr/bin/env bash
# Guess: of a word that is hyphenated at a line's end, ALTO gives both halves and the whole (SUBS_CONTENT); as text
#     it is printed once, whole or in halves.
# So: the first half is printed twice and the second one never: "recon-" and "sider" give "recon" at the end of the line and "recon" at the
#     beginning of the next, stuck to the word behind it.
# Why it matters here: newspapers' columns are narrow, so that every few lines of a digitised page have such a word: quotations
#     have words that are none, and a search for "reconsider" finds nothing.
# Date: 2026-11-28, alto-tools 0.1.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check alto-tools==0.1.0
cd "$folder"
venv/bin/python - <<'PYTHON'
import subprocess
from importlib.metadata import version
from pathlib import Path

Path("page.xml").write_text("""<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Description><MeasurementUnit>pixel</MeasurementUnit></Description>
<Layout><Page ID="p" PHYSICAL_IMG_NR="1"><PrintSpace><TextBlock ID="b">
<TextLine HPOS="0" VPOS="0" WIDTH="9" HEIGHT="9"><String CONTENT="“We"/><SP/><String CONTENT="recon" SUBS_TYPE="HypPart1" SUBS_CONTENT="reconsider"/><HYP CONTENT="-"/></TextLine>
<TextLine HPOS="0" VPOS="9" WIDTH="9" HEIGHT="9"><String CONTENT="sider" SUBS_TYPE="HypPart2" SUBS_CONTENT="reconsider"/><SP/><String CONTENT="it,”"/><SP/><String CONTENT="said"/></TextLine>
</TextBlock></PrintSpace></Page></Layout></alto>
""", encoding="utf-8")
found = subprocess.run(["venv/bin/alto-tools", "-t", "page.xml"], capture_output=True, text=True, check=True, encoding="utf-8").stdout
print("alto-tools", version("alto-tools"), found, sep="\n")
assert found.split("\n") == ["", "“We recon", "reconit,” said "], "changed"
PYTHON
