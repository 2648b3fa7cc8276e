#!/usr/bin/env bash
# Guess: a column of answers, "Yes" and "No", is text; at most "true" and "false" are read as truth values.
# So: it is a column of booleans: what Poole said is False. "Yes." with a full stop stays text, and so does the column as soon as anybody says
#     anything else.
# Why it matters here: the shortest quotations there are lose their words. Whoever joins the same table of two days has text for one and booleans for the
#     other, and a search for "No" is an error.
# Date: 2026-11-28, DuckDB 2.0.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "duckdb==2.0.1"
cd "$folder"
venv/bin/python - <<'PYTHON'
from pathlib import Path

import duckdb


def read(*answers):
    Path("answers.csv").write_text("speaker,answer\n" + "".join(f"Poole,{answer}\n" for answer in answers))
    return [answer for (answer,) in duckdb.sql("select answer from 'answers.csv'").fetchall()]


found = [read("No", "Yes"), read("No.", "Yes."), read("No", "Yes", "Maybe")]
print("DuckDB", duckdb.__version__, found)
assert found == [[False, True], ["No.", "Yes."], ["No", "Yes", "Maybe"]], "changed"
PYTHON
