#!/usr/bin/env bash
# Guess: an .odt of today has no document type, since OpenDocument has had none from its first version: a reader that refuses them, as guides to safe XML advise, loses
#     no document.
# So: AbiWord writes <!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd"> into the manifest of each .odt, as OpenOffice 2 did. It
#     declares nothing. defusedxml with forbid_dtd refuses the manifest; odfpy reads the document.
# Why it matters here: whether a document is encrypted stands in the manifest, so that it is read first. The product refused such documents as damaged.
# Date: 2026-11-30, AbiWord 3.0.5 of Debian 12, defusedxml 0.7.1, odfpy 1.4.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v abiword >/dev/null || apt-get install -y -qq --no-install-recommends abiword=3.0.5~dfsg-3.2 >/dev/null
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check defusedxml==0.7.1 odfpy==1.4.1
printf '“We will not go,” said Poole.\n' > statement.txt
HOME=$folder abiword --to=odt -o statement.odt statement.txt
dpkg-query --show --showformat '${Package} ${Version}\n' abiword
venv/bin/python - <<'PYTHON'
import zipfile
from importlib.metadata import version

from defusedxml.common import DTDForbidden
from defusedxml.ElementTree import fromstring
from odf import teletype
from odf.opendocument import load

manifest = zipfile.ZipFile("statement.odt").read("META-INF/manifest.xml")
declared = manifest.split(b"\n")[1].decode()
try:
    found = fromstring(manifest, forbid_dtd=True).tag
except DTDForbidden as error:
    found = type(error).__name__
text = teletype.extractText(load("statement.odt").text)
print(declared, "defusedxml", found, "odfpy", version("odfpy"), text.strip())
assert declared == '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd">', "changed"
assert found == "DTDForbidden", "changed"
assert "not go,” said Poole." in text, "changed"
PYTHON
