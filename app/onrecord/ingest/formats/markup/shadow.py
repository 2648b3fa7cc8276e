"""Shadow roots that a page declares (HTML standard, `shadowrootmode`): what stands in them is shown, in the place of their element's own text.

Programs that save pages keep in them what scripts have put there: Chromium calls the attribute `shadowmode`.
"""

import re
from dataclasses import dataclass

_ROOT = re.compile(r"\sshadow(?:root)?(?:mode)?\s*=", re.IGNORECASE)
_SPELT = ("<template", "<TEMPLATE")
"""How the element of a root begins. Looked for first: few pages have one, and a search without case through a whole page is slow."""
_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[a-zA-Z][\w.-]*)(?P<attributes>(?:[^\"'<>]++|\"[^\"]*+\"|'[^']*+')*+)>"
)
_SLOT = re.compile(r"<slot\b(?![^<>]*\sname\s*=)[^<>]*>", re.IGNORECASE)
"""Where the element's own text is shown; text with a name of its own is left there as well."""
_SLOT_END = re.compile(r"</slot\s*>", re.IGNORECASE)
_MOST_WITHIN = 20
"""Shadow roots in one another."""


@dataclass(slots=True)
class _Host:
    """An element with a shadow root, while it is open."""

    name: str
    behind: str
    """What its root shows behind the element's own text."""
    depth: int = 1
    """Elements of its name that are open, itself among them."""


def with_roots_shown(text: str, within: int = 0) -> str:
    """Return a page with what its shadow roots hold as part of the page."""
    if within > _MOST_WITHIN or not any(map(text.__contains__, _SPELT)) or _ROOT.search(text) is None:
        return text
    tags = list(_TAG.finditer(text))
    ends = _ends_of_templates(tags)
    parts: list[str] = []
    hosts: list[_Host] = []
    position = 0
    for at, tag in enumerate(tags):
        if tag.start() < position:
            continue
        parts.append(text[position : tag.start()])
        position = tag.end()
        end = ends.get(at)
        if end is None or not at or tags[at - 1]["end"]:
            parts.append(_closing(hosts, tag) + tag[0])
            continue
        shown = with_roots_shown(text[tag.end() : tags[end].start()], within + 1)
        before, slot, behind = _parted(shown)
        parts.append(f"<div>{before}</div>{slot}")
        hosts.append(_Host(tags[at - 1]["name"].lower(), f"</div><div>{behind}</div>"))
        position = tags[end].end()
    return "".join([*parts, text[position:], *(host.behind for host in reversed(hosts))])


def _parted(shown: str) -> tuple[str, str, str]:
    """Return what a root shows before its element's own text, what holds that text, and what it shows behind."""
    slot = _SLOT.search(shown)
    if slot is None:
        return shown, "<div hidden>", ""
    return shown[: slot.start()], "<div>", _SLOT_END.sub("", shown[slot.end() :], count=1)


def _closing(hosts: list[_Host], tag: re.Match[str]) -> str:
    """Return what stands before a tag that ends the innermost element with a shadow root."""
    if not hosts or tag["name"].lower() != hosts[-1].name:
        return ""
    hosts[-1].depth += -1 if tag["end"] else 1
    return "" if hosts[-1].depth else hosts.pop().behind


def _ends_of_templates(tags: list[re.Match[str]]) -> dict[int, int]:
    """Return where shadow roots end, by where they begin: numbers of tags."""
    ends: dict[int, int] = {}
    begun: list[int] = []
    for at, tag in enumerate(tags):
        if tag["name"].lower() != "template":
            continue
        if not tag["end"]:
            begun.append(at)
        elif begun:
            start = begun.pop()
            if _ROOT.search(tags[start]["attributes"]):
                ends[start] = at
    return ends
