#!/usr/bin/env bash
# Guess: a quotation mark in braces is part of a title that stands in quotation marks: this is how BibTeX has it, "He said {"}No{"} and left".
# So: the title ends at the mark, "He said {", and the fields behind it (author, date) are gone. The next entry is there, and no error is raised.
#     A title in braces, or an accent written {\"o}, is read.
# Why it matters here: headlines that quote are the ones with marks. A source is listed with half a headline and nobody who wrote it, in the reader that
#     records of researchers are filled with.
# Date: 2026-11-29, @orcid/bibtex-parse-js 0.0.25.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @orcid/bibtex-parse-js@0.0.25
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const { toJSON } = require("@orcid/bibtex-parse-js");

const found = toJSON(`@online{a, title = "He said {"}No{"} and left", author = "Poole, Ann", date = "2024-03-05"}
@online{b, title = {He said "No" and left}, author = "M{\\"u}ller, Jan"}`).map((entry) => entry.entryTags);
console.log("@orcid/bibtex-parse-js", JSON.parse(readFileSync("node_modules/@orcid/bibtex-parse-js/package.json")).version, found);
assert.deepStrictEqual(found, [{ title: "He said {" }, { title: 'He said "No" and left', author: 'M{\\"u}ller, Jan' }]);
NODE
node finding.cjs
