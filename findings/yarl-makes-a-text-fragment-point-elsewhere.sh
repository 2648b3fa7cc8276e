#!/usr/bin/env bash
# Guess: a URL that comes in with %2C goes out with %2C: a comma that was escaped and one that was not mean different things.
# So: in the fragment yarl writes both as a bare comma. "#:~:text=No%2C%20not%20now", the words "No, not now", becomes "text=No,%20not%20now":
#     from "No" to the next "not now".
# Why it matters here: a link to a quotation in its article (a text fragment) marks other words, or a page full of them, after
#     any program that keeps its links as yarl or aiohttp URLs. encoded=True keeps them as they are.
# Date: 2026-11-28, yarl 1.25.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check yarl==1.25.1
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from yarl import URL

LINK = "https://arden.example/a#:~:text=No%2C%20not%20now"
found = [str(URL(LINK)), str(URL(LINK, encoded=True))]
print("yarl", version("yarl"), *found, sep="\n")
assert found == ["https://arden.example/a#:~:text=No,%20not%20now", LINK], "changed"
PYTHON
