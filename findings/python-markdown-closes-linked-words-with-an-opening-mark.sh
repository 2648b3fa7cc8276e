#!/usr/bin/env bash
# Guess: the smarty extension opens before a link or a stressed word and closes behind it, wherever it stands.
# So: at the end of a paragraph, an item or a line, and before a dash, the mark behind a link, emphasis or code opens again: “never“. Before a
#     comma, a full stop or a space it closes.
# Why it matters here: sites made by Python-Markdown link what they quote. The mark seems to open a quotation that runs into the next paragraph
#     or up to the next mark, with the reporter's words in it. Marks have to be paired by their place.
# Date: 2026-11-28, Markdown 3.11.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check Markdown==3.11.3
cd "$folder"
venv/bin/python - <<'PYTHON'
import html
import re
from importlib.metadata import version

import markdown

LINES = ['Poole said: "[Never](https://arden.example)"', '"**No**"—Reed', '"*No*," said Reed', 'Poole said: "Never"']
found = [html.unescape(re.sub("<[^>]+>", "", markdown.markdown(line, extensions=["smarty"]))) for line in LINES]
print("Markdown", version("Markdown"), *found, sep="\n")
assert found == ["Poole said: “Never“", "“No“—Reed", "“No,” said Reed", "Poole said: “Never”"], "changed"
PYTHON
