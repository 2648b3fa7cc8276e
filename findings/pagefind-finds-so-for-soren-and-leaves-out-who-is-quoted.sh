#!/usr/bin/env bash
# Guess: a search of a static site folds accents: José is found as Jose, Søren as Soren, or not at all. Who said a quotation stands in its <footer>,
#     as HTML has it, and is found; an excerpt has the words of the page.
# So: Soren finds pages with "so", the longest beginning of it that the pages have, and not the one with Søren; Pooleham finds Poole. A <footer> is
#     left out wherever it stands, in a block quotation as well: Mia Holt is not found. In excerpts each block and each cell that ends without a
#     full stop gets one: "then. left".
# Why it matters here: a paper's site with quotations shows other people than those asked for, and a speaker who is named in the footer alone does
#     not exist. The excerpt quotes a sentence that ends where the paper's does not.
# Date: 2026-11-29, Pagefind 1.6.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund pagefind@1.6.0
mkdir site
printf '<!doctype html><html lang="en"><head><title>First</title></head><body><h1>First</h1><p>José Núñez and Søren Kjær met Ann Poole.</p></body></html>' > site/first.html
printf '<!doctype html><html lang="en"><head><title>Second</title></head><body><h1>Second</h1><p>It was so, and then</p><p>left</p><blockquote><p>“Never.”</p><footer>Mia Holt</footer></blockquote><table><tr><td>Reed</td><td>Yes</td></tr></table></body></html>' > site/second.html
npx pagefind --site site --output-path out >/dev/null
cp out/pagefind.js pagefind.mjs
cat > finding.mjs <<'NODE'
import { readFile } from "node:fs/promises";

globalThis.fetch = async (address) => new Response(await readFile("out" + new URL(address).pathname)); // no server: the files are the site's
const pagefind = await import("./pagefind.mjs");
await pagefind.options({ basePath: "http://site.example/" });
const found = {};
let excerpt;
for (const words of ["Jose", "Søren", "Soren", "Pooleham", "Mia Holt", "never"]) {
  const pages = await Promise.all((await pagefind.search(words)).results.map((result) => result.data()));
  found[words] = pages.map((page) => page.meta.title).join();
  if (words === "never") excerpt = pages[0].excerpt;
}
const { version } = JSON.parse(await readFile("node_modules/pagefind/package.json", "utf8"));
console.log("pagefind", version, found, excerpt);
const expected = '{"Jose":"First","Søren":"First","Soren":"Second","Pooleham":"First","Mia Holt":"","never":"Second"}';
if (JSON.stringify(found) !== expected) throw new Error("changed " + JSON.stringify(found));
if (excerpt !== "Second. It was so, and then. left. <mark>“Never.”</mark> Reed. Yes.") throw new Error("changed " + excerpt);
process.exit(0);
NODE
node finding.mjs
