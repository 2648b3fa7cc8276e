#!/usr/bin/env bash
# Guess: a parser of WebVTT that reads notes, headers and numbered captions reads captions with a name (“opening”), which the format has from its first draft, and a STYLE block.
# So: it raises for both: expected timestamp at row 3, but received: "opening". A note before a numbered caption is passed over.
# Why it matters here: programs for captions of films and courses name each cue. An archive that reads its recordings by this has those with numbers alone.
# Date: 2026-11-30, subtitle 4.2.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts subtitle@4.2.2
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { parseSync } from "subtitle";

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
const cue = "00:01.000 --> 00:04.000\nWe will not go.\n";
const read = (above) => {
  try {
    return parseSync(`WEBVTT\n\n${above}${cue}`).filter((node) => node.type === "cue").map((node) => node.data.text);
  } catch (error) {
    return error.message;
  }
};
const found = ["", "1\n", "NOTE\nchecked\n\n1\n", "opening\n", "STYLE\n::cue { color: red }\n\n"].map(read);
console.log("subtitle", version("subtitle"), found);
assert.deepStrictEqual(found.slice(0, 3), Array(3).fill(["We will not go."]), "changed");
assert.strictEqual(found[3], 'expected timestamp at row 3, but received: "opening"', "changed");
assert.match(found[4], /^expected timestamp at row 3, but received: "STYLE"/, "changed");
NODE
node finding.mjs
