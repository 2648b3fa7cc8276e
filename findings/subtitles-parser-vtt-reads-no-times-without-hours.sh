#!/usr/bin/env bash
# Guess: what reads WebVTT knows times without hours (00:02.000), names of cues and comments (NOTE), all of which the standard has.
# So: a file whose times have no hours has no captions at all. Where some have hours, the others are words of the caption before, times
#     and all, and so are comments and names of cues that are no number.
# Why it matters here: Whisper writes no hours before the first one is over. A transcript is empty, or an editor's remark is what somebody
#     said.
# Date: 2026-11-28, subtitles-parser-vtt 0.1.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts subtitles-parser-vtt@0.1.0
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const { fromVtt } = require("subtitles-parser-vtt");

const { version } = JSON.parse(readFileSync("node_modules/subtitles-parser-vtt/package.json", "utf8"));
const read = (...cues) => fromVtt(`WEBVTT\n\n${cues.join("\n\n")}\n`).map(({ text }) => text);
const first = "00:00:00.000 --> 00:00:02.000\nWe go.";
const found = [
  read("00:00.000 --> 00:02.000\nWe go.", "00:02.000 --> 00:04.000\nWhy?"),
  read(first, "NOTE Ask her again", "00:00:02.000 --> 00:00:04.000\nWhy?"),
  read(first, "59:58.000 --> 01:00:02.000\nWhy?"),
];
console.log("subtitles-parser-vtt", version, found);
const expected = [[], ["We go.\n\nNOTE Ask her again", "Why?"], ["We go.\n\n59:58.000 --> 01:00:02.000\nWhy?"]];
assert.deepStrictEqual(found, expected, "changed");
NODE
node finding.cjs
