#!/usr/bin/env bash
# Guess: an author of RSS, "mia@post.media (Mia Holt)" as the standard wants it, is split into address and name.
# So: only where the last part of the address has four letters at most. mia@post.media is the address mia@post.medi, and the name "a (Mia Holt"; of a .online paper it is "ne (Mia Holt". With
#     a second author the whole line as printed is in no field at all.
# Why it matters here: papers and their people have addresses in .media, .press, .online and .london. The byline is no name, and a search for the author's articles finds none of them.
# Date: 2026-11-30, feedparser 6.0.14.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check feedparser==6.0.14
venv/bin/python - <<'PYTHON'
import feedparser

FEED = '<rss version="2.0"><channel><title>P</title><item><title>T</title>{}</item></channel></rss>'
found = []
for authors in (
    "<author>mia@post.com (Mia Holt)</author>",
    "<author>mia@post.media (Mia Holt)</author>",
    "<author>mia@post.online (Mia Holt)</author>",
    "<author>mia@post.media (Mia Holt)</author><author>Jo Bly</author>",
):
    entry = feedparser.parse(FEED.format(authors)).entries[0]
    found.append((entry.author, [one.get("name") for one in entry.authors], entry.authors[0].get("email")))
print("feedparser", feedparser.__version__, *found, sep="\n")
assert found[0][1:] == (["Mia Holt"], "mia@post.com"), "changed"
assert found[1] == ("mia@post.media (Mia Holt)", ["a (Mia Holt"], "mia@post.medi"), "changed"
assert found[2][1] == ["ne (Mia Holt"], "changed"
assert found[3][:2] == ("Jo Bly", ["a (Mia Holt", "Jo Bly"]), "changed"
PYTHON
