#!/usr/bin/env bash
# Guess: a <q> element that holds <em> or <a> becomes one pair of marks around all of its words.
# So: the closing mark comes before the first child, and each text behind a child gets a new pair: "We will "never" sign".
#     When the child comes last, its words stand outside the marks: "We will sign it "never.
# Why it matters here: a word that was said is printed as the reporter's, and a stressed one as a quotation within it;
#     no reader of the text can tell.
# Date: 2026-11-28, inscriptis 2.7.6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check inscriptis==2.7.6
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from inscriptis import get_text

middle = get_text("<p><q>We will <em>never</em> sign</q>, she said.</p>").strip()
last = get_text("<p><q>We will sign it <em>never</em></q>, she said.</p>").strip()
print("inscriptis", version("inscriptis"), middle, last, sep="\n")
assert middle == '"We will "never" sign", she said.', "changed"
assert last == '"We will sign it "never, she said.', "changed"
PYTHON
