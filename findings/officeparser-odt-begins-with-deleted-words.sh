#!/usr/bin/env bash
# Guess: words that a tracked change has deleted from an .odt file are not in its text, as they are not in that of a .docx file.
# So: they are at the very top, before the headline, as if they were the first paragraph. (The format keeps deleted
#     passages in an element of their own in front of the body.) Comments are left out.
# Why it matters here: what a press officer took out of a statement is printed as its first line, where a headline is
#     looked for, and nothing shows that nobody stands by it.
# Date: 2026-11-28, officeparser 7.8.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund officeparser@7.8.0 jszip@3.10.1
cat > finding.cjs <<'NODE'
const fs = require("fs");
const JSZip = require("jszip");
const officeparser = require("officeparser");
const NS = "urn:oasis:names:tc:opendocument:xmlns";
const open = (tag) =>
  `<office:${tag} xmlns:office="${NS}:office:1.0" xmlns:text="${NS}:text:1.0" xmlns:manifest="${NS}:manifest:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2">`;
const change = "<office:change-info><dc:creator>E</dc:creator><dc:date>2024-03-05T10:00:00</dc:date></office:change-info>";
const content =
  open("document-content") +
  "<office:body><office:text><text:tracked-changes>" +
  `<text:changed-region text:id="c1"><text:deletion>${change}<text:p>We may resign.</text:p></text:deletion></text:changed-region></text:tracked-changes>` +
  '<text:h text:outline-level="1">Bridge stays closed</text:h><text:p>“We will not go,”<text:change text:change-id="c1"/> said Ann Poole.</text:p>' +
  "</office:text></office:body></office:document-content>";
const kind = "application/vnd.oasis.opendocument.text";
const zip = new JSZip();
zip.file("mimetype", kind, { compression: "STORE" });
zip.file("content.xml", content);
zip.file(
  "META-INF/manifest.xml",
  `<manifest:manifest xmlns:manifest="${NS}:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="${kind}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
);
zip
  .generateAsync({ type: "nodebuffer" })
  .then((file) => {
    fs.writeFileSync("statement.odt", file);
    return officeparser.parseOffice("statement.odt");
  })
  .then((parsed) => {
    const text = typeof parsed === "string" ? parsed : parsed.toText();
    console.log("officeparser", JSON.parse(fs.readFileSync("node_modules/officeparser/package.json")).version, JSON.stringify(text));
    if (text !== "We may resign.\nBridge stays closed\n“We will not go,” said Ann Poole.") throw new Error("changed");
  });
NODE
node finding.cjs
