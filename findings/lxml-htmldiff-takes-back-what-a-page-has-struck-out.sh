#!/usr/bin/env bash
# Guess: a comparison of two versions of a page leaves the page's own <del> and <ins> as they are, and shows one that was added as a change.
# So: lxml's htmldiff() takes both away: “We will <del>not</del> go” is “We will not go” in the comparison, without the strike. A version in
#     which the paper has struck out “not” is shown as unchanged. With <s> the strike stays, but is not marked as a change either.
# Why it matters here: papers strike out what they correct, so the comparison says the opposite of the page, just where a correction was made.
#     On Record leaves out struck words, and shows the next version as another text.
# Date: 2026-11-30, lxml 6.1.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check lxml==6.1.3
cat > finding.py <<'PYTHON'
from importlib.metadata import version

from lxml.html.diff import htmldiff

PLAIN = "<p>We will not go.</p>"
STRUCK = "<p>We will <del>not</del> go.</p>"
LINE = "<p>We will <s>not</s> go.</p>"
ADDED = "<p>We will <ins>now</ins> go.</p>"
found = {
    "struck in both": htmldiff(STRUCK, STRUCK),
    "struck in the second": htmldiff(PLAIN, STRUCK),
    "added in both": htmldiff(ADDED, ADDED),
    "s in the second": htmldiff(PLAIN, LINE),
}
print("lxml", version("lxml"), *found.items(), sep="\n")
assert found["struck in both"] == found["struck in the second"] == PLAIN, "changed"
assert found["added in both"] == "<p>We will now go.</p>" and found["s in the second"] == LINE, "changed"
PYTHON
env/bin/python finding.py
