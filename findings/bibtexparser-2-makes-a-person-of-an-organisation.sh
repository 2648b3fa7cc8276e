#!/usr/bin/env bash
# Guess: an author in braces of its own, {Arden Herald Staff}, stays one name whatever else is done to the entry, as in BibTeX.
# So: where LaTeX is decoded (LatexDecodingMiddleware) before authors are parted, its braces are gone by then: the paper's staff is a person whose
#     last name is Staff, and {Arden and Ely Council} is two people, "Arden" and Ely Council. In the other order names are right, but then
#     what stands in lists of names is not decoded at all, and the braces are part of the name.
# Why it matters here: bylines are often a paper or an agency. Lists of who wrote get people who do not exist.
# Date: 2026-11-28, bibtexparser 2.1.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check bibtexparser==2.1.0
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import bibtexparser
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors, SplitNameParts

ENTRY = r"@article{a, author = {{Arden Herald Staff} and {Arden and Ely Council} and N{\'u}{\~n}ez, Ann}, title = {No}}"


def names(*steps: object) -> list[tuple[str, str]]:
    people = bibtexparser.parse_string(ENTRY, append_middleware=list(steps)).entries[0]["author"]
    return [(" ".join(person.first), " ".join(person.last)) for person in people]


decoded_first = names(LatexDecodingMiddleware(), SeparateCoAuthors(), SplitNameParts())
decoded_last = names(SeparateCoAuthors(), SplitNameParts(), LatexDecodingMiddleware())
print("bibtexparser", version("bibtexparser"), decoded_first, decoded_last, sep="\n")
assert decoded_first == [("Arden Herald", "Staff"), ("", "Arden"), ("Ely", "Council"), ("Ann", "Núñez")], "changed"
assert decoded_last == [("", "{Arden Herald Staff}"), ("", "{Arden and Ely Council}"), ("Ann", r"N{\'u}{\~n}ez")], "changed"
PYTHON
