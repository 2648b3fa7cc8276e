"""What is open while a page is read: block elements, and links."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from onrecord.ingest.formats.html_unshown import hides

_FURNITURE = re.compile(
    r"(?:^|[\s_-]|(?<=[a-z])(?-i:(?=[A-Z])))(?P<mark>newsletters?|sign-?up|subscri(?:be|ption)s?|related\w*|recommend(?:ed|ations?|s)?|read-?(?:more|next|also)"
    r"|most-?(?:read|viewed|popular)|popular|trending|up-?next|next-?up|shar(?:e|ing|edaddy)|social\w*|comments?|respond|reactions?"
    r"|author-?(?:bio|box|card|profile|description)|about-?author|bio|caption(?:s|ed)?|cut-?lines?|credits?|foot(?:er)?|tag-?line|call-?out|cta|facts?(?:-?box)?|info-?box|ads?|advert\w*|promos?|promotion|cookies?|consent|gdpr"
    r"|breadcrumbs?|feedback|teasers?|tags|toolbar|tools|paywall-?offer|video-?(?:headline|details|title)|metadata|donat(?:e|ion)s?"
    r"|standfirst|dek|deck|sub-?title|strapline|sub-?hea?d(?:line)?)(?:$|[\s_-]|(?-i:(?=[A-Z])))",
    re.IGNORECASE,
)
DEKS = frozenset(
    (
        "standfirst",
        "dek",
        "deck",
        "subtitle",
        "sub-title",
        "strapline",
        "subhed",
        "subhead",
        "sub-hed",
        "sub-head",
        "subheadline",
        "sub-headline",
    )
)
"""The marks of a dek, and of subheadings: no furniture."""
OF_OTHERS = (
    "comment",
    "respond",
    "related",
    "recommend",
    "read",
    "most",
    "popular",
    "trending",
    "up",
    "next",
    "teaser",
    "promo",
)
"""How marks begin under which other people's names and other articles' dates stand."""
_COMMENT = re.compile(r"\b(?:User)?Comments?\b")
"""A type of schema.org."""
_PULLED = re.compile(r"pull[_-]{0,2}quote", re.IGNORECASE)


_LINKED = 0.9
"""Share of a block's characters that stand in links when it is nothing but a link."""


@lru_cache(maxsize=2048)
def _mark_in(names: str) -> str:
    """Return the mark of furniture in a class or id; empty where there is none."""
    mark = _FURNITURE.search(names)
    return mark["mark"].lower() if mark else ""


class Links:
    """How much of the block that is being read stands in links."""

    __slots__ = ("_begun", "_characters")

    def __init__(self) -> None:
        self._begun: int | None = None
        """Where the text of an open link begins among the parts."""
        self._characters = 0

    def start(self, parts: Sequence[str]) -> None:
        """See a link begin."""
        self._begun = len(parts)

    def end(self, parts: Sequence[str]) -> None:
        """See a link end."""
        if self._begun is not None:
            self._characters += sum(map(len, parts[self._begun :]))
            self._begun = None

    def fill(self, parts: Sequence[str], whole: str) -> bool:
        """Return whether a block that ends is nothing but links; one that is open goes on in the next block."""
        goes_on = self._begun is not None
        self.end(parts)
        linked = self._characters >= _LINKED * len(whole.strip())
        self._characters, self._begun = 0, 0 if goes_on else None
        return linked


class Open:
    """An element that is open, with what it has from those around it."""

    __slots__ = (
        "article",
        "furniture",
        "hidden",
        "names_source",
        "number",
        "pulled",
        "quotation",
        "region",
        "tag",
    )

    def __init__(self, tag: str, number: int, around: "Open | None") -> None:
        self.tag, self.number = tag, number
        self.region: str | None = around.region if around else None
        self.quotation: int = around.quotation if around else 0
        self.names_source: bool = around.names_source if around else False
        self.pulled: bool = around.pulled if around else False
        self.hidden: bool = around.hidden if around else False
        self.furniture: str = around.furniture if around else ""
        self.article: int = around.article if around else 0
        if tag == "article" and not self.article:
            self.article = number

    def see(self, attributes: Mapping[str, str]) -> None:
        """Take over what the element's attributes say."""
        classes = attributes.get("class", "")
        self.pulled = self.pulled or ("quote" in classes and _PULLED.search(classes) is not None)
        self.hidden = self.hidden or hides(attributes)
        if not self.furniture and (classes or "id" in attributes):
            self.furniture = _mark_in(classes) or _mark_in(attributes.get("id", ""))
        if not self.furniture and _COMMENT.search(attributes.get("itemtype") or attributes.get("typeof", "")):
            self.furniture = "comment"
