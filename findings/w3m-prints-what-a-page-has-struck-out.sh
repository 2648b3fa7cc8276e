#!/usr/bin/env bash
# Guess: w3m prints the text of a page as it is shown without styles: struck-out words among the others, or not at all, raised letters as letters.
# So: it prints them between signs of its own: We [DEL:will:DEL] [INS:won’t:INS] go, [S:we said:S]. Numbers of notes and “th” stand behind a circumflex: Poole^1 on the 5^th.
# Why it matters here: w3m is how mail programs and scripts turn pages into text. What a paper withdrew is in the sentence, in capitals; a name with ^1 is none.
# Date: 2026-11-30, w3m 0.5.3 of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v w3m >/dev/null || apt-get install -y -qq --no-install-recommends w3m=0.5.3+git20230121-2 >/dev/null
printf '<p>We <del>will</del> <ins>won’t</ins> go, <s>we</s> said Poole<sup>1</sup> on the 5<sup>th</sup>.</p>' > page.html
dpkg-query --show w3m
found=$(HOME=$folder LC_ALL=C.UTF-8 w3m -dump -T text/html -I utf-8 -O utf-8 page.html)
printf '%s\n' "$found"
[[ $found == "We [DEL:will:DEL] [INS:won’t:INS] go, [S:we:S] said Poole^1 on the 5^th." ]] || { echo "changed" >&2; exit 1; }
