"""What is open while a page is read: block elements, and links."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from operator import itemgetter

from onrecord.ingest.formats.markup.blocks import letters
from onrecord.ingest.formats.markup.marks import mark_in

_OWN_BODY = re.compile(
    r"(?:^|\s)(?:entry-content|(?:article|story|post|content)[_-]?(?:body|content)|articleBody|instapaper_body|body-copy)(?:$|\s)"
)
"""The class of an element that holds an article's text, whatever its other classes say."""
TYPES = frozenset(("itemtype", "typeof"))
_OTHER_THING = re.compile(r"\b(?:(?:User)?(?P<comment>Comment)s?|(?:Image|Video|Audio|Media)Object)\b")
"""Types of schema.org: what is in an article, and has authors and days of its own."""
_PULLED = re.compile(
    r"pull[_-]{0,2}quote|(?<![a-z])(?:callout|block|text|big|large|inline)?[_-]{0,2}quote(?:[_-]{0,2}(?:block|box|text|card|body|content|author|source))?(?![a-z])",
    re.IGNORECASE,
)
"""Words of the article set large beside it, or a quotation set apart from its paragraphs."""

_OVER_TEXT = re.compile(
    r"(?:^|[\s_-]|(?<=[a-z])(?=(?-i:[A-Z])))(?:header|hero|lead|lede|intro(?:duction)?|excerpt|summary|abstract|preamble|blurb)(?:$|[\s_-]|(?=(?-i:[A-Z])))",
    re.IGNORECASE,
)
"""What stands between a headline and its article, as classes call it; paragraphs of articles are called so, too."""
_HEADLINE = re.compile(
    r"(?:^|\s)(?:headline|(?:article|story|entry|post|news)[_-]{0,2}(?:headline|title)|headline[_-]text)(?:$|\s)",
    re.IGNORECASE,
)
"""The class of a headline on pages whose headings are none."""
_KICKER = re.compile(
    r"(?:^|[\s_-]|(?<=[a-z])(?=[A-Z]))(?:kicker|overline|eyebrow|super-?title|pre-?title|section(?:-?(?:name|label|title))?|label|category|topic|badge|flag)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""The class of a label over a headline, within its heading."""
_TELLS = re.compile(
    r"(?:^|[\s_-]|(?<=[a-z])(?=[A-Z]))(?:meta|by-?line|credits?|details?)(?:$|[\s_-])", re.IGNORECASE
)
"""The class of an element beside an article's text that says who wrote it, and when."""
_ASKED = re.compile(r"(?:^|[\s_-])question(?:$|[\s])", re.IGNORECASE)
"""The class of a question in an interview."""
_AROUND = 5
"""Elements around a block whose numbers are kept, its own among them."""
_BETWEEN_LINKS = re.compile(r"\S\s*[|/·•]\s*\S")
"""What parts the links of a row."""
_PARTING = re.compile(r"\s*[|/·•\n]\s*")
_IN_BRACKETS = re.compile(r"\[\s?(?:[^\s\[\]]+\s+){3,24}[^\s\[\]]+\s?\]")
"""A headline in brackets; fewer words may be the name of a source."""
_LINKED = 0.9
"""Share of a block's characters that stand in links when it is nothing but a link."""


def pulls(attributes: Mapping[str, str]) -> bool:
    """Return whether a class calls an element a pull quote."""
    classes = attributes.get("class", "")
    return "uote" in classes and _PULLED.search(classes) is not None


def is_kicker(attributes: Mapping[str, str]) -> bool:
    """Return whether a class calls an element a label over a headline."""
    classes = attributes.get("class", "")
    return bool(classes) and _KICKER.search(classes) is not None


_LABELLED = re.compile(r"\W{0,3}\w[^:|»>\n]{1,28}(?::|\s[|»>])\s+(?=\S.{9})")
"""A label before a link, as in "Also today: ..."."""


class Links:
    """How much of the block that is being read stands in links."""

    __slots__ = ("_begun", "_filled", "_texts")

    def __init__(self) -> None:
        self._begun: int | None = None
        """Where the text of an open link begins among the parts."""
        self._texts: list[str] = []
        self._filled: list[str] = []
        """The links of the last run that ended and was more than links."""

    def start(self, parts: Sequence[str]) -> None:
        """See a link begin."""
        self._begun = len(parts)

    def end(self, parts: Sequence[str]) -> None:
        """See a link end."""
        if self._begun is not None:
            self._texts += parts[self._begun :]
            self._begun = None

    def ends_with(self, text: str, parts: Sequence[str]) -> bool:
        """Return whether the last link of the block that is being read, or the one that is open, is this text."""
        if self._begun is not None:
            return "".join(parts[self._begun :]).strip() == text.strip()
        return bool(self._texts) and self._texts[-1].strip() == text.strip()

    def fill(self, parts: Sequence[str], whole: str) -> bool:
        """Return whether a block that ends is nothing but links; one that is open goes on in the next block."""
        goes_on = self._begun is not None
        self.end(parts)
        self._filled = self._texts
        if not self._texts:
            self._begun = 0 if goes_on else None
            return False
        links, self._texts = "".join(self._texts), []
        self._begun = 0 if goes_on else None
        return _is_linked(whole.strip(), links)

    def are_all(self, text: str) -> bool:
        """Return whether a paragraph of the run that has ended is links alone, as lists are on pages without elements for them."""
        if not self._filled:
            return False
        links = set(map(str.strip, self._filled))
        return text in links or all(part in links for part in _PARTING.split(text))


def _is_linked(printed: str, links: str) -> bool:
    """Return whether a block is nothing but links, but for a label before them or what parts them."""
    if len(links) >= _LINKED * len(printed):
        return True
    if _IN_BRACKETS.fullmatch(printed):
        return printed[1:-1].strip() == links.strip()
    label = _LABELLED.match(printed)
    if label and len(links) >= _LINKED * (len(printed) - label.end()):
        return True
    return _BETWEEN_LINKS.search(printed) is not None and letters(links) == letters(printed)


class SetOff:
    """What of the block that is being read stands in bold or italic letters."""

    __slots__ = ("_begun", "_depth", "_runs")

    def __init__(self) -> None:
        self._depth = 0
        self._begun = 0
        """Where the text of the open element begins among the parts."""
        self._runs: list[tuple[int, int]] = []

    def start(self, parts: Sequence[str]) -> None:
        """See such an element begin."""
        if not self._depth:
            self._begun = len(parts)
        self._depth += 1

    def end(self, parts: Sequence[str]) -> None:
        """See one end; one that does not begin ends nothing."""
        if self._depth:
            self._depth -= 1
            if not self._depth:
                self._runs.append((self._begun, len(parts)))

    def fill(self, parts: Sequence[str]) -> list[tuple[int, int]]:
        """Return where in the text of a block that ends such letters stand; an element that is open goes on in the next block."""
        runs, self._runs = self._runs, []
        if self._depth:
            runs.append((self._begun, len(parts)))
            self._begun = 0
        if not runs:
            return runs
        ends = [0, *accumulate(map(len, parts))]
        return [(ends[min(begin, len(parts))], ends[min(end, len(parts))]) for begin, end in runs]


def set_off_from(runs: Sequence[tuple[int, int]], whole: str, start: int, end: int) -> int:
    """Return how many characters from the beginning of a paragraph stand in such letters, white space between them included."""
    first = at = end - len(whole[start:end].lstrip())
    for index in range(bisect_right(runs, at, key=itemgetter(1)), len(runs)):
        begin, reached = runs[index]
        if at >= end or whole[at:begin].strip():
            break
        at = min(reached, end)
    return at - first


@lru_cache(maxsize=4096)
def _names_say(classes: str, identity: str) -> tuple[tuple[bool, bool, bool, bool], str]:
    """Return whether classes and an id mark a question, a pull quote, what stands over a text, a headline; and the mark of furniture."""
    asked = "question" in classes and _ASKED.search(classes) is not None
    own = _OWN_BODY.search(classes) is not None
    over, headline = _OVER_TEXT.search(classes) is not None, _HEADLINE.search(classes) is not None
    mark = "" if own else mark_in(classes) or mark_in(identity)
    return (asked, pulls({"class": classes}), over, headline), mark


class Open:
    """An element that is open, with what it has from those around it."""

    __slots__ = (
        "around",
        "article",
        "asked",
        "classes",
        "furniture",
        "headline",
        "hidden",
        "names_source",
        "number",
        "over_text",
        "pulled",
        "quotation",
        "region",
        "tag",
        "tells",
    )

    def __init__(self, tag: str, number: int, outer: "Open | None") -> None:
        self.tag, self.number, self.over_text = tag, number, tag == "header"
        self.headline, self.classes, self.tells = False, "", False
        if outer is None:
            self.region: str | None = None
            self.quotation = self.article = 0
            self.names_source = self.pulled = self.asked = self.hidden = False
            self.furniture: tuple[str, ...] = ()
            self.around: tuple[int, ...] = (number,)
            return
        self.around = (number, *outer.around[: _AROUND - 1])
        self.region, self.quotation, self.names_source = outer.region, outer.quotation, outer.names_source
        self.pulled, self.asked, self.hidden = outer.pulled, outer.asked, outer.hidden
        self.furniture = outer.furniture
        self.article = outer.article or (number if tag == "article" else 0)

    def see(self, attributes: Mapping[str, str]) -> None:
        """Take over what the element's names say, and its type."""
        self.classes = attributes.get("class", "")
        (asked, pulled, over, self.headline), mark = _names_say(self.classes, attributes.get("id", ""))
        self.over_text = self.over_text or over
        self.tells = self.tag == "aside" and self.article != 0 and _TELLS.search(self.classes) is not None
        if asked or pulled:
            self.asked, self.pulled = self.asked or asked, self.pulled or pulled
        if not mark and not TYPES.isdisjoint(attributes):
            other = _OTHER_THING.search(attributes.get("itemtype") or attributes.get("typeof", ""))
            mark = "" if other is None else "comment" if other["comment"] else "media-object"
        if mark and mark not in self.furniture:
            self.furniture = (*self.furniture, mark)
