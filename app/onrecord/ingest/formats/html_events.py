"""A page as its events tell it: elements that begin and end, and the text between them.

The events come from a parser or from a walk through a tree; which of them makes no difference.
"""

import re
from collections.abc import Mapping

from onrecord.errors import InputError
from onrecord.ingest.formats.html_blocks import Block, Page, letters
from onrecord.ingest.formats.html_signs import OUTSIDE, Bylines, author_rank, publication_rank
from onrecord.text.lexicon import words

_BLOCKS = words(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section select summary"
    " table tbody td textarea tfoot th thead tr ul button iframe noscript template head title"
)
_BOILERPLATE = words(
    "nav aside footer header button select textarea noscript template head title figure iframe dialog menu"
)
_SOURCES = frozenset({"cite", "footer", "figcaption"})
"""Where a block quotation says whom it is by."""
_PULLED = re.compile(r"pull[_-]{0,2}quote", re.IGNORECASE)
_UNPRINTED = frozenset({"script", "style"})
VOID = words("area base br col embed hr img input link meta param source track wbr")
_NOTED = frozenset({"meta", "link", "html", "time"})
_CLOSED_BY = {
    "p": frozenset({"p"}),
    "li": frozenset({"li"}),
    "td": frozenset({"td", "th"}),
    "tr": frozenset({"tr"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
}
_SPACE = re.compile(r"[ \t\r\n\f]+")
_LINE_END = re.compile(r"\r\n?")
_BLANK_LINE = re.compile(r"\n(?:[ \t\f]*\n)+")
_MOST_TAGS = 200_000
"""Ten times what the fullest front pages have."""
_Q_MARKS = ("“”", "‘’")
"""What a browser prints around a `q` element, and around one inside it."""
_NOTE_NUMBER = re.compile(r"\s?(?:\[\d{1,3}\]|\(\d{1,3}\)|[*†‡]{1,3}|(?P<bare>\d{1,3}))\s?")
_BEFORE_NOTE = re.compile(r"[^\W_][.,;:!?]?[”’\"')]{0,2}\Z")
_ENDED_BEFORE_NOTE = re.compile(r"[.,;:!?”’\"')]\Z")
"""What a bare number in `sup` must follow to be a note's; "m2" and "103" are none."""
_SENTENCE_ENDED = re.compile(r"[.!?…”’\"'—–\n-]\Z")
"""What stands before a `cite` that names a source; within a sentence it is the title of a work."""


class _Open:
    """An element that is open, with what it has from those around it."""

    __slots__ = ("hidden", "names_source", "number", "pulled", "quotation", "region", "tag")

    def __init__(self, tag: str, number: int, around: "_Open | None") -> None:
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
        self.hidden = (
            self.hidden
            or "hidden" in attributes
            or "display:none" in attributes.get("style", "").replace(" ", "")
        )


class PageEvents:
    """Keeps the open block elements on a stack; each is pushed and popped once."""

    def __init__(self) -> None:
        self.page = Page()
        self.open = [_Open("", 0, None)]
        self.counts: dict[str, int] = {}
        self.quotation_in: dict[int, int] = {}
        """The last block quotation in a figure, by the figure's number."""
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

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """See an element begin."""
        self.tags += 1
        if self.tags > _MOST_TAGS:
            raise InputError(f"has more than {_MOST_TAGS} elements")
        if tag not in VOID:
            self.level += 1
            self.page.level = max(self.page.level, self.level)
            rank = self._author_rank(attributes) if attributes else None
            if rank is not None or self.bylines.open:
                self.bylines.start(tag, rank)
        if tag in _UNPRINTED:
            self.unprinted = tag
            stated = attributes.get("type", "").strip().lower()
            self.script = [] if stated == "application/ld+json" else None
        elif tag in _BLOCKS:
            self._start_block(tag, attributes)
        elif tag in ("br", "q", "sup", "cite"):
            self._start_inline(tag)
        if tag in _NOTED:
            self._note(tag, attributes)

    def end(self, tag: str) -> None:
        """See an element end."""
        self.level = max(0, self.level - 1)
        if self.bylines.open:
            self.bylines.end(tag)
        if tag == self.unprinted:
            self.unprinted = None
            if self.script is not None:
                self.page.json_ld.append("".join(self.script))
                self.script = None
        elif tag == "q" and self.quoted:
            self._close_q()
        elif tag == "sup" and self.raised is not None:
            self._close_sup(self.raised)
        elif self.counts.get(tag):
            self._end_block()
            while self._pop() != tag:
                pass

    def data(self, text: str) -> None:
        """See text."""
        if self.unprinted is None:
            if self.counts.get("pre"):
                self.parts.append(_LINE_END.sub("\n", text))
            elif self.parts or not text.isspace():
                self.parts.append(_SPACE.sub(" ", text))
            if self.bylines.open:
                self.bylines.data(text)
        elif self.script is not None:
            self.script.append(text)

    def finished(self) -> Page:
        """Return the page when all events were seen."""
        self._end_block()
        self.page.bylines = self.bylines.texts()
        self.page.times = [moment for _, moment in sorted(self.times, key=lambda one: one[0])]
        return self.page

    def _author_rank(self, attributes: Mapping[str, str]) -> int | None:
        """Return how sure it is that an author stands in an element that begins, as `html_signs.author_rank` does."""
        rank = author_rank(attributes)
        if rank is None or self._is_aside():
            return None
        return rank if self._is_within() else rank + OUTSIDE

    def _is_aside(self) -> bool:
        """Return whether what comes now stands in navigation, beside the article or at the page's end."""
        counts = self.counts
        return bool(counts.get("nav") or counts.get("aside") or counts.get("footer"))

    def _is_within(self) -> bool:
        """Return whether what comes now stands in an article's or the page's main element."""
        return bool(self.counts.get("article") or self.counts.get("main"))

    def _start_inline(self, tag: str) -> None:
        if tag == "br":
            self.parts.append("\n")
            self.bylines.data("\n")
        elif tag == "sup":
            self.raised = len(self.parts)
        elif tag == "q":
            self.parts.append(_Q_MARKS[self.quoted % 2][0])
            self.quoted += 1
        elif self.open[-1].quotation and not self.open[-1].names_source:
            before = "".join(self.parts).rstrip(" ")
            if not before or _SENTENCE_ENDED.search(before[-3:]):
                self._start_block(tag, {})

    def _close_q(self) -> None:
        self.quoted -= 1
        self.parts.append(_Q_MARKS[self.quoted % 2][1])

    def _close_sup(self, start: int) -> None:
        """Leave out the number of a note, which would be glued to the word before it."""
        self.raised = None
        match = _NOTE_NUMBER.fullmatch("".join(self.parts[start:]))
        before = self.parts[start - 1] if start else ""
        if match and (_ENDED_BEFORE_NOTE if match["bare"] else _BEFORE_NOTE).search(before):
            self.page.letters += len(letters(match[0]))
            del self.parts[start:]

    def _start_block(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._end_block()
        if tag in VOID:
            return
        if self.open[-1].tag in _CLOSED_BY.get(tag, ()):
            self._pop()
        self.numbered += 1
        opened = _Open(tag, self.numbered, self.open[-1])
        if attributes:
            opened.see(attributes)
        if tag == "blockquote":
            self._quote(opened)
        elif tag in _SOURCES and (quotation := opened.quotation or self._quotation_beside()):
            opened.quotation, opened.names_source = quotation, True
            opened.region = self._outside_figure().region
        elif tag in _BOILERPLATE:
            opened.region = "boilerplate"
        elif tag in ("article", "main") and opened.region != "boilerplate":
            opened.region = tag
        self.open.append(opened)
        self.counts[tag] = self.counts.get(tag, 0) + 1
        self.page.depth = max(self.page.depth, len(self.open))

    def _quote(self, opened: _Open) -> None:
        """Begin a block quotation; a figure around it shows no picture."""
        opened.quotation = opened.quotation or opened.number
        opened.region = self._outside_figure().region
        if self.counts.get("figure"):
            figure = next(one for one in reversed(self.open) if one.tag == "figure")
            self.quotation_in[figure.number] = opened.quotation

    def _quotation_beside(self) -> int:
        """Return the block quotation in the figure that is open."""
        if not self.quotation_in or not self.counts.get("figure"):
            return 0
        figure = next(one for one in reversed(self.open) if one.tag == "figure")
        return self.quotation_in.get(figure.number, 0)

    def _outside_figure(self) -> _Open:
        """Return the innermost open element that is no figure and stands in none."""
        if not self.counts.get("figure"):
            return self.open[-1]
        return self.open[next(at for at, one in enumerate(self.open) if one.tag == "figure") - 1]

    def _pop(self) -> str:
        tag = self.open.pop().tag
        self.counts[tag] -= 1
        return tag

    def _end_block(self) -> None:
        """Close the run of text that is being read; what a `q` element quotes ends with it."""
        if not self.parts:
            return
        while self.quoted:
            self._close_q()
        whole = "".join(self.parts)
        self.parts.clear()
        self.raised = None
        if self.counts.get("pre"):
            for paragraph in _BLANK_LINE.split(whole):
                self._add_block("\n".join(map(str.rstrip, paragraph.strip("\n").split("\n"))))
        else:
            self._add_block("\n".join(line.strip(" ") for line in whole.split("\n")).strip(" \n"))

    def _add_block(self, text: str) -> None:
        if not text.strip("“”‘’ \n"):
            return
        innermost = self.open[-1]
        if innermost.tag == "title" and self.page.title is None:
            self.page.title = text
        block = Block(
            text=text,
            tag=innermost.tag,
            parent=self.open[-2].number if len(self.open) > 1 else 0,
            region=innermost.region,
            quotation=innermost.quotation,
            names_source=innermost.names_source,
            pulled=innermost.pulled,
            hidden=innermost.hidden,
        )
        self.page.letters += len(block.letters)
        self.page.blocks.append(block)

    def _note(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Keep what the head states."""
        if tag == "html":
            self.page.language = self.page.language or attributes.get("lang")
        elif tag == "link" and "canonical" in attributes.get("rel", "").lower().split():
            self.page.canonical = self.page.canonical or attributes.get("href")
        elif tag == "time":
            rank = publication_rank(attributes, within=self._is_within())
            if rank is not None and not self._is_aside():
                self.times.append((rank, attributes.get("datetime", "")))
        elif tag == "meta":
            name = (
                attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
            ).lower()
            content = attributes.get("content", "")
            if name.startswith("twitter:data"):  # a card's value stands beside its label
                name = f"twitter:{self.page.metas.get(f'twitter:label{name[12:]}', '').strip().lower()}"
            self.page.metas.setdefault(name, content)
            if name == "author":
                self.page.authors.append(content)
