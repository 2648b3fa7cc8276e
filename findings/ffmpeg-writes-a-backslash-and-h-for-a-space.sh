#!/usr/bin/env bash
# Guess: captions that ffmpeg reads as WebVTT and writes as SubRip, or as WebVTT again, have their words, with a space where &nbsp; keeps two together.
# So: it writes \h there, the sign of a third format (SubStation Alpha): "10\h000 euros", also from WebVTT to WebVTT. A space that is written as the character U+00A0 stays.
# Why it matters here: ffmpeg is what most programs convert captions with. “More \hthan five” has the word "\hthan", by which no search finds it, and a sum with \h in it
#     is no number.
# Date: 2026-11-30, ffmpeg 9.0.2 of imageio-ffmpeg 0.8.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.8.1
ffmpeg=$(venv/bin/python -c 'import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())')
printf 'WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ann Poole>We paid more\xc2\xa0than 10&nbsp;000 euros.\n' > hearing.vtt
"$ffmpeg" -v error -i hearing.vtt hearing.srt
"$ffmpeg" -v error -i hearing.vtt again.vtt
"$ffmpeg" -version | head -n 1
cat hearing.srt again.vtt
expected=$'We paid more\u00a0than 10\\h000 euros.'
for file in hearing.srt again.vtt; do
  grep -qxF "$expected" "$file" || { echo "changed" >&2; exit 1; }
done
