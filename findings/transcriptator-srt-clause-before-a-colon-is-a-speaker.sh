#!/usr/bin/env bash
# Guess: in SubRip a name before a colon is the speaker; a caption without one goes on with the speaker before.
# So: whatever stands before the first colon of a caption is the speaker: "It is too late: the boats are gone." is said by
#     "It is too late". A second name in one caption is none: both lines are the first one's words.
# Why it matters here: an invented person, three words cut off a quotation, and an answer in the mouth of who was asked.
# Date: 2026-11-28, transcriptator 1.1.4.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund transcriptator@1.1.4
cat > finding.mjs <<'NODE'
import { readFileSync } from "node:fs";
import transcriptator from "transcriptator";

const captions = ["Ann Poole: We will not go.", "It is too late: the boats are gone.", "Ann Poole: Because.\nTom Reed: No."];
const srt = captions.map((text, at) => `${at + 1}\n00:00:0${2 * at},000 --> 00:00:0${2 * at + 2},000\n${text}\n`).join("\n");
const segments = transcriptator.convertFile(srt).map(({ speaker, body }) => [speaker, body]);
console.log("transcriptator", JSON.parse(readFileSync("node_modules/transcriptator/package.json")).version, JSON.stringify(segments));
const seen = [["Ann Poole", "We will not go."], ["It is too late", "the boats are gone."], ["Ann Poole", "Because.\nTom Reed: No."]];
if (JSON.stringify(segments) !== JSON.stringify(seen)) throw new Error("changed");
NODE
node finding.mjs
