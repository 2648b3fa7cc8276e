#!/usr/bin/env bash
# Guess: @comment of a BibTeX file is left out with what it holds, and all articles are there, in CSL-JSON with authors in two parts and a date.
# So: the entry behind an @comment is left out with it, without a word. Of an author with an accent written in LaTeX the whole name is the
#     family name, its accents signs of their own behind the letters, while Ann Poole is in two parts; and {March} as month is "March" in a date, where CSL has a number.
# Why it matters here: reference managers write @comment lines of their own (groups, and the state of the file) between the articles. A source
#     is missing from the list, and José Núñez is filed under J.
# Date: 2026-11-28, astrocite-bibtex 0.16.4.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts astrocite-bibtex@0.16.4
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const { parse } = require("astrocite-bibtex");

const { version } = JSON.parse(readFileSync("node_modules/astrocite-bibtex/package.json", "utf8"));
const article = (key, author) => `@article{${key}, author={${author}}, title={No}, journal={The Delta Post}, year={2024}, month={March}}\n`;
const one = article("one", "Poole, Ann");
const two = article("two", String.raw`Jos{\'e} N{\'u}{\~n}ez and Ann Poole`);
const keys = [one + two, `@comment{kept by the desk}\n${one}${two}`].map((file) => parse(file).map((entry) => entry.id));
const [{ author, issued }] = parse(two);
console.log("astrocite-bibtex", version, keys, author, JSON.stringify(issued));
assert.deepStrictEqual(keys, [["one", "two"], ["two"]], "changed");
assert.deepStrictEqual(author, [{ family: "José Núñez".normalize("NFD") }, { family: "Poole", given: "Ann" }], "changed");
assert.deepStrictEqual(issued, { "date-parts": [["2024", "March", ""]] }, "changed");
NODE
node finding.cjs
