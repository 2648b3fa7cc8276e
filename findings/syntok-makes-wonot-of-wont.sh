#!/usr/bin/env bash
# Guess: a contraction is two tokens, "wo" and "n't", each with its own letters, so that the tokens and the spaces before them give the text again.
# So: the second one is "not", whatever stands there: “We won’t go” is We, wo, not, go, and "can't" is ca, not. Joined with their spaces the
#     sentence is “We wonot go”, as a sentence split by its segmenter and joined again is.
# Why it matters here: sentences are made from these tokens. A quotation has words that nobody said, and is not in the article any more.
#     segmenter.analyze() leaves them as they stand; process(), which examples use, does not.
# Date: 2026-11-29, syntok 1.4.4.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check syntok==1.4.4
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from syntok import segmenter

text = "“We won’t go,” said Poole. “I can't.”"
sentences = ["".join(token.spacing + token.value for token in sentence).strip() for paragraph in segmenter.process(text) for sentence in paragraph]
left = "".join(token.spacing + token.value for paragraph in segmenter.analyze(text) for sentence in paragraph for token in sentence)
print("syntok", version("syntok"), sentences, left, sep="\n")
assert sentences == ["“We wonot go,” said Poole.", "“I canot.”"], "changed"
assert left == text, "changed"
PYTHON
