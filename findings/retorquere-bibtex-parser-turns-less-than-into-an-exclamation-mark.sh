#!/usr/bin/env bash
# Guess: < and > in the title or the note of a BibTeX entry are these characters, as other parsers of BibTeX read them.
# So: they are ¡ and ¿, which is what the oldest fonts of TeX have in their place: “It fell to ¡ 6”. Between dollar signs (TeX's mathematics) they are < and >, for it and for
#     @citation-js/plugin-bibtex, Pandoc and TeX itself; \textless{} is lost in biblatex-csl-converter.
# Why it matters here: this parser is the one of Better BibTeX for Zotero. A quotation with “< 6 per cent” or a handle in <…> is cited with words that nobody said.
# Date: 2026-11-30, @retorquere/bibtex-parser 9.0.29, biblatex-csl-converter 3.2.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @retorquere/bibtex-parser@9.0.29 biblatex-csl-converter@3.2.2
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { parse } from "@retorquere/bibtex-parser";
import { BibLatexParser, CSLExporter } from "biblatex-csl-converter";

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
const SIGNS = ["It fell to < 6, not > 4", "It fell to $<$ 6, not $>$ 4", "It fell to \\textless{} 6, not \\textgreater{} 4"];
const bibtex = SIGNS.map((note, at) => `@article{q${at}, title = {{Road}}, note = {${note}}, year = {2024}}`).join("\n");
const found = parse(bibtex).entries.map((entry) => entry.fields.note);
const other = Object.values(new CSLExporter(new BibLatexParser(bibtex, { processUnexpected: true }).parse().entries).parse()).map((item) => item.note);
console.log("@retorquere/bibtex-parser", version("@retorquere/bibtex-parser"), found, "biblatex-csl-converter", version("biblatex-csl-converter"), other);
assert.deepStrictEqual(found, ["It fell to ¡ 6, not ¿ 4", "It fell to < 6, not > 4", "It fell to < 6, not > 4"], "changed");
assert.deepStrictEqual(other.slice(0, 2), ["It fell to < 6, not > 4", "It fell to < 6, not > 4"], "changed");
assert.ok(!other[2].includes("<"), "changed");
NODE
node finding.mjs
