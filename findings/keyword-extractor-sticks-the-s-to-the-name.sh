#!/usr/bin/env bash
# Guess: the keywords of a sentence have people's names as they are printed, or without the possessive; numbers stay what they are.
# So: curly apostrophes are cut out and nothing is put in their place: Núñez’s is "Núñezs" and O’Neil "ONeil". With straight ones the possessive stays.
#     1,500.5 is "15005", and "U.S." is no keyword at all.
# Why it matters here: papers print the curly one, so that each speaker has several keywords, none of which is the name, and an
#     amount is ten times what was said.
# Date: 2026-11-28, keyword-extractor 0.3.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts keyword-extractor@0.3.0
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const { extract } = require("keyword-extractor");

const { version } = JSON.parse(readFileSync("node_modules/keyword-extractor/package.json", "utf8"));
const texts = ["José Núñez’s “talks,” said O’Neil in the U.S.", "Ann O'Neil's plan", "re-imposed 1,500.5 rules"];
const found = texts.map((text) => extract(text, { language: "english", return_changed_case: false }).join(" "));
console.log("keyword-extractor", version, found);
assert.deepStrictEqual(found, ["José Núñezs talks ONeil", "Ann O'Neil's plan", "re-imposed 15005 rules"], "changed");
NODE
node finding.cjs
