#!/usr/bin/env bash
# Guess: "Q. Why?" and "A. No." are lines of text, or a list whose signs stay as they are; "[Laughter]" in a line of its own is text, as square brackets without a
#     link are in Markdown.
# So: they are one list that begins with the 17th letter, so that the page shows "Q. Why?" and "R. No." A line that is nothing but [Laughter] or [Applause.] is gone: it is
#     read as a setting of the paragraph below it.
# Why it matters here: reports with minutes and interviews are written in it. Who answers has another letter on the page, and what the room did is not there.
# Date: 2026-11-29, Asciidoctor.js 4.1.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @asciidoctor/core@4.1.0
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { convert, getVersion } from "@asciidoctor/core";

const found = await Promise.all(["Q. Why?\nA. No.", "She left.\n\n[Laughter]\n\nHe stayed."].map((text) => convert(text)));
console.log("@asciidoctor/core", getVersion(), ...found);
const [list, minutes] = found.map((page) => page.replaceAll("\n", ""));
assert.ok(list.includes('<ol class="upperalpha" type="A" start="17"><li><p>Why?</p></li><li><p>No.</p></li></ol>'), "changed");
assert.strictEqual(minutes, '<div class="paragraph"><p>She left.</p></div><div class="paragraph"><p>He stayed.</p></div>');
NODE
node finding.mjs
