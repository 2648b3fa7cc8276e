#!/usr/bin/env bash
# Guess: before a transcript is compared with what a paper printed, the normaliser folds case, marks, contractions and spelling; what is
#     left says the same.
# So: it drops the sign of "-4 percent" but not of "minus four percent", leaves out all that stands in brackets, even "not", and reads every
#     possessive as "is": "Poole's boats" is "poole is boats", "Reed's seen it" is "reed is seen it".
# Why it matters here: whether a quotation is what was said on the recording is often decided on these strings. A number with the
#     other sign and a sentence with the other meaning pass as exact.
# Date: 2026-11-28, whisper-normalizer 0.1.15.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check whisper_normalizer==0.1.15
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from whisper_normalizer.english import EnglishTextNormalizer

normal = EnglishTextNormalizer()
found = {
    text: normal(text)
    for text in ("Growth is -4 percent", "Growth is 4 percent", "minus four percent", "We will (not) go", "Poole's boats", "Reed's seen it")
}
print("whisper-normalizer", version("whisper_normalizer"))
print(*(f"{text} > {result}" for text, result in found.items()), sep="\n")
assert list(found.values()) == ["growth is 4%", "growth is 4%", "-4%", "we will go", "poole is boats", "reed is seen it"], "changed"
PYTHON
