#!/usr/bin/env bash
# Guess: several <podcast:person> of an episode, or at least the last one, come with name and role, as authors do.
# So: only the attributes of the last one are there: {"role": "guest"}. The name, which is the text of the element, is
#     gone, and so is every other person.
# Why it matters here: podcast:person is where a feed says who speaks in the transcript that it links to.
# Date: 2026-11-28, feedparser 6.0.14.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check feedparser==6.0.14
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import feedparser

FEED = """<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>Arden Talks</title><item><title>One</title>
<podcast:person role="host">Ann Poole</podcast:person><podcast:person role="guest">Tom Reed</podcast:person></item></channel></rss>"""
entry = feedparser.parse(FEED).entries[0]
print("feedparser", version("feedparser"), dict(entry), sep="\n")
assert entry.podcast_person == {"role": "guest"}, "changed"
assert "Poole" not in str(entry) and "Reed" not in str(entry), "changed"
PYTHON
