"""A page read by events: every block of text it prints, and what its head states.

Without a tree there is no depth at which text is lost (tree parsers drop what is nested deeper than 256 elements).
"""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from typing_extensions import override

from onrecord.errors import InputError
from onrecord.ingest.formats.html_signs import OUTSIDE, Attributes, Bylines, author_rank, publication_rank
from onrecord.text.lexicon import words

_BLOCKS = words(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section select summary"
    " table tbody td textarea tfoot th thead tr ul button iframe noscript template head title"
)
_BOILERPLATE = words(
    "nav aside footer header button select textarea noscript template head title figure iframe dialog menu"
)
_ASIDE = ("nav", "aside", "footer")
_UNPRINTED = frozenset({"script", "style"})
_VOID = words("area base br col embed hr img input link meta param source track wbr")
_CLOSED_BY = {
    "p": frozenset({"p"}),
    "li": frozenset({"li"}),
    "td": frozenset({"td", "th"}),
    "tr": frozenset({"tr"}),
}
_SPACE = re.compile(r"[ \t\r\n\f]+")
_MOST_ATTRIBUTES = 1_000
"""More than any real element has; tree parsers take minutes over 100,000."""
_MOST_BLOCKS = 20_000
"""A long live blog has 3,000; the library that chooses among them takes a second for 10,000."""
_MOST_TAGS = 200_000
"""Ten times what the fullest front pages have."""
_MARKED_SECTION = re.compile(r"<!\[[^>]*>")
_SCRIPT_SECTION = re.compile(
    r"(<script\b[^>]{0,500}>)\s{0,200}(?://|/\*)?\s{0,20}<!\[CDATA\[(?:\s{0,20}\*/)?", re.IGNORECASE
)
"""The marked section that XHTML wants around a script; a reader of HTML ends it at the first ">" inside."""
_Q_MARKS = ("“”", "‘’")
"""What a browser prints around a `q` element, and around one inside it."""
_LETTER = re.compile(r"[^\W_]+")
_NOTE_NUMBER = re.compile(r"\s?(?:\[\d{1,3}\]|\(\d{1,3}\)|[*†‡]{1,3}|(?P<bare>\d{1,3}))\s?")
_BEFORE_NOTE = re.compile(r"[^\W_][.,;:!?]?[”’\"')]{0,2}\Z")
_ENDED_BEFORE_NOTE = re.compile(r"[.,;:!?”’\"')]\Z")
"""What a bare number in `sup` must follow to be a note's; "m2" and "103" are none."""


