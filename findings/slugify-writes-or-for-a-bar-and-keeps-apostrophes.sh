#!/usr/bin/env bash
# Guess: slugify() of a name or a headline has letters, figures and hyphens alone, and no words that are not in it: "poole-s-no" or "pooles-no".
# So: slugify of npm keeps capitals, apostrophes, quotation marks, full stops and colons (Poole's-"No", U.S.-Army), and writes words for signs: "Ann Poole | Ely" is
#     Ann-Poole-or-Ely, AT&T is ATandT, £5m pound5m. slug joins two names at a dash (nunezlukasz-zak) and makes a span of "5% & 10": 5-10. @sindresorhus/slugify parts
#     McDonald: sean-mc-donald.
# Why it matters here: speakers of two records are put together by such addresses. One person has two or three of them, and two people
#     whom a dash joins are one.
# Date: 2026-11-30, slugify 1.6.9, slug 12.0.1, @sindresorhus/slugify 3.0.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund slugify@1.6.9 slug@12.0.1 @sindresorhus/slugify@3.0.1
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import other from "@sindresorhus/slugify";
import slug from "slug";
import slugify from "slugify";

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
const found = {
  slugify: ["Poole’s “No”", "U.S. Army", "Ann Poole | Ely", "AT&T", "£5m for Ely", "Sean McDonald"].map((text) => slugify(text)),
  slug: ["Núñez–Łukasz Żak", "5% & 10", "Sean McDonald"].map((text) => slug(text)),
  other: ["Sean McDonald", "Poole’s “No”"].map((text) => other(text)),
};
console.log(version("slugify"), version("slug"), version("@sindresorhus/slugify"), found);
assert.deepStrictEqual(found.slugify, ["Poole's-\"No\"", "U.S.-Army", "Ann-Poole-or-Ely", "ATandT", "pound5m-for-Ely", "Sean-McDonald"]);
assert.deepStrictEqual(found.slug, ["nunezlukasz-zak", "5-10", "sean-mcdonald"]);
assert.deepStrictEqual(found.other, ["sean-mc-donald", "pooles-no"]);
NODE
node finding.mjs
