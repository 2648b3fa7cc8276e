#!/usr/bin/env bash
# Guess: in a tab-separated file as spreadsheets save it (a line each row, no marks around cells), a cell that begins with a
#     quotation mark is a cell that begins with a quotation mark: read_csv(sep="\t") gives four rows, with their marks.
# So: the mark opens a quoted cell. Where it closes in the cell, both marks are gone and the words are no quotation any more;
#     where the quotation runs on (no closing mark at the paragraph's end), all rows up to the next mark become this cell's
#     text: four articles are two, without a warning. quoting=csv.QUOTE_NONE reads what is there.
# Why it matters here: articles often begin with a quotation, and a data set that went through it once has one person's words
#     under another's headline. On Record reads such a file as it stands when each line has as many cells as the first.
# Date: 2026-11-28, pandas 3.1.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pandas==3.1.1
cd "$folder"
printf 'title\ttext\nPier\t"We go," said Ida Moss.\nDam\tIt holds.\nMill\t"It burns," said Tom Ash.\nQuay\tIt sinks.\n' > closed.tsv
printf 'title\ttext\nPier\t"We go. And soon.\nDam\tIt holds.\nMill\t"It burns," said Tom Ash.\nQuay\tIt sinks.\n' > open.tsv
venv/bin/python - <<'PYTHON'
import csv

import pandas

print("pandas", pandas.__version__)
closed, opened = (pandas.read_csv(name, sep="\t")["text"].tolist() for name in ("closed.tsv", "open.tsv"))
plain = pandas.read_csv("open.tsv", sep="\t", quoting=csv.QUOTE_NONE)["text"].tolist()
print(closed, opened, plain, sep="\n")
assert closed[0] == "We go, said Ida Moss.", "changed"
assert opened == ['We go. And soon.\nDam\tIt holds.\nMill\tIt burns," said Tom Ash.', "It sinks."], "changed"
assert len(plain) == 4
PYTHON
