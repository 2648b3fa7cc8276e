#!/usr/bin/env bash
# Guess: settings behind the times of a WebVTT caption (position:10%, align:start) are left out, or kept beside the two times.
# So: where times have no hours (00:04.000), such a caption has no end: "to" is NaN (null in JSON), and a number for all others. Its words and its beginning are
#     there, and no error is raised. With hours it is right.
# Why it matters here: broadcasters place captions by who speaks. What is played, cut or matched by the times has captions that never end or that
#     take no time, just where two people speak in turns.
# Date: 2026-11-28, @plussub/srt-vtt-parser 2.0.5.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @plussub/srt-vtt-parser@2.0.5
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { parse } from "@plussub/srt-vtt-parser";

const { version } = JSON.parse(readFileSync("node_modules/@plussub/srt-vtt-parser/package.json", "utf8"));
const file = "WEBVTT\n\n00:01.000 --> 00:04.000 align:start position:10%\nWe will not go.\n\n00:05.000 --> 00:08.000\nWhy?\n";
const found = parse(file).entries.map(({ from, to, text }) => [from, to, text]);
console.log("@plussub/srt-vtt-parser", version, found);
assert.deepStrictEqual(found, [[1000, NaN, "We will not go."], [5000, 8000, "Why?"]], "changed");
NODE
node finding.mjs
