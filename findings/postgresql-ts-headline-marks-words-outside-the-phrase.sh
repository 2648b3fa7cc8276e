#!/usr/bin/env bash
# Guess: of a phrase that is searched for, ts_headline() marks the words where they stand as a phrase, as the search found them.
# So: it marks each "not" and each "go" of the excerpt wherever it stands: "Poole did <b>not</b> say so, but “we will <b>not</b> <b>go</b>”, … <b>not</b> now;
#     <b>go</b>". That is so by default, with MaxFragments and with HighlightAll. The search itself (@@) goes by the phrase.
# Why it matters here: a reader who looks for “not go” sees "did not say" marked as a match. Where marks stand for what was found, nothing tells the found words from the others.
# Date: 2026-11-29, PGlite 0.5.17, which is PostgreSQL 18.7.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @electric-sql/pglite@0.5.17
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { PGlite } from "@electric-sql/pglite";

const base = new PGlite();
const words = "Poole did not say so, but “we will not go,” she said, not now; go now.";
const ask = async (column) => Object.values((await base.query(`select ${column}`, [words])).rows[0])[0];
const found = [];
for (const options of ["", "MaxFragments=2", "HighlightAll=true"]) found.push(await ask(`ts_headline('simple', $1, phraseto_tsquery('simple', 'not go'), '${options}')`));
const matches = await ask("to_tsvector('simple', $1) @@ phraseto_tsquery('simple', 'did not go')");
console.log((await base.query("select version()")).rows[0].version, ...found, matches);
for (const headline of found) assert.ok(headline.includes("did <b>not</b> say so, but “we will <b>not</b> <b>go</b>,” she said, <b>not</b> now; <b>go</b>"), headline);
assert.strictEqual(matches, false);
NODE
node finding.mjs
