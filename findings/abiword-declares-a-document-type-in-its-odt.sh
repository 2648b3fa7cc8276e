#!/usr/bin/env bash
# Guess: an .odt of today has no document type, since OpenDocument has had none from its first version: a reader that refuses them, as guides to safe XML advise, loses
#     no document.
# So: AbiWord writes <!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd"> into the manifest of each .odt, as OpenOffice 2 did. It
#     declares nothing. odfpy, which reads the manifest by defusedxml, does not open the document: ExternalReferenceForbidden. odfdo does.
# Why it matters here: whether a document is encrypted stands in the manifest, so that it is read first. The product refused such documents as damaged.
# Date: 2026-11-30, AbiWord 3.0.5 of Debian 12, odfpy 1.4.1 with defusedxml 0.7.1, odfdo 3.27.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v abiword >/dev/null || apt-get install -y -qq --no-install-recommends abiword=3.0.5~dfsg-3.2 >/dev/null
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check defusedxml==0.7.1 odfpy==1.4.1 odfdo==3.27.3
printf '“We will not go,” said Poole.\n' > statement.txt
HOME=$folder abiword --to=odt -o statement.odt statement.txt
dpkg-query --show --showformat '${Package} ${Version}\n' abiword
venv/bin/python - <<'PYTHON'
import zipfile
from importlib.metadata import version

from odf.opendocument import load
from odfdo import Document

declared = zipfile.ZipFile("statement.odt").read("META-INF/manifest.xml").split(b"\n")[1].decode()
try:
    found = type(load("statement.odt")).__name__
except Exception as error:
    found = type(error).__name__
text = Document("statement.odt").get_formatted_text()
print(declared, "odfpy", version("odfpy"), found, "odfdo", version("odfdo"), text.strip())
assert declared == '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd">', "changed"
assert found == "ExternalReferenceForbidden", "changed"
assert "not go,” said Poole." in text, "changed"
PYTHON
