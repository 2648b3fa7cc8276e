#!/usr/bin/env bash
# Guess: an author of whom only the name is known is in the RSS feed as dc:creator or as author, as in the Atom feed of the same articles.
# So: in RSS there is no author at all, for one name as for two. Only with an e-mail address there is one; Atom has both names either way. Nothing says so.
# Why it matters here: newsrooms give names, not addresses. An archive that reads a paper's RSS has articles by nobody, and one that reads the Atom file
#     beside it has them all.
# Date: 2026-11-29, feedgen 1.0.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check feedgen==1.0.0
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from feedgen.feed import FeedGenerator

feed = FeedGenerator()
feed.id("https://arden.example")
feed.title("Arden Herald")
feed.link(href="https://arden.example")
feed.description("News")
entry = feed.add_entry()
entry.id("https://arden.example/1")
entry.title("“No,” mayor says")
entry.link(href="https://arden.example/1")
entry.author([{"name": "Ann Poole"}, {"name": "Tom Reed"}])
rss, atom = feed.rss_str(pretty=True).decode(), feed.atom_str(pretty=True).decode()
print("feedgen", version("feedgen"), rss, atom, sep="\n")
assert [name in rss for name in ("Poole", "Reed", "author", "creator")] == [False] * 4, "changed"
assert "<name>Ann Poole</name>" in atom and "<name>Tom Reed</name>" in atom, "changed"
entry.author({"name": "Ann Poole", "email": "ann@arden.example"}, replace=True)
assert "<author>ann@arden.example (Ann Poole)</author>" in feed.rss_str().decode(), "changed"
PYTHON
