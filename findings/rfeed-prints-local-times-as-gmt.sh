#!/usr/bin/env bash
# Guess: a moment with an offset is printed with it, or in GMT: 5 March, 21:30 in New York is "21:30:00 -0500", or 6 March, 02:30 GMT.
# So: its figures are printed as they stand, and "GMT" behind them, whatever the offset: Tue, 05 Mar 2024 21:30:00 GMT, for the article as
#     for the feed. No error is raised and the feed is valid.
# Why it matters here: an evening in New York is dated five hours early, before what it answers, and a night in Sydney eleven hours late. The
#     reader of the feed cannot see it.
# Date: 2026-11-29, rfeed 1.1.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check rfeed==1.1.1
cd "$folder"
venv/bin/python - <<'PYTHON'
import datetime
from importlib.metadata import version

import rfeed

evening = datetime.datetime(2024, 3, 5, 21, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=-5)))
item = rfeed.Item(title="“No,” Poole says", link="https://arden.example/1", pubDate=evening)
feed = rfeed.Feed(title="Arden Herald", link="https://arden.example", description="News", items=[item], lastBuildDate=evening).rss()
print("rfeed", version("rfeed"), feed, sep="\n")
assert "<pubDate>Tue, 05 Mar 2024 21:30:00 GMT</pubDate>" in feed, "changed"
assert "<lastBuildDate>Tue, 05 Mar 2024 21:30:00 GMT</lastBuildDate>" in feed, "changed"
PYTHON
