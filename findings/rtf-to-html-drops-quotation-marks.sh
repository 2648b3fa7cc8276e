#!/usr/bin/env bash
# Guess: the control words for curly marks (\ldblquote, \rdblquote, \rquote) become curly marks.
# So: they and \emdash become nothing: "\ldblquote We won\rquote t go,\rdblquote" is printed as "We wont go,". Marks written as \'93 and
#     \'94 stay. What somebody deleted while changes were tracked (\deleted) is printed like the rest.
# Why it matters here: word processors write the control words; a statement in RTF loses every mark and with it every quotation, and what
#     was struck out is put back.
# Date: 2026-11-28, @iarna/rtf-to-html 1.1.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @iarna/rtf-to-html@1.1.0
cat > finding.cjs <<'NODE'
const convert = require("@iarna/rtf-to-html");
const rtf = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times;}}\pard \ldblquote We won\rquote t go,\rdblquote  said Ann Poole\emdash a judge.\par
\'93No,\'94 said Tom Reed.\par {\deleted\revauthdel1 It was bad. }It was good.\par}`;
convert.fromString(rtf, (error, html) => {
  if (error) throw error;
  const paragraphs = [...html.matchAll(/<p>(.*)<\/p>/g)].map((match) => match[1]);
  console.log("@iarna/rtf-to-html", require("@iarna/rtf-to-html/package.json").version, JSON.stringify(paragraphs));
  const seen = ["We wont go, said Ann Poolea judge.", "“No,” said Tom Reed.", "It was bad. It was good."];
  if (JSON.stringify(paragraphs) !== JSON.stringify(seen)) throw new Error("changed");
});
NODE
node finding.cjs
