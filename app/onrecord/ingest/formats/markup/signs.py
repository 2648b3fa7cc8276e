"""Where the markup of a page says that an author stands, or when it was first published."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from onrecord.ingest.formats.markup.blocks import Block, letters

_AUTHOR_CLASS = re.compile(
    r"(?:^|[\s_-]|(?<=[a-z])(?=(?-i:[ABCJRW])))(?:by-?lines?|(?<![^\s])by(?![^\s])|auteurs?|autore?s?|(?:article|post|story|entry)?authors?(?:names?)?|writers?|reporters?|journalists?|contributors?|reader-credits|(?:story|article)[_-]credits?|(?:posted|written|created|submitted|meta)-?by)"
    r"(?:(?:[_-]{1,2}|(?=(?-i:[A-Z])))[a-z]+){0,2}(?:$|\s)",
    re.IGNORECASE,
)
_IN_AUTHOR_CLASSES = (
    "author",
    "by",
    "auteur",
    "autor",
    "writer",
    "reporter",
    "journalist",
    "contributor",
    "credit",
)
"""One of these has each such class: looked for first, since most classes have none."""
_AUTHOR_ID = re.compile(r"(?:[a-z]+[_-])?(?:authors?|by-?line)(?:[_-]?names?)?", re.IGNORECASE)
_AUTHOR_NAMES = frozenset(
    (
        "author",
        "schema:author",
        "rnews:creator",
        "dc:creator",
        "dcterms:creator",
        "dct:creator",
        "sioc:has_creator",
    )
)
"""Names of vocabularies, in small letters."""
_OTHER_CLASS = re.compile(
    r"bio|avatar|image|img|photo|social|comment|related|twitter|follow|share|popular|widget|count|more|date|time|quote|e-?mail|about|desc|posts|page|archive|role|job",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"bio|avatar|image|photo|social|comment|related|twitter|follow|share|popular|widget|about|quote|e-?mail",
    re.IGNORECASE,
)
"""What any other class of an element must not say."""
_PUBLISHED_CLASS = re.compile(
    r"publi[sc]|posted|entry-date|created|dateline|post-date|article.{0,2}date", re.IGNORECASE
)
_UPDATED = re.compile(r"updat|modif|comment|related|changed", re.IGNORECASE)
_BOTH = re.compile(r"(?:^|\s)published(?:\s.{0,40})?\supdated(?:\s|$)")
"""Marks of an article that was never changed: one element tells both."""
_DATE_NAMES = frozenset(
    f"{space}{name}"
    for spaces, names in (
        (("", "schema:", "rnews:"), ("datepublished",)),
        (("dc:", "dcterms:", "dct:"), ("date", "issued", "created", "available")),
    )
    for space in spaces
    for name in names
)
"""Names of vocabularies for the first publication, in lower case."""
_DATE_CLASSES = frozenset(("published", "dt-published", "dtstamp", "pubdate"))
"""Of microformats, beside a moment in the title."""
_RELATIVE = re.compile(
    r"(?:^|[\s_-])(?:date|time(?:stamp)?|time-?ago|relative-?time|posted)(?:$|[\s_-])", re.IGNORECASE
)
"""The class of how long ago it was, beside the moment in a title."""
_OF_SCRIPT = 3
"""Rank of a moment that is stated for scripts alone."""
_LONGEST = 300
"""Characters of a byline; what is longer is a biography."""
_BY = re.compile(r"by\s", re.IGNORECASE)
LINKED = 5
"""Rank of what leads to an author's page, which says who somebody is, and not that he or she wrote this."""
_AUTHOR_PATH = re.compile(
    r"/(?:authors?|by|by-?lines?|profiles?|journalists?|writers?|reporters?|contributors?|columnists?|correspondents?|staff|people)/[^/?#]{3,}"
)
_AUTHOR_SIGN = "/@"
_AUTHOR_HANDLE = re.compile(r"/@[\w.-]{2,40}/?")
DATA = frozenset(("data-hook", "data-testid", "data-test-id", "data-qa", "data-test"))
"""Attributes by which scripts and tests find an element, named as classes are."""
_OF_HOOK = "user-name"
"""The author of a page, as one builder of sites calls it in these."""
MOMENT_DATA = frozenset(
    f"data-{name}"
    for name in (
        "published",
        "pubdate",
        "publish-date",
        "published-at",
        "published-date",
        "timestamp",
        "datetime",
        "date",
        "epoch",
        "unixtime",
        "utc",
    )
) | {"datetime"}
"""Attributes that state a moment for scripts, and that of `time` on another element."""
OUTSIDE = 2
"""Added to the rank of what stands outside the article's element: there, lists of other articles name authors too."""
WITHIN_WORDS = frozenset(("b", "strong", "i", "em", "u", "small", "font"))
"""Elements that set off letters; all others set off a name from what is beside it."""
_BESIDE = 1
"""Blocks between elements that name the authors of one article."""
_MOST_BESIDE = 3
"""The same where each has lines of his or her own in a list."""
_MORE = 1.5
"""Letters of an item of a list to those of the name in it, when it tells of something else."""
_MOST = 20
"""Elements looked into: a list of other articles names many authors, and its page is not theirs."""


