#!/usr/bin/env bash
# Guess: a column that has days (2018-12-05) as well as times with a zone is text to a program that guesses types: it fits
#     neither a date nor an instant.
# So: readr makes instants of all, in UTC: the day becomes its midnight in London, an evening in Denver the next day there.
#     It reports no problem, and the zone is gone.
# Why it matters here: articles print one or the other. Counted by day, quotations move to the next one, and nobody can
#     tell a day from a midnight. col_types = cols(published_at = "c") keeps what is printed.
# Date: 2026-11-28, readr 2.1.4 of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
Rscript -e 'library(readr)' >/dev/null 2>&1 || apt-get install -y -qq --no-install-recommends r-base-core=4.2.2.20221110-2 r-cran-readr=2.1.4-1 >/dev/null
printf 'id,published_at\na,2018-12-05\nb,2018-12-05T23:30:00-07:00\n' > quotes.csv
found=$(Rscript -e 'library(readr); q <- read_csv("quotes.csv", show_col_types = FALSE); cat(format(q$published_at, tz = "UTC"), nrow(problems(q)), sep = "|")')
right=$(Rscript -e 'library(readr); cat(read_csv("quotes.csv", col_types = cols(published_at = "c"))$published_at, sep = "|")')
Rscript -e 'cat(format(packageVersion("readr")), "\n")'
printf '%s\n%s\n' "$found" "$right"
[[ $(Rscript -e 'cat(format(packageVersion("readr")))') == 2.1.4 ]]
[[ $found == "2018-12-05 00:00:00|2018-12-06 06:30:00|0" ]]
[[ $right == "2018-12-05|2018-12-05T23:30:00-07:00" ]]
