#!/usr/bin/env bash
# Guess: a newspaper article in EndNote's tagged format, with the year in %D and the day in %8 ("March 5", as EndNote writes it), is dated 5 March
#     of that year, or of the year alone.
# So: %8 takes the place of %D, and its 5 becomes the year: issued is [5, 3], and the citation says "Poole, A. (5 C.E., March)". Where %8 has the year in it
#     (2024/03/05) the date is right.
# Why it matters here: databases of the press give their articles in this format. A list of sources cites the mayor in the first century, and
#     what sorts by date puts her before everybody else.
# Date: 2026-11-28, @citation-js/plugin-enw 0.3.0 with @citation-js/core 0.7.21.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @citation-js/core@0.7.21 @citation-js/plugin-enw@0.3.0 @citation-js/plugin-csl@0.7.21
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const { Cite } = require("@citation-js/core");
require("@citation-js/plugin-enw");
require("@citation-js/plugin-csl");

const { version } = JSON.parse(readFileSync("node_modules/@citation-js/plugin-enw/package.json", "utf8"));
const article = (day) => `%0 Newspaper Article\n%A Poole, Ann\n%T No\n%B The Delta Post\n%D 2024\n%8 ${day}\n`;
const found = ["March 5", "5 March", "2024/03/05"].map((day) => {
  const cite = new Cite(article(day));
  return [JSON.stringify(cite.data[0].issued), cite.format("bibliography", { format: "text" }).trim()];
});
console.log("@citation-js/plugin-enw", version, found);
const early = ['{"date-parts":[[5,3]]}', "Poole, A. (5 C.E., March). No. The Delta Post."];
const right = ['{"date-parts":[[2024,3,5]]}', "Poole, A. (2024, March 5). No. The Delta Post."];
assert.deepStrictEqual(found, [early, early, right], "changed");
NODE
node finding.cjs
