#!/usr/bin/env bash
# Guess: a reader of dates in sentences knows “sat”, “march” and “the Sun” as words where no day can stand, and needs “o'clock” or a colon for an hour.
# So: chrono finds a Saturday in “Poole sat down”, a month in “may march”, a Sunday in “the Sun said”, and the hours from five to ten in
#     “5 to 10 people”. Of “She was 12 on Monday” it makes noon.
# Why it matters here: when was it said? The first date of a sentence is then that of a verb, of the paper, or of a number of people.
#     On Record takes no day of publication from a sentence.
# Date: 2026-11-30, chrono-node 2.10.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts chrono-node@2.10.3
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { parse } from "chrono-node";

const { version } = JSON.parse(readFileSync("node_modules/chrono-node/package.json", "utf8"));
const wednesday = new Date(2024, 2, 6, 12);
const dates = (text) => parse(text, wednesday).map(({ text: words, start, end }) => [words, ...[start, end].filter(Boolean).map((day) => `${day.get("month")}/${day.get("day")} ${day.get("hour")}`)]);
const texts = ["Poole sat down.", "They may march.", "“No,” the Sun said.", "It takes 5 to 10 people.", "She was 12 on Monday."];
const found = texts.map(dates);
console.log("chrono-node", version, ...found);
assert.deepStrictEqual(found, [
  [["sat", "3/9 12"]],
  [["march", "3/1 12"]],
  [["Sun", "3/3 12"]],
  [["5 to 10", "3/6 5", "3/6 10"]],
  [["12 on Monday", "3/4 12"]],
], "changed");
NODE
node finding.mjs
