#!/usr/bin/env bash
# Guess: <q>, whose quotation marks a browser prints, has marks in Markdown, as markdownify and html2text write them.
# So: Turndown and node-html-markdown write its words without any: "Reed called it cheap." Nothing of Markdown is left that could bring them back.
# Why it matters here: pages are handed to language models and to archives as Markdown by these two. What a person said is the paper's own words there, and no search for quotations
#     finds them.
# Date: 2026-11-30, turndown 7.2.5, node-html-markdown 2.0.0, markdownify 1.2.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check markdownify==1.2.3
npm install --silent --no-audit --no-fund turndown@7.2.5 node-html-markdown@2.0.0
cat > finding.cjs <<'NODE'
const { readFileSync } = require("fs");
const Turndown = require("turndown");
const { NodeHtmlMarkdown } = require("node-html-markdown");
const page = "<p>Reed called it <q>cheap</q> and said: <q>We will not go.</q></p>";
const found = [new Turndown().turndown(page), NodeHtmlMarkdown.translate(page)];
for (const name of ["turndown", "node-html-markdown"]) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version);
console.log(found);
if (found.some((text) => text.trim() !== "Reed called it cheap and said: We will not go.")) throw new Error("changed");
NODE
node finding.cjs
other=$(venv/bin/python -c 'import markdownify; print(markdownify.markdownify("<p>Reed called it <q>cheap</q></p>").strip())')
printf 'markdownify %s\n' "$other"
[[ $other == 'Reed called it "cheap"' ]] || { echo "changed" >&2; exit 1; }
