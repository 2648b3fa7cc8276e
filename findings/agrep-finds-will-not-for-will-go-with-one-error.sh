#!/usr/bin/env bash
# Guess: a search that allows one error finds words with one letter wrong. “We will go” is not found in “We will not go”, which has four letters and a space more.
# So: it is, by R's agrep and by TRE's: they look for any place that is one letter off, and "We will no", the start of "We will not", is that. The words that
#     were looked for need no end. With whole words (tre-agrep -w) it takes "We will no" for none.
# Why it matters here: this is how quotations are looked for that were scanned or typed badly, and one error in ten letters is little. It finds the
#     opposite of what was said, and calls it as near as a misprint.
# Date: 2026-11-29, R 4.2.2 and TRE 0.8.0 of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v Rscript >/dev/null || apt-get install -y -qq --no-install-recommends r-base-core=4.2.2.20221110-2 >/dev/null
apt-get download --quiet=2 tre-agrep=0.8.0-7 libtre5=0.8.0-7
for package in ./*.deb; do dpkg --extract "$package" .; done
printf '%s\n' 'We will not go there.' 'We wil go there.' 'We shall go there.' > said.txt
tre() { LD_LIBRARY_PATH=$(dirname "$(find usr/lib -name 'libtre.so*' | head -n 1)") usr/bin/tre-agrep "$@"; }
version=$(tre --version | head -n 1)
found=$(tre -1 -s 'We will go' said.txt)
words=$(tre -1 -s -w 'We will go' said.txt)
R=$(Rscript -e 'cat("R", format(getRversion()), agrep("We will go", readLines("said.txt"), max.distance = 1, value = TRUE), adist("We will go", "We will not go there.", partial = TRUE))')
printf '%s\n%s\n-w %s\n%s\n' "$version" "$found" "$words" "$R"
[[ $version == *"0.8.0"* ]]
[[ $found == $'1:We will not go there.\n1:We wil go there.' ]]
[[ $words == '1:We wil go there.' ]]
[[ $R == 'R 4.2.2 We will not go there. We wil go there. 1' ]]
