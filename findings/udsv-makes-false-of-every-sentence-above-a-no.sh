#!/usr/bin/env bash
# Guess: types are guessed from the first lines: a column in which one line is a sentence is text; booleans are columns of two words alone.
# So: of the lines that it looks at the last one decides for all. Where that says No (or Yes, or true), the column is of booleans, and “We will never sell.” is
#     false, as is every other sentence; where it is a year, every sentence is NaN. With the same lines in another order all are text.
# Why it matters here: a list of what was said has short answers among long ones. The words of everybody are gone, and what is left looks like data.
# Date: 2026-11-29, uDSV 0.7.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts udsv@0.7.3
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { inferSchema, initParser } from "udsv";

const read = (...words) => {
  const table = ["speaker,words", ...words.map((said) => `Poole,${said}`), ""].join("\n");
  return initParser(inferSchema(table)).typedObjs(table).map((row) => row.words);
};
const found = [read("We will never sell.", "No"), read("No", "We will never sell."), read("We will never sell.", "2018")];
console.log("udsv", JSON.parse(readFileSync("node_modules/udsv/package.json")).version, found);
assert.deepStrictEqual(found, [
  [false, false],
  ["No", "We will never sell."],
  [NaN, 2018],
]);
NODE
node finding.mjs
