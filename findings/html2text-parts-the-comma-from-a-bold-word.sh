#!/usr/bin/env bash
# Guess: html2text keeps what stands behind a bold word where it stands: “not <strong>now</strong>, not later” is “not **now**, not later”.
# So: it writes a space between them, “not **now** , not later”, and one before a curly closing mark: “We will **not** ” said Poole. So it does behind <em>, but not before a full stop.
# Why it matters here: Markdown does not take that space back, so that the quotation has other characters than the page, and a closing mark behind a space is taken for an
#     opening one.
# Date: 2026-11-30, html2text 2025.4.15.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check html2text==2025.4.15
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

import html2text

PAGES = ["<p>“Not <strong>now</strong>, not later”</p>", "<p>“We will <b>not</b>” said Poole.</p>", "<p>“Not <em>now</em>, not later”</p>", "<p>“Not <b>now</b>. Later,” he said.</p>"]
found = [html2text.html2text(page).strip() for page in PAGES]
print("html2text", version("html2text"), found)
assert found == ["“Not **now** , not later”", "“We will **not** ” said Poole.", "“Not _now_ , not later”", "“Not **now**. Later,” he said."], "changed"
PYTHON
