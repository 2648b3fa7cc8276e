#!/usr/bin/env bash
# Guess: innerText gives a line end for <br>, one for each item of a list and a tab between cells, as the HTML standard says and
#     browsers do.
# So: <br>, the end of an item and of a cell are nothing: “No.”<br>“Why?” is “No.”“Why?”, and the cells Poole and “No.” are Poole“No.”
#     Paragraphs and terms have lines.
# Why it matters here: code that collects articles is tried, and often run, in it instead of a browser. Two speakers' lines are one, and a mark that
#     opens right behind another one seems to close.
# Date: 2026-11-28, happy-dom 21.0.4.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts happy-dom@21.0.4
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { Window } from "happy-dom";

const { version } = JSON.parse(readFileSync("node_modules/happy-dom/package.json", "utf8"));
const { document } = new Window();
const found = [
  "<p>“No.”<br>“Why?”</p>",
  "<ul><li>“No,” she said.</li><li>Reed left.</li></ul>",
  "<table><tr><td>Poole</td><td>“No.”</td></tr></table>",
  "<p>“No.”</p><p>“Why?”</p>",
].map((page) => {
  document.body.innerHTML = page;
  return document.body.innerText;
});
console.log("happy-dom", version, found);
assert.deepStrictEqual(found, ["“No.”“Why?”", "“No,” she said.Reed left.", "Poole“No.”", "“No.”\n“Why?”"], "changed");
NODE
node finding.mjs
