"""Shapes of an attribution that its place in the sentence makes plain: what stands before it, behind it, or nothing more."""

from onrecord.extraction.candidates.content_boundaries import DASHES, MARKS, Block
from onrecord.extraction.candidates.source_patterns import SPEECH_SHAPES
from onrecord.extraction.candidates.sources import TELL
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.lexicon.en.conjunctions import NO_SUBJECT, SUBORDINATE_OPENERS
from onrecord.extraction.lexicon.en.speech_cues import PLAIN_VERBS, PROMPTED_OPENERS, QUESTIONED

Range = tuple[int, int]

TITLE = 12
"""Tokens of a title between a quotation and the name of who spoke."""
LONG_TITLE = 20
"""The same of an office with its body, before the comma: "the chairman of the Marlow Traders’ Union (MTU), Chief Jane Doe"."""
_CLAUSE = frozenset(
    ("BE", "HAVE", "DO", "MOD", "SAY", "OPN", "VRB", "ED", "SUB", "WHO", "THAT", "PRN", "OQ", "CQ")
)


def _waiting(reading: Reading, block: Block) -> int | None:
    """Return the closing mark, a comma before it, that the attribution follows, at most a title between ("her lawyer, ...")."""
    classes, first = reading.classes, block.start
    if "CQ" not in classes[max(first - LONG_TITLE, 0) : first]:
        return None
    mark = first - 1
    if block.order == "sv":
        while mark > max(first - LONG_TITLE, block.window[0]) and classes[mark] not in _CLAUSE:
            mark -= 1
    if classes[mark + 1 : mark + 2] == ["CC"] or mark <= block.window[0] + 1 or classes[mark] != "CQ":
        return None
    return mark if classes[mark - 1] == "," or _is_outcry(reading, block.window[0], mark) else None


def _is_outcry(reading: Reading, first: int, mark: int) -> bool:
    """Return whether a quoted question or outcry opens a sentence that goes on: "“Shut it down!” | the deputy chair, Omar Haddad, shouted"."""
    whole = reading.stretches[first] >= 0 or reading.classes[first] == "OQ"
    sentences = reading.document.tokens.sentences
    return whole and reading.classes[mark - 1] in ("?", "!") and sentences[mark] == sentences[mark + 1]


def behind_programme(reading: Reading, block: Block) -> int:
    """Return where content may start behind a programme in marks that the words were told: "told “Dawn and Friends” | that"; else the block's end."""
    opens, stretches = block.cue + 1, reading.stretches
    if block.lemma != TELL or reading.classes[opens : opens + 2] != ["OQ", "CAP"] or block.end != opens:
        return block.end
    end = opens + 1
    while end < block.window[1] and stretches[end] == stretches[opens + 1]:
        end += 1
    return end + 1 if end - opens <= PROGRAMME and reading.classes[end - 1].isalpha() else block.end


PROGRAMME = 6
"""Tokens of a programme's name with the mark before it."""


def follows_quotation(reading: Reading, block: Block) -> bool:
    """Return whether a verb of speech and its source come right after a quotation that is the sentence so far.

    A comma before the closing mark: the quotation waits for its attribution.
    """
    classes, mark = reading.classes, _waiting(reading, block)
    if mark is None or block.form == "ing" or "CQ" in classes[block.window[0] : mark]:
        return False
    whole = reading.stretches[block.window[0]] >= 0 or classes[block.window[0]] == "OQ"
    verb = classes[block.cue]
    return whole and (verb == "SAY" or (verb in SPEECH_SHAPES and block.order == "vs"))


def without_title(reading: Reading, block: Block, run: Range) -> Range:
    """End content at the closing mark that waits for its attribution: a title behind it is the source's."""
    mark = _waiting(reading, block)
    if mark is not None and mark < run[0] and follows_quotation(reading, block):
        return mark - 1, mark  # only a title was found: the words stand before it
    return run if mark is None or not run[0] < mark < run[1] else (run[0], mark)


def without_statement(reading: Reading, run: Range) -> Range:
    """Start content behind the semicolon that ends another statement: "Doe called it “late”; | the office, she said, was closed"."""
    start, end = run
    if ";" not in reading.classes[start : end - 1]:
        return run
    ends = [at for at in range(start, end - 1) if reading.classes[at] == ";" and reading.stretches[at] < 0]
    told = ends and any(
        reading.classes[at] == "SAY" and reading.stretches[at] < 0 for at in range(start, ends[-1])
    )
    return (ends[-1] + 1, end) if told else run


