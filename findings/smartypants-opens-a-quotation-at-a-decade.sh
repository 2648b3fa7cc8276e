#!/usr/bin/env bash
# Guess: the apostrophe of a decade becomes an apostrophe (’90s), which SmartyPants has a rule for.
# So: it becomes an opening single mark: ‘90s; so do those of 'em and 'tis. (cmark and pandoc print ’90s and ’em.)
# Why it matters here: many sites print their articles through it. The mark seems to open a quotation, and the possessive
#     of the next plural (the workers’ pay) seems to close it.
# Date: 2026-11-28, smartypants 2.0.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check smartypants==2.0.2
cd "$folder"
venv/bin/python - <<'PYTHON'
import html
from importlib.metadata import version

from smartypants import smartypants

text = html.unescape(smartypants("In the '90s she told 'em that the workers' pay was low."))
print("smartypants", version("smartypants"), text, sep="\n")
assert text == "In the ‘90s she told ‘em that the workers’ pay was low.", "changed"
PYTHON
