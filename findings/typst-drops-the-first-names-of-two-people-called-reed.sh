#!/usr/bin/env bash
# Guess: where two authors share a family name, a bibliography tells them apart by their first names, as APA and Chicago want it.
# So: it leaves the first names out of both. Tom Reed alone is "Reed, Tom"; as soon as an article by Ann Reed is cited as well, both are "Reed. 2024." in
#     the list, and (Reed 2024; Reed 2024) in the text. If their years differ, the names are there.
# Why it matters here: nobody can tell any more who of the two wrote what, in just the list that is there to say so.
# Date: 2026-11-28, Typst for Python 0.15.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check "typst==0.15.2" "pypdfium2==5.15.2"
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version
from pathlib import Path

import pypdfium2
import typst

ENTRY = """{key}:
  type: article
  title: {title}
  author: "Reed, {first}"
  date: 2024-03-05
  parent: {{type: newspaper, title: The Delta Post}}
"""


def printed(*firsts):
    entries = [ENTRY.format(key=f"key{place}", title=title, first=first) for place, (first, title) in enumerate(zip(firsts, ("No", "Yes")))]
    Path("articles.yml").write_text("".join(entries))
    cited = " ".join(f"@key{place}" for place in range(len(firsts)))
    Path("page.typ").write_text(f'#set page(width: 40cm)\n{cited}\n#bibliography("articles.yml", style: "chicago-author-date")\n')
    page = pypdfium2.PdfDocument(typst.compile("page.typ"))[0]
    return page.get_textpage().get_text_range().splitlines()


one, two = printed("Tom"), printed("Tom", "Ann")
print("Typst", version("typst"), one, two)
assert one[-1] == "Reed, Tom. 2024. “No.” The Delta Post, March 5.", "changed"
assert two[0] == "(Reed 2024; Reed 2024)", "changed"
assert sorted(two[-2:]) == ["Reed. 2024. “No.” The Delta Post, March 5.", "Reed. 2024. “Yes.” The Delta Post, March 5."], "changed"
PYTHON
