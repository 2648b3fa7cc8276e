#!/usr/bin/env bash
# Guess: {\'e} in BibTeX comes out as é, or stays as it is written, for whoever decodes it next.
# So: the braces are taken off and the command is left, half of it: Jos{\'e} N{\'u}{\~n}ez is "Jos'e N'u\~nez" for bibtex-parse, and
#     "Jos'e N'u~nez" for bib2json, which also drops each entry of a type that is not of the first BibTeX (@online).
# Why it matters here: the apostrophe is one that names have, so that nothing can tell Jos'e from O'Neil any more, and no search finds José. Articles
#     of the press are @online.
# Date: 2026-11-28, bibtex-parse 2.1.0, bib2json 0.0.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts bibtex-parse@2.1.0 bib2json@0.0.1
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import bib2json from "bib2json";
import { entries } from "bibtex-parse";

const versions = ["bibtex-parse", "bib2json"].map((name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version}`);
const file = String.raw`@article{a, author={Jos{\'e} N{\'u}{\~n}ez}, title={No}, year={2024}}`;
const found = [entries(file)[0].AUTHOR, bib2json(file).entries[0].Fields.author];
const kept = bib2json("@online{a, title={No}}\n@misc{b, title={Yes}}").entries.map((entry) => entry.EntryKey);
console.log(...versions, found, kept);
assert.deepStrictEqual(found, ["Jos'e N'u\\~nez", "Jos'e N'u~nez"], "changed");
assert.deepStrictEqual(kept, ["b"], "changed");
NODE
node finding.mjs
