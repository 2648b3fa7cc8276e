#!/usr/bin/env bash
# Guess: comments of a WebVTT file (NOTE) are left out, and the speaker of <v Ann Poole> becomes the name of the event.
# So: only a NOTE before the first cue is left out; each later one is added to the words of the cue before it. The voice
#     is dropped without a trace, though events have a field for a name. Written again, the comment is a caption.
# Why it matters here: an editor's remark becomes words that the speaker said, and the one who said them is unknown.
# Date: 2026-11-28, pysubs2 1.8.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pysubs2==1.8.1
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import pysubs2

FILE = """WEBVTT

NOTE checked by the desk

00:00:01.000 --> 00:00:03.000
<v Ann Poole>We will not go.

NOTE
name to be checked

00:00:03.000 --> 00:00:05.000
<v Tom Reed>Why not?
"""
events = [(event.name, event.plaintext) for event in pysubs2.SSAFile.from_string(FILE, format_="vtt")]
print("pysubs2", version("pysubs2"), events, sep="\n")
assert events == [("", "We will not go.\n\nNOTE\nname to be checked"), ("", "Why not?")], "changed"
PYTHON