class Bylines:
    """The text of elements that the markup marks as an author's."""

    def __init__(self) -> None:
        self.open: list[_Caught] = []
        """Those that have begun; while there are none, nothing else need be told."""
        self._found: list[_Caught] = []

    def start(self, tag: str, rank: int | None, at: int, *, early: bool) -> None:
        """Handle a start tag.

        Args:
            tag: The element's name.
            rank: How sure it is that the element holds an author, None where nothing says so.
            at: Blocks that were read before it.
            early: Whether it stands over the article or in its first lines.
        """
        self._separate(tag)
        for caught in self.open:
            caught.depth += tag == caught.tag
        if rank is None:
            return
        linked = rank >= LINKED
        if sum((one.rank >= LINKED) is linked for one in (*self._found, *self.open)) < _MOST:
            self.open.append(_Caught(tag, rank, at, early=early))

    def end(self, tag: str) -> None:
        """Handle an end tag."""
        self._separate(tag)
        for caught in self.open[:]:
            caught.depth -= tag == caught.tag
            if caught.depth == 0:
                self.open.remove(caught)
                self._found.append(caught)

    def data(self, text: str) -> None:
        """Handle text inside the open elements."""
        for caught in self.open:
            caught.parts.append(text)

    def _separate(self, tag: str) -> None:
        if tag not in WITHIN_WORDS:
            self.data("\n")

    def together(self, blocks: Sequence[Block]) -> list[list[str]]:
        """Return what was caught: the surest marks first, and those beside each other in one list.

        Several below the article that differ are of other articles, and so is one in an item of a list that says more.
        """
        runs: list[list[_Caught]] = []
        for caught in sorted(self._found, key=lambda one: (one.rank, one.at)):
            if caught.rank >= LINKED:
                break
            before = runs[-1][-1] if runs else None
            if not 0 < len(caught.text()) <= _LONGEST or caught.is_of_other(blocks):
                continue
            if before is not None and caught.stands_beside(before, blocks):
                runs[-1].append(caught)
            else:
                runs.append([caught])
        below = Counter(
            rank for rank, _ in {(run[0].rank, run[0].text()) for run in runs if not run[0].early}
        )
        return [[one.text() for one in run] for run in runs if run[0].early or below[run[0].rank] == 1]

    def linked(self) -> list[str]:
        """Return what leads to authors' pages."""
        return [one.text() for one in self._found if one.rank >= LINKED]


