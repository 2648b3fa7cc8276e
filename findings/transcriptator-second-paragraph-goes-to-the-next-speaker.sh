#!/usr/bin/env bash
# Guess: in an HTML transcript of a podcast (<cite> names, <time>, <p> words) all paragraphs up to the next <cite> are that speaker's.
# So: each <cite> takes one paragraph. A second paragraph of one speaker becomes the words of the next one, whose own words
#     are lost: Ann Poole, asked "Why not? Go on.", answers "Go on." herself, and her "Now." is in no segment.
# Why it matters here: real words under a wrong name, and nothing tells that a turn is missing. A turn has any number of paragraphs.
# Date: 2026-11-28, transcriptator 1.1.4.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund transcriptator@1.1.4
cat > finding.mjs <<'NODE'
import { readFileSync } from "node:fs";
import transcriptator from "transcriptator";

const turn = (name, time, ...words) => `<cite>${name}:</cite><time>${time}</time>${words.map((one) => `<p>${one}</p>`).join("")}`;
const html = turn("Ann Poole", "0:01", "We will go.") + turn("Tom Reed", "0:03", "Why not?", "Go on.") + turn("Ann Poole", "0:05", "Now.");
const segments = transcriptator.convertFile(html).map(({ speaker, body }) => [speaker, body]);
console.log("transcriptator", JSON.parse(readFileSync("node_modules/transcriptator/package.json")).version, JSON.stringify(segments));
const seen = [["Ann Poole", "We will go."], ["Tom Reed", "Why not?"], ["Ann Poole", "Go on."]];
if (JSON.stringify(segments) !== JSON.stringify(seen)) throw new Error("changed");
NODE
node finding.mjs
