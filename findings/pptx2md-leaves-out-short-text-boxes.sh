#!/usr/bin/env bash
# Guess: each text box of a slide is a paragraph, however short; a line break within one (Shift and Enter) is a line end or a space.
# So: boxes with fewer than 15 characters are left out, with no message: “Why?” and the answer “No.” are gone. A line break is nothing: "not" and "go" in two
#     lines are "notgo". There is an option (--min-block-size) for the first.
# Why it matters here: slides of press offices are captions and quotations in boxes. The shortest answers are just those that are quoted.
# Date: 2026-11-28, pptx2md 2.0.6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "pptx2md==2.0.6" "python-pptx==1.0.2"
cd "$folder"
venv/bin/python - <<'PYTHON'
import subprocess
from importlib.metadata import version
from pathlib import Path

from pptx import Presentation
from pptx.util import Inches

book = Presentation()
slide = book.slides.add_slide(book.slide_layouts[6])
for place, text in enumerate(("“Why?” asked Reed at once.", "“No.”", "“We will not\vgo,” said Poole.")):
    slide.shapes.add_textbox(Inches(1), Inches(1 + place), Inches(6), Inches(1)).text_frame.text = text
book.save("talk.pptx")
subprocess.run(["venv/bin/pptx2md", "talk.pptx", "-o", "talk.md", "--disable-image", "--disable-escaping"], capture_output=True, check=True)
found = [line for line in Path("talk.md").read_text(encoding="utf-8").splitlines() if line]
print("pptx2md", version("pptx2md"), found)
assert "“No.”" not in "".join(found), "changed"
assert any("“We will notgo,” said Poole." in line for line in found), "changed"
assert any("“Why?” asked Reed at once." in line for line in found), "changed"
PYTHON
