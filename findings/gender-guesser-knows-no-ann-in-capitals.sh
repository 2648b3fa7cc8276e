#!/usr/bin/env bash
# Guess: a list of first names finds Ann however it is written, and Zoë as Zoe.
# So: gender-guesser knows “Ann”, but neither “ANN” nor “ann”, until it is told case_sensitive=False; “Ann-Kate” is unknown, though both parts
#     are known. With country "usa" Zoë, Renée and José are "andy", that is both, while Zoe, Renee and Jose are decided.
# Why it matters here: studies count with it how often women are quoted. Transcripts name speakers in capitals, and papers differ in their accents:
#     who is counted depends on the type, not on the person. On Record asks a first name only whom “she” means, in either type, with or without accents.
# Date: 2026-11-30, gender-guesser 0.4.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check gender-guesser==0.4.0
cat > finding.py <<'PYTHON'
from importlib.metadata import version

from gender_guesser.detector import Detector

guess, loose = Detector().get_gender, Detector(case_sensitive=False).get_gender
written = {name: (guess(name), loose(name)) for name in ("Ann", "ANN", "ann", "Kate", "Ann-Kate")}
accents = {name: (guess(name), guess(name, "usa")) for name in ("Zoë", "Zoe", "Renée", "Renee", "José", "Jose")}
print("gender-guesser", version("gender-guesser"), written, accents, sep="\n")
assert written["Ann"] == ("female", "female") and written["ANN"] == written["ann"] == ("unknown", "female"), "changed"
assert written["Kate"][0] == "female" and written["Ann-Kate"] == ("unknown", "unknown"), "changed"
assert [usa for _, usa in accents.values()] == ["andy", "female", "andy", "female", "andy", "male"], "changed"
PYTHON
env/bin/python finding.py
