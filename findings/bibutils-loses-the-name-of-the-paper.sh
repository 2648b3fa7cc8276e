#!/usr/bin/env bash
# Guess: a newspaper article in RIS keeps its paper on the way to EndNote, to Word's sources and to ISI, as that is what it is cited by.
# So: the paper is only in BibTeX and in RIS again. For EndNote, Word and ISI there is headline, reporter and day, but no paper, and no warning. From
#     BibTeX, where the same article is an @article of a journal, the paper is kept.
# Why it matters here: who takes a list of sources over into a word processor has articles of no paper, and where a headline was
#     printed twice, the two cannot be told.
# Date: 2026-11-28, bibutils 7.2 of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v ris2xml >/dev/null || apt-get install -y -qq --no-install-recommends bibutils=7.2-2 >/dev/null
printf 'TY  - NEWS\nAU  - Poole, Ann\nTI  - No\nT2  - The Delta Post\nPY  - 2024\nDA  - 2024/03/05/\nER  - \n' > article.ris
printf '@article{a, author={Poole, Ann}, title={No}, journal={The Delta Post}, year=2024, month=mar}\n' > article.bib
ris2xml article.ris > ris.xml 2>/dev/null
bib2xml article.bib > bib.xml 2>/dev/null
found=""
for source in ris bib; do
  for format in bib ris end wordbib isi; do
    if "xml2$format" "$source.xml" 2>/dev/null | grep -qi 'delta post'; then found+="$source>$format "; fi
  done
done
version=$(dpkg-query --show --showformat '${Version}' bibutils)
printf 'bibutils %s\nthe paper is named in: %s\n' "$version" "$found"
[[ $version == 7.2-2 ]] || { echo "other version" >&2; exit 1; }
[[ $found == "ris>bib ris>ris bib>bib bib>ris bib>end bib>wordbib bib>isi " ]] || { echo "changed" >&2; exit 1; }
