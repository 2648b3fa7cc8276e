#!/usr/bin/env bash
# Guess: words in a declared shadow root (<template shadowrootmode="open">), which all browsers show, are read by what reads pages: jsdom makes a root of it, as browsers do, or Readability
#     and Turndown find the words in the template.
# So: jsdom makes a template of it that is never shown: Readability, which runs on it, has the article without the words, and so has Turndown. On linkedom, Readability has them, and so
#     has trafilatura.
# Why it matters here: sites of papers send their articles in elements of their own, and programs that save pages write such roots. What is left are the headline and what stands around it.
# Date: 2026-11-30, @mozilla/readability 0.6.0, jsdom 29.1.1, linkedom 0.18.15, turndown 7.2.5.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @mozilla/readability@0.6.0 jsdom@29.1.1 linkedom@0.18.15 turndown@7.2.5
cat > finding.cjs <<'NODE'
const { readFileSync } = require("fs");
const { JSDOM } = require("jsdom");
const { parseHTML } = require("linkedom");
const { Readability } = require("@mozilla/readability");
const Turndown = require("turndown");
const around = "The council of Arden met on Monday to discuss the old stone bridge over the river, which has been closed to all traffic since the spring. ";
const page = `<!DOCTYPE html><html lang="en"><head><title>Bridge</title></head><body><article><h1>Bridge</h1><p>${around.repeat(4)}</p>
<news-body><template shadowrootmode="open"><p>“We will not open it,” said Mayor Ann Poole.</p></template></news-body><p>${around.repeat(4)}</p></article></body></html>`;
const found = {
  jsdom: new JSDOM(page).window.document.querySelector("news-body").shadowRoot !== null,
  "readability on jsdom": new Readability(new JSDOM(page).window.document).parse().textContent.includes("Poole"),
  "readability on linkedom": new Readability(parseHTML(page).document).parse().textContent.includes("Poole"),
  turndown: new Turndown().turndown(page).includes("Poole"),
};
for (const name of ["@mozilla/readability", "jsdom", "linkedom", "turndown"]) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version);
console.log(found);
const expected = { jsdom: false, "readability on jsdom": false, "readability on linkedom": true, turndown: false };
if (JSON.stringify(found) !== JSON.stringify(expected)) throw new Error("changed");
NODE
node finding.cjs
