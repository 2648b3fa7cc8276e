#!/usr/bin/env bash
# Guess: what ps2pdf makes of a page has its words parted as they are printed: by spaces, or by moves that are as wide, which every reader takes for spaces.
# So: where a space and a kern meet, Ghostscript writes one number of letter spacing for both, and PDFium and pypdf read “Wewill” and "5March". A kern alone it writes
#     as a space with negative word spacing: "hav e" for pdfminer.six, too. pdftotext has each word right.
# Why it matters here: pages of typesetters that end in PostScript (groff, TeX by dvips, print drivers) come so. A quotation that begins with “Wewill” is found by no
#     search, and a day "5March 2024" is none.
# Date: 2026-11-30, Ghostscript 10.0.0 and groff 1.22.4 of Debian 12, pypdfium2 5.15.2, pypdf 7.1.1, pdfminer.six 20260107, pdftotext 22.12.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v ps2pdf >/dev/null || ! groff -ms -Tps </dev/null >/dev/null 2>&1; then
  apt-get install -y -qq --no-install-recommends ghostscript groff=1.22.4-10 >/dev/null
fi
command -v pdftotext >/dev/null || apt-get install -y -qq --no-install-recommends poppler-utils=22.12.0-2+deb12u3 >/dev/null
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check pypdfium2==5.15.2 pypdf==7.1.1 fonttools==4.60.1 pdfminer.six==20260107
printf '.LP\n“We will not wait,” said Poole.\n.LP\n“We have offered a date,” said Reed.\n.LP\n5 March 2024\n' > page.ms
groff -K utf8 -ms -T ps page.ms > page.ps
ps2pdf page.ps page.pdf
dpkg-query --show --showformat '${Package} ${Version}\n' ghostscript groff poppler-utils
venv/bin/python - <<'PYTHON'
import subprocess
from importlib.metadata import version

import pypdf
import pypdfium2
from pdfminer.high_level import extract_text

found = {
    "pypdfium2": pypdfium2.PdfDocument("page.pdf")[0].get_textpage().get_text_range(),
    "pypdf": pypdf.PdfReader("page.pdf").pages[0].extract_text(),
    "pdfminer.six": extract_text("page.pdf"),
}
found = {name: [line.strip() for line in text.splitlines() if line.strip()] for name, text in found.items()}
for name, lines in found.items():
    print(name, version(name), lines)
other = subprocess.run(["pdftotext", "page.pdf", "-"], capture_output=True, text=True, check=True).stdout.split("\n\n")
print("pdftotext", other)
assert found["pypdfium2"] == ["“Wewill not wait,”said Poole.", "“Wehav e offered a date,”said Reed.", "5March 2024"], "changed"
assert found["pypdf"] == ["“Wewill not wait,”said Poole.", "“Wehav eoffered a date,”said Reed.", "5March 2024"], "changed"
assert found["pdfminer.six"] == ["“We will not wait,” said Poole.", "“We hav e offered a date,” said Reed.", "5 March 2024"], "changed"
assert "“We have offered a date,” said Reed." in "\n".join(other), "changed"
PYTHON
