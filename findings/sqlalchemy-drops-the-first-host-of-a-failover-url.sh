#!/usr/bin/env bash
# Guess: a URL that names a primary before the database and its standby by host= leads to both, as one with two host= does.
# So: SQLAlchemy hands the driver the standby alone; h1 is never tried, and nothing says so. The form of PostgreSQL's own
#     clients, h1:5432,h2:5433, which psycopg takes, is a ValueError about int().
# Why it matters here: after a failover a newsroom's programs go on asking one server, whichever can be written.
# Date: 2026-11-28, SQLAlchemy 2.1.9, psycopg 3.3.9.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check sqlalchemy==2.1.9 "psycopg[binary]==3.3.9"
"$folder/venv/bin/python" - <<'PYTHON'
import psycopg
import sqlalchemy
from psycopg.conninfo import conninfo_to_dict
from sqlalchemy import make_url

print("SQLAlchemy", sqlalchemy.__version__, "psycopg", psycopg.__version__)
TWO = "postgresql+psycopg://h1:5432/news?host=h2:5433&target_session_attrs=read-write"
BY_NAME = "postgresql+psycopg:///news?host=h1:5432&host=h2:5433&target_session_attrs=read-write"
OWN = "postgresql://h1:5432,h2:5433/news?target_session_attrs=read-write"


def hosts(url):
    named = make_url(url)
    found = named.get_dialect()().create_connect_args(named)[1]
    return found["host"], found["port"]


print("psycopg,    h1:5432,h2:5433       ", conninfo_to_dict(OWN)["host"], conninfo_to_dict(OWN)["port"])
print("SQLAlchemy, host=h1 and host=h2   ", *hosts(BY_NAME))
print("SQLAlchemy, h1 before the database", *hosts(TWO))
assert conninfo_to_dict(OWN)["host"] == "h1,h2"
assert hosts(BY_NAME) == ("h1,h2", "5432,5433")
assert hosts(TWO) == ("h2", "5433"), "both hosts are named now"
try:
    print("SQLAlchemy, h1:5432,h2:5433       ", *hosts(OWN))
except ValueError as error:
    print("SQLAlchemy, h1:5432,h2:5433       ", type(error).__name__, error)
else:
    raise SystemExit("the clients' form is taken now")
PYTHON
