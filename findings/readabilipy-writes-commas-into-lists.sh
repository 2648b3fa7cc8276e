#!/usr/bin/env bash
# Guess: plain_text has the words of the page, one entry for each paragraph or item of a list.
# So: a list is one entry, with "* " before and a comma behind each item: “One,” she said., * “Two.”, A <details> is gone with all that it
#     holds. <q> gets straight marks while others stay curly, and 5<sup>th</sup> is "5^th".
# Why it matters here: statements are listed. There are commas that nobody wrote right behind closing marks, where the comma says that
#     the sentence goes on, and answers that fold out are missing.
# Date: 2026-11-28, readabilipy 0.3.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check readabilipy==0.3.0
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from readabilipy import simple_json_from_html_string

PAGE = """<html><body><article><p>Poole said <q>no</q> on the 5<sup>th</sup>, “really”.</p>
<ul><li>“One,” she said.</li><li>“Two.”</li></ul>
<details><summary>Why?</summary><p>“Never.”</p></details></article></body></html>"""
found = [entry["text"] for entry in simple_json_from_html_string(PAGE, use_readability=False)["plain_text"]]
print("readabilipy", version("readabilipy"), *found, sep="\n")
assert found == ['Poole said "no" on the 5^th, “really”.', "* “One,” she said., * “Two.”,"], "changed"
PYTHON