class _Caught:
    __slots__ = ("at", "depth", "early", "parts", "rank", "tag")

    def __init__(self, tag: str, rank: int, at: int, *, early: bool) -> None:
        self.tag, self.rank, self.at, self.early, self.depth = tag, rank, at, early, 1
        self.parts: list[str] = []

    def is_of_other(self, blocks: Sequence[Block]) -> bool:
        """Return whether it stands below the article in an item of a list that says more than who somebody is."""
        block = None if self.early else next(iter(blocks[self.at : self.at + 1]), None)
        return (
            block is not None and block.tag == "li" and len(block.letters) > _MORE * len(letters(self.text()))
        )

    def stands_beside(self, before: "_Caught", blocks: Sequence[Block]) -> bool:
        """Return whether it names authors of the same article as another one: right behind that, or behind the post that this has below the name.

        Over an article, so does the next item of a list: a post stands below each name.
        """
        first, text = before.text(), self.text()
        if self.rank != before.rank:
            return self.at == before.at and not (first in text or text in first)
        if self.at - before.at <= _BESIDE or self._is_listed_with(before, blocks):
            return True
        return self.at - before.at <= first.count("\n") + 1 and all(map(_BY.match, (first, text)))

    def _is_listed_with(self, before: "_Caught", blocks: Sequence[Block]) -> bool:
        """Return whether both stand over the article, alike in one element, with no more than a post and a place between them."""
        if not (self.early and before.early and self.at - before.at <= _MOST_BESIDE):
            return False
        own, other = (next(iter(blocks[one.at : one.at + 1]), None) for one in (self, before))
        if own is None or other is None or own.tag != other.tag:
            return False
        return own.around[:1] != other.around[:1] and own.around[2:3] == other.around[2:3]

    def text(self) -> str:
        """Return each line with its white space collapsed."""
        lines = (" ".join(line.split()) for line in "".join(self.parts).split("\n"))
        return "\n".join(lines).strip()


def author_rank(attributes: Mapping[str, str]) -> int | None:
    """Return how sure it is that an author stands in an element, 0 the surest; None where nothing says so."""
    classes = attributes.get("class", "")
    rel, itemprop, named = attributes.get("rel"), attributes.get("itemprop"), attributes.get("property")
    if (rel or itemprop or named) and not _AUTHOR_NAMES.isdisjoint(
        f"{rel} {itemprop} {named}".lower().split()
    ):
        return 0
    if named_as_author(classes, attributes.get("id", "")):
        return 1
    if not DATA.isdisjoint(attributes) and any(map(_names_author, map(attributes.get, DATA))):
        return 1
    return LINKED if leads_to_author(attributes.get("href", "")) else None


def named_as_author(classes: str, identity: str) -> bool:
    """Return whether classes or an id say that an author stands in an element."""
    return bool(classes and _is_author_class(classes)) or bool(identity and _AUTHOR_ID.fullmatch(identity))


def _names_author(hook: str | None) -> bool:
    return hook is not None and (hook.lower() == _OF_HOOK or _is_author_class(hook))


def leads_to_author(address: str) -> bool:
    """Return whether an address is that of an author's page."""
    if address.startswith(_AUTHOR_SIGN) and _AUTHOR_HANDLE.fullmatch(address):
        return True
    return _AUTHOR_PATH.search(address) is not None


@lru_cache(maxsize=2048)
def _is_author_class(classes: str) -> bool:
    """Return whether one of the classes is an author's, and the others say nothing else of the element."""
    low = classes.lower()
    if not any(map(low.__contains__, _IN_AUTHOR_CLASSES)):
        return False
    found = ((one, _AUTHOR_CLASS.search(one)) for one in classes.split())
    own = any(match and not _OTHER_CLASS.search(one, match.start()) for one, match in found)
    return own and _OF_ANOTHER.search(classes) is None


def tells_moment(attributes: Mapping[str, str]) -> bool:
    """Return whether an element states a moment for scripts, or behind the words "3 days ago"."""
    if not MOMENT_DATA.isdisjoint(attributes):
        return True
    return "title" in attributes and _RELATIVE.search(attributes.get("class", "")) is not None


def publication_rank(attributes: Mapping[str, str], *, within: bool, named: bool = True) -> int | None:
    """Return how sure it is that an element tells the first publication, 0 the surest; None when it does not.

    Args:
        attributes: Those of the element.
        within: Whether it stands in the article's or main element, and any moment there may be that.
        named: Whether it is a `time` element; of others only the names of vocabularies count.
    """
    classes = attributes.get("class", "")
    stated = f"{attributes.get('itemprop', '')} {attributes.get('property', '')}".lower().split()
    if "pubdate" in attributes or not _DATE_NAMES.isdisjoint(stated):
        return 0
    if not named:
        of_script = tells_moment(attributes) and not _UPDATED.search(classes)
        return 1 if not _DATE_CLASSES.isdisjoint(classes.split()) else _OF_SCRIPT if of_script else None
    marks = f"{classes} {' '.join(stated)}"
    published = _PUBLISHED_CLASS.search(marks) is not None
    if _UPDATED.search(marks) and not (published and _BOTH.search(marks)):
        return None
    if published:
        return 1
    return 2 if within else None
