#!/usr/bin/env bash
# Guess: counters of words agree on a plain English sentence: “It won’t — she said” has four, “No,” she said three.
# So: alfaaz counts a mark behind a comma as a word, and parts U.S. and 10.30: “No,” she said has four. reading-time counts the dash between two
#     spaces, words-count does not. Of five short sentences no two of the three give the same figures.
# Why it matters here: length is what papers cut to and researchers weigh speakers by; each quotation adds a word that nobody said, and which
#     paper prints dashes decides who spoke more. On Record gives places of letters, not numbers of words.
# Date: 2026-11-30, words-count 2.0.2, reading-time 1.5.0 and alfaaz 1.1.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts alfaaz@1.1.0 reading-time@1.5.0 words-count@2.0.2
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { countWords } from "alfaaz";
import readingTime from "reading-time";
import * as words from "words-count";

const wordsCount = words.wordsCount ?? words.default.wordsCount ?? words.default;
for (const name of ["words-count", "reading-time", "alfaaz"]) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version);
const texts = ["It won’t — she said", "Ann left at 10.30", "U.S. plan B", "“No,” she said", "It won't go"];
const found = [wordsCount, (text) => readingTime(text).words.total ?? readingTime(text).words, countWords].map((count) => texts.map(count));
console.log(found);
assert.deepStrictEqual(found, [[4, 4, 3, 3, 3], [5, 4, 3, 3, 3], [5, 5, 4, 4, 3]], "changed");
NODE
node finding.mjs
