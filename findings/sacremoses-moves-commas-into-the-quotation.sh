#!/usr/bin/env bash
# Guess: a normaliser of punctuation makes every quotation mark straight and leaves words and signs in their order.
# So: for English it also moves a comma or full stop that stands behind a closing mark in front of it: “We will not go”, she said
#     becomes "We will not go," she said, and the “plan”. ends as the "plan."
# Why it matters here: text is cleaned by it before it is searched for quotations or compared. What a British paper printed outside
#     the marks is inside them then, offsets no longer fit the article, and a word for word check finds a difference.
#     MosesPunctNormalizer(norm_quote_commas=False) leaves them.
# Date: 2026-11-28, sacremoses 0.2.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check sacremoses==0.2.0
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from sacremoses import MosesPunctNormalizer

TEXT = "“We will not go”, she said of the “plan”. It failed."
found = [MosesPunctNormalizer(lang="en", norm_quote_commas=wanted).normalize(TEXT) for wanted in (True, False)]
print("sacremoses", version("sacremoses"), *found, sep="\n")
assert found == ['"We will not go," she said of the "plan." It failed.', '"We will not go", she said of the "plan". It failed.'], "changed"
PYTHON
