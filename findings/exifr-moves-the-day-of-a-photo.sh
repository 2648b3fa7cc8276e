#!/usr/bin/env bash
# Guess: a photo that says when it was taken, with the offset of the place (OffsetTimeOriginal), is dated so, whatever machine
#     reads it.
# So: the time is read as one of the machine's own zone, and the offset beside it is not used: a photo of 5 March, 23:30 in Denver
#     is of 5 March, 23:30 UTC on a server, and nine hours earlier when Tokyo reads it; it was taken on 6 March, 06:30 UTC.
#     DateTimeOriginal is an instant (a Date), so that nobody sees it.
# Why it matters here: captions quote and are dated by their photo. Words are put on a day on which they had not been said, or
#     before those that they answer.
# Date: 2026-11-28, exifr 7.1.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pillow==13.0.0 piexif==1.1.3
cd "$folder"
venv/bin/python - <<'PYTHON'
import piexif
from PIL import Image

taken = {piexif.ExifIFD.DateTimeOriginal: b"2024:03:05 23:30:00", piexif.ExifIFD.OffsetTimeOriginal: b"-07:00"}
Image.new("RGB", (8, 8)).save("photo.jpg", exif=piexif.dump({"0th": {}, "Exif": taken}))
PYTHON
npm install --silent --no-audit --no-fund exifr@7.1.3
cat > finding.cjs <<'NODE'
require("exifr").parse("photo.jpg").then((read) => {
  console.log("exifr", require("exifr/package.json").version, process.env.TZ, read.DateTimeOriginal.toISOString(), read.OffsetTimeOriginal);
  const seen = { UTC: "2024-03-05T23:30:00.000Z", "Asia/Tokyo": "2024-03-05T14:30:00.000Z" }[process.env.TZ];
  if (read.DateTimeOriginal.toISOString() !== seen || read.OffsetTimeOriginal !== "-07:00") throw new Error("changed");
});
NODE
TZ=UTC node finding.cjs
TZ=Asia/Tokyo node finding.cjs
