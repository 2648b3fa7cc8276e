#!/usr/bin/env bash
# Guess: a data frame of articles is written as a list of records, or column by column; days are days, and a missing author is null, as jsonlite has it.
# So: column by column, and a day is the number of days since 1970: 19787. A missing author is the text “NA”. jsonlite of the same frame writes rows, "2024-03-05", and leaves the
#     missing author out.
# Why it matters here: a reader that looks for an article in each object finds one, whose text is all texts. The day is no date for anything but R, and somebody called NA writes most of all.
# Date: 2026-11-30, rjson 0.2.21 and jsonlite 1.8.4 of Debian 12, R 4.2.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
for package in r-cran-rjson=0.2.21-1 r-cran-jsonlite=1.8.4+dfsg-1; do
  dpkg-query --show "${package%%=*}" >/dev/null 2>&1 || apt-get install -y -qq --no-install-recommends "$package" >/dev/null
done
cat > finding.R <<'R'
articles <- data.frame(headline = c("Bridge shut", "Road open"), date = as.Date(c("2024-03-05", "2024-03-06")), author = c("Mia Holt", NA))
cat("rjson", format(packageVersion("rjson")), rjson::toJSON(articles), "\n")
cat("jsonlite", format(packageVersion("jsonlite")), jsonlite::toJSON(articles), "\n")
R
found=$(LC_ALL=C.UTF-8 Rscript finding.R)
printf '%s\n' "$found"
[[ $found == 'rjson 0.2.21 {"headline":["Bridge shut","Road open"],"date":[19787,19788],"author":["Mia Holt","NA"]} 
jsonlite 1.8.4 [{"headline":"Bridge shut","date":"2024-03-05","author":"Mia Holt"},{"headline":"Road open","date":"2024-03-06"}] ' ]] || { echo "changed" >&2; exit 1; }
