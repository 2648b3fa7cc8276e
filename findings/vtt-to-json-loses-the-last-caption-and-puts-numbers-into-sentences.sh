#!/usr/bin/env bash
# Guess: JSON of a WebVTT file has an entry for each caption, with its words in their lines, whatever number or blank line stands between two of them.
# So: vtt-to-json has no last caption, makes two entries of one with two lines, and adds the number of the next caption to the words: "and not less. 2". vtt-2-json, made of it,
#     has the last one, and the numbers, too; its list of words joins the two lines: moreand.
# Why it matters here: players and search are fed by these. Who has the last word in a hearing says nothing, and every sentence ends in a number that nobody said.
# Date: 2026-11-30, vtt-to-json 0.1.1, vtt-2-json 1.1.4.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts vtt-to-json@0.1.1 vtt-2-json@1.1.4
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import older from "vtt-to-json";
import newer from "vtt-2-json";

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
const hearing = "WEBVTT\n\n1\n00:01.000 --> 00:04.000\nWe paid more,\nand not less.\n\n2\n00:05.000 --> 00:08.000\nWhy?\n\n3\n00:09.000 --> 00:10.000\nIt is late.\n";
const found = {};
for (const [name, read] of [["vtt-to-json", older], ["vtt-2-json", newer.default ?? newer]]) {
  const entries = await read(hearing);
  found[`${name} ${version(name)}`] = entries.map((entry) => entry.part);
  if (name === "vtt-2-json") found.words = entries[0].words.map((one) => one.word);
}
console.log(found);
assert.deepStrictEqual(found, {
  "vtt-to-json 0.1.1": ["We paid more,", "and not less. 2", "Why? 3"],
  "vtt-2-json 1.1.4": ["We paid more,\nand not less.\n2", "Why?\n3", "It is late."],
  words: ["we", "paid", "moreand", "not", "less2"],
}, "changed");
NODE
node finding.mjs
