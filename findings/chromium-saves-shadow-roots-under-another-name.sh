#!/usr/bin/env bash
# Guess: a page that Chromium saves as one file (MHTML) keeps what scripts have put into shadow roots as the HTML standard has it, <template shadowrootmode="open">, which every new parser
#     turns into a shadow root again.
# So: the attribute is called shadowmode, a name of its own. To the standard it is a template like any other, whose words are never shown. The element's own text stands behind the
#     template, though the root shows it in its slot, in the middle.
# Why it matters here: sites of papers put articles into elements of their own. All that a reader of HTML finds in the saved page is what was around the article.
# Date: 2026-11-30, Chromium 156.0.8078.114 of Debian 12, selenium 4.47.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v chromedriver >/dev/null || apt-get install -y -qq --no-install-recommends chromium chromium-driver >/dev/null
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check selenium==4.47.0
cat > page.html <<'HTML'
<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Bridge</title></head><body><h1>Bridge</h1><news-body><p>She left.</p></news-body><script>
document.querySelector("news-body").attachShadow({ mode: "open" }).innerHTML = "<p>We will not go, said Poole.</p><slot></slot><p>So did Reed.</p>";
</script></body></html>
HTML
venv/bin/python - <<'PYTHON'
import quopri
import re
from pathlib import Path

from selenium import webdriver

options = webdriver.ChromeOptions()
for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage"):
    options.add_argument(argument)
browser = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
try:
    browser.get(Path("page.html").resolve().as_uri())
    shown = browser.find_element("tag name", "body").text
    saved = browser.execute_cdp_cmd("Page.captureSnapshot", {"format": "mhtml"})["data"]
    print("Chromium", browser.capabilities["browserVersion"])
finally:
    browser.quit()
kept = re.search("<news-body>.*</news-body>", quopri.decodestring(saved.encode()).decode(), re.DOTALL)[0]
print(repr(shown), kept)
assert shown == "Bridge\nWe will not go, said Poole.\nShe left.\nSo did Reed.", "changed"
assert kept == (
    '<news-body><template shadowmode="open"><p>We will not go, said Poole.</p><slot></slot><p>So did Reed.</p></template><p>She left.</p></news-body>'
), "changed"
PYTHON
