#!/usr/bin/env bash
# Guess: an item that is given a description and a content has both in RSS as in Atom: content:encoded is what feeds in RSS have for it, and readers look for.
# So: RSS has the description alone. Nothing tells that the content was left out; Atom of the same item has it.
# Why it matters here: sites made with Python offer both. By RSS an article is its first sentence, and a quotation further down is not on record.
# Date: 2026-11-30, feedgenerator 2.2.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check feedgenerator==2.2.1
venv/bin/python - <<'PYTHON'
from datetime import UTC, datetime
from importlib.metadata import version

from feedgenerator import Atom1Feed, Rss201rev2Feed

found = {}
for kind in (Rss201rev2Feed, Atom1Feed):
    feed = kind(title="The Arden Post", link="https://post.example/", description="News")
    feed.add_item(
        title="Bridge shut",
        link="https://post.example/bridge",
        description="The bridge is shut.",
        content="<p>“We will not go,” said Ann Poole.</p>",
        pubdate=datetime(2024, 3, 4, 10, tzinfo=UTC),
    )
    found[kind.__name__] = feed.writeString("utf-8")
print("feedgenerator", version("feedgenerator"), *found.values(), sep="\n")
assert "The bridge is shut." in found["Rss201rev2Feed"] and "said Ann Poole" not in found["Rss201rev2Feed"], "changed"
assert "said Ann Poole" in found["Atom1Feed"], "changed"
PYTHON
