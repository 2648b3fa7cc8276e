#!/usr/bin/env bash
# Guess: a word of which a part is stressed, linked or in small capitals stays one word, with the signs of Markdown in it; <dt>, <dd> and <div>
#     have lines of their own, as browsers show them.
# So: there is a space at every tag: Mc<span>Donald</span> is "Mc Donald", a linked name and its possessive "[Reed](/x) ’s", “<em>No</em>,” is “ *No*,”
#     with a space behind the opening mark. Question and answer of a list of terms are one line: "Q Why? A No."
# Why it matters here: the opening mark looks like a closing one, the name is another, and the answer is part of the question.
# Date: 2026-11-28, dom-to-semantic-markdown 1.5.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts dom-to-semantic-markdown@1.5.0 jsdom@26.1.0
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { convertHtmlToMarkdown } from "dom-to-semantic-markdown";
import { JSDOM } from "jsdom";

const { version } = JSON.parse(readFileSync("node_modules/dom-to-semantic-markdown/package.json", "utf8"));
const overrideDOMParser = new new JSDOM().window.DOMParser();
const found = [
  "<p>“<em>No</em>,” said Mc<span>Donald</span>, <a href='/x'>Reed</a>’s man.</p>",
  "<dl><dt>Q</dt><dd>Why?</dd><dt>A</dt><dd>No.</dd></dl>",
  "<div>“One.”</div><div>“Two.”</div>",
].map((page) => convertHtmlToMarkdown(page, { overrideDOMParser }));
console.log("dom-to-semantic-markdown", version, found);
assert.deepStrictEqual(found, ["“ *No*,” said Mc Donald, [Reed](/x) ’s man.", "Q Why? A No.", "“One.” “Two.”"], "changed");
NODE
node finding.mjs
