#!/usr/bin/env bash
# Guess: capitals of a title may be lost, as BibTeX styles print titles like sentences; the name of the newspaper stays as it is.
# So: journaltitle is changed as well: "The Delta Post" becomes container-title "The delta post", and no style can give the capitals
#     back. In braces of its own it stays, within a tag for readers of CSL.
# Why it matters here: a citation of an article names its paper first. A BibTeX file should put names of papers in double braces.
# Date: 2026-11-28, biblatex-csl-converter 3.2.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund biblatex-csl-converter@3.2.2
cat > finding.mjs <<'NODE'
import { readFileSync } from "node:fs";
import * as converter from "biblatex-csl-converter";

const { version } = JSON.parse(readFileSync("node_modules/biblatex-csl-converter/package.json"));
const paper = (name) => {
  const bib = `@article{a, entrysubtype={newspaper}, author={Poole, Ann}, title={Harbour}, journaltitle=${name}, date={2024-03-05}}`;
  return Object.values(new converter.CSLExporter(converter.parse(bib).entries).parse())[0]["container-title"];
};
const papers = [paper("{The Delta Post}"), paper("{{The Delta Post}}")];
console.log("biblatex-csl-converter", version, papers);
if (papers[0] !== "The delta post" || !papers[1].includes("The Delta Post")) throw new Error("changed");
NODE
node finding.mjs
