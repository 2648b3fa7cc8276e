"""What the markup of a page states while it is read: who wrote and published it, and when."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from onrecord.ingest.formats.markup.blocks import Block, Page
from onrecord.ingest.formats.markup.head import note
from onrecord.ingest.formats.markup.publisher import (
    HEADLINE_CLASSES,
    SITE_CLASSES,
    SOURCE_CLASS,
    PublisherElement,
)
from onrecord.ingest.formats.markup.signs import (
    DATA,
    MOMENT_DATA,
    OUTSIDE,
    Bylines,
    author_rank,
    named_as_author,
    publication_rank,
    tells_moment,
)

VOID = frozenset(
    (
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    )
)
"""Elements that hold nothing."""
STATING = DATA | {"rel", "itemprop", "property"}
"""Attributes beside classes, ids and addresses by which an element may be an author's or a publisher's, or lead to one."""
_AUTHOR_REL = re.compile("author|creator", re.IGNORECASE)
_OF_HEAD = frozenset(("meta", "link", "html"))
NOTED_TAGS = _OF_HEAD | {"time"}
NOTED = MOMENT_DATA | {"title", "content"}
"""Attributes of all other elements that are noted."""
_MARKED = SITE_CLASSES | HEADLINE_CLASSES
_FEWEST_WORDS = 4
"""Of a headline in a heading of a lower rank."""
_BELOW_HEADLINE = 8
"""Blocks below a headline among which a moment for scripts is that of the article."""

_PARAGRAPH = 80
"""Letters of a paragraph; behind two of them, a moment is that of something the article shows."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an element stands."""

    within: bool
    """In the article's or the page's main element."""
    aside: bool
    """In navigation, beside the article or at the page's end."""
    early: bool
    """Over the article, or in its first lines."""


def names_may_state(classes: str, identity: str) -> bool:
    """Return whether classes or an id may mark an author or a publisher."""
    return marks_publisher(classes) or named_as_author(classes, identity)


def may_state(attributes: Mapping[str, str]) -> bool:
    """Return whether those of an element's attributes that are in `STATING` may mark an author or a publisher, or what leads to one."""
    if STATING.isdisjoint(attributes):
        return False
    named = "itemprop" in attributes or "property" in attributes
    return named or not DATA.isdisjoint(attributes) or _relates_author(attributes.get("rel"))


def _relates_author(rel: str | None) -> bool:
    """Return whether a relation may be that to an author."""
    return rel is not None and (_AUTHOR_REL.search(rel) is not None)


@lru_cache(maxsize=2048)
def marks_publisher(classes: str) -> bool:
    """Return whether classes mark the publisher's name, the site's, or a headline."""
    own = classes.split()
    return SOURCE_CLASS in own or not _MARKED.isdisjoint(own)


@lru_cache(maxsize=2048)
def may_date(classes: str) -> bool:
    """Return whether classes may mark the moment in a title as that of publication."""
    return publication_rank({"class": classes}, within=False, named=False) is not None


class Statements:
    """Looks at the elements that state something; all others pass by quickly."""

    def __init__(self, page: Page, place: Callable[[], Place]) -> None:
        """`place`: asked where an element stands that begins, when that matters."""
        self.listening = False
        """Whether an element is open whose text states something."""
        self._page = page
        self._place = place
        self._bylines = Bylines()
        self._publisher = PublisherElement()
        self._site = PublisherElement(SITE_CLASSES)
        self._headline = PublisherElement(HEADLINE_CLASSES)
        self._elements = (self._publisher, self._site, self._headline)
        self._times: list[tuple[int, str]] = []

    def open(self, tag: str, attributes: Mapping[str, str], level: int) -> None:
        """See an element begin that may state something, or stands in one that does; `level`: elements open with it."""
        named = "itemprop" in attributes or "property" in attributes
        classes = attributes.get("class")
        rank = author_rank(attributes) if tag not in VOID else None
        early = True
        if rank is not None:
            place = self._place()
            rank, early = None if place.aside else rank if place.within else rank + OUTSIDE, place.early
        if tag not in VOID and (rank is not None or self._bylines.open):
            self._bylines.start(tag, rank, len(self._page.blocks), early=early)
        if tag in VOID and self._bylines.open and attributes.get("itemprop") == "name":
            self._bylines.data(f"{attributes.get('content', '')}\n")
        if named or self._are_open() or (classes and marks_publisher(classes)):
            within = self._headline.open or (tag == "span" and not self._place().aside)
            for element in self._elements if within else self._elements[:-1]:
                element.start(tag, attributes, level, holds=tag not in VOID)
        self.listening = bool(self._bylines.open or self._are_open())

    def _are_open(self) -> bool:
        return bool(self._publisher.open or self._site.open or self._headline.open)

    def note(self, tag: str, attributes: Mapping[str, str]) -> None:
        """See an element begin that may state a moment, or something of the page as a whole.

        Of no use but for those with a name of `NOTED_TAGS`, or an attribute of `NOTED`.
        """
        if tag in _OF_HEAD:
            note(self._page, self._times, tag, attributes, within=False, aside=True)
            return
        named = "content" in attributes and ("itemprop" in attributes or "property" in attributes)
        dated = "title" in attributes and may_date(attributes.get("class", ""))
        if tag == "time" or named or dated or self._dates_headline(attributes):
            place = self._place()
            within = place.early and (place.within or (tag == "time" and self._dates_headline(attributes)))
            if tag == "time" and place.within and not place.aside and "datetime" in attributes:
                self._page.moments.append(attributes["datetime"])
            note(self._page, self._times, tag, attributes, within=within, aside=place.aside)

    def _dates_headline(self, attributes: Mapping[str, str]) -> bool:
        """Return whether an element states a moment for scripts, right below a headline, before the second paragraph."""
        if not tells_moment(attributes):
            return False
        near = self._page.blocks[-_BELOW_HEADLINE:]
        at = next((at for at, block in enumerate(near) if self._is_headline(block)), len(near))
        paragraphs = sum(block.tag == "p" and len(block.letters) >= _PARAGRAPH for block in near[at:])
        return at < len(near) and paragraphs <= 1

    def _is_headline(self, block: Block) -> bool:
        named = block.tag != "li" and block.text == self._page.headline
        plain = block.tag in ("h2", "h3") and not (block.linked or block.furniture)
        return block.tag == "h1" or named or (plain and len(block.text.split()) >= _FEWEST_WORDS)

    def close(self, tag: str, level: int) -> None:
        """See an element end while one is open whose text counts; `level`: elements open behind it."""
        self._bylines.end(tag)
        for element in self._elements:
            if element.open:
                element.end(tag, level)
        self.listening = bool(self._bylines.open or self._are_open())

    def data(self, text: str) -> None:
        """See text while such an element is open."""
        self._bylines.data(text)
        for element in self._elements:
            if element.open:
                element.data(text)

    def line_end(self) -> None:
        """See a line end within a byline."""
        self._bylines.data("\n")

    def fill(self) -> None:
        """Write down what was found."""
        self._page.together = self._bylines.together(self._page.blocks)
        self._page.linked = self._bylines.linked()
        self._page.bylines = [text for run in self._page.together for text in run]
        if self._page.headline is None and not any(block.tag == "h1" for block in self._page.blocks):
            self._page.headline = self._headline.name()
        self._page.publisher, self._page.site = self._publisher.name(), self._site.name()
        self._page.times = [moment for _, moment in sorted(self._times, key=lambda one: one[0])]
