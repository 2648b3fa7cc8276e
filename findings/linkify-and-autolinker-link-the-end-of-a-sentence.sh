#!/usr/bin/env bash
# Guess: what makes links of addresses in plain text leaves sentences alone, also where a space is missing behind the full stop.
# So: linkifyjs and Autolinker make links to http://left.It, http://said.So and http://go.No: It, So, No, In and At are countries. linkify-it,
#     which markdown-it uses, links none of them.
# Why it matters here: live blogs, captions and scanned pages lack that space often, and the last word of a quotation then leads readers to a
#     site that anybody may own. On Record makes no links of the words of a text.
# Date: 2026-11-30, linkifyjs 4.4.0, autolinker 4.1.5 and linkify-it 6.1.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts linkifyjs@4.4.0 autolinker@4.1.5 linkify-it@6.1.0
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import autolinker from "autolinker";
import { LinkifyIt } from "linkify-it";
import { find } from "linkifyjs";

for (const name of ["linkifyjs", "autolinker", "linkify-it"]) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version);
const links = {
  linkifyjs: (text) => find(text).map((link) => link.href),
  autolinker: (text) => (autolinker.default ?? autolinker).parse(text).map((link) => link.getAnchorHref()),
  "linkify-it": (text) => (new LinkifyIt().match(text) ?? []).map((link) => link.url),
};
const texts = ["Ann Poole left.It rained.", "Poole said.So did Reed.", "“We go.No,” she said."];
const found = Object.fromEntries(Object.entries(links).map(([name, of]) => [name, texts.flatMap(of)]));
console.log(found);
const made = ["http://left.It", "http://said.So", "http://go.No"];
assert.deepStrictEqual(found, { linkifyjs: made, autolinker: made, "linkify-it": [] }, "changed");
NODE
node finding.mjs
