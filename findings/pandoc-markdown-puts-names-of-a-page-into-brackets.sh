#!/usr/bin/env bash
# Guess: pandoc's Markdown of a page (-f html -t markdown) is the text with the common signs: headings, stars, links. What a page says by classes for its looks alone is left out, as in
#     its plain text.
# So: an element with a class is kept with it, within the sentence: said Mayor [Ann Poole]{.person}. The heading is "# Bridge stays closed {#bridge-stays-closed .headline}", a <div> has
#     lines of colons around it, "5th" is 5^th^ and CO2 CO~2~. Curly marks become straight ones. -t plain has the words alone.
# Why it matters here: sites mark names, places and headlines by classes. A reader of common Markdown sees a name in brackets, as of an editor, and does not take it for the speaker's.
# Date: 2026-11-30, pandoc 3.9 of pypandoc-binary 1.17.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check pypandoc-binary==1.17
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import pypandoc

PAGE = (
    '<div class="story"><h1 class="headline">Bridge stays closed</h1><p>“We will not open it,” said Mayor <span class="person">Ann Poole</span>'
    " on the 5<sup>th</sup> of CO<sub>2</sub> week.</p></div>"
)
found = {form: pypandoc.convert_text(PAGE, form, format="html", extra_args=["--wrap=none"]) for form in ("markdown", "plain")}
print("pandoc", pypandoc.get_pandoc_version(), "pypandoc-binary", version("pypandoc-binary"), found)
assert found["markdown"] == (
    '::: story\n# Bridge stays closed {#bridge-stays-closed .headline}\n\n"We will not open it," said Mayor [Ann Poole]{.person} on the 5^th^ of CO~2~ week.\n:::\n'
), "changed"
assert "Mayor Ann Poole on" in found["plain"], "changed"
PYTHON
