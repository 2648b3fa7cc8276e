#!/usr/bin/env bash
# Guess: what is left are the words as they are shown: AT&T, [Laughter], 1987. Tags of HTML are gone, and the words in them stay.
# So: as its own example has it, the rest is written as Markdown again, with a backslash before what could be a sign: "AT\&T", "\[Laughter]", "1987\. It was 5 \* 6". A paragraph
#     written as HTML is gone with its words, and so is an indented one, as code; of <b> within a line the words stay.
# Why it matters here: it makes the text that is searched and compared. AT\&T is not found, quotations do not match the article, and what a speaker said in a <div> was not said.
# Date: 2026-11-29, strip-markdown 6.0.0 with remark 15.0.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts strip-markdown@6.0.0 remark@15.0.1
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { remark } from "remark";
import stripMarkdown from "strip-markdown";

const article = "AT&T said <b>no</b>.\n\n[Laughter]\n\n1987\\. It was 5 * 6.\n\n<div>“Never,” said Holt.</div>\n\n    “Why?” asked Reed.\n\nShe left.\n";
const found = String(await remark().use(stripMarkdown).process(article));
console.log("strip-markdown", JSON.parse(readFileSync("node_modules/strip-markdown/package.json")).version, found);
assert.strictEqual(found, "AT\\&T said no.\n\n\\[Laughter]\n\n1987\\. It was 5 \\* 6.\n\nShe left.\n");
NODE
node finding.mjs
