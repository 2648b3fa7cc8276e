#!/usr/bin/env bash
# Guess: R's references, which are made after BibTeX, read a name as BibTeX does: "Poole, Ann" is Ann Poole.
# So: a comma parts people. as.person("Poole, Ann and Reed, Tom") is four people, and bibentry(author = "Poole, Ann") has two authors, called Poole and Ann; toBibtex() then
#     writes {Poole} and {Ann}, so that the mistake stays where it is written down. "Tom Reed, Jr." is one person, as Jr. is known.
# Why it matters here: lists of sources, BibTeX and catalogues write the last name first. The printed list looks right, as the two "authors" are joined
#     by a comma or by "and"; a count of who wrote what has everybody under a first name.
# Date: 2026-11-29, R 4.2.2 of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v Rscript >/dev/null || apt-get install -y -qq --no-install-recommends r-base-core=4.2.2.20221110-2 >/dev/null
cat > finding.R <<'R'
cat("R", format(getRversion()), "\n")
for (name in c("Poole, Ann", "Ann Poole", "Poole, Ann and Reed, Tom", "Tom Reed, Jr.")) cat(name, ": ", paste(format(as.person(name)), collapse = " / "), "\n", sep = "")
source <- bibentry("Article", title = "We will not go", author = "Poole, Ann", journal = "Arden Post", year = "2024")
cat(grep("author", toBibtex(source), value = TRUE), "\n")
R
found=$(LC_ALL=C.UTF-8 Rscript finding.R)
printf '%s\n' "$found"
[[ $found == "R 4.2.2 
Poole, Ann: Poole / Ann
Ann Poole: Ann Poole
Poole, Ann and Reed, Tom: Poole / Ann / Reed / Tom
Tom Reed, Jr.: Tom Reed, Jr.
  author = {{Poole} and {Ann}}, " ]]
