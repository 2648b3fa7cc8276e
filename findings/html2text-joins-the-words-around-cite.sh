#!/usr/bin/env bash
# Guess: <cite> around the name of a paper is shown as its words, with the spaces that stand around it, as <b> and <i> are.
# So: the spaces on both sides are gone: "the <cite>Arden Herald</cite> on Monday" is "theArden Heraldon Monday". <b>, <i>, <em> and links keep theirs.
# Why it matters here: <cite> is what HTML has for the source of a quotation. “We go,” he told theHeraldon Monday: the name of the paper is no word any more, neither
#     for a search nor for what looks for names.
# Date: 2026-11-29, the html2text of Debian 12, 1.3.2a-28.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 html2text=1.3.2a-28
dpkg --extract ./html2text_*.deb .
printf '%s\n' '<p>He told the <cite>Arden Herald</cite> on Monday.</p><p>He told the <i>Arden Herald</i> on Monday.</p>' > page.html
found=$(usr/bin/html2text -nobs -utf8 page.html)
dpkg-deb --field ./html2text_*.deb Version
printf '%s\n' "$found"
[[ $found == $'He told theArden Heraldon Monday.\nHe told the Arden Herald on Monday.' ]]
