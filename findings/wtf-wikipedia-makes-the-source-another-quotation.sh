#!/usr/bin/env bash
# Guess: of a page of Wikiquote, where each quotation is a bullet and the bullet below it, one level deeper, says where it was said, the reader
#     keeps the levels; quotations in templates are text.
# So: lists are flat: quotation and source are two entries of one kind, in the text as well as in the data. Words in {{Quotation}} are in no
#     text.
# Why it matters here: who collects quotations from Wikiquote counts "Speech to the council" among the words of Ann Poole, and cannot tell which
#     quotations have a source.
# Date: 2026-11-28, wtf_wikipedia 10.4.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund wtf_wikipedia@10.4.2
cat > finding.cjs <<'NODE'
const module_ = require("wtf_wikipedia");
const read = module_.default || module_;
const page = read(`* We will not sign it.
** Speech to the council (5 March 2018)
* No.

{{Quotation|It was late.|Ann Poole}}
`);
const lists = page.json().sections[0].lists.map((list) => list.map((entry) => entry.text));
console.log("wtf_wikipedia", read.version, lists, "\n" + page.text());
if (JSON.stringify(lists) !== '[["We will not sign it.","Speech to the council (5 March 2018)","No."]]') throw new Error("changed");
if (/late/.test(page.text())) throw new Error("changed");
NODE
node finding.cjs
