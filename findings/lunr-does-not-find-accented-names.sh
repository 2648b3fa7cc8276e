#!/usr/bin/env bash
# Guess: a name that the text holds is found when it is asked for as it is written.
# So: not when it begins or ends with a letter beyond ASCII. The index cuts such letters off, as if they were punctuation
#     ("Østby" is kept as "stby"), and the query keeps them. Letters in the middle stay: "Núñez" is found, "José" is not.
# Why it matters here: a static site with On Record's quotes and this search hides the speakers whose names are so.
# Date: 2026-11-28, lunr 2.3.9.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund lunr@2.3.9
cat > finding.cjs <<'NODE'
const lunr = require("lunr");
const index = lunr(function () {
  this.ref("id");
  this.field("text");
  this.add({ id: 1, text: "Østby and José Núñez asked Ann Poole." });
});
const found = Object.fromEntries(["Østby", "José", "Núñez", "Poole"].map((name) => [name, index.search(name).length]));
console.log("lunr", lunr.version, found);
if (JSON.stringify(found) !== '{"Østby":0,"José":0,"Núñez":1,"Poole":1}') throw new Error("changed " + JSON.stringify(found));
NODE
node finding.cjs
