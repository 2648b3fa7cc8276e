#!/usr/bin/env bash
# Guess: “Why?” he asked. is one sentence, or two of which the first ends with its closing mark.
# So: the first ends before the mark: “Why? and then ” he asked. With straight marks it is one sentence, and so is “No.” said
#     Poole.
# Why it matters here: rules of textlint and what counts sentences see a quotation that is never closed, and one that begins with
#     a closing mark; joined anew in another order, the marks stand around the wrong words.
# Date: 2026-11-28, sentence-splitter 5.0.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund sentence-splitter@5.0.1
cat > finding.cjs <<'NODE'
import("sentence-splitter").then(({ split }) => {
  const sentences = (text) => split(text).filter((node) => node.type === "Sentence").map((node) => node.raw);
  const found = ["She left. “Why?” he asked.", 'She left. "Why?" he asked.', "“No.” said Poole."].map(sentences);
  console.log("sentence-splitter", JSON.parse(require("fs").readFileSync("node_modules/sentence-splitter/package.json")).version, found);
  if (JSON.stringify(found) !== '[["She left.","“Why?","” he asked."],["She left.","\\"Why?\\" he asked."],["“No.” said Poole."]]') throw new Error("changed");
});
NODE
node finding.cjs
