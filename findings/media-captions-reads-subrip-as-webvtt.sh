#!/usr/bin/env bash
# Guess: parseText(..., { type: "srt" }) reads SubRip: the place of a caption (X1: ... Y2: ...) is no words, and "<" is a sign where it opens no tag.
# So: the place is the first line of the caption, "X1:100 X2:600", as is {\an8}; "<" always opens a tag, up to the next ">": "fell from 5 to < 6 <i>points</i>" is "fell from 5 to points", without
#     its figure and its stress.
# Why it matters here: it draws the captions of a much used player, and is a modern way to read them in Node. What is lost is the
#     figure that somebody named, and there is no error in the list of errors.
# Date: 2026-11-29, media-captions 1.0.4.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts media-captions@1.0.4
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { parseText, tokenizeVTTCue } from "media-captions";

const srt = "1\n00:00:01,000 --> 00:00:03,000 X1:100 X2:600 Y1:50 Y2:90\nWe will not go.\n\n2\n00:00:03,000 --> 00:00:05,000\nIt fell from 5 to < 6 <i>points</i>.\n";
const words = (tokens) => tokens.map((token) => (token.type === "text" ? token.data : words(token.children ?? []))).join("");
const { cues, errors } = await parseText(srt, { type: "srt" });
const found = cues.map((cue) => words(tokenizeVTTCue(cue)));
console.log("media-captions", JSON.parse(readFileSync("node_modules/media-captions/package.json", "utf8")).version, found, errors);
assert.deepStrictEqual(found, ["X1:100 X2:600 Y1:50 Y2:90\nWe will not go.", "It fell from 5 to points."], "changed");
assert.deepStrictEqual(errors, [], "changed");
NODE
node finding.mjs
