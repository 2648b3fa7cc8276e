#!/usr/bin/env bash
# Guess: what stands in a caption as "<" or "&" is written as a reference (&lt;, &amp;) where captions become WebVTT, which has tags.
# So: both stay bare. "It was < 5 percent, not 6," of SubRip is written so into WebVTT, in which "<" opens a tag up to the next ">": a reader that goes by the standard
#     shows "It was " and no more of the caption.
# Why it matters here: the rest of the sentence, and who said it, is gone in browsers and in archives, and it looks like a pause. In the file it is still there, so that
#     nobody misses it.
# Date: 2026-11-29, ttconv 1.2.3, read by webvtt-parser 2.2.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check ttconv==1.2.3
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts webvtt-parser@2.2.0
venv/bin/python - <<'PYTHON'
import io
from importlib.metadata import version
from pathlib import Path

import ttconv.srt.reader
import ttconv.vtt.writer

captions = "1\n00:00:01,000 --> 00:00:03,000\nIt was < 5 percent, not 6,\nsaid Poole & Reed.\n"
written = ttconv.vtt.writer.from_model(ttconv.srt.reader.to_model(io.StringIO(captions)))
Path("captions.vtt").write_text(written, encoding="utf-8")
print("ttconv", version("ttconv"), written, sep="\n")
assert "It was < 5 percent, not 6,\nsaid Poole & Reed." in written, "changed"
PYTHON
cat > finding.cjs <<'NODE'
const { readFileSync } = require("node:fs");
const { WebVTTParser } = require("webvtt-parser");
const shown = new WebVTTParser().parse(readFileSync("captions.vtt", "utf8")).cues.map((cue) => cue.tree.children.map((part) => part.value));
console.log("shown:", shown);
if (JSON.stringify(shown) !== '[["It was "]]') throw new Error("changed " + JSON.stringify(shown));
NODE
node finding.cjs
