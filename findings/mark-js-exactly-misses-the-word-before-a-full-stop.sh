#!/usr/bin/env bash
# Guess: accuracy "exactly" marks whole words: "go" in “We will go,” and not in "good"; letters with and without accents are alike, as by default elsewhere in it.
# So: a word counts only where a space or the border of its element is on both sides: go before a comma, a full stop or a closing mark is not marked, nor
#     is José in José’s. Of four times "go" one is found, and "not" within an <em> as well. A list of limiters is an option, which is empty.
# Why it matters here: who marks a speaker's words or name on a page marks those in the middle of sentences alone. Quotations end in
#     punctuation, nearly always.
# Date: 2026-11-28, mark.js 8.11.1 in jsdom 29.1.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts mark.js@8.11.1 jsdom@29.1.1
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const { JSDOM } = require("jsdom");

const { window } = new JSDOM("<p>“We will go,” she said. Go. They go (go) home. José’s aide met José today.</p>");
const { document, NodeFilter, NodeList } = window;
Object.assign(globalThis, { document, NodeFilter, NodeList, window });
const Mark = require("mark.js");
const { version } = JSON.parse(readFileSync("node_modules/mark.js/package.json", "utf8"));
const marked = (word, options) => {
  const mark = new Mark(document.body);
  mark.unmark();
  mark.mark(word, options);
  return document.querySelectorAll("mark").length;
};
const found = ["go", "José"].map((word) => [marked(word, { accuracy: "exactly" }), marked(word, { accuracy: "partially" })]);
console.log("mark.js", version, found);
assert.deepStrictEqual(found, [[1, 4], [1, 2]], "changed");
NODE
node finding.cjs
