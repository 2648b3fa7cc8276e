#!/usr/bin/env bash
# Guess: what cuts a page into pieces for a language model keeps the words of a paragraph in their order, with or without its links and stress.
# So: both splitters give the words of an element first and those of its children elsewhere: <p>“We will <em>not</em> sign it,” said <b>Mc</b>Donald. is
#     “We will sign it,” said Donald. with "not" and "Mc" in lines below (HTMLHeaderTextSplitter), or before it (HTMLSemanticPreservingSplitter).
# Why it matters here: answers about an archive are made of such pieces. The one word that papers stress most is the one that turns what was
#     said round, and nothing shows that it is gone.
# Date: 2026-11-28, langchain-text-splitters 1.1.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "langchain-text-splitters==1.1.3" "beautifulsoup4==4.15.0" "lxml==6.1.3"
cd "$folder"
venv/bin/python - <<'PYTHON'
import warnings
from importlib.metadata import version

warnings.simplefilter("ignore")
from langchain_text_splitters import HTMLHeaderTextSplitter, HTMLSemanticPreservingSplitter

PAGE = "<h1>Talks</h1><p>“We will <em>not</em> sign it,” said <b>Mc</b>Donald.</p>"
headers = [("h1", "title")]
by_header = HTMLHeaderTextSplitter(headers).split_text(PAGE)[-1].page_content
by_meaning = HTMLSemanticPreservingSplitter(headers, max_chunk_size=1000).split_text(PAGE)[-1].page_content
print("langchain-text-splitters", version("langchain-text-splitters"), repr(by_header), repr(by_meaning))
assert by_header.split() == "“We will sign it,” said Donald. not Mc".split(), "changed"
assert by_meaning.split() == "not Mc “We will sign it,” said Donald.".split(), "changed"
PYTHON
