#!/usr/bin/env bash
# Guess: normalising an address leaves its fragment alone or changes the case of escapes: ":", "~" and "," may stand in a fragment.
# So: both escape the colons and the comma: "#:~:text=No,-said" becomes "#%3A~%3Atext=No%2C-said". Browsers look for ":~:" as
#     it stands, so that nothing is marked any more; furl also writes each space as "+".
# Why it matters here: links to a quotation in its article (text fragments) are stored and compared after normalising. They open
#     the page at its top, and who checks the quotation finds nothing marked.
# Date: 2026-11-28, url-normalize 3.1.0, furl 2.1.4.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check url-normalize==3.1.0 furl==2.1.4
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from furl import furl
from url_normalize import url_normalize

LINK = "https://arden.example/a#:~:text=We%20go,-said"
found = [url_normalize(LINK), furl(LINK).url]
print("url-normalize", version("url-normalize"), "furl", version("furl"))
print(*found, sep="\n")
assert found == ["https://arden.example/a#%3A~%3Atext=We%20go%2C-said", "https://arden.example/a#%3A~%3Atext=We+go%2C-said"], "changed"
PYTHON
