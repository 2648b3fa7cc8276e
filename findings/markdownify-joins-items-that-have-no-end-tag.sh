#!/usr/bin/env bash
# Guess: items, terms and cells without their end tags, which HTML lets one leave out, come out as those with them: each in its line.
# So: the next item is taken for a part of the one before: <li>“One,” he said.<li>“Two.” is one line, * “One,” he said.* “Two.”, and question and answer of
#     a list of terms are one as well. Paragraphs without </p> come out right, and so does everything with its end tags.
# Why it matters here: hand-made pages and old systems of papers leave them out. MarkItDown, too, reads pages through it. Two people's lines are one
#     quotation, with a star in the middle.
# Date: 2026-11-28, markdownify 1.2.3 with Beautiful Soup 4.15.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "markdownify==1.2.3" "beautifulsoup4==4.15.0"
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from markdownify import markdownify

pages = (
    "<ul><li>“One,” he said.<li>“Two.”</ul>",
    "<ul><li>“One,” he said.</li><li>“Two.”</li></ul>",
    "<dl><dt>Q.<dd>Why?<dt>A.<dd>No.</dl>",
    "<p>“No,” she said.<p>“Why?” he asked.",
)
found = [markdownify(page).strip() for page in pages]
print("markdownify", version("markdownify"), *map(repr, found), sep="\n")
assert found == [
    "* “One,” he said.* “Two.”",
    "* “One,” he said.\n* “Two.”",
    "Q.: Why? A.: No.",
    "“No,” she said.\n\n“Why?” he asked.",
], "changed"
PYTHON
