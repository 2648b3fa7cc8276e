#!/usr/bin/env bash
# Guess: the note of a CSL-JSON item is a note: styles such as APA and Harvard do not print it, whatever it says.
# So: a note, or a line of it, that begins with a word in capitals or in small letters and a colon sets the field of that name. DOI: “We will lease no more.” prints as
#     the link https://doi.org/“We will lease no more.” in the place of the URL, and medium: “No.” as what kind of work the article is. "NATO: ..." is no field, and a name
#     with capital and small letters never is one.
# Why it matters here: a note of a quotation begins with who said it, and DOI is how papers call the Department of the Interior. The list of sources has the quotation for an
#     address.
# Date: 2026-11-30, citeproc 2.4.63 of @citation-js/plugin-csl 0.8.2 with @citation-js/core 0.8.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @citation-js/core@0.8.2 @citation-js/plugin-csl@0.8.2 citeproc@2.4.63
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { Cite } = require("@citation-js/core");
require("@citation-js/plugin-csl");
const item = { id: "a", type: "article-newspaper", title: "Lease ends", "container-title": "The Ely Post", issued: { "date-parts": [[2024, 3, 5]] }, URL: "http://x.example/a" };
const printed = (note) => new Cite({ ...item, note }).format("bibliography", { template: "apa" }).trim();
const [doi, medium, nato, name] = ["DOI", "medium", "NATO", "Poole"].map((speaker) => printed(`${speaker}: “We will lease no more.”`));
const version = (of) => JSON.parse(require("fs").readFileSync(`node_modules/${of}/package.json`)).version;
console.log(version("citeproc"), version("@citation-js/plugin-csl"), { doi, medium, nato, name });
assert.equal(name, "Lease ends. (2024, March 5). The Ely Post. http://x.example/a");
assert.equal(nato, name);
assert.equal(doi, "Lease ends. (2024, March 5). The Ely Post. https://doi.org/“We will lease no more.”");
assert.ok(medium.includes("[“We will lease no more.”]"));
NODE
node finding.cjs
