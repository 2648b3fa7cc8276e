#!/usr/bin/env bash
# Guess: Markdown that percollate makes of an article has the day that the page states, 2024-03-05T01:30:00+05:30, or this moment as it is.
# So: it has “Published”, a day and a clock in the time zone of the machine, and no zone: Mar 4, 2024, 8:00 PM in UTC, Mar 4, 2024, 3:00 PM in New York, Mar 5, 2024, 1:30 AM in
#     Kolkata. The page's own line, 5 March 2024, stands below. Its EPUB keeps the moment.
# Why it matters here: the article is cited by a day on which it was not published, and two people who saved it have two articles.
# Date: 2026-11-30, percollate 4.3.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts --legacy-peer-deps percollate@4.3.0
cat > page.html <<'HTML'
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bridge shut</title><meta property="article:published_time" content="2024-03-05T01:30:00+05:30"></head><body><article><h1>Bridge shut</h1><p>5 March 2024</p>
<p>“The bridge was never safe,” said Mayor Ann Poole, who has run the town for twelve years. “We closed it in the spring, and we will not open it again.”</p>
<p>The council met on Monday to discuss the old stone bridge over the river, which has been closed to all traffic since the spring, and will meet again in May.</p></article></body></html>
HTML
node -p '"percollate " + require("./node_modules/percollate/package.json").version'
for zone in UTC America/New_York Asia/Kolkata; do
  TZ=$zone node_modules/.bin/percollate md -o "page.md" page.html >/dev/null 2>&1
  grep -m 1 '^Published' page.md | tr '\302\240\342\200\257' ' ' | tr -s ' '
  grep -qx '5 March 2024' page.md || { echo "changed" >&2; exit 1; }
done | tee found
[[ $(cat found) == $'Published Mar 4, 2024, 8:00 PM\nPublished Mar 4, 2024, 3:00 PM\nPublished Mar 5, 2024, 1:30 AM' ]] || { echo "changed" >&2; exit 1; }
