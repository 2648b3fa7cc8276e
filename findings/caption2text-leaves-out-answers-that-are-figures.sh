#!/usr/bin/env bash
# Guess: what makes a text of captions has all their words: of SubRip everything but numbers and times of the captions, of WebVTT what is spoken, without
#     comments, and with times without hours, too.
# So: each line that is a number is taken for the number of a caption: “How many boats?” is followed by the next question. In WebVTT it is the other way round: numbers of
#     captions are kept, and so are comments and times without hours; &lt; stays.
# Why it matters here: an answer in figures is short and has a caption to itself. The transcript shows that the mayor was asked, and not what she said.
# Date: 2026-11-29, caption2text 0.1.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check caption2text==0.1.2
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version
from pathlib import Path

from caption2text import srt_to_transcript, vtt_to_transcript

Path("talk.srt").write_text(
    "1\n00:00:01,000 --> 00:00:02,000\nHow many boats?\n\n2\n00:00:02,000 --> 00:00:03,000\n30\n\n"
    "3\n00:00:03,000 --> 00:00:04,000\nAnd who\nsold them?\n",
    encoding="utf-8",
)
Path("talk.vtt").write_text(
    "WEBVTT\n\nNOTE check the name\n\n1\n00:01.000 --> 00:02.000\n<v Ann Poole>Fewer than 30\n\n00:02.000 --> 00:03.000\n30 &lt; 40\n",
    encoding="utf-8",
)
found = [srt_to_transcript("talk.srt"), vtt_to_transcript("talk.vtt")]
print("caption2text", version("caption2text"), *found, sep="\n")
assert found == [
    "How many boats?\nAnd who\nsold them?",
    "NOTE check the name\n1\n00:01.000 --> 00:02.000\nFewer than 30\n00:02.000 --> 00:03.000\n30 &lt; 40",
], "changed"
PYTHON
