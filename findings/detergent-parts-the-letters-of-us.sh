#!/usr/bin/env bash
# Guess: a cleaner of texts for newsletters that opens and closes marks also leaves U.S., D.C. and Ph.D. as they are.
# So: behind each of their full stops comes a space: "U. S.", "D. C.", "Ph. D.", also within quotations. The marks come out right, those of
#     the '90s and of nested quotations as well.
# Why it matters here: press offices send their statements through it. A search for U.S. finds no quotation of theirs, and what ends
#     sentences at a full stop and a capital ends one in the country's name.
# Date: 2026-11-28, detergent 9.2.14.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts detergent@9.2.14
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { det } from "detergent";

const { version } = JSON.parse(readFileSync("node_modules/detergent/package.json", "utf8"));
const found = det(`"The U.S. 'never' did," said Ann Poole, Ph.D., of D.C.`, { convertEntities: false }).res.replaceAll("\u00a0", " ");
console.log("detergent", version, found);
assert.strictEqual(found, "“The U. S. ‘never’ did,” said Ann Poole, Ph. D., of D. C.", "changed");
NODE
node finding.mjs
