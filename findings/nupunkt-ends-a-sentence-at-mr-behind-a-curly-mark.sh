#!/usr/bin/env bash
# Guess: a splitter that was made for court and parliament, and knows Mr., Sen. and No. as abbreviations, knows them where a quotation begins with one.
# So: only behind a straight mark or a bracket. “Mr. Reed left,” is two sentences, “Mr. and Reed left,” and so are “Sen. Poole, ‘Mr. Reed, “No. 5 and —Mr. Reed;
#     "Mr. Reed left," and (Mr. Reed left.) are one. The curly mark is taken for a letter of the word.
# Why it matters here: papers print curly marks, and a quotation often begins with whom it is about. Its first sentence is “Mr., and who
#     looks for the sentence of its words finds them without their opening mark.
# Date: 2026-11-29, nupunkt 0.8.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check nupunkt==0.8.0
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from nupunkt import sent_tokenize

texts = ("“Mr. Reed left,” she said.", "“Sen. Poole said no,” he said.", "‘Mr. Reed left,’ she said.", "—Mr. Reed left.", "“No. 5 is bad,” he said.")
others = ('"Mr. Reed left," she said.', "(Mr. Reed left.)", "Item No. 5 was read.", "Then Mr. Reed left.")
found = {text: sent_tokenize(text) for text in texts + others}
print("nupunkt", version("nupunkt"), found)
assert all(len(found[text]) == 2 for text in texts), "changed"
assert all(found[text] == [text] for text in others), "changed"
assert found["“Mr. Reed left,” she said."] == ["“Mr.", "Reed left,” she said."], "changed"
PYTHON
