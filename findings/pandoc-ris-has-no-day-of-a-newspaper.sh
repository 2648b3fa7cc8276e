#!/usr/bin/env bash
# Guess: the day of a newspaper article in RIS, DA, or PY in its full form (2024/03/05/), is the day in CSL-JSON.
# So: DA is not read at all: an article with PY and DA has a year, one with DA alone no date at all. PY with month and day, as the format defines
#     it, gives an empty date.
# Why it matters here: a newspaper is cited by its day. Lists of sources made from a library's export by pandoc print "2024" or "n.d.", and what
#     was said first cannot be told. CSL-JSON and BibLaTeX keep the day.
# Date: 2026-11-28, pandoc 3.9 of pypandoc-binary 1.17.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pypandoc-binary==1.17
cd "$folder"
venv/bin/python - <<'PYTHON'
import json

import pypandoc

ITEM = "TY  - NEWS\nAU  - Poole, Ann\nTI  - No\nT2  - Arden Herald\n{}\nER  - \n"


def issued(*lines: str) -> object:
    item = pypandoc.convert_text(ITEM.format("\n".join(lines)), "csljson", format="ris")
    return json.loads(item)[0].get("issued", {}).get("date-parts")


found = [issued("PY  - 2024", "DA  - 2024/03/05/"), issued("DA  - 2024/03/05/"), issued("PY  - 2024/03/05/")]
print("pandoc", pypandoc.get_pandoc_version(), found)
assert pypandoc.get_pandoc_version() == "3.9", "other version"
assert found == [[[2024]], None, []], "changed"
PYTHON
