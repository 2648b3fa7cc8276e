#!/usr/bin/env bash
# Guess: items and cells without their end tags, which HTML lets one leave out, are items and cells; a list that begins at 3 begins at 3.
# So: such a list or table is gone with all its words, without a word; paragraphs without </p> keep their tags as text. Numbers begin
#     at 1 whatever the page says (<ol start=3>, right with quotation marks), and &oacute; stays as it is written.
# Why it matters here: pages that were written by hand, and those of old systems, leave end tags out. Answers in a list are missing from the article,
#     and “my third point” is number 1.
# Date: 2026-11-28, html-to-md 0.8.8.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts html-to-md@0.8.8
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const required = require("html-to-md");

const toMarkdown = required.default ?? required;
const { version } = JSON.parse(readFileSync("node_modules/html-to-md/package.json", "utf8"));
const pages = [
  "<ul><li>“One,” he said.<li>“Two.”</ul>",
  "<ul><li>“One,” he said.</li><li>“Two.”</li></ul>",
  "<table><tr><td>Poole<td>“No.”</table>",
  "<p>“No,” she said.<p>“Why?”",
  "<ol start=3><li>Jos&oacute;</li></ol>",
];
const found = pages.map((page) => toMarkdown(page));
console.log("html-to-md", version, found);
assert.deepStrictEqual(found, ["", "* “One,” he said.\n* “Two.”", "", "<p>“No,” she said.<p>“Why?”", "1. Jos&oacute;"], "changed");
NODE
node finding.cjs
