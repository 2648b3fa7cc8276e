#!/usr/bin/env bash
# Guess: what somebody types into a search field is searched for, whatever it holds: a name with an apostrophe, a sentence with a colon, a negative number.
# So: parse_query("O'Neil") is a syntax error: the apostrophe opens a phrase. "She said: no" is refused as there is no field "said", and "-4 percent" leaves
#     out each text with a 4, the one with "-4 percent" in it first. With the curly apostrophe O’Neil is found.
# Why it matters here: keyboards type the straight one. What people search a record of speech for has all three of these. parse_query_lenient or
#     quoting each word is the way out.
# Date: 2026-11-28, tantivy for Python 0.27.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "tantivy==0.27.0"
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import tantivy

builder = tantivy.SchemaBuilder()
builder.add_text_field("text", stored=True)
index = tantivy.Index(builder.build())
writer = index.writer()
for text in ("O’Neil said no", "Sales fell -4 percent"):
    writer.add_document(tantivy.Document(text=text))
writer.commit()
index.reload()


def ask(words):
    try:
        return len(index.searcher().search(index.parse_query(words, ["text"]), 9).hits)
    except ValueError as error:
        return str(error)


found = {words: ask(words) for words in ("O'Neil", "O’Neil", "She said: no", "-4 percent")}
print("tantivy", version("tantivy"), found)
assert found["O'Neil"].startswith("Syntax Error"), "changed"
assert found["She said: no"] == "Field does not exist: 'said'", "changed"
assert (found["O’Neil"], found["-4 percent"]) == (1, 0), "changed"
PYTHON
