#!/usr/bin/env bash
# Guess: deepgram-captions names who speaks alike in WebVTT and SubRip, once for each caption: a voice there, "Speaker 1: We will not go." here, as most programs write it.
# So: in SubRip the speaker is a line of its own, in square brackets and small letters, "[speaker 1]", and only in the caption where the voice changes; in WebVTT each caption has its voice.
# Why it matters here: such a line is how captions print what is heard, "[applause]". Readers that leave sounds out lose every speaker with them: question and answer are one person's.
# Date: 2026-11-30, deepgram-captions 2.0.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check deepgram-captions==2.0.0
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from deepgram_captions import DeepgramConverter, srt, webvtt


def said(words, start, speaker):
    heard = [{"word": one, "punctuated_word": one, "start": start + at, "end": start + at + 0.9, "confidence": 0.9, "speaker": speaker} for at, one in enumerate(words.split())]
    return {"start": start, "end": heard[-1]["end"], "confidence": 0.9, "channel": 0, "transcript": words, "words": heard, "speaker": speaker, "id": f"u{start}"}


parts = [said("Why now?", 0, 0), said("We will not go.", 2, 1), said("It is late.", 6, 1)]
words = [one for part in parts for one in part["words"]]
answer = {
    "metadata": {"request_id": "r", "created": "2024-03-05T10:00:00Z", "duration": 9.0, "channels": 1},
    "results": {"channels": [{"alternatives": [{"transcript": "", "confidence": 0.9, "words": words}]}], "utterances": parts},
}
subrip, web = (write(DeepgramConverter(answer)).splitlines() for write in (srt, webvtt))
print("deepgram-captions", version("deepgram-captions"), subrip, web)
assert [line for line in subrip if line.startswith("[") or line.endswith((".", "?"))] == ["[speaker 0]", "Why now?", "[speaker 1]", "We will not go.", "It is late."], "changed"
assert [line for line in web if line.startswith("<v")] == ["<v Speaker 0>Why now?", "<v Speaker 1>We will not go.", "<v Speaker 1>It is late."], "changed"
PYTHON
