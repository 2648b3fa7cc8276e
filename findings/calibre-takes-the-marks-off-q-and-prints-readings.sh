#!/usr/bin/env bash
# Guess: a page that calibre converts to Word, RTF or text reads as the page does: <q> has its marks, and a word with its reading above it is one word.
# So: <q> has none: She said: We will not go, and left. Kyoto with KEE-o-to above it is KyotoKEE-o-to. In RTF question and answer of a <dl> are joined, Q.Why?A.It is
#     late., and in text words that are struck out stand among the others.
# Why it matters here: calibre is what newsletters and papers are turned into files with. The words that the page marks as said are a reporter's in the file, and what was withdrawn is said.
# Date: 2026-11-30, calibre 6.13.0 of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v ebook-convert >/dev/null || apt-get install -y -qq --no-install-recommends calibre=6.13.0+repack-2+deb12u10 >/dev/null
cat > page.html <<'HTML'
<!doctype html><html><head><meta charset="utf-8"><title>Bridge</title></head><body><h1>Bridge</h1>
<p>She said: <q>We will not go</q>, and left <ruby>Kyoto<rt>KEE-o-to</rt></ruby>. <s>We shall.</s></p>
<dl><dt>Q.</dt><dd>Why?</dd><dt>A.</dt><dd>It is late.</dd></dl></body></html>
HTML
export HOME=$folder QT_QPA_PLATFORM=offscreen
for ending in txt rtf docx; do ebook-convert page.html "page.$ending" >/dev/null 2>&1; done
ebook-convert --version | head -n 1
python3 - <<'PYTHON'
import re
import zipfile
from pathlib import Path

text = Path("page.txt").read_text(encoding="utf-8")
rtf = Path("page.rtf").read_text(encoding="ascii")
word = "".join(re.findall(r"<w:t[ >][^<]*", zipfile.ZipFile("page.docx").read("word/document.xml").decode()))
word = re.sub(r'<w:t(?: xml:space="preserve")?>', "", word)
print(text, word, sep="\n")
for shown in (text, rtf, word):
    assert "She said: We will not go, and left KyotoKEE-o-to." in shown, "changed"
assert "KEE-o-to. We shall." in text, "changed"
assert re.search(r"Q\.\s?Why\?\s?A\.\s?It is late\.", rtf), "changed"
PYTHON
