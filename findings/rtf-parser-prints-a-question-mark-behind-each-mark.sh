#!/usr/bin/env bash
# Guess: \u8220? in RTF is a curly mark, with a "?" for programs that do not know \u and that all others skip; \rquote is an apostrophe.
# So: the "?" is kept: \u8220?No\u8221? is “?No”?. \rquote, \ldblquote and \rdblquote are nothing ("wont"), marks written as \'93 and \'94 are right, and what was
#     deleted while changes were tracked is there.
# Why it matters here: word processors write both forms. Each quotation becomes a question, and those in the other form are none.
# Date: 2026-11-28, rtf-parser 1.3.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts rtf-parser@1.3.3
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const { promisify } = require("node:util");
const rtf = require("rtf-parser");

const { version } = JSON.parse(readFileSync("node_modules/rtf-parser/package.json", "utf8"));
const file = String.raw`{\rtf1\ansi\ansicpg1252\uc1 \u8220?No,\u8221? said Poole. \ldblquote We won\rquote t go.\rdblquote\par \'93Go.\'94 We {\deleted will not }sign.\par}`;
promisify(rtf.string)(file).then(({ content }) => {
  const found = content.map((paragraph) => paragraph.content.map((span) => span.value).join(""));
  console.log("rtf-parser", version, found);
  assert.deepStrictEqual(found, ["“?No,”? said Poole. We wont go.", "“Go.” We will not sign."], "changed");
});
NODE
node finding.cjs
