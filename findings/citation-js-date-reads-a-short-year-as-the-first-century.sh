#!/usr/bin/env bash
# Guess: a date as American papers print it, March 5, 2024, is read as 5 March 2024 is; a year of two figures, 3/5/24, is of this century, or is left
#     as it stands.
# So: March 5, 2024 is not read ("raw"), and 5 March 2024 is. 3/5/24 is March of the year 24, and 05/03/24 is 3 May of it: whether
#     the month comes first there is decided before the century. 13/3/2024 is read day first, 5/3/2024 month first.
# Why it matters here: raw dates are in no style's citation, so that the commonest form of the press is an article without a date, and the
#     short one is cited as of the first century.
# Date: 2026-11-28, @citation-js/date 0.5.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @citation-js/date@0.5.1
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const { parse } = require("@citation-js/date");

const { version } = JSON.parse(readFileSync("node_modules/@citation-js/date/package.json", "utf8"));
const dates = ["March 5, 2024", "5 March 2024", "3/5/24", "05/03/24", "5/3/2024", "13/3/2024"];
const found = dates.map((date) => {
  const { raw, "date-parts": parts } = parse(date);
  return raw ?? parts[0].join("-");
});
console.log("@citation-js/date", version, found);
assert.deepStrictEqual(found, ["March 5, 2024", "2024-3-5", "24-3-5", "24-5-3", "2024-5-3", "2024-3-13"], "changed");
NODE
node finding.cjs
