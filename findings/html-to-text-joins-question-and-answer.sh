#!/usr/bin/env bash
# Guess: <dt>, <dd> and table cells are blocks, as browsers show them: an interview in a list of terms has a line each for
#     question and answer.
# So: they are inline: "Q.Why?A.No." is one word after the other with no space between them, and so are the cells of a row:
#     "Poole“No.”Reed". (That tables need a format of their own is documented; that cells are not even parted by a space is not.)
# Why it matters here: mail readers make the text of HTML mail by it. Who answers stands glued to the question, and an opening
#     mark behind a letter is taken for a closing one.
# Date: 2026-11-28, html-to-text 10.0.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund html-to-text@10.0.1
cat > finding.cjs <<'NODE'
const { convert } = require("html-to-text");
const page = "<dl><dt>Q.</dt><dd>Why?</dd><dt>A.</dt><dd>No.</dd></dl><table><tr><td>Poole</td><td>“No.”</td></tr><tr><td>Reed</td><td>“Yes.”</td></tr></table>";
const found = convert(page);
console.log("html-to-text", JSON.parse(require("fs").readFileSync("node_modules/html-to-text/package.json")).version, "\n" + found);
if (found !== "Q.Why?A.No.\n\nPoole“No.”Reed“Yes.”") throw new Error("changed");
NODE
node finding.cjs
