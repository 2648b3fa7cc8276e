#!/usr/bin/env bash
# Guess: the body of a .docx file comes out with the characters that are in it.
# So: by default curly marks, apostrophes and dashes are replaced: “ and ” become ", ‘ and ’ become ', the dash becomes -. „ and « » stay,
#     so „low“ is left with an opening mark of one shape and a closing one of another. getBody({ filterUnicode: false }) keeps all.
# Why it matters here: where single marks are straight, an apostrophe and the end of a quotation are one character, and a
#     quotation within a quotation cannot be told from a plural.
# Date: 2026-11-28, word-extractor 1.0.4.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund word-extractor@1.0.4 docx@9.5.1
cat > finding.cjs <<'NODE'
const { Document, Packer, Paragraph } = require("docx");
const WordExtractor = require("word-extractor");
const said = "“The workers’ ‘new’ pay – „low“ – is «fair»,” said Ann Poole.";
Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(said)] }] }))
  .then((file) => new WordExtractor().extract(file))
  .then((document) => {
    const [body, whole] = [document.getBody().trim(), document.getBody({ filterUnicode: false }).trim()];
    console.log("word-extractor", require("word-extractor/package.json").version, "\n" + body + "\n" + whole);
    if (whole !== said) throw new Error("changed");
    if (body !== "\"The workers' 'new' pay - „low\" - is «fair»,\" said Ann Poole.") throw new Error("changed");
  });
NODE
node finding.cjs
