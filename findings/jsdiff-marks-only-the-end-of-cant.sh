#!/usr/bin/env bash
# Guess: a comparison by words shows a changed word whole: “can’t” became “can”.
# So: jsdiff's diffWords() and htmldiff-js part a word at its apostrophe, straight or curly: “can” stays, and ’t alone is struck out. “Ann-Marie” that
#     became “Ann” loses “-Marie”. node-htmldiff, of the same family, marks the word.
# Why it matters here: the smallest mark on the page is the one that turns the sentence round; a reader who skims a newspaper's changes
#     passes over it. Counted as words, no word that was said has changed.
# Date: 2026-11-30, diff 9.0.0, htmldiff-js 1.0.5 and node-htmldiff 0.9.4.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts diff@9.0.0 htmldiff-js@1.0.5 node-htmldiff@0.9.4
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { diffWords } from "diff";
import htmldiff from "htmldiff-js";
import nodeHtmldiff from "node-htmldiff";

const changes = (before, after) => diffWords(before, after).filter((part) => part.added || part.removed).map((part) => (part.added ? "+" : "-") + part.value);
const found = ["We can't sell it.", "We can’t sell it."].map((text) => changes(text, "We can sell it."));
const name = changes("Ann-Marie left", "Ann left");
const pages = ["<p>We can’t sell it.</p>", "<p>We can sell it.</p>"];
const [short, whole] = [htmldiff.default.execute(...pages), nodeHtmldiff(...pages)];
console.log("diff", JSON.parse(readFileSync("node_modules/diff/package.json", "utf8")).version, found, name, short, whole);
assert.deepStrictEqual(found, [["-'t"], ["-’t"]], "changed");
assert.deepStrictEqual(name, ["--Marie"], "changed");
assert.match(short, /We can<del[^>]*>’t<\/del> sell/, "changed");
assert.match(whole, /We <del[^>]*>can’t<\/del><ins[^>]*>can<\/ins> sell/, "changed");
NODE
node finding.mjs
