#!/usr/bin/env bash
# Guess: voices of a WebVTT cue are who speaks with what is said, as parsers of the format that know voices give them: Ann Poole, “We will not go.”
# So: what a voice says ends at its first tag. Of <v Ann Poole>We will <i>not</i> go. the voice says “We will”. A voice with a class (<v.loud Tom Reed>) is none. The text of the
#     cue has all of it, with the tags.
# Why it matters here: stress falls on the words that turn a sentence round. A record made of voices has the opposite of what was said, and nothing tells that words are missing.
# Date: 2026-11-30, @aj-archipelago/subvibe 1.0.12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @aj-archipelago/subvibe@1.0.12
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { parse } from "@aj-archipelago/subvibe";

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
const hearing = "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ann Poole>We will <i>not</i> go.\n\n00:05.000 --> 00:06.000\n<v.loud Tom Reed>Why?\n";
const { cues } = parse(hearing);
console.log("@aj-archipelago/subvibe", version("@aj-archipelago/subvibe"), JSON.stringify(cues));
assert.deepStrictEqual(cues[0].voices, [{ voice: "Ann Poole", text: "We will" }], "changed");
assert.strictEqual(cues[0].text, "<v Ann Poole>We will <i>not</i> go.", "changed");
assert.strictEqual(cues[1].voices, undefined, "changed");
NODE
node finding.mjs
