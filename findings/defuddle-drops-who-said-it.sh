#!/usr/bin/env bash
# Guess: inside the article's body every word that a reader sees is kept; what stands around the body is cut off.
# So: inside it, too, elements go by name or class: the <footer> of a <blockquote> (who is quoted), a speaker's label in
#     <span class="author">, the <header> of an update, each <time>. The quoted words stay and are nobody's.
# Why it matters here: block quotations and dialogue collected by it give quotations without a speaker, and the next name
#     around may take them.
# Date: 2026-11-28, defuddle 0.19.4.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts defuddle@0.19.4 jsdom@26.1.0
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { Defuddle } from "defuddle/node";

const long = `<p>${"The council of Arden met in the old hall to hear the report on the harbour. ".repeat(3)}</p>`;
const page = `<!doctype html><html><head><title>Harbour report</title></head><body><article><h1>Harbour report</h1>${long}
<blockquote><p>We were never asked.</p><footer>Tom Reed, fisherman</footer></blockquote>
<blockquote><p>Nor were we.</p><cite>Ida Falk, innkeeper</cite></blockquote>
<p><span class="author">Bo Lind</span>: It will not open.</p>${long}</article></body></html>`;
const { content } = await Defuddle(page, "https://arden.example/a");
const seen = ["We were never asked.", "Tom Reed", "Nor were we.", "Ida Falk", "It will not open.", "Bo Lind"];
const found = Object.fromEntries(seen.map((words) => [words, content.includes(words)]));
const { version } = JSON.parse(readFileSync("node_modules/defuddle/package.json"));
console.log("defuddle", version, found);
assert.deepStrictEqual(Object.values(found), [true, false, true, true, true, false]);
NODE
node finding.mjs
