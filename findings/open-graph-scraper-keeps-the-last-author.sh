#!/usr/bin/env bash
# Guess: two article:author of a page are a list of two, as several pictures are, and the date of the page is the one of publication.
# So: articleAuthor is the last one. ogDate is that of a change (dateModified) where the text has one as microdata, though article:published_time
#     states when the article was published; that is kept under its own name.
# Why it matters here: half of a shared byline is lost, always the first name, and a corrected article is dated after those that
#     answered it.
# Date: 2026-11-28, open-graph-scraper 6.12.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts open-graph-scraper@6.12.0
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const scrape = require("open-graph-scraper");

const { version } = JSON.parse(readFileSync("node_modules/open-graph-scraper/package.json", "utf8"));
const html = `<html><head><meta property="og:title" content="No"><meta property="article:author" content="Ann Roe">
<meta property="article:author" content="Mia Holt"><meta property="article:published_time" content="2024-03-05T23:30:00-05:00"></head>
<body><div itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="dateModified" content="2024-03-06"><p>“No.”</p></div></body></html>`;
scrape({ html }).then(({ result: { articleAuthor, articlePublishedTime, ogDate } }) => {
  console.log("open-graph-scraper", version, [articleAuthor, articlePublishedTime, ogDate]);
  assert.deepStrictEqual([articleAuthor, articlePublishedTime, ogDate], ["Mia Holt", "2024-03-05T23:30:00-05:00", "2024-03-06"], "changed");
});
NODE
node finding.cjs
