#!/usr/bin/env bash
# Guess: a sanitizer leaves out elements that are not on its list and keeps their words, each block apart; letters and signs of the text stay.
# So: a hyphen or an asterisk with a space at the beginning of a paragraph or an item is cut off: "- No." is "No." Two <div> are joined without a space, and so are the
#     cells of a row: “Why?” asked Reed.“No,” said Poole. <blockquote> and <q> leave no trace.
# Why it matters here: the hyphen at the beginning says that another person speaks. Sites made with Django clean the text of their editors by it: of a
#     dialogue one speaker is left, and a mark right behind a full stop seems to close.
# Date: 2026-11-29, html-sanitizer 2.7.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check html-sanitizer==2.7.0
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from html_sanitizer import Sanitizer

pages = ["<p>- Why?</p><p>- No.</p>", "<ul><li>* Why?</li></ul>", "<p>– No.</p>", "<div>“Why?” asked Reed.</div><div>“No,” said Poole.</div>", "<table><tr><td>Poole</td><td>“No.”</td></tr></table>", "<blockquote>“No.”</blockquote>She said <q>No</q>."]
found = [Sanitizer().sanitize(page) for page in pages]
print("html-sanitizer", version("html-sanitizer"), *found, sep="\n")
assert found == ["<p>Why?</p><p>No.</p>", "<ul><li>Why?</li></ul>", "<p>– No.</p>", "“Why?” asked Reed.“No,” said Poole.", "Poole“No.”", "“No.”She said No."], "changed"
PYTHON
