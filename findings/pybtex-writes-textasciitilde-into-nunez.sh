#!/usr/bin/env bash
# Guess: a BibTeX file that is read and written again has the same fields; accents may come out as letters.
# So: on writing, signs of LaTeX are escaped as if they were plain text, though they were not decoded on reading: N{\~n}ez becomes
#     N{\\textasciitilde n}ez, which prints a line break and the name of the command, and AT\&T becomes AT\\&T. Each further pass adds to it. {\'e}
#     stays. What is formatted (a list of references) is right.
# Why it matters here: lists of sources are merged and sorted with it. The speaker's name and the headline are broken in the file alone, where
#     nobody looks until the paper is printed.
# Date: 2026-11-29, pybtex 0.26.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pybtex==0.26.1
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from pybtex.database import parse_string

ENTRY = r"""@article{nunez, author = {N{\'u}{\~n}ez, Jos{\'e}}, title = {Never, says {AT\&T}}, journal = {The Delta Post}, year = 2024}"""
once = parse_string(ENTRY, "bibtex").to_string("bibtex")
twice = parse_string(once, "bibtex").to_string("bibtex")
print("pybtex", version("pybtex"), once, twice, sep="\n")
assert r'author = "N{\'u}{\\textasciitilde n}ez, Jos{\'e}"' in once, "changed"
assert r'title = "Never, says {AT\\&T}"' in once, "changed"
assert twice != once, "changed: a second pass leaves it"
PYTHON
