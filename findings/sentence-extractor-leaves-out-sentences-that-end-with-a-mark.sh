#!/usr/bin/env bash
# Guess: what parts a text into sentences may part it in the wrong places; all of its words are in one sentence or another.
# So: what stands at the end of a text behind its last bare full stop is in none: He left. “We will not go.” is "He left.", and so is every text that
#     ends with a closing mark. With words of the reporter's behind the marks (she said.) the quotation is there.
# Why it matters here: statements and paragraphs of the press end with a quotation more often than not. The words that were said are left out and
#     those around them are kept.
# Date: 2026-11-28, sentence-extractor 1.0.7.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts sentence-extractor@1.0.7
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import extractor from "sentence-extractor";

const { version } = JSON.parse(readFileSync("node_modules/sentence-extractor/package.json", "utf8"));
const texts = ["He left. “We will not go.”", "“No.” He left. “Why?”", "He left. “We will not go,” she said."];
const found = texts.map((text) => extractor.extract(text).map((sentence) => sentence.trim()));
console.log("sentence-extractor", version, found);
assert.deepStrictEqual(found, [["He left."], ["“No.” He left."], ["He left.", "“We will not go,” she said."]], "changed");
NODE
node finding.mjs
