#!/usr/bin/env bash
# Guess: this parser, which others validate their captions with, decodes the references that WebVTT names: &amp; is "&".
# So: in the tree of a cue the semicolon stays behind: "&amp;" becomes "&;", "&lt;" becomes "<;". Numeric ones come out right.
# Why it matters here: "AT&;T" is an organisation of that name in every transcript that a tool made with it.
# Date: 2026-11-28, webvtt-parser 2.2.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund webvtt-parser@2.2.0
cat > finding.cjs <<'NODE'
const { WebVTTParser } = require("webvtt-parser");
const file = "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nAT&amp;T won&#39;t pay &lt;5 percent&gt;\n";
const parsed = new WebVTTParser().parse(file, "subtitles/captions/descriptions");
const words = parsed.cues[0].tree.children.map((child) => child.value).join("");
console.log("webvtt-parser", require("webvtt-parser/package.json").version, parsed.errors, words);
if (words !== "AT&;T won't pay <;5 percent>;") throw new Error("changed");
NODE
node finding.cjs
