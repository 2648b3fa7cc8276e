#!/usr/bin/env bash
# Guess: of Bill, the canonical name is William, and those whom people call so are Williams; of Jack, John.
# So: Bill is also a nickname of Robert, and Fred and Robert are nicknames of Bill. Jack is one of Jacqueline, Ann of Nancy, Roxanne and a
#     dozen more, so that through one step in between Bill is nearly anybody.
# Why it matters here: who joins mentions of a speaker by it joins Bill Reed and Robert Reed, and their brother Fred. A nickname can only be
#     a reason to look, not a proof.
# Date: 2026-11-28, nicknames 1.0.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check nicknames==1.0.1
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from nicknames import NickNamer

names = NickNamer()
found = {name: (sorted(names.nicknames_of(name)), sorted(names.canonicals_of(name))) for name in ("bill", "jack", "ann")}
print("nicknames", version("nicknames"), *found.items(), sep="\n")
assert {"fred", "robert"} <= set(found["bill"][0]), "changed"
assert {"robert", "william"} <= set(found["bill"][1]), "changed"
assert "jacqueline" in found["jack"][1], "changed"
assert {"nancy", "roxanne"} <= set(found["ann"][1]), "changed"
PYTHON