def letters(text: str) -> str:
    """Return the letters and digits of `text`: what two readings of one page must have in common."""
    return "".join(_LETTER.findall(text))


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text that a page sets apart."""

    text: str
    tag: str
    """The innermost block element around it."""
    parent: int
    """Number of the element around that one; blocks of one parent are neighbours in one column."""
    region: str | None
    """`article` or `main` when it stands in one, `boilerplate` when in navigation and the like."""


@dataclass(slots=True)
class Page:
    """What one page holds, in its order."""

    blocks: list[Block] = field(default_factory=list)
    metas: dict[str, str] = field(default_factory=dict)
    """Content of `meta` elements by lower-case name or property; the first of a name counts."""
    authors: list[str] = field(default_factory=list)
    bylines: list[str] = field(default_factory=list)
    """What is printed where the markup says that an author stands: `rel`, `itemprop`, then classes."""
    times: list[str] = field(default_factory=list)
    """The moments that `time` elements outside navigation state, those marked as first publication before others."""
    json_ld: list[str] = field(default_factory=list)
    canonical: str | None = None
    language: str | None = None
    title: str | None = None
    depth: int = 0
    """Most block elements that stand in each other."""
    level: int = 0
    """Most elements of any kind that are open at once; more than there are where ends are left out."""
    letters: int = 0
    """Letters and digits of all text outside scripts and styles."""


def read_page(text: str) -> Page:
    """Read HTML of any quality.

    Raises:
        InputError: It has more of something than any real page, or a comment or script that does not end.
    """
    reader = _PageReader()
    reader.feed(_without_traps(text))
    reader.close()
    reader.end_block()
    reader.page.bylines = reader.bylines.texts()
    reader.page.times = [moment for _, moment in sorted(reader.times, key=lambda one: one[0])]
    if reader.unprinted:
        raise InputError(f"has a {reader.unprinted} element that does not end")
    if len(reader.page.blocks) > _MOST_BLOCKS:
        raise InputError(f"holds {len(reader.page.blocks)} blocks of text, more than {_MOST_BLOCKS}")
    return reader.page


def _without_traps(text: str) -> str:
    """Leave out comments and marked sections, and escape marks after the last tag's end.

    The parser of the standard library searches the whole rest of its input for the end of each of these, again
    and again, which takes minutes when there is none.
    """
    text = _SCRIPT_SECTION.sub(r"\1", text)
    parts = []
    position = 0
    while (start := text.find("<!--", position)) >= 0:
        end = text.find("-->", start + 2)  # <!--> is a whole comment
        if end < 0:
            raise InputError("has a comment that does not end")
        parts.append(text[position:start])
        position = end + 3
    parts.append(text[position:])
    whole = "".join(parts)
    last = whole.rfind(">") + 1
    return _MARKED_SECTION.sub("", whole[:last]) + whole[last:].replace("<", "&lt;")


@dataclass(frozen=True, slots=True)
class _Open:
    tag: str
    number: int
    region: str | None


class _PageReader(HTMLParser):
    """Keeps the open block elements on a stack; each is pushed and popped once."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self.open = [_Open("", 0, None)]
        self.counts: dict[str, int] = {}
        self.numbered = 0
        self.tags = 0
        self.level = 0
        self.quoted = 0
        self.parts: list[str] = []
        self.raised: int | None = None
        self.unprinted: str | None = None
        self.script: list[str] | None = None
        self.bylines = Bylines()
        self.times: list[tuple[int, str]] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags += 1
        if self.tags > _MOST_TAGS:
            raise InputError(f"has more than {_MOST_TAGS} elements")
        if len(attrs) > _MOST_ATTRIBUTES:
            raise InputError(f"has a {tag[:20]} element with {len(attrs)} attributes")
        if tag not in _VOID:
            self.level += 1
            self.page.level = max(self.page.level, self.level)
            self.bylines.start(tag, self.author_rank(attrs))
        if tag in _UNPRINTED:
            self.unprinted = tag
            self.script = (
                [] if (dict(attrs).get("type") or "").strip().lower() == "application/ld+json" else None
            )
        elif tag in ("br", "q", "sup"):
            self.start_inline(tag)
        elif tag in _BLOCKS:
            self.start_block(tag)
        if tag in ("meta", "link", "html", "time"):
            self.note(tag, {name: value or "" for name, value in reversed(attrs)})

    @override
    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)  # HTML knows no self-closing elements: <div/> opens

    @override
    def handle_endtag(self, tag: str) -> None:
        self.level = max(0, self.level - 1)
        self.bylines.end(tag)
        if tag == self.unprinted:
            self.unprinted = None
            if self.script is not None:
                self.page.json_ld.append("".join(self.script))
                self.script = None
        elif tag == "q" and self.quoted:
            self.close_q()
        elif tag == "sup" and self.raised is not None:
            self.close_sup(self.raised)
        elif self.counts.get(tag):
            self.end_block()
            while self.pop() != tag:
                pass

    @override
    def handle_data(self, data: str) -> None:
        if self.unprinted is None:
            self.parts.append(_SPACE.sub(" ", data))
            self.bylines.data(data)
        elif self.script is not None:
            self.script.append(data)

    def author_rank(self, attributes: Attributes) -> int | None:
        """Return how sure it is that an author stands in an element that begins, as `html_signs.author_rank` does."""
        rank = author_rank(attributes)
        if rank is None or self.is_aside():
            return None
        return rank if self.is_within() else rank + OUTSIDE

    def is_aside(self) -> bool:
        """Return whether what comes now stands in navigation, beside the article or at the page's end."""
        return any(self.counts.get(tag) for tag in _ASIDE)

    def is_within(self) -> bool:
        """Return whether what comes now stands in an article's or the page's main element."""
        return bool(self.counts.get("article") or self.counts.get("main"))

    def start_inline(self, tag: str) -> None:
        if tag == "br":
            self.parts.append("\n")
            self.bylines.data("\n")
        elif tag == "sup":
            self.raised = len(self.parts)
        else:
            self.parts.append(_Q_MARKS[self.quoted % 2][0])
            self.quoted += 1

    def close_q(self) -> None:
        self.quoted -= 1
        self.parts.append(_Q_MARKS[self.quoted % 2][1])

    def close_sup(self, start: int) -> None:
        """Leave out the number of a note, which would be glued to the word before it."""
        self.raised = None
        match = _NOTE_NUMBER.fullmatch("".join(self.parts[start:]))
        before = self.parts[start - 1] if start else ""
        if match and (_ENDED_BEFORE_NOTE if match["bare"] else _BEFORE_NOTE).search(before):
            del self.parts[start:]

    def start_block(self, tag: str) -> None:
        self.end_block()
        if tag in _VOID:
            return
        if self.open[-1].tag in _CLOSED_BY.get(tag, ()):
            self.pop()
        region = self.open[-1].region
        if tag in _BOILERPLATE:
            region = "boilerplate"
        elif tag in ("article", "main") and region != "boilerplate":
            region = tag
        self.numbered += 1
        self.open.append(_Open(tag, self.numbered, region))
        self.counts[tag] = self.counts.get(tag, 0) + 1
        self.page.depth = max(self.page.depth, len(self.open))

    def pop(self) -> str:
        tag = self.open.pop().tag
        self.counts[tag] -= 1
        return tag

    def end_block(self) -> None:
        """Close the run of text that is being read; what a `q` element quotes ends with it."""
        while self.quoted:
            self.close_q()
        text = "\n".join(line.strip(" ") for line in "".join(self.parts).split("\n")).strip(" \n")
        self.parts.clear()
        self.raised = None
        if not text.strip("“”‘’"):
            return
        self.page.letters += len(letters(text))
        innermost = self.open[-1]
        if innermost.tag == "title" and self.page.title is None:
            self.page.title = text
        parent = self.open[-2].number if len(self.open) > 1 else 0
        self.page.blocks.append(Block(text, innermost.tag, parent, innermost.region))

    def note(self, tag: str, attributes: dict[str, str]) -> None:
        """Keep what the head states."""
        if tag == "html":
            self.page.language = self.page.language or attributes.get("lang")
        elif tag == "link" and "canonical" in attributes.get("rel", "").lower().split():
            self.page.canonical = self.page.canonical or attributes.get("href")
        elif tag == "time":
            rank = publication_rank(
                attributes, within=bool(self.counts.get("article") or self.counts.get("main"))
            )
            if rank is not None and not self.is_aside():
                self.times.append((rank, attributes.get("datetime", "")))
        elif tag == "meta":
            name = (
                attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
            ).lower()
            content = attributes.get("content", "")
            self.page.metas.setdefault(name, content)
            if name == "author":
                self.page.authors.append(content)
