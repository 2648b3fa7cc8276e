#!/usr/bin/env bash
# Guess: the default index folds case and accents, stems, and leaves out the commonest words; numbers are words, and a possessive is its name.
# So: figures are cut out of texts and queries: 2018 finds nothing, nor does 9/11. A curly apostrophe is a letter: "Poole" does not find “Poole’s dog”, nor does O'Neil
#     O’Neil. Søren is not found as Soren, though José is as Jose; and "not go" has no words at all.
# Why it matters here: whoever searches an export of quotations this way takes it for "nobody said that": years, laws and the names that papers print are not in the index.
#     With ignore='[^a-z0-9]+' and stopwords='none' all of these but Søren are found.
# Date: 2026-11-29, DuckDB 1.5.5 with duckdb-extension-fts 1.5.5.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check duckdb==1.5.5 duckdb-extension-fts==1.5.5
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.util import find_spec
from pathlib import Path

import duckdb

[extension] = Path(find_spec("duckdb_extension_fts").submodule_search_locations[0]).rglob("fts.duckdb_extension")
base = duckdb.connect()
base.load_extension(str(extension))
base.execute("create table quote (id int, words varchar)")
base.executemany("insert into quote values (?, ?)", [(1, "It was in 2018, not on 9/11, said José Núñez."), (2, "O’Neil saw Poole’s dog, and Søren.")])
base.execute("pragma create_fts_index('quote', 'id', 'words')")


def search(query):
    answer = base.execute("select id from quote where fts_main_quote.match_bm25(id, ?) is not null order by id", [query])
    return [row[0] for row in answer.fetchall()]


found = {query: search(query) for query in ("2018", "9/11", "not go", "Poole", "O'Neil", "Soren", "Jose", "dog")}
print("duckdb", duckdb.__version__, found)
assert found == {"2018": [], "9/11": [], "not go": [], "Poole": [], "O'Neil": [], "Soren": [], "Jose": [1], "dog": [2]}, "changed"
PYTHON
