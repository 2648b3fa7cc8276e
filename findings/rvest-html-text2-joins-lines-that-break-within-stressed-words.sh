#!/usr/bin/env bash
# Guess: html_text2() makes a line end of each <br>, as its description says, wherever it stands.
# So: only of one that is a child of the block. Within <em>, <b>, <span> or <a> it is nothing at all: “It was <b>right<br>then</b>” is “It was rightthen”, and
#     “We go,” he <em>said.<br>“No</em>” is “We go,” he said.“No”.
# Why it matters here: html_text2 is what courses of R teach for text as a reader sees it. Verses, poems and the answers of interviews, which
#     are set in italics as a whole, lose the space between two words.
# Date: 2026-11-29, rvest 1.0.3 of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
Rscript -e 'library(rvest)' >/dev/null 2>&1 || apt-get install -y -qq --no-install-recommends r-base-core=4.2.2.20221110-2 r-cran-rvest=1.0.3-1 >/dev/null
cat > finding.R <<'R'
library(rvest)
cat("rvest", format(packageVersion("rvest")), "\n")
for (html in c("<p>It was right<br>then.</p>", "<p>“It was <b>right<br>then</b>.”</p>", "<p>“We go,” he <em>said.<br>“No</em>”</p>", "<p><span>Q. Why?<br>A. No.</span></p>")) cat(deparse(html_text2(read_html(html))), "\n")
R
found=$(LC_ALL=C.UTF-8 Rscript finding.R)
printf '%s\n' "$found"
[[ $found == 'rvest 1.0.3 
"It was right\nthen." 
"“It was rightthen.”" 
"“We go,” he said.“No”" 
"Q. Why?A. No." ' ]]
