#!/usr/bin/env bash
# Guess: a page that does not say when it was published has no date: find_date returns None.
# So: it returns the only day that it finds: that of the fair that the article announces, which extensive_search=False
#     leaves out, and that of another story in a list outside the article, which it does not.
# Why it matters here: an article is filed and cited under the day of an event that had not taken place when somebody
#     spoke; a date that is missing can be looked up, a wrong one looks like all others.
# Date: 2026-11-28, htmldate 1.11.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check htmldate==1.11.0
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from htmldate import find_date

LEAD = "<p>The fair will take place on the green again, the council of Arden said.</p>"
PAGES = {
    "event": f"{LEAD}<p>It opens on 14 May 2011 at noon.</p></article>",
    "other story": f'{LEAD}</article><ul><li>Hedge cut <time datetime="2024-05-01">1 May</time></li></ul>',
    "none": f"{LEAD}</article>",
}
found = {}
for name, body in PAGES.items():
    page = f"<html><head><title>Fair</title></head><body><article><h1>Fair</h1>{body}</body></html>"
    found[name] = (find_date(page), find_date(page, extensive_search=False))
print("htmldate", version("htmldate"), found)
assert found["event"] == ("2011-05-14", None), "changed"
assert found["other story"] == ("2024-05-01", "2024-05-01"), "changed"
assert found["none"] == (None, None), "changed"
PYTHON
