"""A block element that is open while a page is read."""

import re
from collections.abc import Mapping

from onrecord.ingest.formats.html_unshown import hides

_PULLED = re.compile(r"pull[_-]{0,2}quote", re.IGNORECASE)


class Open:
    """An element that is open, with what it has from those around it."""

    __slots__ = ("hidden", "names_source", "number", "pulled", "quotation", "region", "tag")

    def __init__(self, tag: str, number: int, around: "Open | None") -> None:
        self.tag, self.number = tag, number
        self.region: str | None = around.region if around else None
        self.quotation: int = around.quotation if around else 0
        self.names_source: bool = around.names_source if around else False
        self.pulled: bool = around.pulled if around else False
        self.hidden: bool = around.hidden if around else False

    def see(self, attributes: Mapping[str, str]) -> None:
        """Take over what the element's attributes say."""
        classes = attributes.get("class", "")
        self.pulled = self.pulled or ("quote" in classes and _PULLED.search(classes) is not None)
        self.hidden = self.hidden or hides(attributes)
