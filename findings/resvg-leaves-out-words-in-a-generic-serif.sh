#!/usr/bin/env bash
# Guess: text in `font-family="serif"` is drawn in some font with serifs, as in a browser, as long as the system has one.
# So: it is left out, without an error. "serif" stands for Times New Roman alone, unless the caller says otherwise, and a
#     family that the system does not have is no reason to take another one. The picture is blank and valid.
# Why it matters here: the picture of a shared quotation would have everything but the quotation.
# Date: 2026-11-28, resvg-py 0.5.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check resvg-py==0.5.0
apt-get download --quiet=2 fonts-dejavu-core
dpkg --extract fonts-dejavu-core_*.deb .
env/bin/python - <<'PYTHON'
from importlib.metadata import version

from resvg_py import svg_to_bytes

FONTS = ["usr/share/fonts/truetype/dejavu"]
PAGE = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60"><text y="40" font-size="30" font-family="{}">{}</text></svg>'


def draws(family: str) -> bool:
    """Whether the words make any difference to the picture."""
    blank, words = (
        svg_to_bytes(svg_string=PAGE.format(family, text), skip_system_fonts=True, font_dirs=FONTS)
        for text in ("", "The mill is open")
    )
    return blank != words


found = {family: draws(family) for family in ("DejaVu Serif", "serif", "Georgia", "Georgia, DejaVu Serif")}
print("resvg-py", version("resvg-py"), found)
assert found == {"DejaVu Serif": True, "serif": False, "Georgia": False, "Georgia, DejaVu Serif": True}, "changed"
PYTHON
