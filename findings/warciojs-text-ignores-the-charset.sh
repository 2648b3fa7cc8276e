#!/usr/bin/env bash
# Guess: contentText() of a response record reads the body in the charset that its Content-Type names.
# So: it reads every body as UTF-8: a page sent as windows-1252 loses its quotation marks and accents to U+FFFD.
# Why it matters here: most news pages before about 2010 are of this kind; without its marks a page has no quotations, and
#     "José" is another name. Bytes must be decoded by header, markup and content.
# Date: 2026-11-28, warcio.js 2.4.11.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund warcio@2.4.11
cat > finding.mjs <<'NODE'
import { readFileSync } from "node:fs";
import { WARCParser } from "warcio";

const http = Buffer.concat([
  Buffer.from("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1252\r\n\r\n"),
  Buffer.from("<p>\x93No,\x94 said Jos\xe9.</p>", "latin1"),
]);
const head = [
  "WARC/1.0", "WARC-Type: response", "WARC-Target-URI: http://paper.example/", "WARC-Date: 2004-03-05T10:00:00Z",
  "WARC-Record-ID: <urn:uuid:12345678-1234-4234-8234-123456789012>", "Content-Type: application/http; msgtype=response",
  `Content-Length: ${http.length}`, "", "",
].join("\r\n");
const file = new Uint8Array(Buffer.concat([Buffer.from(head), http, Buffer.from("\r\n\r\n")]));
async function* chunks() { yield file; }
const { version } = JSON.parse(readFileSync("node_modules/warcio/package.json"));
for await (const record of new WARCParser(chunks())) {
  const text = await record.contentText();
  console.log("warcio.js", version, text);
  if (text !== "<p>\ufffdNo,\ufffd said Jos\ufffd.</p>") throw new Error("changed");
}
NODE
node finding.mjs
