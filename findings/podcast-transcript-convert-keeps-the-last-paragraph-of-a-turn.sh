#!/usr/bin/env bash
# Guess: what brings podcasts' transcripts of all kinds into one gives each speaker's words whole: all paragraphs up to the next name in HTML, each
#     voice of a caption in WebVTT, with its references decoded.
# So: of several paragraphs the last one alone is kept: asked to go on, Poole says "It is late." and no more. <br> is nothing: "Why?Now?" A caption
#     with two voices is the first one's, words and all: Reed asks and answers. &lt; and &amp; stay as they are. No error is raised.
# Why it matters here: HTML is one of the kinds of transcripts that podcasts publish, with a paragraph for each thought. Most of what was said
#     is missing, and what is left reads as if it were all.
# Date: 2026-11-29, podcast-transcript-convert for Python 0.1.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check podcast-transcript-convert==0.1.2
cd "$folder"
venv/bin/python - <<'PYTHON'
import json
from importlib.metadata import version
from pathlib import Path

from podcast_transcript_convert.converters.html_to_json import html_file_to_json_file
from podcast_transcript_convert.converters.vtt_to_json import vtt_file_to_json_file

Path("talk.html").write_text(
    "<html><body><cite>Ann Poole:</cite><time>0:01</time><p>“We will not go.”</p><p>It is late.</p>"
    "<cite>Tom Reed:</cite><time>0:05</time><p>Why?<br>Now?</p></body></html>",
    encoding="utf-8",
)
Path("talk.vtt").write_text(
    "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Tom Reed>Why?\n<v Ann Poole>No.\n\n00:02.000 --> 00:03.000\n<v Ann Poole>It was &lt; 5 &amp; fell.</v>\n",
    encoding="utf-8",
)
html_file_to_json_file("talk.html", "html.json", {})
vtt_file_to_json_file("talk.vtt", "vtt.json", {})
found = {kind: [(part["speaker"], part["body"]) for part in json.loads(Path(f"{kind}.json").read_text(encoding="utf-8"))["segments"]] for kind in ("html", "vtt")}
print("podcast-transcript-convert", version("podcast-transcript-convert"), found)
assert found == {
    "html": [("Ann Poole", "It is late."), ("Tom Reed", "Why?Now?")],
    "vtt": [("Tom Reed", "Why? No."), ("Ann Poole", "It was &lt; 5 &amp; fell.")],
}, "changed"
PYTHON
