#!/usr/bin/env bash
# Guess: a Russian name in Latin letters has one capital, whichever table is used: Чехов is Chekhov or Čehov, Щукин Shchukin.
# So: cyrtranslit writes each capital letter as two or three: CHehov, ZHukov, YOlkina, SHHukin. Small ones are small. transliterate writes Chehov and Schukin.
# Why it matters here: names of speakers are shown and searched in Latin letters. Such a name is nobody's, is taken for an abbreviation by whatever
#     looks at capitals, and stands elsewhere in a list by code points.
# Date: 2026-11-28, cyrtranslit 1.2.0, transliterate 1.10.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "cyrtranslit==1.2.0" "transliterate==1.10.2"
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import cyrtranslit
import transliterate

NAMES = ("Чехов", "Жуков", "Ёлкина", "Щукин")
found = [cyrtranslit.to_latin(name, "ru") for name in NAMES]
other = [transliterate.translit(name, "ru", reversed=True) for name in NAMES]
print("cyrtranslit", version("cyrtranslit"), found, "transliterate", version("transliterate"), other)
assert found == ["CHehov", "ZHukov", "YOlkina", "SHHukin"], "changed"
assert (other[0], other[3]) == ("Chehov", "Schukin"), "changed"
PYTHON
