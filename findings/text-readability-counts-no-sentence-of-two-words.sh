#!/usr/bin/env bash
# Guess: three sentences are three, also where they are as short as “No comment.” and “He left.”
# So: text-readability leaves out each sentence of one or two words: “No comment.” He left. Go now. is one sentence. “Mr.” ends one,
#     and is left out for its shortness, which makes a good figure only by chance: “Mr. Poole left. Ms. Reed stayed in town.” is one, too.
# Why it matters here: people speak in short sentences, so quotations seem to have longer ones than what is written around them, and answers like
#     “No.” count as none. On Record counts quotations, not their sentences.
# Date: 2026-11-30, text-readability 1.1.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts text-readability@1.1.1
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import readability from "text-readability";

const { version } = JSON.parse(readFileSync("node_modules/text-readability/package.json", "utf8"));
const texts = ["“No comment.” He left. Go now.", "We will go. He will stay. It is old.", "No comment. We will sell. It is old.", "Mr. Poole left. Ms. Reed stayed in town."];
const found = texts.map((text) => readability.sentenceCount(text));
console.log("text-readability", version, found);
assert.deepStrictEqual(found, [1, 3, 2, 1], "changed");
NODE
node finding.mjs
