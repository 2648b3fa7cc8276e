#!/usr/bin/env bash
# Guess: whatever an extractor leaves out, what it keeps stands in the order of the page.
# So: where a system gives each paragraph a wrapper of its own, all with the class of an article's body, the first paragraph comes
#     before the headline and the dek, in short articles and in long ones. With another class the order is that of the page.
# Why it matters here: "she added" belongs to who spoke in the paragraph before, and the first paragraph names whom the rest calls
#     "he" or "the mayor"; a reader that aligns the extraction with the page in order loses that paragraph without a word.
# Date: 2026-11-28, trafilatura 2.3.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml-html-clean==0.4.6
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import trafilatura

TOLD = [
    "The doorbell at Arden Mill has a camera, a speaker and, God help us, a muse.",
    "“It greets the postman in rhyme,” said Ida Moss, who lives beside it.",
    *(f"On day {day} it compared visitor number {day * 7} of the mill to a summer's day." for day in range(2, 30)),
]


def order(name: str, count: int) -> list[str]:
    parts = "".join(f'<div class="{name}"><p>{one}</p></div>' for one in TOLD[:count])
    head = '<div class="lede"><h1>Mill gets a doorbell</h1><p>It writes poems.</p></div>'
    text = trafilatura.extract(f"<html><body><div>{head}{parts}</div></body></html>")
    return [" ".join(line.split()[:2]) for line in text.splitlines()[:3]]


print("trafilatura", version("trafilatura"))
for count in (2, 30):
    for name, first in (("story-body", "The doorbell"), ("part", "It writes")):
        found = [one for one in order(name, count) if one in ("The doorbell", "It writes")]
        print(count, name, found)
        assert found[0] == first, found
PYTHON
