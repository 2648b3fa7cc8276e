#!/usr/bin/env bash
# Guess: `authors` of an entry lists all of its authors, as in feedparser, whose shape it takes over.
# So: it lists the first one only: in Atom, in RSS with two <dc:creator>, and in JSON Feed.
# Why it matters here: half of a shared byline is lost, and with it the search for an author's articles.
# Date: 2026-11-28, fastfeedparser 0.6.5.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check fastfeedparser==0.6.5
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import fastfeedparser

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:f</id><updated>2024-03-05T10:00:00Z</updated><entry><id>urn:1</id><title>One</title>
<updated>2024-03-05T10:00:00Z</updated><link href="http://a.example/1"/><author><name>Ann Roe</name></author><author><name>Bo Lind</name></author></entry></feed>"""
RSS = """<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title><link>http://a.example/</link><description>d</description>
<item><title>One</title><link>http://a.example/1</link><dc:creator>Ann Roe</dc:creator><dc:creator>Bo Lind</dc:creator></item></channel></rss>"""
JSON = """{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [{"id": "1", "url": "http://a.example/1", "content_text": "One",
"authors": [{"name": "Ann Roe"}, {"name": "Bo Lind"}]}]}"""
print("fastfeedparser", version("fastfeedparser"))
for feed in (ATOM, RSS, JSON):
    authors = [author["name"] for author in fastfeedparser.parse(feed).entries[0]["authors"]]
    print(authors)
    assert authors == ["Ann Roe"], "changed"
PYTHON
