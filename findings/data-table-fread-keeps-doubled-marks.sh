#!/usr/bin/env bash
# Guess: a CSV cell "She said ""no""" is read as She said "no": two marks within marks are one, as everywhere.
# So: fread() takes the outer marks off and leaves the inner ones doubled: She said ""no"". It gives no warning, and has no option
#     for it. read.csv() reads the same file right.
# Why it matters here: cells with quotations are just those that have doubled marks. Written again and read again, marks become
#     four and eight, and two marks in a row are an empty quotation to whoever looks for quotations.
# Date: 2026-11-28, data.table 1.14.8 of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
Rscript -e 'library(data.table)' >/dev/null 2>&1 || apt-get install -y -qq --no-install-recommends r-base-core=4.2.2.20221110-2 r-cran-data.table=1.14.8+dfsg-1 >/dev/null
printf 'speaker,quote\nPoole,"She said ""no"" to it"\nReed,"""Never,"" he said"\n' > quotes.csv
found=$(Rscript -e 'cat(data.table::fread("quotes.csv")$quote, sep = "|")')
right=$(Rscript -e 'cat(read.csv("quotes.csv")$quote, sep = "|")')
Rscript -e 'cat("data.table", format(packageVersion("data.table")), "\n")'
printf '%s\n%s\n' "$found" "$right"
[[ $(Rscript -e 'cat(format(packageVersion("data.table")))') == 1.14.8 ]]
[[ $found == 'She said ""no"" to it|""Never,"" he said' ]]
[[ $right == 'She said "no" to it|"Never," he said' ]]
