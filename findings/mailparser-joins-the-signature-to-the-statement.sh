#!/usr/bin/env bash
# Guess: lines of format=flowed that end in a space are joined, all but the line "-- " that begins a signature, as the standard
#     (RFC 3676) says; quoted lines (">") are not joined to others.
# So: "-- " is joined as well: the last words of the statement, the two hyphens and the name of the press office are one line, and
#     no line says where the signature begins.
# Why it matters here: statements come by mail in this form. What cuts off signatures finds none, and the office's name goes on
#     the sentence of the mayor.
# Date: 2026-11-28, mailparser 3.14.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund mailparser@3.14.2
cat > finding.cjs <<'NODE'
const { simpleParser } = require("mailparser");
const mail = [
  "From: Town of Arden <press@arden.example>", "Subject: Statement", "Content-Type: text/plain; charset=utf-8; format=flowed", "",
  "“We will not ", "go,” said Mayor Ann Poole. ", "-- ", "Press office", "",
].join("\r\n");
simpleParser(mail).then((read) => {
  console.log("mailparser", require("mailparser/package.json").version, JSON.stringify(read.text));
  if (read.text.trim() !== "“We will not go,” said Mayor Ann Poole. -- Press office") throw new Error("changed");
});
NODE
node finding.cjs
