#!/usr/bin/env bash
# Guess: a date that cannot be month first, such as 13/06/2024, is read day first, or is refused.
# So: the first figure is dropped: in the locale en-US, its default for most servers, 13/06/2024 is 6 March 2024 and 31/12/2024 is 12 January;
#     in en-GB 12/25/2024 is 12 February. Only with full stops (13.06.2024) is the day read first.
# Why it matters here: British papers print the day first. From the 13th on their dates look certain and are none of the two readings:
#     an article is three months or a year early.
# Date: 2026-11-28, any-date-parser 2.2.4.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund any-date-parser@2.2.4
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import parser from "any-date-parser";

const { version } = JSON.parse(readFileSync("node_modules/any-date-parser/package.json", "utf8"));
const read = (text, locale) => {
  const { year, month, day } = parser.attempt(text, locale);
  return [year, month, day].join("-");
};
const found = {
  "13/06/2024": read("13/06/2024", "en-US"),
  "31/12/2024": read("31/12/2024", "en-US"),
  "12/25/2024 British": read("12/25/2024", "en-GB"),
  "13.06.2024": read("13.06.2024", "en-US"),
};
console.log("any-date-parser", version, found);
assert.deepStrictEqual(Object.values(found), ["2024-3-6", "2024-1-12", "2024-2-12", "2024-6-13"], "changed");
NODE
node finding.mjs
