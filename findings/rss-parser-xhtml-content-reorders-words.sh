#!/usr/bin/env bash
# Guess: Atom content of type "xhtml" comes out as markup or as text, its words in their order.
# So: within each element, text goes first and child elements follow: "<q>We will <em>not</em> go</q>, said Ann Poole." becomes
#     ", said Ann Poole.<q>We will  go<em>not</em></q>", and contentSnippet ", said Ann Poole.We will  gonot".
# Why it matters here: the words in marks read "We will go" and then "not"; whoever reads a feed of ours or of a paper
#     in this way may quote the opposite. So feeds should send escaped HTML, not XHTML.
# Date: 2026-11-28, rss-parser 3.13.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund rss-parser@3.13.0
cat > finding.cjs <<'NODE'
const Parser = require("rss-parser");
const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:f</id><updated>2024-03-05T10:00:00Z</updated>
<entry><id>urn:1</id><title>One</title><updated>2024-03-05T10:00:00Z</updated><link href="http://a.example/1"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p><q>We will <em>not</em> go</q>, said Ann Poole.</p></div></content></entry></feed>`;
new Parser().parseString(feed).then((parsed) => {
  const { content, contentSnippet } = parsed.items[0];
  console.log("rss-parser", require("rss-parser/package.json").version, "\n" + content + "\n" + contentSnippet);
  if (!content.includes("<p>, said Ann Poole.<q>We will  go<em>not</em></q></p>")) throw new Error("changed");
  if (contentSnippet !== ", said Ann Poole.We will  gonot") throw new Error("changed");
});
NODE
node finding.cjs
