#!/usr/bin/env bash
# Guess: what makes captions of the JSON of Amazon Transcribe starts a new one where the speaker changes, as the JSON says, and writes times as the
#     format has them.
# So: to WebVTT two speakers' words are one caption: "We will not go. No, said Reed." To SubRip a caption ends at every comma, and times have a full stop
#     (00:00:01.600), which is WebVTT's; SubRip's is a comma. Neither names a speaker.
# Why it matters here: an answer stands in the caption of who asked, as that one's words, and "No," is a caption alone, apart from the
#     words that it belongs to.
# Date: 2026-11-28, aws-transcription-to-srt 1.0.6, aws-transcription-to-vtt 2.0.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts aws-transcription-to-srt@1.0.6 aws-transcription-to-vtt@2.0.0
cat > finding.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const toSrt = require("aws-transcription-to-srt");
const toVtt = require("aws-transcription-to-vtt").default;

const names = ["aws-transcription-to-srt", "aws-transcription-to-vtt"];
const versions = names.map((name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version}`);
const word = ([content, start_time, end_time, speaker_label]) =>
  start_time
    ? { type: "pronunciation", start_time, end_time, speaker_label, alternatives: [{ content, confidence: "0.9" }] }
    : { type: "punctuation", alternatives: [{ content, confidence: "0.0" }] };
const items = [["We", "0.0", "0.2", "spk_0"], ["will", "0.2", "0.4", "spk_0"], ["not", "0.4", "0.6", "spk_0"], ["go", "0.6", "1.0", "spk_0"], ["."]]
  .concat([["No", "1.6", "1.8", "spk_1"], [","], ["said", "1.9", "2.2", "spk_1"], ["Reed", "2.3", "2.9", "spk_1"], ["."]])
  .map(word);
const segments = [["0.0", "1.0", "spk_0"], ["1.6", "2.9", "spk_1"]].map(([start_time, end_time, speaker_label]) => ({ start_time, end_time, speaker_label, items: [] }));
const transcripts = [{ transcript: "We will not go. No, said Reed." }];
const transcription = { status: "COMPLETED", results: { transcripts, speaker_labels: { speakers: 2, segments }, items } };
const found = [toSrt(transcription), toVtt(transcription)];
console.log(...versions, ...found);
assert.ok(found[0].includes("00:00:01.600 --> 00:00:01.800\nNo,\n\n3\n"), "changed");
assert.ok(found[1].endsWith("00:00:00.000 --> 00:00:02.900\nWe will not go. No, said Reed.\n\n"), "changed");
NODE
node finding.cjs
