#!/usr/bin/env bash
# Guess: looking for the article alone leaves out navigation and notes, never letters of a sentence of the article.
# So: with main_content=True a sign that stands in an element of its own goes: marks that a stylesheet hangs into the
#     margin (<span>“</span>) and the character of a <ruby>, of which the reading stays. Without main_content both stay,
#     as does what nobody sees.
# Why it matters here: a quotation without marks is the reporter's sentence. On Record reads the article's own markup.
# Date: 2026-11-30, Resiliparse 2.0.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check Resiliparse==2.0.1
cat > finding.py <<'PYTHON'
from importlib.metadata import version

from resiliparse.extract.html2text import extract_plain_text

PAGE = """<html><body><article><h1>Orme</h1>
<p><span class="mark">“</span>I agree with nobody,<span class="mark">”</span> Ann Poole said.</p>
<p>Her street is called <ruby>東<rt>higashi</rt></ruby> today.</p></article></body></html>"""

whole = extract_plain_text(PAGE)
article = extract_plain_text(PAGE, main_content=True)
print("Resiliparse", version("Resiliparse"), repr(whole), repr(article), sep="\n")
assert "“I agree with nobody,” Ann Poole" in whole and "東" in whole, "changed"
assert "I agree with nobody, Ann Poole" in article and "東" not in article and "higashi" in article, "changed"
PYTHON
env/bin/python finding.py
