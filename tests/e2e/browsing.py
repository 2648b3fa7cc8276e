"""A real browser without a window: what it shows, runs, asks for and marks."""

import base64
import io
import json
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

import pytest
from PIL import Image
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from typing_extensions import override

from tests.waiting import GUARD_SECONDS

Read = TypeVar("Read")

BROWSER, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
needs_browser = pytest.mark.skipif(
    not (BROWSER and DRIVER),
    reason="needs a browser: apt-get install chromium chromium-driver",
)
DESKTOP, PHONE = (1280, 800), (390, 844)
MARKED = (0x9D, 0xDC, 0xFF)
"""The background of `::target-text`, in red, green and blue: as in app/onrecord/web/static/style.css."""


@contextmanager
def open_browser() -> Iterator[Chrome]:
    """Start a browser that reaches nothing but 127.0.0.1."""
    options = ChromeOptions()
    options.binary_location = BROWSER or ""
    for argument in (
        "headless=new",
        "disable-background-networking",
        "disable-component-update",
        "disable-default-apps",
        "disable-dev-shm-usage",  # containers have little of it
        "disable-features=BackForwardCache",  # it keeps each page that is left, with its process: half of what a visit costs
        "disable-gpu",
        "force-device-scale-factor=1",
        "hide-scrollbars",
        "host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        "no-first-run",
        *(("no-sandbox",) if os.geteuid() == 0 else ()),  # the sandbox refuses root
    ):
        options.add_argument(f"--{argument}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    browser = Chrome(options, Service(DRIVER))
    try:
        browser.set_page_load_timeout(GUARD_SECONDS)
        browser.set_script_timeout(GUARD_SECONDS)
        yield browser
    finally:
        browser.quit()


def resize(browser: Chrome, size: tuple[int, int]) -> None:
    """Give the page itself a size in CSS pixels."""
    metrics = {"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": size[0] < 600}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def forget(browser: Chrome) -> None:
    """Close all pages but one, and forget what they have kept."""
    origins = {browser.execute_script("return location.origin")}
    first, *others = browser.window_handles
    for other in others:
        browser.switch_to.window(other)
        origins.add(browser.execute_script("return location.origin"))
        browser.close()
    browser.switch_to.window(first)
    browser.get("about:blank")
    browser.execute_cdp_cmd("Network.clearBrowserCookies", {})
    for origin in origins - {"null"}:
        browser.execute_cdp_cmd("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})


_IS_THERE = "return document.readyState === 'complete' && location.href !== 'about:blank'"


def visit(browser: Chrome, address: str) -> None:
    """Go to an address as a reader who types it: a new document, whatever is open."""
    browser.get("about:blank")
    logged(browser, "performance")
    logged(browser, "browser")
    browser.get(address)
    assert eventually(lambda: browser.execute_script(_IS_THERE), expected=True)  # `get` may come back earlier


def logged(browser: Chrome, kind: str) -> list[str]:
    """Return the messages of a log since it was last read: "browser" has errors, "performance" every event."""
    entries: list[dict[str, str]] = browser.execute("getLog", {"type": kind})["value"]
    return [entry["message"] for entry in entries]


def picture(browser: Chrome) -> Image.Image:
    """Return the whole page, also what is below the fold."""
    shot = browser.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True})
    return Image.open(io.BytesIO(base64.b64decode(shot["data"]))).convert("RGB")


def hosts_asked(browser: Chrome) -> set[str]:
    """Return the host and port of every request since `visit`, answered or not."""
    events = [json.loads(message)["message"] for message in logged(browser, "performance")]
    asked = [
        event["params"]["request"]["url"]
        for event in events
        if event["method"] == "Network.requestWillBeSent"
    ]
    return {urlsplit(url).netloc or url for url in asked}


def marked_words(browser: Chrome) -> list[str]:
    """Return the runs of text that the browser has marked as a link's target, read off the pixels of the page.

    A run ends where a visible character is not marked, or where a block of the page ends.
    """
    page = picture(browser)
    runs, inside = [""], False
    for character, box in browser.execute_script(_CHARACTERS):
        if box is None:
            inside = inside and bool(character)  # no character: here a block begins
        else:
            colours = page.crop(box).getcolors(MOST_COLOURS) or ()
            marked = any(colour == MARKED for _, colour in colours)
            runs += [""] if marked and not inside else []
            inside = marked
        runs[-1] += character if inside else ""
    return [run.strip() for run in runs if run]


_CHARACTERS = """
const found = [], range = document.createRange();
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let last = null; walker.nextNode(); ) {
  const node = walker.currentNode, block = node.parentElement.closest("p, h1, h2, li, footer, div, nav, main, body");
  if (block !== last) found.push(["", null]);
  last = block;
  let at = 0;
  for (const character of node.data) {
    range.setStart(node, at); range.setEnd(node, at += character.length);
    const box = /\\s/.test(character) ? null : range.getClientRects()[0];
    found.push([character, box && box.width >= 4 ? [ // less the edges, which share pixels with the neighbours
      Math.ceil(box.left + scrollX) + 1, Math.ceil(box.top + scrollY), Math.floor(box.right + scrollX) - 1, Math.floor(box.bottom + scrollY),
    ] : null]);
  }
}
return found;
"""
MOST_COLOURS = 4096
"""More than a character has pixels."""


def eventually(read: Callable[[], Read], expected: Read) -> Read:
    """Read until it is what is expected, or for the time that a page may take; return what was read last."""
    until = time.monotonic() + GUARD_SECONDS
    while (found := read()) != expected and time.monotonic() < until:
        time.sleep(0.1)
    return found


@contextmanager
def serve_pages(folder: Path) -> Iterator[str]:
    """Serve the files of a folder from an origin of its own until the block ends."""
    handler = partial(QuietHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and writes no log."""

    @override
    def log_message(self, format: str, *args: object) -> None:
        pass


AXE = Path(__file__).parent / "typescript/node_modules/axe-core/axe.min.js"
needs_axe = pytest.mark.skipif(
    not AXE.exists(), reason="needs axe-core: npm install --no-package-lock --prefix tests/e2e/typescript"
)
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_AXE = (
    "const [rules, done] = arguments;"
    "axe.run({ runOnly: rules }).then((found) => done(found.violations.map((one) => [one.id, one.nodes[0].html])))"
)


def violations(browser: Chrome, address: str) -> list[list[str]]:
    """Return which rules of accessibility a page breaks, each with the first place."""
    visit(browser, address)
    return violations_here(browser)


def violations_here(browser: Chrome) -> list[list[str]]:
    """Return which rules of accessibility the page breaks that is shown."""
    browser.execute_script(AXE.read_text(encoding="utf-8"))
    found: list[list[str]] = browser.execute_async_script(_AXE, RULES)
    return found


@contextmanager
def coloured(browser: Chrome, scheme: str) -> Iterator[None]:
    """Let the system ask for light or dark until the block ends."""
    media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    yield
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


@contextmanager
def without_scripts(browser: Chrome) -> Iterator[None]:
    """Read as somebody who has switched scripts off."""
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        yield
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
