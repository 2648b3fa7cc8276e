#!/usr/bin/env bash
# Guess: LaTeX to text gives curly marks for every way in which LaTeX quotes: `` '', ` ', and \enquote of csquotes.
# So: only double marks are turned. \enquote{…} and \textquote{…} print their words with no marks at all, and a single
#     quotation keeps the grave accent and the straight apostrophe: `will'.
# Why it matters here: titles in .bib files quote by \enquote; without marks a quotation in a headline is the paper's own words.
# Date: 2026-11-28, pylatexenc 2.11.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pylatexenc==2.11
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from pylatexenc.latex2text import LatexNodes2Text

text = LatexNodes2Text().latex_to_text(r"Mayor: ``We will not go'', \enquote{We will not go}, \textquote{We stay}, `We will'")
print("pylatexenc", version("pylatexenc"), text, sep="\n")
assert text == "Mayor: “We will not go”, We will not go, We stay, `We will'", "changed"
PYTHON
