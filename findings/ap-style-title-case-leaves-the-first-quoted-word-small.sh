#!/usr/bin/env bash
# Guess: AP style in a headline: the first word behind an opening mark or a colon has a capital, names keep the letters that they have.
# So: behind a curly mark the first word stays small: Poole: “we Won’t Go”, Poole Says ‘no’; so does a short one behind a colon ("Poole: a Test").
#     iPhone and eBay become IPhone and EBay.
# Why it matters here: headlines of quotations are the commonest kind there is. They are printed with a small letter, and compared with the
#     paper's own headline they differ.
# Date: 2026-11-28, ap-style-title-case 2.0.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts ap-style-title-case@2.0.0
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { apStyleTitleCase } from "ap-style-title-case";

const { version } = JSON.parse(readFileSync("node_modules/ap-style-title-case/package.json", "utf8"));
const headlines = ["poole: “we won’t go”", "poole says ‘no’", "poole: a test", "the iPhone and eBay"];
const found = headlines.map((headline) => apStyleTitleCase(headline));
console.log("ap-style-title-case", version, found);
assert.deepStrictEqual(found, ["Poole: “we Won’t Go”", "Poole Says ‘no’", "Poole: a Test", "The IPhone and EBay"], "changed");
NODE
node finding.mjs
