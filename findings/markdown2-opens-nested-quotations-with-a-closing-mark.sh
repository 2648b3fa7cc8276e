#!/usr/bin/env bash
# Guess: with the extra smarty-pants, straight marks become curly in pairs, nested ones, in brackets and in emphasis as well.
# So: within double marks and behind a bracket a single quotation opens with the closing mark: “He said ’no’.” Double marks in brackets or
#     at the edge of emphasis stay straight.
# Why it matters here: sites print articles through it. A closing mark that opens is an apostrophe to whoever goes by shape, so that the
#     quotation within the quotation is none, and one text has marks of three kinds.
# Date: 2026-11-28, markdown2 2.5.5.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check markdown2==2.5.5
cd "$folder"
venv/bin/python - <<'PYTHON'
import html
import re
from importlib.metadata import version

import markdown2

LINES = ["\"He said 'no'.\" ('We go.')", '"\'No,\' it is," he said.', '*"Herald"* ("We")']
found = [html.unescape(re.sub("<[^>]+>", "", markdown2.markdown(line, extras=["smarty-pants"]))).strip() for line in LINES]
print("markdown2", version("markdown2"), *found, sep="\n")
assert found == ["“He said ’no’.” (’We go.’)", "“’No,’ it is,” he said.", '"Herald" ("We")'], "changed"
PYTHON
