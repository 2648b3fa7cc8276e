#!/usr/bin/env bash
# Guess: with include_formatting or include_links, the words of <em> and <a> stay where they are and get their signs.
# So: inside <q>, such a word and all that follows it in the element move behind the rest of the paragraph:
#     "She said: We will / and left.[never](/x) sign". Plain text of the same page, without links, keeps the order.
# Why it matters here: a stressed or linked word is lost from the quotation and stands after the reporter's words;
#     Markdown made in this way cannot be read for quotations.
# Date: 2026-11-28, trafilatura 2.3.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml-html-clean==0.4.6
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import trafilatura

FILLER = "The council of Arden met on {} to discuss the old stone bridge, which has been closed to all traffic since spring."
PAGE = (
    "<html><body><article><h1>Bridge</h1><p>" + FILLER.format("Monday") + "</p>"
    '<p>She said: <q>We will <a href="/x">never</a> sign</q> and left.</p><p>' + FILLER.format("Friday") + "</p></article></body></html>"
)


def paragraph(**options):
    text = " ".join(trafilatura.extract(PAGE, **options).split())
    return text.split("since spring.")[1].split("The council")[0].strip()


plain = paragraph()
linked = paragraph(output_format="markdown", include_links=True, include_formatting=True)
print("trafilatura", version("trafilatura"), plain, linked, sep="\n")
assert plain == "She said: We will never sign and left.", "changed"
assert linked == "She said: We will and left.[never](/x) sign", "changed"
PYTHON