def to_marks(reading: Reading, block: Block, run: Range) -> Range:
    """Widen content whose edge stands within quotation marks to the marks, as far as the sentence goes.

    Nobody's words end amid their marks; where the cue stands within the same marks, one of these is missing.
    """
    stretches, (first, last) = reading.stretches, block.window
    start, end = run
    within = stretches[block.cue]
    while first < start and -1 != stretches[start] != within and stretches[start - 1] == stretches[start]:
        start -= 1
    while end < last and -1 != stretches[end - 1] != within and stretches[end] == stretches[end - 1]:
        end += 1
    while end > run[1] and reading.classes[end - 1] in MARKS:
        end -= 1
    return start, end


def without_lead(reading: Reading, block: Block, run: Range) -> Range | None:
    """Return content before an attribution without the reporter's words that lead in to it; None when nothing is left.

    "To which she said, “...”", "The senator scolded him: “...,” she said", "The board met twice—“It was a farce,” she said",
    "The plan — “a farce,” she said — was dropped".
    """
    start, end = run
    if reading.lower[start:end] in (["to", "which"], ["to", "that"]):
        return None
    mark = end - 1
    while mark > start and reading.stretches[mark] >= 0:
        mark -= 1
    if reading.classes[mark] != "OQ" or mark + 1 >= end or mark <= start:
        return run
    before = reading.lower[mark - 1]
    sentence = reading.document.tokens.words[mark + 1][0].isupper()
    aside = before in DASHES and reading.lower[block.end : block.end + 1] == [before]
    leads = before == ":" or aside or (sentence and before in _PAUSES)
    return (mark + 1, end) if leads else run


_PAUSES = DASHES | {";", "…", "..."}
"""Marks behind which a quoted sentence of its own begins."""


_ENDS = frozenset(
    [
        "CAP",
        "PRN",
        "PRO",
        "PPL",
        "BOD",
        "DET",
        "LOW",
        "PL",
        "TIME",
        "ADV",
        "LY",
        "PRP",
        "OF",
        "TO",
        "NUM",
        "POS",
        "RN",
        ".",
    ]
)


def ends_sentence(reading: Reading, block: Block) -> bool:
    """Return whether a comma, a source and a plain verb of speech end a sentence of the reporter's own words.

    To whom and when it was said may follow: "..., officials told the newspaper on Friday."
    """
    classes, cue, first = reading.classes, block.cue, block.start
    if (
        block.lemma not in PLAIN_VERBS
        or block.order != "sv"
        or block.form == "ing"
        or reading.stretches[cue] >= 0
    ):
        return False
    close = (
        classes[first - 1 : first] == [","]
        and block.end == cue + 1
        and reading.lower[cue - 1] not in NO_SUBJECT
    )
    begins = block.window[0] + (classes[block.window[0]] == "CC")
    begins += reading.lower[begins].endswith("ing")  # "Speaking in Arden, | he said" has no verb yet
    clause = classes[begins] != "SUB" and not _CLAUSE.isdisjoint(classes[begins:first])
    return close and clause and _ENDS.issuperset(classes[cue + 1 : block.window[1]])


def puts_it(reading: Reading, block: Block) -> bool:
    """Return whether the attribution is like "“...,” as Jane Doe put it.": the words before it are hers."""
    if block.lemma not in ("put", "say") or reading.lower[block.cue + 1 : block.cue + 2] != ["it"]:
        return False
    rest = reading.classes[block.cue + 2 : block.window[1]]
    ends = "OQ" not in rest and "," not in rest and ":" not in rest
    return ends and block.order == "sv" and reading.lower[block.start - 1 : block.start] == ["as"]


def opens_quotation(reading: Reading, block: Block) -> bool:
    """Return whether the attribution is like "..., Jane Doe said, “...": a source, a verb of speech, a comma or colon, and a quotation."""
    classes, cue = reading.classes, block.cue
    if classes[cue] != "SAY" or block.form not in ("ed", "s") or block.order != "sv" or block.end != cue + 1:
        return False
    return classes[cue + 1 : cue + 2] in ([","], [":"]) and classes[cue + 2 : cue + 3] == ["OQ"]


def prompted(reading: Reading, block: Block) -> bool:
    """Return whether the sentence opens with what led to the answer ("Asked about the fire, ...", "When she was asked, ...")."""
    first, lower = block.window[0], reading.lower
    if first >= block.start:
        return False
    when = lower[first] in SUBORDINATE_OPENERS
    asked = when and not QUESTIONED.isdisjoint(lower[first + 1 : min(first + TITLE, block.start)])
    return asked or lower[first] in PROMPTED_OPENERS
