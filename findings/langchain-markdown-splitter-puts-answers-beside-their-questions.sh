#!/usr/bin/env bash
# Guess: MarkdownHeaderTextSplitter cuts at headings and leaves what stands between them as it is; indented lines of a list stay indented.
# So: each line is stripped: a bullet within a bullet becomes one of the first level, and the second paragraph of an item leaves its item. In a fenced
#     block of code lines keep their blanks.
# Why it matters here: in lists of quotations the inner bullet is the source of the outer one, or the answer. Flat, each source belongs to the next
#     quotation as well as to the one before.
# Date: 2026-11-28, langchain-text-splitters 1.1.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "langchain-text-splitters==1.1.3"
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from langchain_text_splitters import MarkdownHeaderTextSplitter

PAGE = "# Poole\n\n- “We will not go.”\n  - To the council\n\n  Said twice.\n- “Why?”\n"
found = MarkdownHeaderTextSplitter([("#", "title")]).split_text(PAGE)[-1].page_content
print("langchain-text-splitters", version("langchain-text-splitters"), found, sep="\n")
assert [line.rstrip() for line in found.splitlines() if line] == ["- “We will not go.”", "- To the council", "Said twice.", "- “Why?”"], "changed"
PYTHON
