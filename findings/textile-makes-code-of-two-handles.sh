#!/usr/bin/env bash
# Guess: a handle such as @ArdenHerald is text, as it is in Markdown; signs of Textile stand close to both ends of what they mark.
# So: two handles in one paragraph are the ends of a piece of code: "He wrote to @ann, and to @tom." becomes "He wrote to ann, and to tom." with "ann, and to" as
#     code. Both signs are gone. One handle alone, or two in quotation marks, stay.
# Why it matters here: posts are quoted with their handles. What stands between two of them is set as code, as no speech is, and the names are
#     no handles any more.
# Date: 2026-11-29, textile 4.0.4.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check textile==4.0.4
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from textile import textile

texts = ["He wrote to @ann, and to @tom.", "@ArdenHerald and @Ely: no", "@ann: We go. @tom: Why?", "He wrote to @ann."]
found = [textile(text).strip() for text in texts]
print("textile", version("textile"), *found, sep="\n")
assert found == [
    "<p>He wrote to <code>ann, and to </code>tom.</p>",
    "<p><code>ArdenHerald and </code>Ely: no</p>",
    "<p><code>ann: We go. </code>tom: Why?</p>",
    "<p>He wrote to @ann.</p>",
], "changed"
PYTHON
