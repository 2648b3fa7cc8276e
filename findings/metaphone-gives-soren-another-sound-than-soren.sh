#!/usr/bin/env bash
# Guess: the sound of Søren is that of Soren, and the sound of Łukasz that of Lukasz, as Núñez sounds like Nunez: the library says that it takes accented
#     letters.
# So: Søren is SSRN beside SRN, Łukasz begins with K, without its L, and Østby with S, while Ostby begins with a vowel. Núñez, Müller and Çelik sound
#     alike with and without their signs.
# Why it matters here: names are joined by sound because papers print them with and without their letters. Just those with letters of
#     their own are two people each.
# Date: 2026-11-28, Metaphone 0.6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check Metaphone==0.6
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from metaphone import doublemetaphone

pairs = (("Søren", "Soren"), ("Łukasz", "Lukasz"), ("Østby", "Ostby"), ("Núñez", "Nunez"))
found = [tuple(doublemetaphone(name)[0] for name in pair) for pair in pairs]
print("Metaphone", version("Metaphone"), found)
assert found == [("SSRN", "SRN"), ("KS", "LKS"), ("STP", "ASTP"), ("NNS", "NNS")], "changed"
PYTHON
