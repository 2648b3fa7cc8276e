#!/usr/bin/env bash
# Guess: <abbr title="Prime Minister">PM</abbr> becomes "PM", what a reader sees; the title is shown on hovering alone. A quotation's
#     address (cite) is no text either.
# So: the title is written behind it, inside the quotation: “The PM (Prime Minister) will not go”. A <blockquote cite> gets a line "—" with
#     the address, where one looks for who is quoted.
# Why it matters here: Markdown made by it has words between quotation marks that nobody said and no paper printed.
# Date: 2026-11-28, html-to-markdown 3.21.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check html-to-markdown==3.21.2
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from html_to_markdown import convert

PAGE = """<p>“The <abbr title="Prime Minister">PM</abbr> will not go,” said Ann Poole.</p>
<blockquote cite="https://arden.example/a"><p>It was late.</p></blockquote>"""
found = convert(PAGE).content
print("html-to-markdown", version("html-to-markdown"), found, sep="\n")
lines = [line for line in found.splitlines() if line]
assert lines == ["“The PM (Prime Minister) will not go,” said Ann Poole.", "> It was late.", "— <https://arden.example/a>"], "changed"
PYTHON
