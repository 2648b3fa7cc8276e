#!/usr/bin/env bash
# Guess: a line end in the source of a TTML caption is a space, as in all XML for text, unless xml:space says otherwise; only <br/> ends a line that is shown.
# So: all words behind it are lost, up to the next element: “We will not / sell the old / bridge,” said Poole. is “We will not and nothing more. No error is raised. The same words in one line, or
#     parted by <br/>, are whole.
# Why it matters here: files that were laid out for reading, by hand or by an editor for XML, have their sentences on several lines. Half of what was said is missing in the SubRip and WebVTT
#     that are made of them.
# Date: 2026-11-30, pycaption 2.3.14.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check pycaption==2.3.14
venv/bin/python -W ignore - <<'PYTHON'
from importlib.metadata import version

import pycaption

TTML = '<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body><div><p begin="1s" end="2s">{}</p></div></body></tt>'
WORDS = ("\n  “We will not\n  sell the old\n  bridge,” said Poole.\n", "“We will not sell the old bridge,” said Poole.", "We go on<br/>today.")
found = [pycaption.DFXPReader().read(TTML.format(words)).get_captions("en")[0].get_text() for words in WORDS]
print("pycaption", version("pycaption"), found)
assert found == ["“We will not", "“We will not sell the old bridge,” said Poole.", "We go on\ntoday."], "changed"
PYTHON
