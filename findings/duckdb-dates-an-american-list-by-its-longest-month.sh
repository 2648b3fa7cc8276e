#!/usr/bin/env bash
# Guess: 5/3/2024 in a column is refused without a format, stays text, or is read month first as pandas does; it is the same day whatever else is in the column.
# So: DuckDB and polars read it day first, as 5 March, and say nothing. As soon as one row has 12/25/2024 DuckDB reads all of them month first, as 3 May, and
#     polars leaves the column text.
# Why it matters here: lists of the first days of a month come out with other dates than those of the whole month, and a quotation moves by two
#     months between two exports of the same paper.
# Date: 2026-11-28, DuckDB 2.0.1, polars 1.44.2, pandas 3.0.6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "duckdb==2.0.1" "polars==1.44.2" "pandas==3.0.6"
cd "$folder"
venv/bin/python - <<'PYTHON'
from pathlib import Path

import duckdb
import pandas
import polars


def read(*days):
    Path("days.csv").write_text("id,day\n" + "".join(f"q{place},{day}\n" for place, day in enumerate(days)))
    return [
        str(duckdb.sql("select day from 'days.csv'").fetchall()[0][0]),
        str(polars.read_csv("days.csv", try_parse_dates=True)["day"][0]),
        str(pandas.to_datetime(pandas.read_csv("days.csv")["day"])[0].date()),
    ]


short, long = read("5/3/2024", "6/4/2024"), read("5/3/2024", "12/25/2024")
print("DuckDB", duckdb.__version__, "polars", polars.__version__, "pandas", pandas.__version__, short, long)
assert short == ["2024-03-05", "2024-03-05", "2024-05-03"], "changed"
assert long == ["2024-05-03", "5/3/2024", "2024-05-03"], "changed"
PYTHON
