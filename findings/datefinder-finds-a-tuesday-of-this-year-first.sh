#!/usr/bin/env bash
# Guess: "Tuesday, March 5, 2024" in a text is one date, the 5th of March 2024.
# So: it is two dates: "Tuesday, March 5" in the year in which the program runs, whatever day of the week that is, and then "March 5, 2024" again. Whoever takes
#     the first has the wrong year. Without the day of the week, or with a comma behind it where the day is first, there is one.
# Why it matters here: "Tuesday, March 5, 2024" is how American papers and hearings print their day. Old statements become new, and their day
#     changes from run to run.
# Date: 2026-11-29, datefinder 1.0.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check datefinder==1.0.0
cd "$folder"
venv/bin/python - <<'PYTHON'
from datetime import date
from importlib.metadata import version

import datefinder

day = date(2024, 3, 5)
this_year = day.replace(year=date.today().year)
expected = {
    "Ely met on Tuesday, March 5, 2024.": [this_year, day],
    "Ely met on Tuesday 5 March 2024.": [this_year, day],
    "Ely met on Tuesday, 5 March 2024.": [day],
    "Ely met on March 5, 2024.": [day],
}
found = {text: [moment.date() for moment in datefinder.find_dates(text)] for text in expected}
print("datefinder", version("datefinder"))
for text, days in found.items():
    print(repr(text), *days)
assert found == expected, "changed"
PYTHON
