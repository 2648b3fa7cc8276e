#!/usr/bin/env bash
# Guess: capitalize() makes McDonald of MCDONALD, and leaves alone whatever only looks like a Scottish name; names of three cultures come out as they
#     are written.
# So: each name that begins with "mac" gets a second capital: MARÍA MACHADO is María MacHado, Macedo MacEdo, Macron MacRon. Mc and O’ come out right.
# Why it matters here: bylines and lists of speakers in capitals are put into case by it. Presidents and laureates get names that no paper prints, and
#     that a search for the name as it is printed in the article does not join to it.
# Date: 2026-11-28, nameparser 2.6.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check nameparser==2.6.0
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from nameparser import HumanName


def capitalized(name):
    name = HumanName(name)
    name.capitalize(force=True)
    return str(name)


found = [capitalized(name) for name in ("MARÍA MACHADO", "RITA MACEDO", "LUC MACRON", "ANN MCDONALD", "ANN O’NEIL")]
print("nameparser", version("nameparser"), found)
assert found == ["María MacHado", "Rita MacEdo", "Luc MacRon", "Ann McDonald", "Ann O’Neil"], "changed"
PYTHON
