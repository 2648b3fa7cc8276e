#!/usr/bin/env bash
# Guess: what makes Atom and RSS of a JSON Feed takes version 1.1, of 2020, which adds authors and languages and takes nothing away: each feed of version 1 is one of 1.1.
# So: both raise "JSON feed version 1 required" for it, whatever it holds. The same feed with the older address in `version` is converted.
# Why it matters here: feeds of this record and of most papers that have JSON Feed state 1.1. A reader of Atom that is fed through these has nothing.
# Date: 2026-11-30, jsonfeed-to-atom 1.2.5, jsonfeed-to-rss 3.0.8.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts jsonfeed-to-atom@1.2.5 jsonfeed-to-rss@3.0.8
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import toAtom from "jsonfeed-to-atom";
import toRss from "jsonfeed-to-rss";

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
const feed = (number) => ({
  version: `https://jsonfeed.org/version/${number}`,
  title: "Quotes",
  home_page_url: "https://post.example/",
  feed_url: "https://post.example/feed.json",
  author: { name: "The Arden Post" },
  items: [{ id: "1", url: "https://post.example/1", title: "No", content_text: "“No,” said Ann Poole.", date_published: "2024-03-05T10:00:00Z", date_modified: "2024-03-05T10:00:00Z" }],
});
for (const [name, convert] of [["jsonfeed-to-atom", toAtom], ["jsonfeed-to-rss", toRss]]) {
  const found = ["1", "1.1"].map((number) => {
    try {
      return String(convert(feed(number))).includes("said Ann Poole");
    } catch (error) {
      return error.message;
    }
  });
  console.log(name, version(name), found);
  assert.strictEqual(found[0], true, "changed");
  assert.match(String(found[1]), /JSON feed version 1 required$/, "changed");
}
NODE
node finding.mjs
