#!/usr/bin/env bash
# Guess: of two tables without a key, a row that stood twice and now stands once is a row that was removed.
# So: csv-diff says that nothing changed. Without a key it knows a row by what is in it, so equal rows are one row, however often they stand.
# Why it matters here: “No comment,” said by the same person on two days, is two quotations in a table that has no dates; when a paper withdraws
#     one, the comparison of the two exports is empty. On Record's exports have an id for each quotation, to be given as the key.
# Date: 2026-11-30, csv-diff 1.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check csv-diff==1.2
cat > finding.py <<'PYTHON'
import io
from importlib.metadata import version

from csv_diff import compare, load_csv

HEAD = "speaker,words\nAnn Poole,We will sell\n"
ROW = "Tom Reed,No comment\n"


def changes(before, after, key=None):
    """Compare two tables: what was added, removed and changed."""
    return {name: rows for name, rows in compare(*(load_csv(io.StringIO(table), key=key) for table in (before, after))).items() if rows}


twice_and_once = changes(HEAD + ROW + ROW, HEAD + ROW)
once_and_never = changes(HEAD + ROW, HEAD)
keyed = changes("id,words\n1,No comment\n2,No comment\n", "id,words\n1,No comment\n", key="id")
print("csv-diff", version("csv-diff"), twice_and_once, once_and_never, keyed)
assert twice_and_once == {} and len(once_and_never["removed"]) == len(keyed["removed"]) == 1, "changed"
PYTHON
env/bin/python finding.py
