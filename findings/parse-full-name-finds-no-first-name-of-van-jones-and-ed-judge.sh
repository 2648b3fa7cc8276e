#!/usr/bin/env bash
# Guess: two words are a first and a last name; what stands before them and is an office of every day's news (Sen., Gov.) is a title.
# So: Ed Judge is a judge whose last name is Ed, and Van Jones has no first name: his last name is "Van Jones". "Sen." and "Gov." are first
#     names, and so is "President", while "Dr." is a title.
# Why it matters here: mentions are joined by last names. Judge is found under Ed, Van Jones is nobody's short form, and all senators have
#     one first name.
# Date: 2026-11-28, parse-full-name 1.2.7.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts parse-full-name@1.2.7
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const { parseFullName } = require("parse-full-name");

const { version } = JSON.parse(readFileSync("node_modules/parse-full-name/package.json", "utf8"));
const names = ["Ed Judge", "Van Jones", "Sen. Ann Poole", "President Ann Poole", "Dr. Ann Poole"];
const found = names.map((name) => {
  const { title, first, middle, last } = parseFullName(name);
  return [title, first, middle, last].join("|");
});
console.log("parse-full-name", version, found);
assert.deepStrictEqual(found, ["Judge|||Ed", "|||Van Jones", "|Sen.|Ann|Poole", "|President|Ann|Poole", "Dr.|Ann||Poole"], "changed");
NODE
node finding.cjs
