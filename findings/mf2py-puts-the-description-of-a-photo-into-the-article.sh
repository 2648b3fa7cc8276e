#!/usr/bin/env bash
# Guess: the text of an entry (e-content) is what one reads on the page: a photo has no words in it, and what describes it for those who do not see it (alt)
#     is apart.
# So: it stands in the text, at the place of the photo, as the rules of microformats have it: "They left. Reed at his desk It was late." Without alt the photo's
#     address stands there. <q> has no marks.
# Why it matters here: blogs and papers of the open web publish so. Words that a caption writer wrote are the article's, in the middle of a paragraph or of
#     a quotation.
# Date: 2026-11-28, mf2py 2.0.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "mf2py==2.0.2"
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import mf2py

PAGE = """<article class="h-entry"><div class="e-content"><p>They left. <img src="/a.jpg" alt="Reed at his desk"> It was
late, said <q>Poole</q>. <img src="/b.jpg"></p></div></article>"""
entry = mf2py.parse(doc=PAGE, url="http://a.example/")["items"][0]
found = " ".join(entry["properties"]["content"][0]["value"].split())
print("mf2py", version("mf2py"), found)
assert found == "They left. Reed at his desk It was late, said Poole. http://a.example/b.jpg", "changed"
PYTHON
