#!/usr/bin/env bash
# Guess: text without its Markdown keeps square brackets that are no link: an insertion, [sic], [...].
# So: a second pair behind the first, in any brackets, is dropped with its words; "[no]:" and all behind it in the line is dropped, too; and so
#     is what stands between "<" and the next ">".
# Why it matters here: “He [Reed] [then mayor] left” and “[We] (all) go” lose words between quotation marks, and of “We said [no]: we will
#     not” there is left "“We said". Brackets are how editors mark their own words in a quotation.
# Date: 2026-11-28, remove-markdown 0.7.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund remove-markdown@0.7.0
cat > finding.cjs <<'NODE'
const module_ = require("remove-markdown");
const plain = module_.default || module_;
const texts = ["“He [Reed] [then mayor] left,” she said.", "“[We] (all) go,” she said.", "“We said [no]: we will not,” she said.", "“3 < 5 and 6 > 2,” she said."];
const found = texts.map((text) => plain(text));
console.log("remove-markdown", require("remove-markdown/package.json").version, found);
const seen = ["“He Reed left,” she said.", "“We go,” she said.", "“We said", "“3  2,” she said."];
if (JSON.stringify(found) !== JSON.stringify(seen)) throw new Error("changed");
NODE
node finding.cjs
