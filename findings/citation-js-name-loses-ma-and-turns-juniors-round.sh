#!/usr/bin/env bash
# Guess: two words are a given name and a family name, and what stands before a comma is the family name, with Jr. as its suffix.
# So: Jack Ma is a family name, "Jack", and nothing else: "Ma" is read as a degree and left out, and J. Ma is "J.". "Poole Jr., Ann" is
#     somebody of the family Ann, given name "Poole Jr.,", and "Tom Reed, Jr." has the given name "Jr.". "Poole, Jr., Ann" is right.
# Why it matters here: it reads the authors of all of citation-js's formats that give a name as one text. Lists of sources then name
#     nobody that exists, and two people called Jack are one.
# Date: 2026-11-28, @citation-js/name 0.4.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @citation-js/name@0.4.2
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const { parse } = require("@citation-js/name");

const { version } = JSON.parse(readFileSync("node_modules/@citation-js/name/package.json", "utf8"));
const names = ["Jack Ma", "J. Ma", "Poole Jr., Ann", "Tom Reed, Jr.", "Poole, Jr., Ann"];
const found = names.map((name) => {
  const { given, family, suffix } = parse(name);
  return [given ?? "", family ?? "", suffix ?? ""].join("|");
});
console.log("@citation-js/name", version, found);
assert.deepStrictEqual(found, ["|Jack|", "|J.|", "Poole Jr.,|Ann|", "Jr.|Tom Reed|", "Ann|Poole|Jr."], "changed");
NODE
node finding.cjs
