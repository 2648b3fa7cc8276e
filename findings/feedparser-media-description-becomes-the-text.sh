#!/usr/bin/env bash
# Guess: what Media RSS says of a picture (media:description) is kept apart from what the feed says of the item
#     (description): the item's summary is its description, and it has no content, wherever the picture stands.
# So: both become the item's. Where the picture comes first, its words are the summary and the description is the
#     content; where it comes last, its words are the content.
# Why it matters here: an item with content is taken for an article with its full text: a caption, or a summary of one line,
#     would be stored as one, and what a caption quotes as what the article quotes.
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

FEED = """<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Ely Post</title>
<item><title>Pier shut</title>{}</item></channel></rss>"""
SUMMARY = "<description>The pier is shut.</description>"
PICTURE = '<media:content url="https://ely.example/a.jpg"><media:description>“It rots,” says a board.</media:description></media:content>'


def read(inside):
    entry = feedparser.parse(FEED.format(inside)).entries[0]
    return entry.summary, [one.value for one in entry.content]


print("feedparser", version("feedparser"), read(PICTURE + SUMMARY), read(SUMMARY + PICTURE), sep="\n")
assert read(PICTURE + SUMMARY) == ("“It rots,” says a board.", ["The pier is shut."]), "changed"
assert read(SUMMARY + PICTURE) == ("The pier is shut.", ["“It rots,” says a board."]), "changed"
PYTHON
