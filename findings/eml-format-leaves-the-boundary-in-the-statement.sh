#!/usr/bin/env bash
# Guess: the lines that part a mail of several parts ("--b1", and "--b1--" at the end) are in none of the parts.
# So: the last part ends with "--b1--". A statement that is the only part of its mail has the line below it, and so has the HTML of
#     a mail with both forms.
# Why it matters here: boundaries are long strings of letters and figures. They stand under the signature in what is shown and
#     searched, and two mails with the same statement are different texts.
# Date: 2026-11-28, eml-format 0.6.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts eml-format@0.6.1
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const { promisify } = require("node:util");
const emlFormat = require("eml-format");

const { version } = JSON.parse(readFileSync("node_modules/eml-format/package.json", "utf8"));
const mail = (...parts) =>
  ["From: press@arden.example", "Subject: Statement", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b1", ""]
    .concat(parts.flatMap(([type, text]) => ["--b1", `Content-Type: ${type}; charset=utf-8`, "", text]), "--b1--", "")
    .join("\r\n");
const read = promisify(emlFormat.read);
(async () => {
  const one = await read(mail(["text/plain", "We will not go."]));
  const two = await read(mail(["text/plain", "We will not go."], ["text/html", "<p>We will not go.</p>"]));
  const found = [one.text, two.text, two.html];
  console.log("eml-format", version, found);
  const expected = ["We will not go.\r\n--b1--\r\n", "We will not go.", "<p>We will not go.</p>\r\n--b1--\r\n"];
  assert.deepStrictEqual(found, expected, "changed");
})();
NODE
node finding.cjs
