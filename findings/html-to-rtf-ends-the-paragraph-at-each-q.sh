#!/usr/bin/env bash
# Guess: <q>, <abbr>, <cite> and <ins> stay within their line in RTF, as <b> does, and every character is written in a form that RTF has.
# So: each of them becomes a paragraph of its own: "She said:", "No" and ", and left." are three. Curly marks are escaped, but a long dash is
#     written as it is, in UTF-8, which readers of RTF take for three other characters.
# Why it matters here: who reads the statement finds a paragraph "No" with no speaker and no marks, and dashes that part a quotation from
#     its speaker are signs that nobody knows.
# Date: 2026-11-28, html-to-rtf 2.1.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts html-to-rtf@2.1.0
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const writer = require("html-to-rtf");

const { version } = JSON.parse(readFileSync("node_modules/html-to-rtf/package.json", "utf8"));
const read = (page) => writer.convertHtmlToRtf(`<html><body>${page}</body></html>`).replace(/^.*?\{\\colortbl ;\}/, "");
const count = (page) => read(page).match(/\\par\b/g).length;
const paragraphs = [count("<p>She said: <q>No</q>, and <b>left</b>.</p>"), count("<p>She said: No, and <b>left</b>.</p>")];
const dash = read("<p>“No” — said Poole.</p>");
console.log("html-to-rtf", version, paragraphs, read("<p>She said: <q>No</q>, and <b>left</b>.</p>"), dash);
assert.deepStrictEqual(paragraphs, [3, 1], "changed");
assert.ok(dash.includes("\\'93No\\'94 — said"), "changed");
NODE
node finding.cjs
