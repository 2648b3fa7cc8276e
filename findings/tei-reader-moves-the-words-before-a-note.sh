#!/usr/bin/env bash
# Guess: the text of a TEI paragraph leaves its notes out and keeps the words around them in their order; of a correction (choice) it has one reading.
# So: where a note is left out, the words between the element before it (a line break, a page break) and the note move to the end of the
#     paragraph. The misprint and its correction are both there ("ntonot"), and so is what was deleted.
# Why it matters here: editions of papers and debates have a break in every line. “We will not sign it” is read as "We will ntonot it”, said
#     Poole.sign": the words are nobody's, and the sentence reads like one.
# Date: 2026-11-28, tei_reader 0.0.17.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check tei_reader==0.0.17
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version
from pathlib import Path

from tei_reader import TeiReader

Path("debate.xml").write_text("""<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Debate</title></titleStmt>
<publicationStmt><p>none</p></publicationStmt><sourceDesc><p>none</p></sourceDesc></fileDesc></teiHeader><text><body>
<p>“We will <choice><sic>nto</sic><corr>not</corr></choice><lb/> sign<note>She laughed.</note> it”, said <del>Reed</del> Poole.</p>
<p>“We will<lb/> sign it”, said Poole.</p></body></text></TEI>""", encoding="utf-8")
found = TeiReader().read_file("debate.xml").text.strip().splitlines()
print("tei_reader", version("tei_reader"), *found, sep="\n")
assert found == ["“We will ntonot it”, said Reed Poole. sign", "“We will sign it”, said Poole."], "changed"
PYTHON
