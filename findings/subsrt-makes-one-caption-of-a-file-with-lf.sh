#!/usr/bin/env bash
# Guess: SubRip and WebVTT are read whether lines end in LF or in CR LF, as both formats and all players have it.
# So: with LF a SubRip file is one caption: numbers and times of all others are words of the first, and shown as such in what is made of it.
#     A WebVTT file with LF has no caption at all; its text is in an entry of meta data. With CR LF both are right.
# Why it matters here: programs that write transcripts end lines in LF. All that is said is the first speaker's, or nobody
#     says anything, and no error tells.
# Date: 2026-11-28, subsrt 1.1.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts subsrt@1.1.1
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const subsrt = require("subsrt");

const { version } = JSON.parse(readFileSync("node_modules/subsrt/package.json", "utf8"));
const subrip = "1\n00:00:01,000 --> 00:00:03,000\nPoole: We go.\n\n2\n00:00:03,000 --> 00:00:05,000\nReed: Why?\n";
const webvtt = "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nWe go.\n";
const read = (text) => subsrt.parse(text).filter(({ type }) => type === "caption").map((caption) => caption.text.trim());
const crlf = (text) => text.replaceAll("\n", "\r\n");
const found = [read(subrip), read(crlf(subrip)), read(webvtt), read(crlf(webvtt))];
console.log("subsrt", version, found);
const whole = "Poole: We go.\r\n\r\n2\r\n00:00:03,000 --> 00:00:05,000\r\nReed: Why?";
assert.deepStrictEqual(found, [[whole], ["Poole: We go.", "Reed: Why?"], [], ["We go."]], "changed");
NODE
node finding.cjs
