#!/usr/bin/env bash
# Guess: "published" of an entry is its published element, and its description is the summary as text, its paragraphs apart.
# So: "published" is the updated element, the day of a correction, where an entry has both. The paragraphs of a description are
#     stuck together: "go.The"; what stands behind "<" as a sign is cut out of them, and a summary of type xhtml is empty.
# Why it matters here: a quotation is dated after others that answered it, and two speakers' sentences have no border.
# Date: 2026-11-28, @extractus/feed-extractor 8.0.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @extractus/feed-extractor@8.0.3
cat > finding.cjs <<'NODE'
import("@extractus/feed-extractor").then(({ extractFromXml }) => {
  const entry = (summary) => `<entry><id>urn:1</id><title>Bridge</title><link href="https://arden.example/1"/><published>2024-03-05T09:00:00Z</published>
<updated>2024-03-07T10:00:00Z</updated>${summary}</entry>`;
  const feed = (summary) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:f</id><updated>2024-03-07T10:00:00Z</updated>${entry(summary)}</feed>`;
  const html = '<summary type="html">&lt;p>We will not go.&lt;/p>&lt;p>The bridge is shut, 3 &amp;lt; 5 and all.&lt;/p></summary>';
  const xhtml = '<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>We will not go.</p></div></summary>';
  const found = [html, xhtml].map((summary) => extractFromXml(feed(summary)).entries[0]).map((one) => [one.published, one.description]);
  console.log("@extractus/feed-extractor", JSON.parse(require("fs").readFileSync("node_modules/@extractus/feed-extractor/package.json")).version, found);
  if (JSON.stringify(found) !== '[["2024-03-07T10:00:00.000Z","We will not go.The bridge is shut, 3"],["2024-03-07T10:00:00.000Z",""]]') throw new Error("changed");
});
NODE
node finding.cjs
