#!/usr/bin/env bash
# Guess: each paragraph of a .docx file is a line or more of text, whichever program wrote it; ‘ and ’ become straight marks at most.
# So: only paragraphs with an attribute or a style are, as Word writes them. A plain one, as libraries write it, has no end: three
#     speakers' lines are one. ‘ becomes a grave accent and « » become << and >>, „ and “ stay.
# Why it matters here: newsrooms' systems and transcription services make .docx files by libraries (python-docx, docx). Where one
#     speaker ends and the next begins is lost, and headings look as they should, so that one does not see it at once.
# Date: 2026-11-28, the Perl docx2txt 1.4 of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check python-docx==1.2.0
cd "$folder"
[ -x /usr/bin/docx2txt ] || apt-get install -y -qq --no-install-recommends docx2txt=1.4-5 >/dev/null
venv/bin/python - <<'PYTHON'
import docx

document = docx.Document()
document.add_heading("Bridge stays closed", 1)
for line in ("Reed: Will you go?", "Poole: “We won’t.”", "Reed: ‘Never’? «Non»?"):
    document.add_paragraph(line)
document.save("talk.docx")
PYTHON
found=$(/usr/bin/docx2txt talk.docx -)
version=$(dpkg-query --show --showformat '${Version}' docx2txt)
printf 'docx2txt %s\n%s\n' "$version" "$found"
[[ $version == 1.4-5 ]] || { echo "other version" >&2; exit 1; }
expected=$'Bridge stays closed\nReed: Will you go?Poole: "We won\'t."Reed: `Never\'? <<Non>>?'
[[ $found == "$expected" ]] || { echo "changed" >&2; exit 1; }
