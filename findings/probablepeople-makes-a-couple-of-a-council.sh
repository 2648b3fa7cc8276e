#!/usr/bin/env bash
# Guess: a parser that tells people from organisations takes "Arden and Ely Council" for a corporation, as it takes "Poole Council" for one; a nickname in
#     marks is a nickname.
# So: it is a household: two people, Arden and Ely, of the family Council. Ann “Annie” Poole with curly marks has the given name "Ann Annie",
#     with straight ones the nickname Annie. "Sen." is part of the given name.
# Why it matters here: councils, firms and committees of two places speak in the news every day. One speaker becomes two people, who are
#     then found under the family name Council.
# Date: 2026-11-28, probablepeople 0.5.6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check probablepeople==0.5.6
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import probablepeople

found = [probablepeople.tag(name) for name in ("Arden and Ely Council", "Poole Council", "Ann “Annie” Poole", 'Ann "Annie" Poole', "Sen. Ann Poole")]
found = [(dict(parts), kind) for parts, kind in found]
print("probablepeople", version("probablepeople"), *found, sep="\n")
assert found[0] == ({"GivenName": "Arden", "And": "and", "SecondGivenName": "Ely", "Surname": "Council"}, "Household"), "changed"
assert found[1][1] == "Corporation", "changed"
assert found[2][0] == {"GivenName": "Ann Annie", "Surname": "Poole"}, "changed"
assert "Nickname" in found[3][0], "changed"
assert found[4][0]["GivenName"] == "Sen. Ann", "changed"
PYTHON
