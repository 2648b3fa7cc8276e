#!/usr/bin/env bash
# Guess: `author` of an entry with two authors is the first one, or both.
# So: in Atom it is null; with one it is the name, and in RSS the first of two. A title of type html keeps its references: "&ldquo;No&rdquo;", while
#     its tags are taken out, and from one of type text, which has none, "<i>" is taken out as if it were a tag.
# Why it matters here: articles by two reporters are nobody's, and the words quoted in a headline stand between references instead of
#     marks, so that they are no quotation and look like none on a page.
# Date: 2026-11-28, the feedparser of npm, 2.6.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts feedparser@2.6.0
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import FeedParser from "feedparser";

const { version } = JSON.parse(readFileSync("node_modules/feedparser/package.json", "utf8"));
const name = (of) => `<author><name>${of}</name></author>`;
const feed = (title, ...people) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><title>Arden Herald</title><updated>2024-03-05T09:00:00Z</updated>
  <entry><id>urn:1</id>${title}${people.map(name).join("")}<updated>2024-03-05T09:00:00Z</updated></entry></feed>`;
const read = (text) =>
  new Promise((resolve, reject) => {
    const parser = new FeedParser();
    parser.on("error", reject);
    parser.on("data", ({ author, title }) => resolve([author, title]));
    Readable.from([text]).pipe(parser);
  });
const found = [
  await read(feed("<title>No</title>", "Ann Roe")),
  await read(feed("<title>No</title>", "Ann Roe", "Mia Holt")),
  await read(feed('<title type="html">Poole: &amp;ldquo;&lt;b&gt;No&lt;/b&gt;&amp;rdquo;</title>')),
  await read(feed('<title type="text">The tag &lt;i&gt; is gone</title>')),
];
console.log("feedparser", version, found);
const expected = [["Ann Roe", "No"], [null, "No"], [null, "Poole: &ldquo;No&rdquo;"], [null, "The tag  is gone"]];
assert.deepStrictEqual(found, expected, "changed");
NODE
node finding.mjs
