#!/usr/bin/env bash
# Guess: an article of Fundus as JSON has its text as a string, under `plaintext` as its documentation says of the default, and where it was found.
# So: there is no plaintext unless it is asked for. `body` is an object: a summary, and sections, each with a headline and paragraphs. Neither the address nor the paper is among the
#     keys, and the moment has a space for its T.
# Why it matters here: collections that are made by it are read by their column of text. A program that looks for a string has articles with headlines and nothing below, and none can be cited.
# Date: 2026-11-30, fundus 0.5.7 with curl_cffi 0.13.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check fundus==0.5.7 curl_cffi==0.13.0
venv/bin/python - <<'PYTHON'
import json
from datetime import UTC, datetime
from importlib.metadata import version

from fundus.parser.data import ArticleBody, ArticleSection, TextSequence
from fundus.scraping.article import Article
from fundus.scraping.html import HTML

said = ArticleSection(headline=TextSequence([]), paragraphs=TextSequence(["“We will not go,” said Ann Poole.", "The vote is due."]))
address = "https://post.example/bridge"
html = HTML(requested_url=address, responded_url=address, content="<p>", crawl_date=datetime(2026, 11, 30, tzinfo=UTC), source_info=None)
stated = {"title": "Bridge shut", "authors": ["Mia Holt"], "publishing_date": datetime(2024, 3, 5, 10, 30, tzinfo=UTC)}
article = Article(html=html, body=ArticleBody(summary=TextSequence(["It stays shut."]), sections=[said]), **stated)
found = json.loads(json.dumps(article.to_json()))
print("fundus", version("fundus"), json.dumps(found, ensure_ascii=False))
assert "plaintext" in (Article.to_json.__doc__ or "") and "plaintext" not in found, "changed"
assert found["body"] == {"summary": ["It stays shut."], "sections": [{"headline": [], "paragraphs": ["“We will not go,” said Ann Poole.", "The vote is due."]}]}, "changed"
assert found["publishing_date"] == "2024-03-05 10:30:00+00:00", "changed"
assert address not in json.dumps(found), "changed"
assert "said Ann Poole.\n\nThe vote" in article.plaintext, "changed"
PYTHON
