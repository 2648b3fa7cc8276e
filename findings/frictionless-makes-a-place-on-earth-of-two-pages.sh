#!/usr/bin/env bash
# Guess: a column of pages, “12, 14”, is described as text.
# So: frictionless takes it for a point on earth: latitude and longitude 12.0 and 14.0, though the table says “pages”. A column of paragraphs
#     with zeros in front, “007”, is a whole number; with “1,000” and “10:30” it is right to see text.
# Why it matters here: a table of quotations that is packed and published with the schema that was found has pages 12.0 and 14.0, and a reader
#     of the package draws them on a map. On Record takes cells as they stand.
# Date: 2026-11-30, frictionless 5.21.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check frictionless==5.21.0
cat > finding.py <<'PYTHON'
from importlib.metadata import version

from frictionless import Resource, Schema

TABLE = [
    ["said", "pages", "paragraph", "time"],
    ["We will", "12, 14", "007", "10:30"],
    ["We will not", "3, 5", "010", "11:15"],
]
schema = Schema.describe(TABLE)
types = {field.name: field.type for field in schema.fields}
row = dict(Resource(TABLE, schema=schema).read_rows()[0])
print("frictionless", version("frictionless"), types, row)
assert types == {"said": "string", "pages": "geopoint", "paragraph": "integer", "time": "string"}, "changed"
assert list(row["pages"]) == [12, 14] and row["paragraph"] == 7, "changed"
PYTHON
env/bin/python finding.py
