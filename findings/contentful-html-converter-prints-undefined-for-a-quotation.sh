#!/usr/bin/env bash
# Guess: an element that rich text has no kind for (<q>, <cite>, <abbr>, <div>) loses its tag and keeps its words.
# So: it becomes a node without a kind, and the service's own renderer prints such a node as the word "undefined": She said: undefined, the source
#     undefined. What follows a <wbr> or <br> in the paragraph goes the same way. The words are still in the tree.
# Why it matters here: pages are moved into Contentful by it. The quotation and who is quoted are replaced by a word in the middle of the
#     sentence, on every page that marks speech as HTML has it.
# Date: 2026-11-28, contentful-html-rich-text-converter 1.0.11, @contentful/rich-text-plain-text-renderer 17.2.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts contentful-html-rich-text-converter@1.0.11 @contentful/rich-text-plain-text-renderer@17.2.1
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { documentToPlainTextString } from "@contentful/rich-text-plain-text-renderer";
import converter from "contentful-html-rich-text-converter";

const { version } = JSON.parse(readFileSync("node_modules/contentful-html-rich-text-converter/package.json", "utf8"));
const read = (page) => documentToPlainTextString(converter.parseHtml(page));
const found = ["<p>She said: <q>No</q>, and left.</p>", "<blockquote><p>“No.”</p><cite>Ann Poole</cite></blockquote>", "<p>“No,” said Poole.</p>"].map(read);
console.log("contentful-html-rich-text-converter", version, found);
assert.deepStrictEqual(found, ["She said: undefined, and left.", "“No.”undefined", "“No,” said Poole."], "changed");
NODE
node finding.mjs
