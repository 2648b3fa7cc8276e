#!/usr/bin/env bash
# Guess: text that groff makes of an article for a terminal breaks words with -, as typewriters do, and prints a bold headline once.
# So: it breaks them with ‐ (U+2010), and writes that for every hyphen: com‐ and muters, long‐standing. Each letter of the headline stands there twice, with a
#     backspace between. Lines of an even edge have several spaces between words.
# Why it matters here: what joins words at line ends looks for another hyphen. A quotation has com‐ muters, a search for long-standing finds nothing, and the headline is BBrriiddggee.
# Date: 2026-11-30, groff 1.22.4 of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
dpkg-query --show groff >/dev/null 2>&1 || apt-get install -y -qq --no-install-recommends groff=1.22.4-10 >/dev/null
cat > article.ms <<'MS'
.TL
Bridge shut
.LP
\(lqThe bridge was never safe for the many thousands of commuters who unfortunately depended upon it every morning,\(rq said Mayor Ann Poole, a long-standing opponent.
MS
groff --version | head -n 1
GROFF_NO_SGR=1 groff -ms -Tutf8 article.ms > article.txt
cat -A article.txt | grep -v '^\$$'
grep -qE 'com‐$' article.txt || { echo "changed" >&2; exit 1; }
grep -qF 'long‐standing' article.txt || { echo "changed" >&2; exit 1; }
grep -qF $'B\bBr\bri\bid\bdg\bge\be' article.txt || { echo "changed" >&2; exit 1; }
