#!/usr/bin/env bash
# Guess: a newspaper article keeps its authors and its day from CSL-JSON to RIS, and from RIS to a citation, as reports and journal articles do.
# So: on the way to RIS both are left out: TY, PY, T2, TI and UR are written, and neither AU nor DA. On the way back AU becomes "reporter", a bare string that is no
#     name variable of CSL, so that no style prints it, and of DA beside PY only the year is left. Of a journal article the authors are kept.
# Why it matters here: a list of sources from the press cites articles by nobody, of a year, and where two are of the same paper they cannot be told.
# Date: 2026-11-29, @citation-js/core 0.8.2 with @citation-js/plugin-ris 0.8.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @citation-js/core@0.8.2 @citation-js/plugin-ris@0.8.2
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const { Cite } = require("@citation-js/core");
require("@citation-js/plugin-ris");

const write = (type) => {
  const article = { id: "a", type, title: "“No,” Poole says", author: [{ given: "Ann", family: "Poole" }], "container-title": "Arden Herald", issued: { "date-parts": [[2024, 3, 5]] } };
  return new Cite([article]).format("ris");
};
const [press, journal] = ["article-newspaper", "article-journal"].map(write);
const [read] = new Cite("TY  - NEWS\nAU  - Poole, Ann\nTI  - “No,” Poole says\nT2  - Arden Herald\nPY  - 2024\nDA  - 2024/03/05/\nER  - \n").data;
console.log("@citation-js/plugin-ris", JSON.parse(readFileSync("node_modules/@citation-js/plugin-ris/package.json")).version, press, journal, read);
assert.deepStrictEqual([/^AU/m.test(press), /^DA/m.test(press), /^AU  - Poole, Ann$/m.test(journal)], [false, false, true]);
assert.deepStrictEqual([read.author, read.reporter, read.issued], [undefined, "Poole, Ann", { "date-parts": [[2024]] }]);
NODE
node finding.cjs
