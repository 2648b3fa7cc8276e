"""Which quotation mark closes which, within one paragraph."""

from msgspec import Struct

from onrecord.text.marks import Act, Mark, read_marks
from onrecord.text.spans import Span


class Pair(Struct):
    """An opening mark and where its stretch ends."""

    opener: Mark
    end: int
    """Offset of the closing mark, the next quotation or the paragraph's end, less the white space before it."""
    close: int | None
    """Offset of the closing mark, if there is one."""
    held: bool = False
    """A single mark without a partner: an apostrophe, unless the quotation runs on."""


def pair_paragraph(text: str, paragraph: Span) -> list[Pair]:
    """Pair the marks of one paragraph, in order of the openers.

    A double mark without a partner ends where the next one opens, or with the paragraph; of the single ones only
    one that stands in no double mark is reported, as held.
    """
    marks = read_marks(text, paragraph)
    if not marks:
        return []
    return _Pairing(text, paragraph, marks).run()


class _Pairing:
    """A stack of open marks; each mark is pushed and popped at most once, so time is linear."""

    def __init__(self, text: str, paragraph: Span, marks: list[Mark]) -> None:
        self.text = text
        self.paragraph = paragraph
        self.marks = marks
        self.stack: list[Mark] = []
        self.open = dict.fromkeys("\"'«‹「『", 0)
        self.next_opened: dict[int, int] = {}
        """Where, directly inside an open mark, the next one of its family opened."""
        self.pairs: list[Pair] = []
        self.firm_after = _firm_after(marks)

    def run(self) -> list[Pair]:
        for index, mark in enumerate(self.marks):
            act = self.decide(index, mark)
            if act is Act.OPEN:
                self.push(mark)
            elif act is Act.CLOSE:
                self.close(mark)
        self.leave_open()
        self.pairs.sort(key=_opening)
        return self.pairs

    def decide(self, index: int, mark: Mark) -> Act:
        if not mark.single:
            return mark.inside if self.open[mark.family] else mark.fresh
        act = mark.inside if self.stack and self.stack[-1].single else mark.fresh
        if mark.doubtful and act is not Act.SKIP:
            closes_later = self.firm_after[index][1 if self.open['"'] else 0]
            if closes_later is (act is Act.CLOSE):
                return Act.SKIP
        return act

    def push(self, mark: Mark) -> None:
        if self.stack and self.stack[-1].family == mark.family:
            self.next_opened.setdefault(self.stack[-1].start, mark.start)
        self.stack.append(mark)
        self.open[mark.family] += 1

    def close(self, mark: Mark) -> None:
        """Pair `mark` with the nearest opener of its family; what was opened after that stays without a partner."""
        limit = -1
        while True:
            opener = self.stack.pop()
            self.open[opener.family] -= 1
            if opener.family == mark.family:
                break
            if limit < 0:
                limit = self.before_space(mark.start)
            self.abandon(opener, limit)
        self.pairs.append(Pair(opener, max(self.before_space(mark.start), opener.end), mark.start))

    def abandon(self, opener: Mark, limit: int) -> None:
        if not opener.single:
            following = self.next_opened.get(opener.start)
            end = limit if following is None else self.before_space(following)
            self.pairs.append(Pair(opener, max(end, opener.end), None))

    def leave_open(self) -> None:
        held = None
        for position, opener in enumerate(self.stack):
            if not opener.single:
                break
            held = position
        for position, opener in enumerate(self.stack):
            if position == held:
                self.pairs.append(Pair(opener, self.paragraph.end, None, held=True))
            else:
                self.abandon(opener, self.paragraph.end)

    def before_space(self, position: int) -> int:
        while position > self.paragraph.start and self.text[position - 1].isspace():
            position -= 1
        return position


def _opening(pair: Pair) -> int:
    return pair.opener.start


def _firm_after(marks: list[Mark]) -> list[tuple[bool, bool]]:
    """For each mark: does a single mark that surely closes come before one that surely opens?

    First as seen from outside double marks, where a quotation in double marks may stand between; then as seen
    from inside them, where their end is the limit.
    """
    answers = [(False, False)] * len(marks)
    outer = inner = False
    for index in range(len(marks) - 1, -1, -1):
        answers[index] = (outer, inner)
        mark = marks[index]
        if not mark.single:
            inner = False
        elif not mark.doubtful:
            outer = inner = mark.inside is Act.CLOSE
    return answers
