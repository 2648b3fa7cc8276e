#!/usr/bin/env bash
# Guess: of a <title> such as "Poole: “No” - Arden Herald" the headline is kept and the paper's name is cut off.
# So: the longest piece between the signs is kept: "Arden Herald". A colon is a sign, too: “We won’t go,” Poole says: council stunned loses the
#     council, and "Arden Herald: “Never,” says Poole" its paper. softTitle cuts less, but is "Arden Herald" in the first case as well.
# Why it matters here: short headlines are those that quote. A list of articles shows the paper's name in their place, and a citation
#     has no title.
# Date: 2026-11-28, unfluff 3.2.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund unfluff@3.2.0
cat > finding.cjs <<'NODE'
const unfluff = require("unfluff");
const body = `<p>${"The council of Arden met on Monday to discuss the old stone bridge over the river. ".repeat(3)}</p>`;
const titles = ["Poole: “No” - Arden Herald", "“We won’t go,” Poole says: council stunned", "Arden Herald: “Never,” says Poole"];
const found = titles.map((title) => {
  const read = unfluff(`<html><head><title>${title}</title></head><body><article><h1>${title}</h1>${body}</article></body></html>`, "en");
  return [read.title, read.softTitle];
});
console.log("unfluff", require("unfluff/package.json").version, found);
const seen = [["Arden Herald", "Arden Herald"], ["“We won’t go,” Poole says", "“We won’t go,” Poole says: council stunned"], ["“Never,” says Poole", "Arden Herald: “Never,” says Poole"]];
if (JSON.stringify(found) !== JSON.stringify(seen)) throw new Error("changed");
NODE
node finding.cjs
