#!/usr/bin/env bash
# Guess: content of an Atom entry comes as text or markup, whichever of the three types it has (text, html, xhtml).
# So: of type xhtml there is none: content and summary are None, as if the entry had only a headline, while the same words of type html
#     are there. No error is raised and the entry is valid.
# Why it matters here: an article's words, and with them every quotation, are missing from feeds of papers that send XHTML.
# Date: 2026-11-28, atoma 0.0.17.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check atoma==0.0.17
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import atoma

FEED = """<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:f</id><updated>2024-03-05T10:00:00Z</updated>
<entry><id>urn:1</id><title>Bridge</title><updated>2024-03-05T10:00:00Z</updated><link href="http://a.example/1"/>
<author><name>Mia Holt</name></author>%s</entry></feed>"""
XHTML = '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>“No,” said Ann Poole.</p></div></content>'
HTML = '<content type="html">&lt;p&gt;“No,” said Ann Poole.&lt;/p&gt;</content>'
found = [atoma.parse_atom_bytes((FEED % content).encode()).entries[0].content for content in (XHTML, HTML)]
print("atoma", version("atoma"), *found, sep="\n")
assert found[0] is None, "changed"
assert found[1].value == "<p>“No,” said Ann Poole.</p>", "changed"
PYTHON
