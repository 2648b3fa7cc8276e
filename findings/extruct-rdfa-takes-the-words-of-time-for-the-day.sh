#!/usr/bin/env bash
# Guess: of <time property="datePublished" datetime="2024-03-05"> RDFa gives the day in the attribute, as microdata does.
# So: extruct's RDFa reader gives the words that the page shows ("Tuesday morning"); its microdata reader, on the same
#     element, the attribute. HTML+RDFa says that the attribute is the value.
# Why it matters here: an archive that is read through RDFa has articles dated "Tuesday morning", so without a day.
#     On Record takes the attribute in every markup.
# Date: 2026-11-30, extruct 0.18.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check extruct==0.18.0
cat > finding.py <<'PYTHON'
from importlib.metadata import version

import extruct

WORDS = '<time {} datetime="2024-03-05">Tuesday morning</time>'
RDFA = f'<div vocab="https://schema.org/" typeof="NewsArticle">{WORDS.format("property=datePublished")}</div>'
MICRODATA = f'<div itemscope itemtype="https://schema.org/NewsArticle">{WORDS.format("itemprop=datePublished")}</div>'

page = f"<!doctype html><html><head><title>Orme</title></head><body>{RDFA}{MICRODATA}</body></html>"
found = extruct.extract(page, base_url="https://example.org/", syntaxes=["rdfa", "microdata"])
rdfa = [value for node in found["rdfa"] for value in node.get("https://schema.org/datePublished", ())]
microdata = found["microdata"][0]["properties"]["datePublished"]
print("extruct", version("extruct"), rdfa, microdata)
assert (rdfa, microdata) == ([{"@value": "Tuesday morning"}], "2024-03-05"), "changed"
PYTHON
env/bin/python finding.py 2>/dev/null
