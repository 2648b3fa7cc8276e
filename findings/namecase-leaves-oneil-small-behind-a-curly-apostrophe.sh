#!/usr/bin/env bash
# Guess: what puts names in capitals into case knows O'Neil with either apostrophe, and MP and QC as letters, as it knows III.
# So: with the curly apostrophe O’NEIL is "O’neil", and so is D’ANGELO "D’angelo"; with the straight one both are right. MP is "Mp". McDonald, von
#     and III are right.
# Why it matters here: agencies send names in capitals, and papers set them with the curly one. The same person has two spellings, depending on the
#     keyboard of who typed the list.
# Date: 2026-11-28, namecase 1.1.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts namecase@1.1.2
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const namecase = require("namecase");

const { version } = JSON.parse(readFileSync("node_modules/namecase/package.json", "utf8"));
const names = ["ANN O’NEIL", "ANN O'NEIL", "MIA D’ANGELO", "TOM MCDONALD III", "ANN POOLE, MP"];
const found = names.map((name) => (namecase.namecase ?? namecase)(name));
console.log("namecase", version, found);
assert.deepStrictEqual(found, ["Ann O’neil", "Ann O'Neil", "Mia D’angelo", "Tom McDonald III", "Ann Poole, Mp"], "changed");
NODE
node finding.cjs
