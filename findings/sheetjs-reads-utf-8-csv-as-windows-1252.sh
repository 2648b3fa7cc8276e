#!/usr/bin/env bash
# Guess: a CSV file of UTF-8 is read as UTF-8, as every answer over HTTP is; an id of figures stays what it is.
# So: without a byte order mark SheetJS takes each byte for a character of its own: “ becomes â and two controls. The id 007
#     is the number 7, and a day the number of days since 1900.
# Why it matters here: a front end that shows a downloaded list of quotations shows none of its quotation marks, and no id
#     that leads anywhere. With { codepage: 65001, raw: true } both come out as they are in the file.
# Date: 2026-11-28, xlsx 0.18.5.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund xlsx@0.18.5 >/dev/null
printf 'id,text,published_at\n007,“No.”,2018-12-05\n' > quotes.csv
read_as() {
    node -e "const x = require('xlsx'); const b = x.readFile('quotes.csv', $1); console.log(JSON.stringify(x.utils.sheet_to_json(b.Sheets.Sheet1)))"
}
found=$(read_as '{}')
right=$(read_as '{ codepage: 65001, raw: true }')
node -p "require('xlsx').version"
printf '%s\n%s\n' "$found" "$right"
[[ $found == '[{"id":7,"text":"â'*'No.â'*'","published_at":43439}]' ]]
[[ $right == '[{"id":"007","text":"“No.”","published_at":"2018-12-05"}]' ]]
