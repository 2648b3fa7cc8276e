#!/usr/bin/env bash
# Guess: &eacute; and &#8217; in a page are the letter and the apostrophe, and the word that has them stays one.
# So: each reference is set off by spaces: Jos&eacute; N&uacute;&ntilde;ez is "Jos é N ú ñ ez", won&#8217;t is "won ’ t", AT&amp;T is "AT & T". The same
#     letters as such stay in their words. A linked or stressed part of a word is parted, too, and the footer of a block quotation,
#     which says who is quoted, is gone.
# Why it matters here: many papers' systems write every mark as a reference. Names are in pieces, and a mark that stands between two spaces
#     opens and closes nothing.
# Date: 2026-11-28, @mizchi/readability 0.7.7.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @mizchi/readability@0.7.7
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { extract, toMarkdown } from "@mizchi/readability";

const { version } = JSON.parse(readFileSync("node_modules/@mizchi/readability/package.json", "utf8"));
const FILLER = "The council of Arden met on Tuesday to talk about the bridge, which has been closed since the flood of last spring.";
const around = `<p>${FILLER}</p>`.repeat(3);
const read = (words) => {
  const page = `<html><head><title>Bridge</title></head><body><main><article>${around}${words}${around}</article></main></body></html>`;
  return toMarkdown(extract(page, { charThreshold: 100 }).root).replaceAll(FILLER, "").trim();
};
const found = [
  read("<p>Jos&eacute; N&uacute;&ntilde;ez of AT&amp;T: &ldquo;We won&#8217;t.&rdquo;</p>"),
  read("<p>José Núñez: “We won’t.”</p>"),
  read("<blockquote><p>“No.”</p><footer>— Ann Poole</footer></blockquote>"),
];
console.log("@mizchi/readability", version, found);
assert.deepStrictEqual(found, ["Jos é N ú ñ ez of AT & T: “ We won ’ t. ”", "José Núñez: “We won’t.”", "> “No.”"], "changed");
NODE
node finding.mjs
