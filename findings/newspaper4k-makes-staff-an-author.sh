#!/usr/bin/env bash
# Guess: "By Ann Roe, Staff Writer" has one author, and "By Ann Roe and Mia Holt in Ely" has two, Ann Roe and Mia Holt.
# So: the second author of the first is "Staff", and of the second "Mia Holt in Ely": posts are cut off word by word, and
#     what follows a name stays with it.
# Why it matters here: lists of authors get people who do not exist, and one reporter stands in them once for each town.
# Date: 2026-11-28, newspaper4k 0.9.6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check newspaper4k==0.9.6 lxml-html-clean==0.4.6
cd "$folder"
HOME="$folder" PYTHONWARNINGS=ignore venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import newspaper

TEXT = "<p>The council of Arden met in the old hall to hear the report on the harbour.</p>" * 4
BYLINES = ("By Ann Roe, Staff Writer", "By Ann Roe and Mia Holt in Ely", "By Ann Roe")
found = []
for byline in BYLINES:
    page = f'<html><head><title>Fair</title></head><body><article><h1>Fair</h1><p class="byline">{byline}</p>{TEXT}</article></body></html>'
    article = newspaper.Article("https://arden.example/fair")
    article.download(input_html=page)
    article.parse()
    found.append(article.authors)
print("newspaper4k", version("newspaper4k"), found)
assert found == [["Ann Roe", "Staff"], ["Ann Roe", "Mia Holt in Ely"], ["Ann Roe"]], "changed"
PYTHON
