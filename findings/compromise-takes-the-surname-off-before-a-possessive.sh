#!/usr/bin/env bash
# Guess: “Ann Poole’s bridge” names Ann Poole, as “Ann Poole” does.
# So: compromise finds “Ann” there, and of “Jane Smith's aide” two people, “Jane” and “Smith's”. Without the possessive both are found whole. That
#     is so with either apostrophe.
# Why it matters here: people are named so in every story (“Ann Poole’s lawyer said”), and a list of who is named holds first names that
#     belong to nobody. On Record reads a name up to its possessive.
# Date: 2026-11-30, compromise 14.17.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts compromise@14.17.0
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import nlp from "compromise";

const texts = ["Ann Poole is old.", "Ann Poole’s bridge is old.", "Tom Reed's bridge is old.", "Jane Smith spoke.", "Jane Smith's aide spoke.", "Jane Smith’s aide spoke."];
const found = texts.map((text) => nlp(text).people().out("array"));
console.log("compromise", nlp.version, found);
assert.deepStrictEqual(found, [["Ann Poole"], ["Ann"], ["Tom"], ["Jane Smith"], ["Jane", "Smith's"], ["Jane", "Smith’s"]], "changed");
NODE
node finding.mjs
