#!/usr/bin/env bash
# Guess: straight marks become curly in pairs; a sign for inches or feet (6'2") is made where figures stand before the mark; a mark before a nested
#     quotation or an apostrophe opens.
# So: a double mark opens only right before a letter or figure. Before a nested quotation or an apostrophe it is a closing one: Poole: ”‘Never’” and
#     He said, ”’Tis late.” At the beginning of a paragraph it is the sign for inches: ″‘No,’ she said,” Reed wrote. The other way round, '"No," she
#     said,', both are right.
# Why it matters here: sites set their articles with it in the browser. Such a quotation has no opening mark, so that whatever pairs marks by their
#     shapes takes the words up to the next quotation for this one.
# Date: 2026-11-29, smartquotes 2.3.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund smartquotes@2.3.2
cat > finding.cjs <<'NODE'
const smartquotes = require("smartquotes");
const { version } = require("smartquotes/package.json");
const lines = [`"We won't go," he said in the '90s.`, `"'No,' she said," Reed wrote.`, `Poole: "'Never'"`, `He said, "'Tis late."`, `'"No," she said,' Reed wrote.`];
const found = lines.map((line) => smartquotes.string(line));
console.log("smartquotes", version, found);
const expected = ["“We won’t go,” he said in the ’90s.", "″‘No,’ she said,” Reed wrote.", "Poole: ”‘Never’”", "He said, ”’Tis late.”", "‘“No,” she said,’ Reed wrote."];
if (JSON.stringify(found) !== JSON.stringify(expected)) throw new Error("changed " + found.join("\n"));
NODE
node finding.cjs
