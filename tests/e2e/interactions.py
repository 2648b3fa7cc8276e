"""Interaction to next paint on a long article, in a real browser on a processor slowed down four times.

    python -m tests.e2e.interactions [SLOWDOWN] [ROUNDS]

Of each kind of interaction the durations that the browser itself measures (Event Timing): from the input to the paint that answers it,
and how long our own handlers took of that. On a busy machine both wait for other programs; beside them stands the processor time that
the page's thread took for scripts, styles and layout, slowed down as it is, until half a second later.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from selenium.webdriver import ActionChains, Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.e2e.browsing import DESKTOP, PHONE, open_browser, resize, visit
from tests.e2e.long_article import with_long_article
from tests.e2e.processes import FIRST_ARTICLE, Record

SETTLED_SECONDS = 0.6
"""What an interaction, its paint and smooth scrolling take; the next one begins behind."""
WATCH = """
window.seen = [];
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) if (one.interactionId) {
    seen.push([one.interactionId, one.duration, one.processingEnd - one.processingStart]);
  }
}).observe({ type: "event", durationThreshold: 16 });
window.long = [];
new PerformanceObserver((list) => { for (const one of list.getEntries()) long.push(one.duration); }).observe({ type: "longtask" });
"""
WORK = ("ScriptDuration", "RecalcStyleDuration", "LayoutDuration")
READ = "const found = [seen.splice(0), long.splice(0)]; return found;"


def _press(browser: Chrome, key: str) -> ActionChains:
    return ActionChains(browser).send_keys(key)


def _click(browser: Chrome, selector: str, place: int) -> ActionChains:
    found = browser.find_elements(By.CSS_SELECTOR, selector)
    chosen = found[place * 7 % len(found)]
    browser.execute_script("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", chosen)
    time.sleep(SETTLED_SECONDS)
    return ActionChains(browser).move_to_element(chosen).click()


KINDS: Mapping[str, Callable[[Chrome, int], ActionChains]] = {
    "j, the next quotation": lambda browser, _: _press(browser, "j"),
    "k, the one before": lambda browser, _: _press(browser, "k"),
    "a click on a quotation": lambda browser, place: _click(browser, ".text mark.q[id] a", place),
    "a click on the bar": lambda browser, place: _click(browser, ".bar rect", place),
    "one voice alone, and all": lambda browser, place: _click(browser, "button.tag", place // 2),
    "Escape closes the card": lambda browser, _: _press(browser, Keys.ESCAPE),
    "light and dark": lambda browser, _: _click(browser, "button.theme", 0),
}
ONLY_WIDE = {"a click on the bar"}
"""On a phone its parts are too thin for a finger: the cast is what is touched there."""


def _worked(browser: Chrome) -> float:
    """Return the milliseconds of processor time that the page's thread has taken for what an interaction asks of it."""
    found: list[dict[str, Any]] = browser.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
    return sum(1e3 * float(one["value"]) for one in found if one["name"] in WORK)


@dataclass(slots=True)
class Measured:
    """Of each interaction of a kind, in milliseconds."""

    durations: list[float] = field(default_factory=list)
    """To the next paint."""
    handling: list[float] = field(default_factory=list)
    """By our own handlers."""
    work: list[float] = field(default_factory=list)
    """Processor time."""
    tasks: list[float] = field(default_factory=list)
    """Each task of more than 50."""


def measure(browser: Chrome, kind: str, rounds: int) -> Measured:
    """Do what a reader does so many times."""
    measured = Measured()
    for place in range(rounds):
        if kind == "Escape closes the card":
            _press(browser, "j").perform()
            time.sleep(SETTLED_SECONDS)
        browser.execute_script(READ)
        act = KINDS[kind](browser, place)
        before = _worked(browser)
        act.perform()
        time.sleep(SETTLED_SECONDS)
        measured.work.append(_worked(browser) - before)
        seen, long = browser.execute_script(READ)
        by_interaction: dict[int, list[tuple[float, float]]] = {}
        for one, duration, processing in seen:
            by_interaction.setdefault(one, []).append((duration, processing))
        # what took no longer than a frame is not told of
        each = by_interaction.values()
        measured.durations.append(max((duration for of in each for duration, _ in of), default=16))
        measured.handling.append(max((sum(took for _, took in of) for of in each), default=0))
        measured.tasks += long
    return measured


@contextmanager
def slowed_down(browser: Chrome, slowdown: int) -> Iterator[None]:
    """Slow the processor of the page that is open down until the block ends, and watch what is done there."""
    browser.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
    browser.execute_cdp_cmd("Emulation.setCPUThrottlingRate", {"rate": slowdown})
    browser.execute_script(WATCH)
    try:
        yield
    finally:
        browser.execute_cdp_cmd("Emulation.setCPUThrottlingRate", {"rate": 1})


def table(browser: Chrome, where: str, slowdown: int, rounds: int) -> Iterator[str]:
    """Yield a line of each kind of interaction on the page that is open."""
    yield f"{where + ', milliseconds':34} {'median':>7} {'most':>7} {'handlers':>9} {'CPU':>6} {'long tasks':>11}"
    with slowed_down(browser, slowdown):
        for kind in KINDS:
            if where == "phone" and kind in ONLY_WIDE:
                continue
            found = measure(browser, kind, rounds)
            tasks = f"{len(found.tasks)} ≤ {max(found.tasks):.0f}" if found.tasks else "none"
            yield (
                f"{kind:34} {median(found.durations):7.0f} {max(found.durations):7.0f}"
                f" {max(found.handling):9.1f} {median(found.work):6.1f} {tasks:>11}"
            )


def main(slowdown: int, rounds: int) -> None:
    """Print a table for a desktop and one for a phone."""
    with tempfile.TemporaryDirectory() as folder:
        record = with_long_article(Record(Path(folder) / "record.db"), FIRST_ARTICLE)
        with record.serve() as client, open_browser() as browser:
            address = client.get("/v1/articles?q=anselm").json()["items"][0]["slug"]
            for where, size in (("desktop", DESKTOP), ("phone", PHONE)):
                resize(browser, size)
                visit(browser, f"{client.base_url}/articles/{address}")
                for line in table(browser, where, slowdown, rounds):
                    print(line)  # noqa: T201 - what a command says


if __name__ == "__main__":
    main(*(int(argument) for argument in (sys.argv[1:] + ["4", "8"][len(sys.argv) - 1 :])))
