#!/usr/bin/env bash
# Guess: a column of surnames is text; only columns of dates, numbers and the like are guessed to be something else.
# So: where every speaker on a list is called May (or March, or no name at all), the column is a date: the first of May of
#     the year 1. Pages such as "1-2" are days, too (2001-01-02). The words "None" of a quotation are no value.
# Why it matters here: a table of one speaker's quotations, the commonest there is, loses who speaks as soon as a csvkit
#     tool has written it again. The option --no-inference (-I) keeps the names and pages; "None" is lost all the same.
# Date: 2026-11-28, csvkit 2.2.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check csvkit==2.2.0
cd "$folder"
printf 'speaker,pages,text\nMay,1-2,“No.”\nMay,3-4,“Not now.”\nMay,5-6,None\n' > quotes.csv
found=$(venv/bin/csvjson quotes.csv)
kept=$(venv/bin/csvjson --no-inference quotes.csv)
venv/bin/csvjson --version
printf '%s\n%s\n' "$found" "$kept"
[[ $found == '[{"speaker": "0001-05-01", "pages": "2001-01-02", "text": "“No.”"}, '* ]]
[[ $found == *'"text": null}]' ]]
[[ $kept == '[{"speaker": "May", "pages": "1-2", "text": "“No.”"}, '*'"text": null}]' ]]
