#!/usr/bin/env bash
# Guess: where a line of a PAGE file has two readings (TextEquiv index 0 and 1), its text is the first, the best one.
# So: its text is None: neither reading is there. Lines with one reading come out.
# Why it matters here: programs that recognise print write their second guess beside the first just where a letter is doubtful. The
#     lines with the most doubtful words are gone from an article, and a text that joins the others shows no gap.
# Date: 2026-11-28, pagexml-tools 0.9.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pagexml-tools==0.9.0
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version
from pathlib import Path

import pagexml.parser

LINE = '<TextLine id="l%d"><Coords points="10,%d 300,%d 300,%d 10,%d"/>%s</TextLine>'
ONE = "<TextEquiv><Unicode>said Ann Poole.</Unicode></TextEquiv>"
TWO = '<TextEquiv index="0"><Unicode>“We never sign,”</Unicode></TextEquiv><TextEquiv index="1"><Unicode>“We ever sign,”</Unicode></TextEquiv>'
Path("page.xml").write_text(f"""<?xml version="1.0" encoding="UTF-8"?>
<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Metadata><Creator>none</Creator><Created>2024-03-05T00:00:00</Created>
<LastChange>2024-03-05T00:00:00</LastChange></Metadata><Page imageFilename="a.jpg" imageWidth="400" imageHeight="400"><TextRegion id="r1">
<Coords points="10,10 300,10 300,90 10,90"/>{LINE % (1, 10, 10, 40, 40, TWO)}{LINE % (2, 50, 50, 80, 80, ONE)}</TextRegion></Page></PcGts>""", encoding="utf-8")
page = pagexml.parser.parse_pagexml_file("page.xml")
found = [line.text for region in page.text_regions for line in region.lines]
print("pagexml-tools", version("pagexml-tools"), found)
assert found == [None, "said Ann Poole."], "changed"
PYTHON
