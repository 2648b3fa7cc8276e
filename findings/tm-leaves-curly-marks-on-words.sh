#!/usr/bin/env bash
# Guess: removePunctuation() takes quotation marks of every shape off the words, as its description says, and stemming takes off
#     the possessive.
# So: by default it knows the marks of ASCII alone: “We and go” stay other words than We and go, and the possessive of Poole’s
#     stays on, as "’" behind the stem. "-4" is "4" and "re-imposed" is "reimposed" all the same. ucp = TRUE takes the marks off
#     and makes won’t "wont".
# Why it matters here: counts of who says which words, for which researchers use it, have the first and last word of each
#     quotation twice, with and without its mark, in papers that print curly ones only.
# Date: 2026-11-28, tm 0.7-11 of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
Rscript -e 'library(tm)' >/dev/null 2>&1 || apt-get install -y -qq --no-install-recommends r-base-core=4.2.2.20221110-2 r-cran-tm=0.7-11-1 r-cran-snowballc=0.7.0-1+b1 >/dev/null
found=$(LC_ALL=C.UTF-8 Rscript -e 'library(tm); text <- "“We won’t go,” said Poole’s aide. -4 percent, re-imposed"; cat(removePunctuation(text), removePunctuation(text, ucp = TRUE), stemDocument("Poole’s Poole\u0027s"), sep = "\n")' 2>/dev/null)
Rscript -e 'cat("tm", format(packageVersion("tm")), "\n")'
printf '%s\n' "$found"
[[ $(Rscript -e 'cat(format(packageVersion("tm")))') == 0.7.11 ]]
[[ $found == "“We won’t go” said Poole’s aide 4 percent reimposed
We wont go said Pooles aide 4 percent reimposed
Poole’ Pool" ]]
