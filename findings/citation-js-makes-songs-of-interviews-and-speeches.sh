#!/usr/bin/env bash
# Guess: an interview or a speech in CSL-JSON becomes @misc in BibLaTeX, with its kind in a field or lost; the one who asked goes into a note.
# So: interview, speech and broadcast are @audio, and read again they are songs. Who asked (interviewer) is in none of them.
# Why it matters here: these are what an account of who said what cites beside articles. Styles print "[Song]" behind the mayor's
#     interview, and reference managers file her as an artist.
# Date: 2026-11-28, @citation-js/core 0.8.2, plugin-bibtex 0.8.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const { Cite } = require("@citation-js/core");
require("@citation-js/plugin-bibtex");

const versionOf = (name) => JSON.parse(readFileSync(`node_modules/@citation-js/${name}/package.json`, "utf8")).version;
const item = (type) => ({
  id: "poole", type, title: "We go", author: [{ family: "Poole", given: "Ann" }],
  interviewer: [{ family: "Reed", given: "Tom" }], issued: { "date-parts": [[2024, 3, 5]] },
});
const found = ["interview", "speech", "broadcast"].map((type) => {
  const entry = new Cite([item(type)]).format("biblatex");
  return [type, entry.slice(0, entry.indexOf("{")), new Cite(entry).data[0].type, entry.includes("Reed")].join(" ");
});
console.log("citation-js", ["core", "plugin-bibtex"].map(versionOf), found);
assert.deepStrictEqual(found, ["interview @audio song false", "speech @audio song false", "broadcast @audio song false"], "changed");
NODE
node finding.cjs
