#!/usr/bin/env bash
# Guess: a sentence ends at a full stop with a capital behind it, and a title such as Mr. or Sen. ends none; “No.” with its mark closed is a sentence.
# So: none ends before a title either: "Poole left. Sen. Reed said so." and "He paid. Gov. Holt left." are one sentence each. Behind "no" none
#     ends at all, as No. may be a number's: “No.” Poole left. is one, and so is "The answer was no. Nobody left." It also parts “I ... I don’t know.” in two.
# Why it matters here: in political news most sentences begin with a title, and "no" is the shortest answer there is. Two people's sentences are one, with
#     two speakers for one quotation.
# Date: 2026-11-29, BlingFire 0.1.8.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check blingfire==0.1.8 numpy==2.4.6
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from blingfire import text_to_sentences

texts = ["Poole left. Reed said so.", "Poole left. Sen. Reed said so.", "He paid. Gov. Holt left.", "“No.” Poole left.", "The answer was no. Nobody left.", "“I ... I don’t know.”"]
found = {text: text_to_sentences(text).split("\n") for text in texts}
print("blingfire", version("blingfire"), *found.values(), sep="\n")
assert [len(sentences) for sentences in found.values()] == [2, 1, 1, 1, 1, 2], "changed"
PYTHON
