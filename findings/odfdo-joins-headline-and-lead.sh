#!/usr/bin/env bash
# Guess: the text of an ODT file has a line end between a heading and the paragraph after it, as between paragraphs.
# So: get_formatted_text() of odfdo writes none: the lead begins in the middle of the headline's line, without a space.
# Why it matters here: "Bridge stays closed“We will not go,” said Ann Poole." has no headline any more, and a mark that
#     opens right behind a letter looks like a closing one.
# Date: 2026-11-28, odfdo 3.27.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check odfdo==3.27.3
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from odfdo import Document, Header, Paragraph

document = Document("text")
document.body.clear()
document.body.append(Header(1, "Bridge stays closed"))
document.body.append(Paragraph("“We will not go,” said Ann Poole."))
document.body.append(Paragraph("The vote is on Friday."))
text = document.get_formatted_text()
print("odfdo", version("odfdo"), repr(text), sep="\n")
assert text == "Bridge stays closed“We will not go,” said Ann Poole.\n\nThe vote is on Friday.\n\n", "changed"
PYTHON
