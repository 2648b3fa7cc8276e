#!/usr/bin/env bash
# Guess: from BibTeX to CSL-JSON a title keeps its letters; whether a style shows it in capitals is the style's business.
# So: pandoc reads every title as one in title case and writes all words after the first in lower case, names and the
#     words between quotation marks too, unless they stand in braces of their own. title-short is cut off at the colon.
# Why it matters here: headlines are full of names. In "Mayor: “We Will Not Leave Arden,” Poole Says" two names become common
#     words; so what writes BibTeX from headlines should put the whole title in a second pair of braces.
# Date: 2026-11-28, pandoc 3.9.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pypandoc_binary==1.17
cd "$folder"
venv/bin/python - <<'PYTHON'
import json

import pypandoc

ENTRY = "@article{one, author = {Roe, Ann}, journal = {Arden Herald}, year = {2024}, title = %s}"
TITLE = "{Mayor: “We Will Not Leave Arden,” Poole Says}"
titles = [
    json.loads(pypandoc.convert_text(ENTRY % title, "csljson", format="bibtex"))[0]["title"] for title in (TITLE, "{" + TITLE + "}")
]
print("pandoc", pypandoc.get_pandoc_version(), *titles, sep="\n")
assert titles == ["Mayor: “We will not leave arden,” poole says", "Mayor: “We Will Not Leave Arden,” Poole Says"], "changed"
PYTHON
