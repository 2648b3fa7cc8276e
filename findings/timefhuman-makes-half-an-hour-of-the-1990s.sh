#!/usr/bin/env bash
# Guess: what finds dates in running English reads "5 March 2024" in a sentence as it reads it alone, and has a decade as years, or not at all.
# So: alone it is 5 March; behind any word it is 1 March: the day is left out, and "on 5 March" is no date at all. "5-7 March 2024" is 1 March, from
#     five to seven o'clock. "The 1990s" are 1990 seconds: 33 minutes and 10 seconds from now.
# Why it matters here: British papers put the day before the month. What was said on any day of a month is dated to its first, and a speech about the
#     nineties to this afternoon.
# Date: 2026-11-29, timefhuman 0.1.5.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check timefhuman==0.1.5
cd "$folder"
venv/bin/python - <<'PYTHON'
from datetime import datetime
from importlib.metadata import version

from timefhuman import tfhConfig, timefhuman

config = tfhConfig(now=datetime(2024, 6, 10, 12))
first = datetime(2024, 3, 1)
expected = {
    "5 March 2024": [datetime(2024, 3, 5)],
    "Ann Poole said on 5 March 2024 that": [first],
    "on 5 March": [],
    "5-7 March 2024": [(first.replace(hour=5), first.replace(hour=7))],
    "in the 1990s": [datetime(2024, 6, 10, 12, 33, 10)],
}
found = {text: timefhuman(text, config=config) for text in expected}
print("timefhuman", version("timefhuman"))
for text, times in found.items():
    print(repr(text), times)
assert found == expected, "changed"
PYTHON
