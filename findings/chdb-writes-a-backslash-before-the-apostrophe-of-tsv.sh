#!/usr/bin/env bash
# Guess: ClickHouse's tables with tabs (TabSeparatedWithNames, here by chDB) escape what would end a cell or a line, a tab, a line end and the backslash, as PostgreSQL and MySQL do, and
#     nothing else.
# So: the straight apostrophe has a backslash as well: “We won\'t go,”. A missing headline is \N, and a statement of two paragraphs has \n\n in its line. CSV from the same program has none of it.
# Why it matters here: readers of TSV that know no escapes, as spreadsheets and most libraries, show the backslash in every contraction and possessive. A search for "won't" finds none.
# Date: 2026-11-30, chdb 4.4.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check chdb==4.4.0
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import chdb

ROW = "SELECT 1 AS id, NULL AS headline, '“We won''t go,” said Poole.\n\n“No.”' AS text"
found = {form: chdb.query(ROW, form).bytes().decode() for form in ("TabSeparatedWithNames", "CSV")}
print("chdb", version("chdb"), found)
assert found["TabSeparatedWithNames"] == "id\theadline\ttext\n1\t\\N\t“We won\\'t go,” said Poole.\\n\\n“No.”\n", "changed"
assert found["CSV"] == '1,\\N,"“We won\'t go,” said Poole.\n\n“No.”"\n', "changed"
PYTHON
