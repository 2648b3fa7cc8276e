#!/usr/bin/env bash
# Guess: the reading above a word (<ruby>Kyoto<rt>KEE-o-to</rt></ruby> in WebVTT) is left out of a caption's text, as tags and voices are, or stands behind the word in brackets.
# So: webvtt-py prints both as one word, KyotoKEE-o-to, and pycaption with a space, Kyoto KEE-o-to, in the text and in the SubRip that it makes.
# Why it matters here: broadcasters write the reading above names that viewers cannot pronounce, which are just the names that are searched for. The quotation has a word that nobody said.
# Date: 2026-11-30, webvtt-py 0.6.0, pycaption 2.3.14.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check webvtt-py==0.6.0 pycaption==2.3.14
venv/bin/python - <<'PYTHON'
from importlib.metadata import version
from pathlib import Path

import pycaption
import webvtt

CAPTIONS = "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ann Poole>We go to <ruby>Kyoto<rt>KEE-o-to</rt></ruby> now.\n"
Path("talk.vtt").write_text(CAPTIONS)
found = webvtt.read("talk.vtt")[0].text, pycaption.SRTWriter().write(pycaption.WebVTTReader().read(CAPTIONS)).split("\n")[2]
print("webvtt-py", version("webvtt-py"), "pycaption", version("pycaption"), found)
assert found == ("We go to KyotoKEE-o-to now.", "Ann Poole: We go to Kyoto KEE-o-to now."), "changed"
PYTHON
