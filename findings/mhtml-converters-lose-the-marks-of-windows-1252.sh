#!/usr/bin/env bash
# Guess: a page that was saved in windows-1252, as its part and its own head say, comes out with its marks, whatever charset is written.
# So: none of three does it. fast-mhtml decodes it as UTF-8: every mark and accent is U+FFFD. mhtml-to-html-py decodes it right and writes UTF-8 below the line that still
#     says windows-1252: â€œWe will. mhtml2html finds no page in the file at all, as soon as its part names a charset. Pages in UTF-8, saved by Chrome, come out right.
# Why it matters here: Chrome saves in UTF-8, but Word, mail programs and other browsers saved pages as they came. What was saved to be kept loses the signs by which one
#     sees what is quoted, and the accents of names.
# Date: 2026-11-29, fast-mhtml 2.1.0, mhtml2html 3.0.0 with jsdom 29.1.1, mhtml-to-html-py 0.1.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mhtml-to-html-py==0.1.0
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts fast-mhtml@2.1.0 mhtml2html@3.0.0 jsdom@29.1.1
{
  printf '%s\r\n' 'From: <Saved>' 'MIME-Version: 1.0' 'Content-Type: multipart/related; type="text/html"; boundary="b"' '' '--b' \
    'Content-Type: text/html; charset="windows-1252"' 'Content-Transfer-Encoding: quoted-printable' 'Content-Location: https://arden.example/1' '' \
    '<html><head><meta http-equiv=3D"Content-Type" content=3D"text/html; charset=3Dwindows-1252"><title>Arden</title></head>=' \
    '<body><p>=93We will,=94 said Jos=E9.</p></body></html>' '--b--'
} > page.mht
venv/bin/mhtml-to-html-py page.mht -o page.html >/dev/null
venv/bin/python - <<'PYTHON'
from importlib.metadata import version
from pathlib import Path

written = Path("page.html").read_bytes()
print("mhtml-to-html-py", version("mhtml-to-html-py"), written.decode())
assert b"charset=windows-1252" in written and "“We will,” said José." in written.decode(), "changed"
PYTHON
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const { Parser } = require("fast-mhtml");
const { JSDOM } = require("jsdom");
const mhtml2html = require("mhtml2html");

const bytes = readFileSync("page.mht");
const parsed = String(new Parser({}).parse(bytes).rewrite().spit()[0].content);
for (const name of ["fast-mhtml", "mhtml2html"]) console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version);
console.log(parsed);
assert.ok(parsed.includes("<p>\ufffdWe will,\ufffd said Jos\ufffd.</p>"), "changed");
assert.throws(() => mhtml2html.convert(bytes.toString("latin1"), { parseDOM: (page) => new JSDOM(page) }), /Index not found/);
NODE
node finding.cjs
