#!/usr/bin/env bash
# Guess: the text of a PDF is what is printed on its pages, page after page, with empty lines between them, as it was in version 1.
# So: version 2 writes "-- 1 of 2 --" after each page, in a line of its own with an empty one around it. It is in no page, and there is
#     an option (pageJoiner) to be rid of it.
# Why it matters here: a quotation that runs over a page has words of the program in it, between dashes as papers set what a
#     reporter puts in, and paragraphs end there.
# Date: 2026-11-28, pdf-parse 2.4.5.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check reportlab==4.4.4
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts pdf-parse@2.4.5
venv/bin/python - <<'PYTHON'
from reportlab.pdfgen import canvas

pages = canvas.Canvas("talk.pdf")
pages.drawString(50, 780, "Poole said: “We will not")
pages.showPage()
pages.drawString(50, 780, "go now.”")
pages.save()
PYTHON
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { PDFParse } from "pdf-parse";

const { version } = JSON.parse(readFileSync("node_modules/pdf-parse/package.json", "utf8"));
const read = async (options) => (await new PDFParse({ data: new Uint8Array(readFileSync("talk.pdf")) }).getText(options)).text;
const found = [await read(), await read({ pageJoiner: "" })];
console.log("pdf-parse", version, found);
assert.strictEqual(found[0], "Poole said: “We will not\n\n-- 1 of 2 --\n\ngo now.”\n\n-- 2 of 2 --\n\n", "changed");
assert.ok(!found[1].includes("--"), "changed");
NODE
node finding.mjs
