#!/usr/bin/env bash
# Guess: PostgreSQL's full-text search parts words at slashes and hyphens, so “Reed” finds the Reed/Poole bill, and “well-known” what is well known.
# So: “Reed/Poole” is one word, taken for the path of a file, which neither name finds. A vote of “5-4” is 5 and −4, COVID-19 covid and −19: “19” finds
#     it not. “well-known” does not find “well known”, though “well known” finds “well-known”.
# Why it matters here: bills, pacts and papers are named with two people and a slash, and a search for either says that nobody spoke of them. On
#     Record's index is made of words as SQLite parts them, also where PostgreSQL keeps it.
# Date: 2026-11-30, PGlite 0.5.17, which is PostgreSQL 18.7.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @electric-sql/pglite@0.5.17
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { PGlite } from "@electric-sql/pglite";

const base = new PGlite();
const ask = async (column, values) => Object.values((await base.query(`select ${column}`, values)).rows[0])[0];
console.log(await ask("version()", []));
const pairs = [
  ["the Reed/Poole bill", "Reed", false],
  ["the Reed/Poole bill", "Poole", false],
  ["COVID-19", "19", false],
  ["a 5-4 vote", "4", false],
  ["a well known man", "well-known", false],
  ["a well-known man", "well known", true],
  ["the Poole–Reed pact", "Reed", true],
];
for (const [text, query, found] of pairs) {
  const matches = await ask("to_tsvector('english', $1) @@ websearch_to_tsquery('english', $2)", [text, query]);
  console.log(text, "|", query, "|", matches);
  assert.strictEqual(matches, found, "changed");
}
NODE
node finding.mjs
