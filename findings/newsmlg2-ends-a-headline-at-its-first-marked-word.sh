#!/usr/bin/env bash
# Guess: the headline of a news item is its words, those in <inline>, <span> or a link among them, as the standard lets a headline have them.
# So: str() of it ends before the first such element: “We will <inline>not</inline> go,” Poole says is "“We will". A byline is cut in the same way, and no
#     error or mark says so. Without an element in them all are whole.
# Why it matters here: it is the IPTC's own library for its own format. Names of people and companies are what agencies mark in headlines: what comes behind the first
#     one is gone, and "will not" may be "will".
# Date: 2026-11-29, newsmlg2 1.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check newsmlg2==1.1
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from NewsMLG2 import NewsMLG2Document

item = """<?xml version="1.0" encoding="UTF-8"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:arden.example:1" version="1"
standard="NewsML-G2" standardversion="2.33" conformance="power"><itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:IPTC"/>
<versionCreated>2024-03-05T21:30:00-05:00</versionCreated></itemMeta><contentMeta><by>By <inline>Ann Poole</inline> in Ely</by>
<headline>“We will <inline>not</inline> go,” Poole says</headline><headline>Poole stays</headline></contentMeta></newsItem>"""
meta = NewsMLG2Document(item.encode()).get_item().contentmeta
found = [str(line).strip() for line in [*meta.by, *meta.headline]]
print("newsmlg2", version("newsmlg2"), *found, sep="\n")
assert found == ["By", "“We will", "Poole stays"], "changed"
PYTHON
