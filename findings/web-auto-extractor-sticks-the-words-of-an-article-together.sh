#!/usr/bin/env bash
# Guess: microdata of an article gives its text with the spaces that are in it, and for <time datetime="2024-03-05…">5 March</time> the date of the attribute,
#     as microdata is defined.
# So: spaces beside each inline element are cut off: “We will <em>not</em> go,” is “We willnotgo,” and No says <em>Poole</em> "No saysPoole". datePublished is
#     the shown "5 March", without its year.
# Why it matters here: the headline and the body of articles are taken from it just because pages mark them up. The stressed word is no word any
#     more, and most days have no year.
# Date: 2026-11-28, web-auto-extractor 1.0.17.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts web-auto-extractor@1.0.17
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const Extractor = require("web-auto-extractor").default;

const { version } = JSON.parse(readFileSync("node_modules/web-auto-extractor/package.json", "utf8"));
const page = `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">No says <em>Poole</em></h1>
<time itemprop="datePublished" datetime="2024-03-05T23:30:00-05:00">5 March</time>
<div itemprop="articleBody"><p>“We will <em>not</em> go,” said Poole.</p></div></div>`;
const [{ headline, datePublished, articleBody }] = Extractor().parse(page).microdata.NewsArticle;
console.log("web-auto-extractor", version, [headline, datePublished, articleBody]);
assert.deepStrictEqual([headline, datePublished, articleBody], ["No saysPoole", "5 March", "“We willnotgo,” said Poole."], "changed");
NODE
node finding.cjs
