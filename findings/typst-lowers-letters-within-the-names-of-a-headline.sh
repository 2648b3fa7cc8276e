#!/usr/bin/env bash
# Guess: Chicago and MLA set a headline in title case: small first letters become large, and words that have a capital already stay as they are, as
#     the language of the styles (CSL) has it. Marks within the title become single ones.
# So: a capital behind the first letter becomes small, unless all letters are large: McDonald is Mcdonald, iPhone Iphone, MacKay Mackay, NewsHour
#     Newshour; AT&T and U.S. stay. Marks stay double within double ones. APA, which prints headlines as they are, keeps the letters.
# Why it matters here: these are the two styles of the humanities, and who is in the headline is misspelt in the list and in every note. Braces of
#     its own keep a name, in BibTeX as in Typst's own format, for whoever knows which ones need them.
# Date: 2026-11-29, typst for Python 0.15.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check typst==0.15.0 pypdfium2==5.3.0
cd "$folder"
cat > refs.yml <<'YAML'
bridge:
  type: article
  title: "“We won’t go,” McDonald says of AT&T and iPhone sales, MacKay tells NewsHour"
  author: Poole, Ann
  date: 2024-03-05
  parent: {type: newspaper, title: The Delta Post}
YAML
venv/bin/python - <<'PYTHON'
from importlib.metadata import version
from pathlib import Path

import pypdfium2
import typst

found = {}
for style in ("apa", "chicago-notes", "mla"):
    Path("list.typ").write_text(f'#set page(width: 40cm, height: 10cm)\n#bibliography("refs.yml", style: "{style}", full: true, title: none)', encoding="utf-8")
    page = pypdfium2.PdfDocument(typst.compile("list.typ"))[0].get_textpage().get_text_bounded()
    found[style] = " ".join(page.split())
print("typst", version("typst"), found)
assert "McDonald says of AT&T and iPhone sales, MacKay tells NewsHour" in found["apa"], "changed"
for style in ("chicago-notes", "mla"):
    assert "““We Won’t Go,” Mcdonald Says of AT&T and Iphone Sales, Mackay Tells Newshour.”" in found[style], "changed"
PYTHON
