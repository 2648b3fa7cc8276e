#!/usr/bin/env bash
# Guess: mlr --icsv --ojson writes JSON: cells that look like numbers as numbers, and the rest in quotation marks.
# So: whatever Miller takes for a number is written as it stands, also where it is none in JSON: headlines such as ".45", "1." and "0xBEEF" have no marks, and readers refuse the
#     file for one of them. "+1" has marks. With -S, by which nothing is taken for a number, all have.
# Why it matters here: the shortest headlines and answers of a record are such cells, and one of them makes a file of all quotations unreadable.
# Date: 2026-11-30, Miller 6.6.0 of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v mlr >/dev/null || apt-get install -y -qq --no-install-recommends miller=6.6.0-2+b3 >/dev/null
printf 'headline\nNo\n1984\n.45\n1.\n0xBEEF\n+1\n' > quotes.csv
mlr --version
found=$(mlr --icsv --ojsonl cat quotes.csv)
as_text=$(mlr -S --icsv --ojsonl cat quotes.csv)
printf '%s\n' "$found"
refused=$(while read -r line; do python3 -c 'import json, sys; json.loads(sys.argv[1])' "$line" 2>/dev/null || printf '%s ' "$line"; done <<< "$found")
[[ $refused == '{"headline": .45} {"headline": 1.} {"headline": 0xBEEF} ' ]] || { echo "changed" >&2; exit 1; }
[[ $as_text == *'{"headline": ".45"}'* ]] || { echo "changed" >&2; exit 1; }
