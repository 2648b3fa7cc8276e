#!/usr/bin/env bash
# Guess: html2text of Debian prints the text of a link as words, with or without a sign of the link, and a heading as a line.
# So: the words of each link are joined by underscores, as if they were underlined: said Mayor Ann_Poole, on the_old_bridge. A heading stands between six asterisks, and <q> has no marks.
# Why it matters here: papers link the people that they quote. A name in one word is no name: it is found by no search and by nothing that looks for who spoke.
# Date: 2026-11-30, html2text 1.3.2a-28 of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v html2text >/dev/null || apt-get install -y -qq --no-install-recommends html2text=1.3.2a-28 >/dev/null
cat > page.html <<'HTML'
<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Bridge</title></head><body><h1>Bridge stays closed</h1>
<p>“We will not open <a href="/bridge">the old bridge</a>,” said Mayor <a href="/poole">Ann Poole</a>. She said: <q>No.</q></p></body></html>
HTML
html2text -version 2>&1 | sed -n 1p
found=$(html2text -utf8 page.html)
printf '%s\n' "$found"
[[ $found == $'****** Bridge stays closed ******\n“We will not open the_old_bridge,” said Mayor Ann_Poole. She said: No.' ]] || { echo "changed" >&2; exit 1; }
