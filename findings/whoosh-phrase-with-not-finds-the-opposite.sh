#!/usr/bin/env bash
# Guess: the phrase "did not say" finds only texts in which "not" stands between the other two words.
# So: the default analyzer drops "not" from texts and from phrases, and leaves no gap where it stood: "did not say" finds "She did
#     say it" as well, "did say" finds "She did not say it", and neither finds "She did indeed say it".
# Why it matters here: whoever looks up whether somebody denied something is shown the opposite as a hit, word for word. An index of
#     quotations needs every word, stop words included.
# Date: 2026-11-28, Whoosh-Reloaded 2.7.5.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check whoosh-reloaded==2.7.5
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from whoosh.fields import ID, TEXT, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.qparser import QueryParser

TEXTS = {"denied": "She did not say it", "said": "She did say it", "insisted": "She did indeed say it"}
index = RamStorage().create_index(Schema(name=ID(stored=True), text=TEXT))
writer = index.writer()
for name, text in TEXTS.items():
    writer.add_document(name=name, text=text)
writer.commit()
print("Whoosh-Reloaded", version("whoosh-reloaded"))
with index.searcher() as searcher:
    for phrase in ('"did not say"', '"did say"'):
        hits = searcher.search(QueryParser("text", index.schema).parse(phrase))
        found = sorted(hit["name"] for hit in hits)
        print(phrase, found)
        assert found == ["denied", "said"], "changed"
PYTHON
