#!/usr/bin/env bash
# Guess: a language detector that knows hundreds of languages knows a plain sentence of eight English words for English, or says that it cannot tell.
# So: franc is sure of another one: “No, we will not,” Ann Poole said. is Pular, of Guinea; “I do,” she said. Hausa; “It is old,” Tom Reed said on
#     Monday. Scots; and a sentence with Giovanni Rossi in it Italian. tinyld says French of “No comment.” alone.
# Why it matters here: a table of quotations is sorted by language before anybody reads it, and the shortest answers of an interview are lost.
#     On Record asks the whole article, by its function words.
# Date: 2026-11-30, franc 6.2.0 and tinyld 1.3.4.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts franc@6.2.0 tinyld@1.3.4
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { franc } from "franc";
import { detect } from "tinyld";

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
const texts = ["“No, we will not,” Ann Poole said.", "“I do,” she said.", "“It is old,” Tom Reed said on Monday.", "“We are not going to sell,” said Giovanni Rossi.", "No comment."];
const found = [franc, detect].map((language) => texts.map((text) => language(text)));
console.log("franc", version("franc"), "tinyld", version("tinyld"), found);
assert.deepStrictEqual(found, [["fuf", "hau", "sco", "ita", "cat"], ["en", "en", "en", "en", "fr"]], "changed");
NODE
node finding.mjs
