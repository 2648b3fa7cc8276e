#!/usr/bin/env bash
# Guess: from CSV each cell is a string, or a number where it is one; whether 12-05-2018 is in May or December is left to whoever knows.
# So: 12-05-2018 is a date, 5 December, and 13-05-2018 in the row below stays text; 2018-12-05 is a date and 5/3/2024 text. The id 007 is the number 7, and the
#     words #N/A are an error.
# Why it matters here: British lists print the day first. Up to the 12th each statement moves to another month, with nothing to tell, and from the 13th on it
#     has no date at all.
# Date: 2026-11-28, exceljs 4.4.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync, writeFileSync } = require("node:fs");
const { Workbook } = require("exceljs");

const { version } = JSON.parse(readFileSync("node_modules/exceljs/package.json", "utf8"));
writeFileSync("quotes.csv", "id,day\n007,12-05-2018\n008,13-05-2018\n009,2018-12-05\n010,5/3/2024\n");
new Workbook().csv.readFile("quotes.csv").then((sheet) => {
  const rows = sheet.getSheetValues().slice(2).map(([, id, day]) => [id, day instanceof Date ? day.toISOString().slice(0, 10) : day]);
  console.log("exceljs", version, rows);
  assert.deepStrictEqual(rows, [[7, "2018-12-05"], [8, "13-05-2018"], [9, "2018-12-05"], [10, "5/3/2024"]], "changed");
});
NODE
node finding.cjs
