#!/usr/bin/env bash
# Guess: <i> in a SubRip file, where it stands for italics, is italics in WebVTT, or is left out.
# So: "<i>No,</i> he said." is written as "&lt;i>No,&lt;/i> he said.": the viewer reads the tags as words. {\an8}, which places a caption, is shown, too. From
#     WebVTT to SubRip tags are left out and voices become "Ann Poole: ".
# Why it matters here: broadcasters put voices off screen and titles of papers in italics. Tags stand within the quotation, for viewers and for
#     whatever reads the captions as a transcript.
# Date: 2026-11-28, pycaption 2.3.14.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "pycaption==2.3.14"
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import pycaption

FILE = "1\n00:00:01,000 --> 00:00:04,000\n<i>No,</i> he said.\n\n2\n00:00:05,000 --> 00:00:08,000\n{\\an8}“Why?”\n"
found = pycaption.WebVTTWriter().write(pycaption.SRTReader().read(FILE))
print("pycaption", version("pycaption"), found)
assert "\n&lt;i>No,&lt;/i> he said.\n" in found, "changed"
assert "\n{\\an8}“Why?”" in found, "changed"
PYTHON
