"""Pictures of the main pages, on a desktop and on a phone, light and dark: `make screenshots`, into reports/screenshots.

Two of them go into docs/pictures with `--keep`; the fonts are those of this machine.
"""

import argparse
import base64
import io
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import httpx
from PIL import Image
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.e2e.browsing import DESKTOP, PHONE, open_browser, resize, visit
from tests.e2e.long_article import long_article
from tests.e2e.processes import FIRST_ARTICLE, ROOT, Record

FOLDER = ROOT / "reports/screenshots"
PICTURES = ROOT / "docs/pictures"
TALL = (1280, 1200)
COLOURS = 256
KEPT = {"whole-desktop-light": "article.png", "article-phone-dark": "article-phone.png"}
"""Which pictures the README may show, and what they are called there."""
REPORTS = (
    ("wrong_speaker", "In the recording it is the deputy who says this. Listen from minute 12."),
    ("not_a_quote", "That is the title of a book; nobody said it."),
    ("wrong_span", "The last two words are the reporter's."),
)
"""What readers say is wrong."""
SETTLED_SECONDS = 1.0
"""What smooth scrolling takes."""
WALK = "for (let at = 0; at < arguments[0]; at += 1) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));"


@dataclass(frozen=True, slots=True)
class Shot:
    """A page to take a picture of."""

    name: str
    path: str
    steps: int = 0
    """How many quotations to walk on."""
    whole: bool = False
    """From the top of the page on, and on a desktop in a taller window."""


def take(browser: Chrome, shot: Shot, base: str) -> None:
    """Write one page in both sizes and both schemes."""
    for where, size in (("desktop", DESKTOP), ("phone", PHONE)):
        resize(browser, TALL if shot.whole and size == DESKTOP else size)
        for scheme in ("light", "dark"):
            media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
            browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
            visit(browser, base + shot.path)
            browser.execute_script(WALK, shot.steps)
            time.sleep(SETTLED_SECONDS if shot.steps else 0)
            if shot.whole:
                browser.execute_script("scrollTo({ top: 0, behavior: 'instant' })")
            data = browser.execute_cdp_cmd("Page.captureScreenshot", {})["data"]
            picture = Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB")
            small = picture.quantize(COLOURS, dither=Image.Dither.NONE)
            small.save(FOLDER / f"{shot.name}-{where}-{scheme}.png", optimize=True)


def shots(client: httpx.Client) -> list[Shot]:
    """Return what is shown of a record of the first article and a long one."""
    first = client.get("/v1/articles?q=russian").json()["items"][0]
    long = client.get("/v1/articles?q=anselm").json()["items"][0]
    quote = client.get(f"{first['url']}/quotes").json()["items"][4]
    return [
        Shot("home", "/"),
        Shot("article", f"/articles/{first['slug']}", steps=7),
        Shot("whole", f"/articles/{first['slug']}", steps=5, whole=True),
        Shot("long", f"/articles/{long['slug']}", steps=12),
        Shot("quotation", f"/quotes/{quote['id']}"),
        Shot("speaker", "/speakers/zvi-magen"),
        Shot("search", "/search?q=harbour"),
        Shot("try", "/try"),
        Shot("check", "/check"),
        Shot("nothing", "/nothing"),
        Shot("wrong", f"/quotes/{quote['id']}#wrong"),
        Shot("documentation", "/docs"),
        Shot("desk", "/desk"),
        Shot("correct", f"/quotes/{quote['id']}/correct"),
    ]


def send_reports(client: httpx.Client) -> None:
    """Let readers report some of the quotations."""
    for number, quote in enumerate(client.get("/v1/quotes?limit=6").json()["items"]):
        code, text = REPORTS[number % len(REPORTS)]
        client.post("/v1/reports", json={"quote": quote["id"], "reason_code": code, "text": text})


def main() -> None:
    """Take all pictures; keep two when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", action="store_true", help="also write the pictures of docs/pictures anew")
    keep = parser.parse_args().keep
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "long.txt").write_text(long_article(), encoding="utf-8")
        record = Record(Path(folder) / "record.db", {"reports_per_minute": "100"})
        record.run("migrate")
        record.run("ingest", FIRST_ARTICLE, Path(folder) / "long.txt")
        secret = record.token("correct")["authorization"].partition(" ")[2]
        with record.serve() as client, open_browser() as browser:
            send_reports(client)
            visit(browser, f"{client.base_url}/desk")
            browser.find_element(By.ID, "token").send_keys(secret, Keys.ENTER)
            for shot in shots(client):
                take(browser, shot, str(client.base_url))
    for name, kept in KEPT.items() if keep else ():
        (PICTURES / kept).write_bytes((FOLDER / f"{name}.png").read_bytes())
    print(f"{FOLDER}: {len(list(FOLDER.glob('*.png')))} pictures")  # noqa: T201 - what a command says


if __name__ == "__main__":
    main()
