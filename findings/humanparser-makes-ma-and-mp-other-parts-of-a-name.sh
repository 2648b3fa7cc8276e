#!/usr/bin/env bash
# Guess: two words are a first and a last name; letters of a degree or an office behind a comma are a suffix.
# So: Jack Ma has no last name, his suffix is "Ma" (so are V, I and II after one name), and "Ann Poole, MP" is somebody whose first name is MP and
#     whose last name is Ann Poole: "Ma" counts as a degree with no comma before it, MP as none.
# Why it matters here: speakers are put together by last name. Everybody called Ma falls under the empty one, and a member of parliament
#     is filed as another person each time a paper adds the office.
# Date: 2026-11-28, humanparser 2.7.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund humanparser@2.7.0
cat > finding.cjs <<'NODE'
const { parseName } = require("humanparser");
const found = ["Jack Ma", "Ann Poole, MP", "Ann Poole, MD"].map(parseName);
console.log("humanparser", require("humanparser/package.json").version, found);
const parts = found.map(({ firstName, lastName, suffix }) => [firstName, lastName, suffix]);
console.log(JSON.stringify(parts));
if (JSON.stringify(parts) !== '[["Jack","","Ma"],["MP","Ann Poole",null],["Ann","Poole","MD"]]') throw new Error("changed");
NODE
node finding.cjs
