#!/usr/bin/env bash
# Guess: elements that it has no style for (<q>, <abbr>, <small>, <time>, <figcaption>) lose their look in Word and keep their words.
# So: html-to-docx and its successor at TurboDocx drop the words as well: She said: , and left. The caption of a photo, the "PM" of an
#     abbreviation and the day in <time> are gone, too. html-to-docx also drops the spaces between two elements: "saidMcDonald".
# Why it matters here: articles and transcripts are handed to editors in Word. The very words that the page marks as said are
#     missing, and the sentence runs on without them.
# Date: 2026-11-28, html-to-docx 1.8.0, @turbodocx/html-to-docx 1.23.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts html-to-docx@1.8.0 @turbodocx/html-to-docx@1.23.1 jszip@3.10.1
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const JSZip = require("jszip");

const PAGES = [
  "<p>She said: <q>No</q>, and left.</p>",
  "<p>The <abbr>PM</abbr> spoke on <time>5 March</time>.</p>",
  "<figure><figcaption>“Never,” said Reed.</figcaption></figure><p>End.</p>",
  "<p>“No,” <span>said</span> <em>Mc</em>Donald.</p>",
];
const words = async (convert, page) => {
  const made = await convert(`<html><body>${page}</body></html>`);
  const archive = await JSZip.loadAsync(made.arrayBuffer ? await made.arrayBuffer() : made);
  const xml = await archive.file("word/document.xml").async("string");
  return [...xml.matchAll(/<w:t[ >][^<]*/g)].map(([text]) => text.slice(text.indexOf(">") + 1)).join("");
};
(async () => {
  const found = {};
  for (const name of ["html-to-docx", "@turbodocx/html-to-docx"]) {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
    const library = require(name);
    found[`${name} ${version}`] = [];
    for (const page of PAGES) found[`${name} ${version}`].push(await words(library.default ?? library, page));
  }
  console.log(found);
  const lost = ["She said: , and left.", "The  spoke on .", "End."];
  const expected = {
    "html-to-docx 1.8.0": [...lost, "“No,” saidMcDonald."],
    "@turbodocx/html-to-docx 1.23.1": [...lost, "“No,” said McDonald."],
  };
  assert.deepStrictEqual(found, expected, "changed");
})();
NODE
node finding.cjs
