#!/usr/bin/env bash
# Guess: ArticleSentencesExtractor, the one "tuned towards extracting sentences from news articles", leaves out headlines, captions and other bits
#     that are no sentences. A paragraph of one quotation is one. <q> stays within its line.
# So: a paragraph that ends with a closing mark is left out, however long: only a stop between a letter and a space, or the end, ends a sentence. Of
#     a paragraph with <q> the words up to the end of it are gone, too, as <q> is a line of its own to all its extractors. Behind a linked name
#     comes a space: "Ann Poole , the mayor".
# Why it matters here: the statement itself, in the one paragraph that is all quotation, is what is missing from an article that looks whole.
# Date: 2026-11-29, boilerpy3 1.0.7.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check boilerpy3==1.0.7
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from boilerpy3 import extractors

PAGE = """<!doctype html><html lang="en"><head><title>Bridge stays closed</title></head><body><article><h1>Bridge stays closed</h1>
<p>“We will not sell the old bridge to anybody in this town or any other,” said <a href="/p">Ann Poole</a>, the mayor of Arden.</p>
<p>“It is the worst idea that anybody in this council has ever brought to the table.”</p>
<p>Nobody has read the <q>plan</q> from its first page to the last one in three years.</p>
<p>She asked Tom Reed why he had left the room before the vote was taken at last.</p></article></body></html>"""
found = {name: getattr(extractors, name)().get_content(PAGE).strip().split("\n") for name in ("ArticleSentencesExtractor", "ArticleExtractor")}
print("boilerpy3", version("boilerpy3"))
for name, lines in found.items():
    print(name, *lines, sep="\n  ")
first = "“We will not sell the old bridge to anybody in this town or any other,” said Ann Poole , the mayor of Arden."
last = "She asked Tom Reed why he had left the room before the vote was taken at last."
rest = "from its first page to the last one in three years."
quoted = "“It is the worst idea that anybody in this council has ever brought to the table.”"
assert found["ArticleSentencesExtractor"] == [first, rest, last], "changed"
assert found["ArticleExtractor"] == ["Bridge stays closed", first, quoted, "Nobody has read the", "plan", rest, last], "changed"
PYTHON
