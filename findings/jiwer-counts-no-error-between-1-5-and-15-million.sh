#!/usr/bin/env bash
# Guess: a word error rate of 0, with jiwer's own steps that lower letters and remove punctuation, says that two texts have the same words.
# So: the marks within words go, too: “1.5 million” and “15 million”, a vote of “5-4” and “54”, “we're late” and “were late” differ by nothing, but
#     “well-known” and “well known” by two words. Its step for contractions makes “Poole is bridge” of Poole's bridge, and “sha not” of shan't.
# Why it matters here: transcripts of interviews are chosen and trusted by this figure, and a figure that was misheard by a factor of ten is
#     not among the errors. On Record compares a quotation with every mark of it.
# Date: 2026-11-30, jiwer 4.0.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check jiwer==4.0.0
cat > finding.py <<'PYTHON'
from importlib.metadata import version

import jiwer

PAIRS = (
    ("It cost 1.5 million", "It cost 15 million"),
    ("a 5-4 vote", "a 54 vote"),
    ("we're late", "were late"),
    ("a well-known man", "a well known man"),
)
steps = jiwer.Compose(
    [jiwer.ToLowerCase(), jiwer.RemovePunctuation(), jiwer.RemoveMultipleSpaces(), jiwer.Strip(), jiwer.ReduceToListOfListOfWords()]
)
rates = [jiwer.wer(said, heard, reference_transform=steps, hypothesis_transform=steps) for said, heard in PAIRS]
expanded = [jiwer.ExpandCommonEnglishContractions()(words) for words in ("Poole's bridge", "shan't", "shan’t")]
print("jiwer", version("jiwer"), rates, expanded)
assert rates[:3] == [0, 0, 0] and rates[3] > 0.6, "changed"
assert expanded == ["Poole is bridge", "sha not", "shan’t"], "changed"
PYTHON
env/bin/python finding.py
