#!/usr/bin/env bash
# Guess: with dynamicTyping a column has one type: dates, or the words as they are. An id with zeros before it stays one.
# So: a day stays text, and a time of the same column becomes a Date, on another day where its zone is west of London.
#     The id 007 is the number 7.
# Why it matters here: articles print days and times, so that published_at has both. What a front end groups by day counts
#     the second quotation a day late, and the ids of its rows lead nowhere. Without dynamicTyping all are words.
# Date: 2026-11-28, papaparse 5.7.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund papaparse@5.7.1 >/dev/null
printf 'id,speaker,published_at\n007,Ann Poole,2018-12-05\n010,Tom Reed,2018-12-05T23:30:00-07:00\n' > quotes.csv
found=$(node -e "const text = require('fs').readFileSync('quotes.csv', 'utf8'); console.log(JSON.stringify(require('papaparse').parse(text, { header: true, dynamicTyping: true, skipEmptyLines: true }).data))")
node -p "require('papaparse/package.json').version"
printf '%s\n' "$found"
[[ $found == '[{"id":7,"speaker":"Ann Poole","published_at":"2018-12-05"},{"id":10,"speaker":"Tom Reed","published_at":"2018-12-06T06:30:00.000Z"}]' ]]
