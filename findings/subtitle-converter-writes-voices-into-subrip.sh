#!/usr/bin/env bash
# Guess: WebVTT that is converted to SubRip has the words as SubRip shows them: voices become labels or are left out, and &amp; is &.
# So: the tags of WebVTT and its references stand in the SubRip: <v Ann Poole>AT&amp;T will not go. So does what subvibe builds.
# Why it matters here: SubRip has neither. A player shows the signs, or leaves out what it takes for a tag of HTML, and with it who speaks; a search for AT&T finds nothing.
# Date: 2026-11-30, subtitle-converter 3.0.12, @aj-archipelago/subvibe 1.0.12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts subtitle-converter@3.0.12 @aj-archipelago/subvibe@1.0.12
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import converter from "subtitle-converter";
import { build, parse } from "@aj-archipelago/subvibe";

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
const hearing = "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ann Poole>AT&amp;T will not go.\n";
const found = {
  "subtitle-converter": converter.convert(hearing, ".srt", {}).subtitle,
  "@aj-archipelago/subvibe": build(parse(hearing).cues, { format: "srt" }),
};
for (const [name, srt] of Object.entries(found)) {
  console.log(name, version(name), JSON.stringify(srt));
  assert.strictEqual(srt.trim().split(/\r?\n/)[2], "<v Ann Poole>AT&amp;T will not go.", "changed");
}
NODE
node finding.mjs
