#!/usr/bin/env bash
# Guess: the text of an element is text; XML without a schema has no numbers.
# So: an entry of a feed that is titled 007 has the number 7 for a title, an author called 1984 is a number, and the id 1e5
#     is 100000. Other entries of the same feed have words.
# Why it matters here: whoever reads a feed of articles with it gets headlines of two types, cannot search them, and never
#     meets the id again. With { parseTagValue: false } all are words.
# Date: 2026-11-28, fast-xml-parser 5.12.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund fast-xml-parser@5.12.1 >/dev/null
feed='<feed><entry><id>1e5</id><title>007</title><author><name>1984</name></author></entry><entry><title>“No.”</title></entry></feed>'
read_as() { FEED=$feed node -e "const { XMLParser } = require('fast-xml-parser'); console.log(JSON.stringify(new XMLParser($1).parse(process.env.FEED).feed.entry))"; }
found=$(read_as '{}')
right=$(read_as '{ parseTagValue: false }')
node -p "JSON.parse(require('fs').readFileSync('node_modules/fast-xml-parser/package.json')).version"
printf '%s\n%s\n' "$found" "$right"
[[ $found == '[{"id":100000,"title":7,"author":{"name":1984}},{"title":"“No.”"}]' ]]
[[ $right == '[{"id":"1e5","title":"007","author":{"name":"1984"}},{"title":"“No.”"}]' ]]
