#!/usr/bin/env bash
# Guess: a tokenizer of a library for natural language keeps José and Núñez whole, as letters of Latin script; search by TfIdf finds them.
# So: the word tokenizer throws the accented letters away: "Jos", "N", "ez". TfIdf and the classifiers are built on it: the document has "jos" and "ez", and
#     every José weighs as much as Jos. The Treebank tokenizer keeps the letters as words of their own.
# Why it matters here: topics and speakers of articles are found by such weights. Names fall to pieces that are no names, and Núñez and Páez
#     share the word "ez".
# Date: 2026-11-28, natural 8.1.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts natural@8.1.1
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const { TfIdf, TreebankWordTokenizer, WordTokenizer } = require("natural");

const { version } = JSON.parse(readFileSync("node_modules/natural/package.json", "utf8"));
const words = new WordTokenizer().tokenize("José Núñez said");
const bank = new TreebankWordTokenizer().tokenize("José Núñez");
const weights = new TfIdf();
weights.addDocument("José Núñez spoke");
const terms = weights.listTerms(0).map(({ term }) => term);
console.log("natural", version, words, bank, terms);
assert.deepStrictEqual(words, ["Jos", "N", "ez", "said"], "changed");
assert.deepStrictEqual(bank, ["Jos", "é", "N", "ú", "ñ", "ez"], "changed");
assert.deepStrictEqual(terms, ["jos", "ez", "spoke"], "changed");
NODE
node finding.cjs
