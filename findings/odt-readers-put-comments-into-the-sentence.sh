#!/usr/bin/env bash
# Guess: a comment in the margin of an .odt file is not in its text, or stands apart, at the end.
# So: odfpy and odt2txt print it where it is anchored, in the middle of the sentence, and before it who wrote it and when: "We will
#     Mia Holt2024-03-05T09:00:00Ask him again!not go". A footnote stands there as well, its number first. odt2txt also drops the single
#     space that the format writes as an element, so that two words are one.
# Why it matters here: editors comment on quotations. Their remark is part of the words between the marks, and their name stands
#     beside it like a speaker's.
# Date: 2026-11-28, odfpy 1.4.1, odt2txt 0.5 of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check odfpy==1.4.1
cd "$folder"
command -v odt2txt >/dev/null || apt-get install -y -qq --no-install-recommends odt2txt=0.5-7 >/dev/null
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from odf import dc, teletype
from odf.office import Annotation
from odf.opendocument import OpenDocumentText, load
from odf.text import P, S

document = OpenDocumentText()
paragraph = P(text="“We will ")
comment = Annotation()
comment.addElement(dc.Creator(text="Mia Holt"))
comment.addElement(dc.Date(text="2024-03-05T09:00:00"))
comment.addElement(P(text="Ask him again!"))
paragraph.addElement(comment)
paragraph.addText("not go,” said")
paragraph.addElement(S(c=1))
paragraph.addText("Poole.")
document.text.addElement(paragraph)
document.save("statement.odt")
found = teletype.extractText(load("statement.odt").text)
print("odfpy", version("odfpy"), found)
assert found == "“We will Mia Holt2024-03-05T09:00:00Ask him again!not go,” said Poole.", "changed"
PYTHON
release=$(dpkg-query --show --showformat '${Version}' odt2txt)
other=$(odt2txt --width=-1 --encoding=UTF-8 statement.odt | sed '/^ *$/d')
printf 'odt2txt %s\n%s\n' "$release" "$other"
[[ $release == 0.5-7 ]] || { echo "other version" >&2; exit 1; }
expected=$'“We will Mia Holt2024-03-05T09:00:00Ask him again!\nnot go,” saidPoole.'
[[ $other == "$expected" ]] || { echo "changed" >&2; exit 1; }
