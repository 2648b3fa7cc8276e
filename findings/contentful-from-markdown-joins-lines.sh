#!/usr/bin/env bash
# Guess: a hard line break of Markdown (two spaces, or a backslash) is a line end in rich text, which can hold one.
# So: it is nothing: "said Poole." and the next line "“Why?”" are two texts side by side, shown as said Poole.“Why?” An <em> in the line loses
#     its stress. A <br> written as HTML is a line end.
# Why it matters here: newsrooms bring their archives into Contentful by this, its own converter. Speakers' lines of a dialogue are one, and
#     an opening mark right behind a full stop seems to close.
# Date: 2026-11-28, @contentful/rich-text-from-markdown 16.2.2, rich-text-plain-text-renderer 17.2.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @contentful/rich-text-from-markdown@16.2.2 @contentful/rich-text-plain-text-renderer@17.2.1
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { richTextFromMarkdown } from "@contentful/rich-text-from-markdown";
import { documentToPlainTextString } from "@contentful/rich-text-plain-text-renderer";

const { version } = JSON.parse(readFileSync("node_modules/@contentful/rich-text-from-markdown/package.json", "utf8"));
const read = async (markdown) => documentToPlainTextString(await richTextFromMarkdown(markdown));
const found = [await read("“No,” said Poole.  \n“Why?”\\\n“Go.”"), await read("“No.”<br>“Why?”")];
console.log("@contentful/rich-text-from-markdown", version, found);
assert.deepStrictEqual(found, ["“No,” said Poole.“Why?”“Go.”", "“No.”\n“Why?”"], "changed");
NODE
node finding.mjs
