#!/usr/bin/env bash
# Guess: what finds the place of an annotation by its words (TextQuoteSelector: exact, prefix, suffix) takes the same words, or, where the page was
#     corrected since, words that differ in a letter or two, from their beginning to their end, or no place.
# So: whatever is alike enough is the place, as long as the sentence was: "We did sell 30 boats" is anchored at "We did sell 13 boats" of another
#     speaker, whatever prefix and suffix say; "We did not sell 13 boats" at "We did sell 13 boats,” s", which has as many letters and ends within
#     "said"; "We will go" within "We will not go". Nothing tells such a place from an exact one.
# Why it matters here: annotations of quotations, which On Record serves as the W3C has them, are shown at a statement of somebody else, or one that
#     says the opposite.
# Date: 2026-11-29, dom-anchor-text-quote 4.0.2 with jsdom 24.1.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund dom-anchor-text-quote@4.0.2 jsdom@24.1.3
cat > finding.cjs <<'NODE'
const { JSDOM } = require("jsdom");
const { version } = require("dom-anchor-text-quote/package.json");
const { window } = new JSDOM("<p>“We did not sell 30 boats,” said Ann Poole. “We did sell 13 boats,” said Tom Reed.</p><p>“We will not go.”</p>");
for (const name of ["document", "Node", "NodeFilter"]) globalThis[name] = window[name];
const { toRange } = require("dom-anchor-text-quote");
const selectors = [
  { exact: "We did not sell 30 boats" },
  { exact: "We did sell 30 boats", prefix: "“", suffix: ",” said Ann Poole" },
  { exact: "We did not sell 13 boats", prefix: "Poole. “", suffix: ",” said Tom Reed" },
  { exact: "We will go", prefix: "“", suffix: ".”" },
];
const found = selectors.map((selector) => [selector.exact, String(toRange(document.body, selector))]);
console.log("dom-anchor-text-quote", version, found);
const expected = ["We did not sell 30 boats", "We did sell 13 boats", "We did sell 13 boats,” s", "We will no"];
if (JSON.stringify(found.map((pair) => pair[1])) !== JSON.stringify(expected)) throw new Error("changed " + found);
NODE
node finding.cjs
