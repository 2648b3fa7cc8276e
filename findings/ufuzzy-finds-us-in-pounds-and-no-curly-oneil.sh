#!/usr/bin/env bash
# Guess: a search within a page finds O’Neil whether the apostrophe is typed straight or curly, and U.S. where it is printed.
# So: uFuzzy finds “O'Neil” only where it is printed straight, but “O’Neil”, typed curly, in both; “Poole's” finds nothing of Poole’s. “U.S.” finds
#     every text that has a u and later an s, as in “5 pounds”: the letters may stand anywhere.
# Why it matters here: papers print the curly one, keyboards type the straight one, so a page's search says that a person was never quoted. On
#     Record's search takes both for the same.
# Date: 2026-11-30, @leeoniya/ufuzzy 1.0.19.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @leeoniya/ufuzzy@1.0.19
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import uFuzzy from "@leeoniya/ufuzzy";

const { version } = JSON.parse(readFileSync("node_modules/@leeoniya/ufuzzy/package.json", "utf8"));
const quotes = ["“No,” said Tom O’Neil.", "“Yes,” O'Neil wrote.", "Ann Poole’s bridge in the U.S. is old.", "It costs 5 pounds."];
const search = new uFuzzy();
const found = Object.fromEntries(["O'Neil", "O’Neil", "Poole's", "U.S."].map((query) => [query, search.filter(quotes, query) ?? []]));
console.log("uFuzzy", version, found);
assert.deepStrictEqual(found, { "O'Neil": [1], "O’Neil": [0, 1], "Poole's": [], "U.S.": [2, 3] }, "changed");
NODE
node finding.mjs
