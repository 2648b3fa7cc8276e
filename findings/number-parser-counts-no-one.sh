#!/usr/bin/env bash
# Guess: number words become figures where they count something; "no one", "one of us" and a street's name do not.
# So: every one is a figure, and every "second", too: "No one said that" is "No 1 said that", and "the second one, in Second Avenue" is "the
#     2 1, in 2 Avenue". A year said in two parts falls apart: "nineteen eighty four" is "19 84".
# Why it matters here: the words between quotation marks are changed, and they are found neither in the article nor on the
#     recording; only figures that were cut out for themselves may be handed to it.
# Date: 2026-11-28, number-parser 0.3.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check number-parser==0.3.2
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from number_parser import parse

TEXT = "“No one said that,” said the second one, in Second Avenue, in nineteen eighty four."
found = parse(TEXT)
print("number-parser", version("number-parser"), found, sep="\n")
assert found == "“No 1 said that,” said the 2 1, in 2 Avenue, in 19 84.", "changed"
PYTHON
