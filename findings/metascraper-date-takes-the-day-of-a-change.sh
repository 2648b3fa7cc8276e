#!/usr/bin/env bash
# Guess: "date" is the day of publication where a page states both that and the day of its last change.
# So: dateModified of JSON-LD goes before datePublished, and what is printed with an offset is given in UTC: an article of the 4th, 23:30 in New York,
#     corrected on the 6th, is dated 2024-03-06T15:00:00.000Z. Fields of their own need an option.
# Why it matters here: in a list by day, a citation and the question who said it first, a quotation would be two days too late.
# Date: 2026-11-28, metascraper-date 5.49.24.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund metascraper@5.49.24 metascraper-date@5.49.24
cat > finding.cjs <<'NODE'
const metascraper = require("metascraper")([require("metascraper-date")()]);
const node = {
  "@context": "https://schema.org", "@type": "NewsArticle", headline: "Harbour closes",
  datePublished: "2024-03-04T23:30:00-05:00", dateModified: "2024-03-06T10:00:00-05:00",
};
const html = `<html><head><title>Harbour closes</title><script type="application/ld+json">${JSON.stringify(node)}</script></head><body><h1>Harbour closes</h1></body></html>`;
metascraper({ url: "https://www.example.com/a", html }).then(({ date }) => {
  console.log("metascraper-date", require("metascraper-date/package.json").version, date);
  if (date !== "2024-03-06T15:00:00.000Z") throw new Error("changed");
});
NODE
node finding.cjs
