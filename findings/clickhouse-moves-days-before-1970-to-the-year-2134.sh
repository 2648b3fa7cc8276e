#!/usr/bin/env bash
# Guess: toDate() and toStartOfMonth() give the day and the month of any date that the database itself has read from a file, or an error where it is out of reach.
# So: a file with 1955-05-03 is read well, as DateTime64, whose year is 1955. toDate() of it is 7 October 2134, toStartOfMonth() of that the first of it, toDateTime() a day in
#     2091, and toStartOfYear() the first of January 1970, without a word. toDate('1955-05-03') is the first of January 1970, as in a condition, which then finds no row. toDate32() is right.
# Why it matters here: chDB and ClickHouse are what one takes to count millions of quotations by month. Those of archives that go back before 1970
#     are counted under 1970, or in the next century.
# Date: 2026-11-29, chdb 4.4.0 with ClickHouse 26.9.2.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check chdb==4.4.0 chdb-core==26.9.0
printf 'said,day\n“No”,1955-05-03\n“Yes”,2024-05-03\n' > quotes.csv
venv/bin/python - <<'PYTHON'
import json

import chdb


def rows(query):
    return [json.loads(line) for line in str(chdb.query(query, "JSONEachRow")).splitlines()]


said = "SELECT toYear(day) AS year, toDate(day) AS date, toStartOfMonth(toDate(day)) AS month, toStartOfYear(day) AS start, toDate32(day) AS right FROM file('quotes.csv')"
found = rows(said)
asked = rows("SELECT toDate('1955-05-03') AS date, count() AS rows FROM file('quotes.csv') WHERE toDate32(day) = toDate('1955-05-03')")
print("chdb", chdb.__version__, rows("SELECT version() AS clickhouse"), *found, *asked, sep="\n")
assert found[0] == {"year": 1955, "date": "2134-10-07", "month": "2134-10-01", "start": "1970-01-01", "right": "1955-05-03"}, "changed"
assert found[1]["date"] == found[1]["right"] == "2024-05-03", "changed"
assert asked == [{"date": "1970-01-01", "rows": 0}], "changed"
PYTHON
