#!/usr/bin/env bash
# Guess: --highlight_words of Whisper marks the word that is being said within its caption, as WebVTT can by times in a line: one caption for each segment, as without it.
# So: there is a caption for each word, each with the whole line, one word of it underlined: a sentence of four words stands four times in the file, and one of eleven eleven times.
# Why it matters here: whoever puts the captions one behind another, as most converters do, has each quotation a dozen times.
# Date: 2026-11-30, openai-whisper 20250625.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps openai-whisper==20250625
venv/bin/python - <<'PYTHON'
import importlib.util
from importlib.metadata import distribution, version
from pathlib import Path

place = distribution("openai-whisper").locate_file("whisper/utils.py")  # the writers alone: the package itself loads a model's library
spec = importlib.util.spec_from_file_location("utils", place)
utils = importlib.util.module_from_spec(spec)
spec.loader.exec_module(utils)
words = [{"word": f" {word}", "start": at / 2, "end": at / 2 + 0.5, "probability": 0.9} for at, word in enumerate("We will not go.".split())]
heard = {"language": "en", "text": " We will not go.", "segments": [{"id": 0, "start": 0, "end": 2, "text": " We will not go.", "words": words}]}
utils.get_writer("srt", ".")(heard, "talk.wav", highlight_words=True)
lines = Path("talk.srt").read_text().splitlines()
print("openai-whisper", version("openai-whisper"), lines)
assert [line for line in lines if "go" in line] == ["<u>We</u> will not go.", "We <u>will</u> not go.", "We will <u>not</u> go.", "We will not <u>go.</u>"], "changed"
PYTHON
