#!/usr/bin/env bash
# Guess: what keeps spreadsheets from calculating (escapeFormulae of papaparse, escape_formulas of csv-stringify, defusedcsv) changes cells that begin with "=" or with a sign and a
#     figure; dialogue that begins with a dash and a post that begins with a handle stay, and who reads the file with the same library gets back what was written.
# So: an apostrophe comes before each cell that begins with @, -, + or a tab as well: '@annpoole: “We won’t go” and '- No, said Poole. defusedcsv also writes a backslash before each bar in
#     such a cell: '-4 percent at Ely \| The Post. None of them takes it off again on reading.
# Why it matters here: posts begin with handles, dialogue with dashes, headlines with -4 percent. The apostrophe looks like the mark that opens a quotation.
# Date: 2026-11-30, papaparse 5.7.1, csv-stringify 6.9.0, csv-parse 7.0.3, defusedcsv 3.0.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check defusedcsv==3.0.0
npm install --silent --no-audit --no-fund papaparse@5.7.1 csv-stringify@6.9.0 csv-parse@7.0.3
cat > finding.cjs <<'NODE'
const { readFileSync } = require("fs");
const Papa = require("papaparse");
const { stringify } = require("csv-stringify/sync");
const { parse } = require("csv-parse/sync");
const cells = ["@annpoole: “We won’t go”", "- No, said Poole.", "-4 percent at Ely", "“No,” said Poole."];
const guarded = ["'@annpoole: “We won’t go”", "'- No, said Poole.", "'-4 percent at Ely", "“No,” said Poole."];
const found = [
  Papa.parse(Papa.unparse([cells], { escapeFormulae: true })).data[0],
  parse(stringify([cells], { escape_formulas: true }))[0],
];
for (const name of ["papaparse", "csv-stringify", "csv-parse"]) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version);
console.log(found);
if (found.some((row) => JSON.stringify(row) !== JSON.stringify(guarded))) throw new Error("changed");
NODE
node finding.cjs
venv/bin/python - <<'PYTHON'
from importlib.metadata import version
from io import StringIO

from defusedcsv import csv

file = StringIO()
csv.writer(file).writerow(["@annpoole: “We won’t go”", "- No, said Poole.", "-4 percent at Ely | The Post", "Ely | The Post"])
(found,) = csv.reader(StringIO(file.getvalue()))
print("defusedcsv", version("defusedcsv"), found)
assert found == ["'@annpoole: “We won’t go”", "'- No, said Poole.", "'-4 percent at Ely \\| The Post", "Ely | The Post"], "changed"
PYTHON
