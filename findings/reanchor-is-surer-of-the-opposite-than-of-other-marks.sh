#!/usr/bin/env bash
# Guess: a library that finds a quotation again in a changed document is surer of the same words in other quotation marks than of words among which a “not” was put.
# So: of “We will go to the bridge” it finds the very words between single marks with a confidence of 0.70, and We will not go to the bridge with 0.79. Of We will never go it
#     keeps “never go to the bridge”.
# Why it matters here: papers change marks with their style, and sentences when they correct them. Any limit that keeps the first keeps the second, too, so that a highlight moves to the
#     opposite of what was quoted.
# Date: 2026-11-30, reanchor 0.3.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check reanchor==0.3.0
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from reanchor import describe_quote, resolve_quote

SAID = "We will go to the bridge"
DOCUMENT = f"The mayor spoke on Monday. “{SAID},” said Ann Poole. The vote is due."
start = DOCUMENT.index(SAID)
selector = describe_quote(DOCUMENT, start, start + len(SAID))
changes = {"marks": DOCUMENT.replace("“", "‘").replace(",”", "’,"), "not": DOCUMENT.replace("will", "will not"), "never": DOCUMENT.replace("will", "will never")}
changes["never"] = f"“We will go to the road,” said Tom. {changes['never']}"
found = {name: resolve_quote(document, selector) for name, document in changes.items()}
print("reanchor", version("reanchor"), {name: (one.text, one.method, one.confidence) for name, one in found.items()})
assert (found["marks"].text, found["marks"].method) == (SAID, "exact"), "changed"
assert (found["not"].text, found["not"].method) == ("We will not go to the bridge", "approximate"), "changed"
assert found["not"].confidence > found["marks"].confidence, "changed"
assert found["never"].text == "never go to the bridge", "changed"
PYTHON
