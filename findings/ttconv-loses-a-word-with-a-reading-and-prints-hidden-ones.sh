#!/usr/bin/env bash
# Guess: ttconv, which follows the rules of TTML and IMSC, writes into SubRip and WebVTT what a viewer sees: not what has tts:visibility="hidden", and a word with its reading above it
#     (tts:ruby) as the word, with or without the reading.
# So: hidden words are printed, while those with tts:display="none" are not: "We will never go." for "We will go." A word with a reading is gone, reading and all: " it is." for "Kyoto it is."
# Why it matters here: it is what broadcasters convert their captions with. A hidden "never" turns the sentence round, and the name of a place is missing without a gap.
# Date: 2026-11-30, ttconv 1.2.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check ttconv==1.2.3
cat > talk.ttml <<'TTML'
<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling" xml:lang="en"><head><layout><region xml:id="r" tts:extent="80% 20%" tts:origin="10% 80%"/></layout></head>
<body region="r"><div><p begin="1s" end="2s">We will <span tts:visibility="hidden">never </span>go.</p>
<p begin="3s" end="4s"><span tts:ruby="container"><span tts:ruby="base">Kyoto</span><span tts:ruby="text">KEE-o-to</span></span> it is.</p><p begin="7s" end="8s" tts:display="none">Gone.</p></div></body></tt>
TTML
for form in srt vtt; do
  venv/bin/tt convert -i talk.ttml -o "talk.$form" >/dev/null 2>&1
  found=$(grep -vE '^[0-9]*$|-->|WEBVTT' "talk.$form")
  printf '%s %s:\n%s\n' "$(venv/bin/python -m pip list 2>/dev/null | grep '^ttconv')" "$form" "$found"
  [[ $found == $'We will never go.\n it is.' ]] || { echo "changed" >&2; exit 1; }
done
