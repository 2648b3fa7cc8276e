#!/usr/bin/env bash
# Guess: each block of a page is a block of Portable Text: question and answer of a list of terms, two <div>, the paragraphs of a block quotation and its <footer>.
# So: question, answer and both <div> are one block with nothing between them: “QWhy?ANo.She left.Reed stayed.” A block quotation is one block too, in which who said it is another
#     line behind the words. Cells and items are blocks of their own. <q> leaves no marks.
# Why it matters here: newsrooms bring their archives into Sanity by it. A search for "Why" finds nothing, and the name of the speaker is among the words.
# Date: 2026-11-29, @portabletext/block-tools 5.2.0 and @sanity/schema 6.10.1 with jsdom 29.1.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @portabletext/block-tools@5.2.0 @sanity/schema@6.10.1 jsdom@29.1.1
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { htmlToBlocks } from "@portabletext/block-tools";
import { Schema } from "@sanity/schema";
import { JSDOM } from "jsdom";

const schema = Schema.compile({ name: "news", types: [{ type: "object", name: "article", fields: [{ name: "body", type: "array", of: [{ type: "block" }] }] }] });
const body = schema.get("article").fields[0].type;
const read = (page) => htmlToBlocks(page, body, { parseHtml: (html) => new JSDOM(html).window.document }).map((block) => block.children.map((span) => span.text).join(""));
const found = [
  read("<dl><dt>Q</dt><dd>Why?</dd><dt>A</dt><dd>No.</dd></dl><div>She left.</div><div>Reed stayed.</div>"),
  read("<blockquote><p>“No.”</p><p>“Never.”</p><footer>Ann Poole</footer></blockquote>"),
  read("<p>She said <q>no</q>.</p><p>He left.</p>"),
];
console.log("@portabletext/block-tools", JSON.parse(readFileSync("node_modules/@portabletext/block-tools/package.json")).version, found);
assert.deepStrictEqual(found, [["QWhy?ANo.She left.Reed stayed."], ["“No.”\n“Never.”\nAnn Poole"], ["She said no.", "He left."]]);
NODE
node finding.mjs
