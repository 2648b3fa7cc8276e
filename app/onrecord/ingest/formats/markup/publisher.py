"""Who published a page, where its markup says so: microdata, RDFa and hNews name the publisher in an element of its own."""

from collections.abc import Mapping

from onrecord.ingest.formats.markup.signs import WITHIN_WORDS

_OF_PUBLISHER = frozenset({"publisher", "sourceorganization", "schema:publisher"})
_NO_NAMES = frozenset(
    {"logo", "image", "address", "telephone", "email", "url", "schema:logo", "schema:image"}
)
_NAMES = frozenset({"name", "legalname", "schema:name"})
SOURCE_CLASS = "source-org"
"""Of hNews."""
SITE_CLASSES = frozenset(
    {
        "site-title",
        "site-name",
        "sitename",
        "blog-title",
        "blog-name",
        "site-branding__title",
        "wp-block-site-title",
    }
)
"""Of systems: the name of the whole site."""
HEADLINE_CLASSES = frozenset(
    f"{of}{name}"
    for of in ("", "story", "story-", "story_", "article", "article-", "article_", "news", "news-", "news_")
    for name in ("headline", "hed", *(("head", "title") if of else ()))
)
"""Of pages whose headline stands within a line: in a cell of a table."""


class PublisherElement:
    """The first element that is marked as the publisher's, and the name in it: stated, else the text of its first line."""

    def __init__(self, classes: frozenset[str] = frozenset({SOURCE_CLASS})) -> None:
        """`classes`: those that mark the element."""
        self._classes = classes
        self.open = 0
        """Elements open with it, itself among them; 0 outside."""
        self._aside = 0
        """The same of a logo or address within."""
        self._named = False
        """Whether an element that holds the name was seen."""
        self._parts: list[str] = []
        self._seen = False

    def start(self, tag: str, attributes: Mapping[str, str], level: int, *, holds: bool) -> None:
        """See an element begin.

        Args:
            tag: The element's name.
            attributes: Those of the element.
            level: Elements that are open, itself among them when it holds others.
            holds: Whether it may hold others; `meta` does not.
        """
        mark = (attributes.get("itemprop") or attributes.get("property") or "").lower()
        if not self.open:
            own = mark in _OF_PUBLISHER and SOURCE_CLASS in self._classes
            if holds and not self._seen and (own or self._is_marked(attributes)):
                self.open, self._seen = level, True
                self._state(attributes.get("content"))
            return
        self._separate(tag)
        if not self._aside:
            if mark in _NO_NAMES:
                self._aside = level if holds else 0
            elif mark in _NAMES or "org" in attributes.get("class", "").split():
                if not self._named:
                    self._parts.clear()
                self._named = True
                self._state(attributes.get("content"))

    def _is_marked(self, attributes: Mapping[str, str]) -> bool:
        classes = attributes.get("class")
        return classes is not None and not self._classes.isdisjoint(classes.split())

    def _state(self, name: str | None) -> None:
        if name:
            self._parts.append(f"{name}\n")

    def end(self, tag: str, level: int) -> None:
        """See an element end; `level`: elements that are open behind it."""
        if self._aside and level < self._aside:
            self._aside = 0
        self._separate(tag)
        if level < self.open:
            self.open = 0

    def _separate(self, tag: str) -> None:
        if tag not in WITHIN_WORDS:
            self.data("\n")

    def data(self, text: str) -> None:
        """See text inside."""
        if not self._aside:
            self._parts.append(text)

    def name(self) -> str | None:
        """Return the name."""
        lines = (" ".join(line.split()) for line in "".join(self._parts).split("\n"))
        return next((line for line in lines if line), None)
