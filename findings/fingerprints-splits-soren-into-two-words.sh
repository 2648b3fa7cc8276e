#!/usr/bin/env bash
# Guess: a fingerprint of a name, made to find the same person under other spellings, folds Søren to soren, as it folds Łukasz to lukasz and Đuro to
#     duro.
# So: ø becomes "o" and a slash, and the slash a space: Søren is the two words "ren" and "so", Østby "o" and "stby", Jørgensen "jo" and "rgensen".
#     The words of a fingerprint are sorted, so that what is left of a name stands apart: Søren Kjær is "kjaer ren so", and Soren Kjaer "kjaer
#     soren".
# Why it matters here: lists of people (who holds office, who is under sanctions) are matched by it with who was quoted. A Dane or Norwegian is not
#     found under either spelling of the other list, while Poles, Germans and Spaniards are.
# Date: 2026-11-29, fingerprints 1.3.1 with normality 3.1.0, PyICU 2.17 and ICU 72.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
pkg-config --exists icu-i18n || apt-get install -y -qq --no-install-recommends g++ pkg-config libicu-dev=72.1-3+deb12u1 >/dev/null
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check fingerprints==1.3.1 normality==3.1.0 pyicu==2.17
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import fingerprints
import icu

names = ("Søren Kjær", "Soren Kjaer", "Kari Østby", "Bjørn Reed", "Łukasz Żak", "Đuro Reed", "José Núñez")
found = {name: fingerprints.generate(name) for name in names}
print("fingerprints", version("fingerprints"), "normality", version("normality"), "ICU", icu.ICU_VERSION, found)
assert found == {
    "Søren Kjær": "kjaer ren so",
    "Soren Kjaer": "kjaer soren",
    "Kari Østby": "kari o stby",
    "Bjørn Reed": "bjo reed rn",
    "Łukasz Żak": "lukasz zak",
    "Đuro Reed": "duro reed",
    "José Núñez": "jose nunez",
}, "changed"
PYTHON
