#!/usr/bin/env bash
# Guess: 3/5/24 in a column of dates is of 2024, or stays text, or needs a format.
# So: with try_parse_dates, and by to_date() without a format, it is 3 May of the year 24, a date like any other. 5/3/2024, in four figures, is 5 March.
# Why it matters here: papers and their systems print short years. Such an article comes before all others, its age is two thousand years, and a selection by
#     year is empty, with no error anywhere.
# Date: 2026-11-28, polars 1.44.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "polars==1.44.2"
cd "$folder"
venv/bin/python - <<'PYTHON'
import io

import polars

column = polars.Series(["3/5/24", "4/6/24"])
found = [str(day) for day in column.str.to_date()]
read = polars.read_csv(io.StringIO("day\n3/5/24\n4/6/24\n"), try_parse_dates=True)
print("polars", polars.__version__, found, read.schema, read["day"].dt.year().to_list())
assert found == ["0024-05-03", "0024-06-04"], "changed"
assert read["day"].dt.year().to_list() == [24, 24], "changed"
PYTHON
