#!/usr/bin/env bash
# Guess: tokenize_paragraphs() parts a text at empty lines, whichever line ends it has.
# So: empty lines of CR LF part nothing: two statements are one paragraph, their line ends made spaces. tokenize_lines() knows both.
# Why it matters here: statements that were saved under Windows, or sent by mail, have these line ends. The counted unit is the whole text, and every
#     speaker in it stands beside every quotation.
# Date: 2026-11-28, tokenizers for R of Debian 12, 0.3.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v Rscript >/dev/null || apt-get install -y -qq --no-install-recommends r-base-core=4.2.2.20221110-2 >/dev/null
Rscript -e 'quit(status = !requireNamespace("tokenizers", quietly = TRUE))' || apt-get install -y -qq --no-install-recommends r-cran-tokenizers=0.3.0-1 >/dev/null
cat > finding.R <<'R'
version <- as.character(packageVersion("tokenizers"))
windows <- "“We go,” said Poole.\r\n\r\n“No,” said Reed."
unix <- gsub("\r", "", windows)
found <- lengths(c(tokenizers::tokenize_paragraphs(c(windows, unix)), tokenizers::tokenize_lines(windows)))
cat("tokenizers", version, found, "\n")
print(tokenizers::tokenize_paragraphs(windows)[[1]])
stopifnot(version == "0.3.0", identical(unname(found), c(1L, 2L, 2L)))
R
Rscript finding.R
