#!/usr/bin/env bash
# Guess: text in plain ASCII has £5 as "GBP5", "L5" or without its sign, and 1½ as "1 1/2".
# So: for Unidecode £ is "PS", so that the price is PS5. For anyascii 1½ is "11/2", five and a half, and § 4 is "S 4"; its £ is GBP.
# Why it matters here: texts are folded so before they are compared, searched or made into addresses. A quotation with an amount of 1½ million
#     and one with 11/2 are the same to it, and £5 is a game console.
# Date: 2026-11-28, Unidecode 1.4.0, anyascii 0.3.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check Unidecode==1.4.0 anyascii==0.3.3
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from anyascii import anyascii
from unidecode import unidecode

texts = ("“£5,” she said", "1½ million", "§ 4")
found = [(unidecode(text), anyascii(text)) for text in texts]
print("Unidecode", version("Unidecode"), "anyascii", version("anyascii"), found)
assert [one for one, _ in found] == ['"PS5," she said', "1 1/2 million", "SS 4"], "changed"
assert [other for _, other in found] == ['"GBP5," she said', "11/2 million", "S 4"], "changed"
PYTHON
