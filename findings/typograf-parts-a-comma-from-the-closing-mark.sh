#!/usr/bin/env bash
# Guess: for English, straight marks become curly, and nothing is put between a comma and the mark that closes the quotation.
# So: behind a comma comes a space, whatever follows it: 'We won't go,' he said is 'We won’t go, ' he said. Single marks stay straight while
#     apostrophes and double marks become curly. It is so for en-US and en-GB.
# Why it matters here: a straight mark between two spaces neither opens nor closes. In British papers, where quotations are in single marks and end
#     with a comma, hardly one has an end.
# Date: 2026-11-28, typograf 7.8.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts typograf@7.8.0
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const Typograf = require("typograf");

const { version } = JSON.parse(readFileSync("node_modules/typograf/package.json", "utf8"));
const found = ["en-US", "en-GB"].map((locale) => new Typograf({ locale: [locale] }).execute("'We won't go,' he said. 'Never.'").replaceAll("\u00a0", " "));
console.log("typograf", version, found);
assert.deepStrictEqual(found, ["'We won’t go, ' he said. 'Never.'", "'We won’t go, ' he said. 'Never.'"], "changed");
NODE
node finding.cjs
