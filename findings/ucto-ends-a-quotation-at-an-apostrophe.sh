#!/usr/bin/env bash
# Guess: the tokenizer that finds quotations (ucto -Q) tells an apostrophe within a word from a closing mark, and knows « » beside
#     “ ” and ‘ ’.
# So: ‘We won’t go,’ is the quotation ‘We won’ and the words "t go"; won’t are three tokens. « » are no marks to it. “ ” and
#     straight double ones are found over several sentences.
# Why it matters here: corpora in FoLiA are made by it, so that a search for quotations in them gives half a denial of every
#     British paper: the next ‘ opens in the middle of the reporter's words.
# Date: 2026-11-28, ucto 0.21.1 of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v ucto >/dev/null || apt-get install -y -qq --no-install-recommends ucto=0.21.1-2+b3 uctodata=0.8-2 >/dev/null
printf '‘We won’t go,’ said Reed. “We will not go. Not now.” «Non», dit-il.\n' > talk.txt
ucto -L eng -Q -X --id=talk talk.txt talk.xml 2>/dev/null
found=$(python3 - <<'PYTHON'
import xml.etree.ElementTree as tree

F = "{http://ilk.uvt.nl/folia}"
for quote in tree.parse("talk.xml").iter(F + "quote"):
    print(*(word.find(F + "t").text for word in quote.iter(F + "w")))
PYTHON
)
ucto --version 2>&1 | head -n 1
printf '%s\n' "$found"
[[ $(ucto --version 2>&1 | head -n 1) == *0.21.1* ]]
[[ $found == $'‘ We won ’\n“ We will not go . Not now . ”' ]]
