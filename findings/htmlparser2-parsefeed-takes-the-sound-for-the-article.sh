#!/usr/bin/env bash
# Guess: the link of an Atom entry is its page (rel="alternate", or no rel), and pubDate the day of publication where the entry states one.
# So: link is the first one of any kind: the sound file of a podcast, where that stands first, or a related page. pubDate is the updated element, the day of
#     a correction. Authors and content are not read at all.
# Why it matters here: articles are filed under the address of something else, and after those that answered them.
# Date: 2026-11-28, htmlparser2 12.0.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts htmlparser2@12.0.0
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const { parseFeed } = require("htmlparser2");

const { version } = JSON.parse(readFileSync("node_modules/htmlparser2/package.json", "utf8"));
const feed = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Delta</title><entry><title>No</title>
<link rel="enclosure" href="http://a.example/talk.mp3"/><link href="http://a.example/article"/><author><name>Ann Roe</name></author>
<published>2024-03-05T09:00:00Z</published><updated>2024-03-08T09:00:00Z</updated><content>“No.”</content></entry></feed>`;
const [{ link, pubDate, ...rest }] = parseFeed(feed).items;
console.log("htmlparser2", version, link, pubDate, rest);
assert.strictEqual(link, "http://a.example/talk.mp3", "changed");
assert.strictEqual(pubDate.toISOString(), "2024-03-08T09:00:00.000Z", "changed");
assert.deepStrictEqual(Object.keys(rest).filter((key) => /author|content/i.test(key)), [], "changed");
NODE
node finding.cjs
