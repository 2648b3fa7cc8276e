#!/usr/bin/env bash
# Guess: mdy() and dmy() of lubridate give the month that is named, and NA where a line has one number too many; parse_date_time() of a line with "p.m." gives the afternoon.
# So: "5-7 March 2024" is 7 May for mdy() and 5 July for dmy(): the name of the month is dropped, and the numbers before it are read. "March 5-6, 2024" is 6 May. With
#     "3:04 p.m." it is 03:04, and "12:05 a.m." is five past noon; "12.05am" is right.
# Why it matters here: the order of the letters is what people choose for a column of dates. The days of a span are put into other months, without a warning, and American
#     papers print the clock with these points.
# Date: 2026-11-30, lubridate 1.9.2 of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
Rscript -e 'quit(status = !requireNamespace("lubridate", quietly = TRUE))' >/dev/null 2>&1 \
  || apt-get install -y -qq --no-install-recommends r-base-core r-cran-lubridate=1.9.2+dfsg-1 >/dev/null
export TZ=UTC
cat > finding.R <<'R'
suppressMessages(library(lubridate))
spans <- c("5-7 March 2024", "March 5-6, 2024")
clocks <- c("March 5, 2024 at 3:04 p.m.", "March 4, 2024, 12:05 a.m.", "March 4, 2024, 12.05am")
found <- c(
  format(mdy(spans, quiet = TRUE)), format(dmy(spans, quiet = TRUE)),
  format(parse_date_time(clocks, c("mdYR", "mdYIMp"), quiet = TRUE), "%H:%M")
)
cat("lubridate", format(packageVersion("lubridate")), found, sep = "\n")
R
Rscript finding.R 2>/dev/null | tee found.txt
expected=$'lubridate\n1.9.2\n2024-05-07\n2024-05-06\n2024-07-05\n2024-06-05\n03:04\n12:05\n00:05'
[[ $(cat found.txt) == "$expected" ]] || { echo "changed" >&2; exit 1; }
