#!/usr/bin/env bash
# Guess: the key under which an archive's index keeps a page folds what does not tell pages apart (scheme, case of the host, order of the
#     query). The path and the values of a query, in which case counts, stay.
# So: all of it is put in lower case: /news/aB1 and /news/Ab1 have one key, and so have ?v=aBc and ?v=AbC. "www2." before the host is dropped.
# Why it matters here: addresses of articles and videos are often short codes of both cases. Whoever keeps one capture for each key
#     loses an article or cites another one in its place; only the address beside the key tells them apart.
# Date: 2026-11-28, surt 0.3.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check surt==0.3.1
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from surt import surt

pages = ["https://arden.example/news/aB1", "https://www2.arden.example/news/Ab1", "https://arden.example/watch?v=aBc", "https://arden.example/watch?v=AbC"]
keys = [surt(page) for page in pages]
print("surt", version("surt"), *keys, sep="\n")
assert keys == ["example,arden)/news/ab1"] * 2 + ["example,arden)/watch?v=abc"] * 2, "changed"
PYTHON
