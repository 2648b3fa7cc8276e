#!/usr/bin/env bash
# Guess: "one point five million" is 1500000; words that are no single number, such as "ten or twenty" or "two to one", are refused or left alone.
# So: for word2number it is 1, "twenty twenty four" is 404, "ten or twenty" 30 and "two to one" 3: numbers are added up over the words
#     between them, "no one" is 1 and "minus five" 5. In a text, text2num writes "1.5 1000000" for one point five million.
# Why it matters here: amounts in what people say are in words. Two quotations are held to differ that are the same, and a chart
#     of promises has one boat where a million and a half were promised.
# Date: 2026-11-28, word2number 1.1, text2num 3.1.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check word2number==1.1 text2num==3.1.0
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from text_to_num import alpha2digit
from word2number.w2n import word_to_num

phrases = ("one point five million", "twenty twenty four", "ten or twenty", "two to one", "no one", "minus five")
found = {phrase: word_to_num(phrase) for phrase in phrases}
written = alpha2digit("We want one point five million boats", "en")
print("word2number", version("word2number"), found, "text2num", version("text2num"), written)
assert list(found.values()) == [1, 404, 30, 3, 1, 5], "changed"
assert written == "We want 1.5 1000000 boats", "changed"
PYTHON
