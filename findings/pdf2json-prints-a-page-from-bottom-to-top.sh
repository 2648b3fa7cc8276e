#!/usr/bin/env bash
# Guess: the raw text of a PDF page has its lines in order, from top to bottom; columns may be mixed.
# So: getRawTextContent() prints the last line first: “Why?” asked Tom Reed. comes before what he asked about, and a quotation of
#     two lines begins in its middle. The list of texts with their places (Pages) is in order. It is so with PDFs of several
#     makers.
# Why it matters here: what is said first stands last, answers before questions, and no quotation that runs over a line is one.
#     The lines themselves look right.
# Date: 2026-11-28, pdf2json 4.0.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund pdf2json@4.0.3
cat > finding.cjs <<'NODE'
const { default: Default, ...named } = require("pdf2json");
const Parser = Default || named.PDFParser || require("pdf2json");
const lines = ["\"We closed the bridge,\" said", "Ann Poole.", "\"Why?\" asked Tom Reed."];
const drawn = lines.map((line, at) => `BT /F1 12 Tf 50 ${200 - 16 * at} Td (${line}) Tj ET`).join("\n");
const objects = [
  "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
  "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
  "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>", `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
];
let file = "%PDF-1.4\n";
const places = objects.map((body, at) => {
  const place = file.length;
  file += `${at + 1} 0 obj\n${body}\nendobj\n`;
  return place;
});
const table = file.length;
file += `xref\n0 6\n0000000000 65535 f \n${places.map((place) => String(place).padStart(10, "0") + " 00000 n \n").join("")}`;
file += `trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
require("fs").writeFileSync("talk.pdf", file, "latin1");
const parser = new Parser(null, 1);
parser.on("pdfParser_dataError", (error) => { throw error; });
parser.on("pdfParser_dataReady", () => {
  const found = parser.getRawTextContent().split("\r\n").slice(0, 3);
  console.log("pdf2json", JSON.parse(require("fs").readFileSync("node_modules/pdf2json/package.json")).version, found);
  if (JSON.stringify(found) !== JSON.stringify([...lines].reverse())) throw new Error("changed");
});
parser.loadPDF("talk.pdf");
NODE
node finding.cjs
