#!/usr/bin/env bash
# Guess: between "quote:" and ":end" every line is part of the value, and in a free-form list ([+body]) each line of prose is a text; signs count where they
#     are keys in the document's own structure.
# So: a line "Reed: No." within the value ends it: quote is the first line alone, and the rest is under a key called Reed. In the list it is an entry of type
#     "Reed", while "Ann Poole: We go." is a text. A line "[Laughter]" ends both: it opens a list of that name, and the lines behind it are in nothing at all.
# Why it matters here: newsrooms write interviews in it, in which lines begin with a name and say [Laughter] or [Applause]. The answers are gone, and whose words are left
#     depends on whether the speaker has one name or two.
# Date: 2026-11-29, the archieml of npm, 0.5.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts archieml@0.5.0
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const archieml = require("archieml");

const value = archieml.load("quote: We will go.\nReed: No.\nNever.\n:end");
const list = archieml.load("[+body]\nAnn Poole: We go.\nReed: Why?\n[Laughter]\nIt is late.\nThey left.\n[]");
console.log("archieml", JSON.parse(readFileSync("node_modules/archieml/package.json")).version, JSON.stringify(value), JSON.stringify(list));
assert.deepStrictEqual(value, { quote: "We will go.", Reed: "No.\nNever." });
assert.deepStrictEqual(list, {
  body: [
    { type: "text", value: "Ann Poole: We go." },
    { type: "Reed", value: "Why?" },
  ],
  Laughter: [],
});
NODE
node finding.cjs
