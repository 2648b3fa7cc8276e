#!/usr/bin/env bash
# Guess: Markdown that has &ldquo; and &rdquo; for curly marks, as editors and converters write it, has the marks in Word, as in HTML.
# So: Word shows &ldquo;We will not go,&rdquo; said Ann O&rsquo;Neil of AT&amp;T. A mark that is written as the character stays.
# Why it matters here: Markdown has all references of HTML (CommonMark, 2.5). In the document there is no quotation mark left, so no quotation, and the name is split by a semicolon.
# Date: 2026-11-30, markdown-docx 1.7.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts markdown-docx@1.7.0 jszip@3.10.1
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import JSZip from "jszip";
import markdownDocx, { Packer } from "markdown-docx";

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
const made = await markdownDocx("&ldquo;We will not go,&rdquo; said Ann O&rsquo;Neil of AT&amp;T. “Why?”\n");
const archive = await JSZip.loadAsync(await Packer.toBuffer(made));
const xml = await archive.file("word/document.xml").async("string");
const shown = [...xml.matchAll(/<w:t[ >][^<]*/g)].map(([text]) => text.slice(text.indexOf(">") + 1).replaceAll("&amp;", "&")).join("");
console.log("markdown-docx", version("markdown-docx"), shown);
assert.strictEqual(shown, "&ldquo;We will not go,&rdquo; said Ann O&rsquo;Neil of AT&amp;T. “Why?”", "changed");
NODE
node finding.mjs
