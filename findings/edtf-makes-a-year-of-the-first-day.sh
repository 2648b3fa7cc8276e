#!/usr/bin/env bash
# Guess: text_to_edtf() gives "5-7 March 2024" as an interval, as its last or first day, or not at all, and a sentence without a date ("He may go") None.
# So: the first day becomes the year, and the year is lost: 5-7 March 2024 is 2005-03-07, "between 12 and 13 March 2024" 2012-03-13, March 5-7, 2024
#     2007-03-05. "He may go" is XXXX-05, some May, and "We may sell 30 boats" the 30th of it. A single day is read right.
# Why it matters here: archives date their texts with EDTF, and sittings, trials and party conferences take several days. What was said there is 19
#     years too old, with nothing that looks wrong.
# Date: 2026-11-29, edtf 5.0.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check edtf==5.0.2
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from edtf import text_to_edtf

expected = {
    "5 March 2024": "2024-03-05",
    "5-7 March 2024": "2005-03-07",
    "between 12 and 13 March 2024": "2012-03-13",
    "March 5-7, 2024": "2007-03-05",
    "He may go": "XXXX-05",
    "We may sell 30 boats": "XXXX-05-30",
}
found = {text: text_to_edtf(text) for text in expected}
print("edtf", version("edtf"), found)
assert found == expected, "changed"
PYTHON
