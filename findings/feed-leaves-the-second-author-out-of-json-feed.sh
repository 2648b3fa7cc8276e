#!/usr/bin/env bash
# Guess: a library that writes a feed of one list of items as RSS, Atom and JSON Feed has the same authors in all three.
# So: JSON Feed has the first author of an item alone, in the form of version 1; RSS and Atom have both. Version 1.1, of 2020, has a list for them.
# Why it matters here: who wrote an article depends on the address that a reader was given. A count of bylines by JSON Feed leaves out every second name.
# Date: 2026-11-30, feed 6.0.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts feed@6.0.0
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { Feed } from "feed";

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
const feed = new Feed({ title: "The Arden Post", id: "https://post.example/", link: "https://post.example/", copyright: "" });
feed.addItem({
  title: "Bridge shut",
  link: "https://post.example/bridge",
  content: "<p>“We will not go,” said Ann Poole.</p>",
  author: [{ name: "Mia Holt" }, { name: "Lea Voss" }],
  date: new Date("2024-03-05T10:00:00Z"),
});
const names = (text) => ["Mia Holt", "Lea Voss"].filter((name) => text.includes(name));
const found = { atom: names(feed.atom1()), rss: names(feed.rss2()), json: names(feed.json1()) };
const json = JSON.parse(feed.json1());
console.log("feed", version("feed"), found, json.version, json.items[0].author);
assert.deepStrictEqual(found, { atom: ["Mia Holt", "Lea Voss"], rss: ["Mia Holt", "Lea Voss"], json: ["Mia Holt"] }, "changed");
assert.strictEqual(json.version, "https://jsonfeed.org/version/1", "changed");
NODE
node finding.mjs
