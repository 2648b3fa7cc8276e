#!/usr/bin/env bash
# Guess: paragraphs are lines, lines within a paragraph are parted by a space at least, and stress leaves no trace.
# So: line ends within a paragraph are nothing: "said Poole." and the next line "“Why?”" are said Poole.“Why?” Behind each stressed word comes a space, also before a comma or
#     a closing mark: “We will not go ,” Paragraphs are parted by one space, so that all of it is one line.
# Why it matters here: an opening mark behind a full stop seems to close, and a mark behind a space to open. Where one speaker ends and the next begins is in the text no more.
# Date: 2026-11-29, markdown-it-plain-text 0.3.0 with markdown-it 15.0.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts markdown-it-plain-text@0.3.0 markdown-it@15.0.3
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const plainText = require("markdown-it-plain-text");

const markdown = require("markdown-it")();
markdown.use(plainText.default ?? plainText);
markdown.render("“We will **go**,” said Poole.\n“Why?” asked Reed.\n\n“*No*.”\n");
console.log("markdown-it-plain-text", JSON.parse(readFileSync("node_modules/markdown-it-plain-text/package.json")).version, markdown.plainText);
assert.strictEqual(markdown.plainText.trim(), "“We will go ,” said Poole.“Why?” asked Reed. “No .”");
NODE
node finding.cjs
