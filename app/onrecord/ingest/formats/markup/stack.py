"""The block elements of a page that are open, with the place of each in it."""

from collections.abc import Mapping

from onrecord.ingest.formats.markup.blocks import Block
from onrecord.ingest.formats.markup.elements import BOILERPLATE, CLOSED_BY, PLACED, SOURCES
from onrecord.ingest.formats.markup.marks import is_of_others
from onrecord.ingest.formats.markup.opened import Open


class BlockStack:
    """A stack of elements; each is pushed and popped once."""

    def __init__(self) -> None:
        self.open = [Open("", 0, None)]
        """The page itself, and the elements that are open, the outermost first."""
        self.counts: dict[str, int] = {}
        """How many of each name are open."""
        self.deepest = 0
        """Most that were open at once, with the page."""
        self._numbered = 0
        self._quotation_in: dict[int, int] = {}
        """The last block quotation in a figure, by the figure's number."""

    def push(self, tag: str, attributes: Mapping[str, str], *, hidden: bool) -> None:
        """See an element begin; it may end the one before."""
        closed = CLOSED_BY.get(tag)
        if closed and self.open[-1].tag in closed:
            self.pop(self.open[-1].tag)
        self._numbered += 1
        opened = Open(tag, self._numbered, self.open[-1])
        if hidden:
            opened.hidden = True
        if attributes:
            opened.see(attributes)
        if tag in PLACED:
            self._place(opened)
        self.open.append(opened)
        self.counts[tag] = self.counts.get(tag, 0) + 1
        if len(self.open) > self.deepest:  # noqa: PLR1730 - asked of each element
            self.deepest = len(self.open)

    def pop(self, tag: str) -> None:
        """See one of the open elements end, and with it all that it holds."""
        ended = None
        while ended != tag:
            ended = self.open.pop().tag
            self.counts[ended] -= 1

    def block(
        self, text: str, *, linked: bool, set_off: int, pictured: bool, picture: tuple[int, ...]
    ) -> Block:
        """Return a run of text of the innermost element that is open.

        Args:
            text: The run.
            linked: Whether it is nothing but a link.
            set_off: Characters from its beginning in bold or italic letters.
            pictured: Whether a picture stands within it.
            picture: Numbers of the elements around a picture right before it.
        """
        innermost, outer = self.open[-1], self.open[-2:][0]
        return Block(
            text,
            innermost.tag,
            outer.number,
            innermost.region,
            innermost.quotation,
            innermost.names_source,
            innermost.pulled,
            innermost.hidden,
            innermost.furniture,
            len(text) if innermost.asked else set_off,
            linked,
            pictured,
            innermost.classes,
            picture,
            innermost.over_text or outer.over_text,
            innermost.around,
            innermost.article,
        )

    def is_aside(self) -> bool:
        """Return whether what comes now stands in navigation, beside the article or at the page's end."""
        counts = self.counts
        outside = counts.get("footer") and not counts.get("article")
        around = self.open[-1]
        aside = counts.get("aside") and any(one.tag == "aside" and not one.tells for one in self.open)
        beside = outside or counts.get("nav") or aside or counts.get("figure")
        of_others = is_of_others(around.furniture)
        return bool(beside or around.quotation or around.pulled or of_others)

    def is_within(self) -> bool:
        """Return whether what comes now stands in an article's or the page's main element."""
        return bool(self.counts.get("article") or self.counts.get("main"))

    def _place(self, opened: Open) -> None:
        """Tell in which part of the page an element stands that begins."""
        tag = opened.tag
        if tag == "blockquote":
            self._quote(opened)
        elif tag in SOURCES and (quotation := opened.quotation or self._quotation_beside()):
            opened.quotation, opened.names_source = quotation, True
            opened.region = self._outside_figure().region
        elif tag in BOILERPLATE and not opened.tells:
            head = tag == "header" and opened.region in ("article", "main") and self.counts.get("article")
            opened.region = "head" if head else "boilerplate"
        elif tag in ("article", "main") and opened.region not in ("boilerplate", "head"):
            opened.region = tag

    def _quote(self, opened: Open) -> None:
        """Begin a block quotation; a figure around it shows no picture."""
        opened.quotation = opened.quotation or opened.number
        opened.region = self._outside_figure().region
        if self.counts.get("figure"):
            figure = next(one for one in reversed(self.open) if one.tag == "figure")
            self._quotation_in[figure.number] = opened.quotation

    def _quotation_beside(self) -> int:
        """Return the block quotation in the figure that is open."""
        if not self._quotation_in or not self.counts.get("figure"):
            return 0
        figure = next(one for one in reversed(self.open) if one.tag == "figure")
        return self._quotation_in.get(figure.number, 0)

    def _outside_figure(self) -> Open:
        """Return the innermost open element that is no figure and stands in none."""
        if not self.counts.get("figure"):
            return self.open[-1]
        return self.open[next(at for at, one in enumerate(self.open) if one.tag == "figure") - 1]
