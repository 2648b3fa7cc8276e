#!/usr/bin/env bash
# Guess: a hyphen at the end of a line of a PDF stays in its text, with the line end behind it; at most a word that was broken (recon- sider) is put
#     together again.
# So: pdftotext drops every hyphen at a line's end and joins what stands on both sides, figures and names as well: 5-10 percent is "510 percent", a
#     vote of 5-4 a "vote of 54", -4 degrees "4 degrees", Mr. Reed-Holt "ReedHolt", vice-president "vicepresident". With -layout and -raw hyphen and
#     line end stay.
# Why it matters here: it is the first program that anybody takes for PDFs, mostly without an option. Numbers in quoted words become others, and
#     nothing in the text tells that a sign is missing.
# Date: 2026-11-29, pdftotext 22.12.0 of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check reportlab==5.1.0
command -v pdftotext >/dev/null || apt-get install -y -qq --no-install-recommends poppler-utils=22.12.0-2+deb12u3 >/dev/null
cd "$folder"
venv/bin/python - <<'PYTHON'
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen import canvas

page = canvas.Canvas("statement.pdf", pagesize=letter)
page.setFont("Times-Roman", 12)
lines = ("“We sold 5-", "10 percent of the boats, and will recon-", "sider,” said vice-", "president Mia Reed-", "Holt after a vote of 5-", "4. It was -", "4 degrees in Ely.")
for number, line in enumerate(lines):
    page.drawString(72, 720 - 16 * number, line)
page.save()
PYTHON
version=$(dpkg-query --show --showformat '${Version}' poppler-utils)
found=$(pdftotext statement.pdf - | tr -d '\f')
kept=$(pdftotext -layout statement.pdf - | head -2)
printf 'pdftotext %s\n%s\nwith -layout:\n%s\n' "$version" "$found" "$kept"
[[ $found == "“We sold 510 percent of the boats, and will reconsider,” said vicepresident Mia ReedHolt after a vote of 54. It was 4 degrees in Ely." ]] || { echo "changed" >&2; exit 1; }
[[ $kept == $'“We sold 5-\n10 percent of the boats, and will recon-' ]] || { echo "changed with -layout" >&2; exit 1; }
