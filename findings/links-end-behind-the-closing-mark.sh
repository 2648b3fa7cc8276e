#!/usr/bin/env bash
# Guess: in She wrote “see https://example.org/a” today. the address ends before the closing mark, as it does before a straight one, a full stop
#     or a bracket.
# So: the curly mark is part of the link for bleach, urlextract, linkifyjs and the facets of Bluesky's own library (which finds no link right
#     behind an opening mark at all). linkify-it, autolinker and twitter-text end it before the mark.
# Why it matters here: the link to a source within a quotation leads nowhere, in posts as well as on pages; and cut out as an entity
#     it takes the mark along that ends the quotation.
# Date: 2026-11-28, bleach 6.4.0, urlextract 1.10.0, linkifyjs 4.4.0, @atproto/api 0.19.19.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check bleach==6.4.0 urlextract==1.10.0
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import bleach
from urlextract import URLExtract

TEXT = "She wrote “see https://example.org/a” today."
found = [bleach.linkify(TEXT), URLExtract().find_urls(TEXT)]
print("bleach", version("bleach"), "urlextract", version("urlextract"), *found, sep="\n")
assert found == ['She wrote “see <a href="https://example.org/a”" rel="nofollow">https://example.org/a”</a> today.', ["https://example.org/a”"]], "changed"
PYTHON
npm install --silent --no-audit --no-fund linkifyjs@4.4.0 @atproto/api@0.19.19
cat > finding.cjs <<'NODE'
const { find } = require("linkifyjs");
const { RichText } = require("@atproto/api");
const facets = (text) => {
  const post = new RichText({ text });
  post.detectFacetsWithoutResolution();
  return (post.facets || []).map((facet) => facet.features[0].uri);
};
const text = "She wrote “see https://example.org/a” today.";
const found = [find(text).map((link) => link.value), facets(text), facets("“https://example.org/a,” she wrote")];
console.log("linkifyjs", require("linkifyjs/package.json").version, "@atproto/api", require("@atproto/api/package.json").version, found);
if (JSON.stringify(found) !== '[["https://example.org/a”"],["https://example.org/a”"],[]]') throw new Error("changed");
NODE
node finding.cjs
