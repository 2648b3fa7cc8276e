#!/usr/bin/env bash
# Guess: “Why?” he asked. is one sentence: what follows the closing mark has a small letter. “No.” Reed left. is two.
# So: it is two for wink-nlp and for sentence-parse: “Why?” is one, and "he asked." another; so is "said Poole." behind “No!”. wink-nlp makes one of
#     “No.” Reed left., as No. may be a number's, and "10" of No. 10 a number in the text.
# Why it matters here: who asked stands in another sentence than what was asked. Whoever looks for the speaker in the sentence of the quotation finds nobody, and
#     counts "said Poole." for a sentence of the article.
# Date: 2026-11-29, wink-nlp 2.4.0 with wink-eng-lite-web-model 1.8.1, sentence-parse 1.3.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts wink-nlp@2.4.0 wink-eng-lite-web-model@1.8.1 sentence-parse@1.3.1
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { parseSentences } from "sentence-parse";
import model from "wink-eng-lite-web-model";
import wink from "wink-nlp";

const texts = ["“Why?” he asked.", "“No!” said Poole.", "“We go,” he said.", "“No.” Reed left."];
const nlp = wink(model);
const byWink = texts.map((text) => nlp.readDoc(text).sentences().out());
const byParse = await Promise.all(texts.map((text) => parseSentences(text)));
for (const name of ["wink-nlp", "sentence-parse"]) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version);
console.log({ byWink, byParse });
const two = [["“Why?”", "he asked."], ["“No!”", "said Poole."], ["“We go,” he said."]];
assert.deepStrictEqual(byWink, [...two, ["“No.” Reed left."]]);
assert.deepStrictEqual(byParse, [...two, ["“No.”", "Reed left."]]);
NODE
node finding.mjs
