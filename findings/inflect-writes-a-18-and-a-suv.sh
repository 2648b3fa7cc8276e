#!/usr/bin/env bash
# Guess: what chooses between "a" and "an" knows numbers and letters: an 8-year-old, an 18, an SUV; the plural of MP is MPs.
# So: "a 18", "a 11", "a 8-year-old", "a SUV", but "an MP" and "an FBI agent". The plural of MP is "MPS"; of a Mr. Freeman "Freemen", of the Jones family
#     "Joneses".
# Why it matters here: headlines and alerts are made of data by it ("{a} {age}-year-old"). Each figure that begins with 8, and 11 and 18, is
#     printed wrong, and the members of a parliament are an abbreviation of something else.
# Date: 2026-11-28, inflect 7.6.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "inflect==7.6.0"
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import inflect

engine = inflect.engine()
found = [engine.a(words) for words in ("18", "11", "8-year-old", "SUV", "MP", "FBI agent")]
several = [engine.plural(word) for word in ("MP", "Freeman", "Jones")]
print("inflect", version("inflect"), found, several)
assert found == ["a 18", "a 11", "a 8-year-old", "a SUV", "an MP", "an FBI agent"], "changed"
assert several == ["MPS", "Freemen", "Joneses"], "changed"
PYTHON
