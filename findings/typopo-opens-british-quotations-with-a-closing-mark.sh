#!/usr/bin/env bash
# Guess: what corrects the typography of a text leaves marks that are right, and makes straight ones curly in pairs.
# So: a quotation in single marks gets a closing mark at its beginning: ‘We won’t go,’ is ’We won’t go,’ as is a straight one. In American
#     English the comma of “Go,” moves out of the marks, where only a British paper sets it, and the colon of she said: “Five.” becomes a
#     comma. "Mr. A. B. Poole" is "Mr.A.B. Poole".
# Why it matters here: British papers quote in single marks. Nothing opens the quotation any more, so that it is read as none, or
#     from the next apostrophe on; and names have no space.
# Date: 2026-11-28, typopo 3.1.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts typopo@3.1.0
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { fixTypos } from "typopo";

const { version } = JSON.parse(readFileSync("node_modules/typopo/package.json", "utf8"));
const lines = ["‘We won’t go,’ he said.", "'No,' said Poole.", "“Go,” she said: “Five.”", "Mr. A. B. Poole left."];
const found = lines.map((line) => fixTypos(line, "en-us").replaceAll("\u00a0", " "));
console.log("typopo", version, found);
assert.deepStrictEqual(found, ["’We won’t go,’ he said.", "’No,’ said Poole.", "“Go”, she said, “Five.”", "Mr.A.B. Poole left."], "changed");
NODE
node finding.mjs
