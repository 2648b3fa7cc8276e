"""Cues: the words that signal an attribution ("said", "according to", a colon before speech)."""

from onrecord.extraction.candidates.token_features import Reading, sentence_of
from onrecord.extraction.lexicon.en.reporting import NOUN_FORMS, OPINION_FORMS, SPEECH_FORMS
from onrecord.extraction.lexicon.en.speech_cues import GESTURES, SAID_TO
from onrecord.extraction.lexicon.en.things import POSTED_THINGS

CUE_TEMPLATES = 49
_SKIPPED = frozenset(("BE", "HAVE", "DO", "MOD", "NEG", "ADV", "LY"))
_BUCKETS = ("0", "1", "2", "3", "4", "5", "6", "6", "8", "8", "8", "8", "12", "12", "12", "12")
_SIGNS = frozenset(("according", ":", "-", "—", "–", "--"))
_VERB_SHAPES = frozenset(("ED", "VRB", "ING", "PL", "LOW"))
"""Classes of words that may be verbs of speech that no list has ("retaliated")."""


def bucket(distance: int) -> str:
    """Name a distance in tokens: exact to 6, then coarse."""
    return _BUCKETS[distance] if 0 <= distance < len(_BUCKETS) else "far" if distance > 0 else "-"


def lemma_of(lower: str) -> str | None:
    """Return the lemma of a reporting verb or noun in lower case; None for any other word."""
    return SPEECH_FORMS.get(lower) or OPINION_FORMS.get(lower) or NOUN_FORMS.get(lower)


def cue_candidates(reading: Reading) -> list[tuple[int, str]]:
    """List (token, lemma) of every word that may be a cue: reporting words, "according", colons and dashes."""
    found = []
    for index, (name, lower) in enumerate(zip(reading.classes, reading.lower, strict=True)):
        if name in ("SAY", "OPN", "RN"):
            if not (_is_idle(reading, index) or _is_gesture(reading, index) or _is_booked(reading, index)):
                found.append((index, lemma_of(lower) or lower))
        elif lower in _SIGNS:
            found.append((index, lower))
        elif name in _VERB_SHAPES and _beside_marks(reading.classes, index):
            found.append((index, "?" + name))
    return found


def _is_idle(reading: Reading, index: int) -> bool:
    """Return whether the word reports nobody's words: "is said to be", "in order to", "asked not to be named"."""
    if not index:
        return False
    before, after = reading.classes[index - 1], reading.lower[index + 1 : index + 2]
    wish = reading.lower[index + 1 : index + 4]
    if wish == ["not", "to", "be"]:
        return reading.lower[index + 4 : index + 5] in _ANONYMOUS
    if wish == ["to", "remain", "anonymous"]:
        return True
    if reading.lower[index] == "order":
        return reading.lower[index - 1] == "in"
    return before == "BE" and after == ["to"] and reading.lower[index] in SAID_TO


def _is_booked(reading: Reading, index: int) -> bool:
    """Return whether the words are like "posted the matter for hearing", "posted a pre-tax loss"."""
    return reading.lower[index] == "posted" and not POSTED_THINGS.isdisjoint(
        reading.lower[index + 1 : index + POSTED]
    )


POSTED = 5
"""Tokens from "posted" over its object ("posted a pre-tax loss")."""


def _is_gesture(reading: Reading, index: int) -> bool:
    """Return whether the sentence says only what somebody did meanwhile: "He shrugs.", "Then he laughs at that."."""
    if lemma_of(reading.lower[index]) not in GESTURES:
        return False
    classes = reading.classes
    first, end = sentence_of(reading, index)
    if end - first > GESTURE or not _QUOTED.isdisjoint(classes[first:end]) or reading.stretches[index] >= 0:
        return False
    waits = first > 1 and classes[first - 1] == "CQ" and classes[first - 2] == ","
    return not waits and classes[end - 1] == "." and "THAT" not in classes[index : index + 2]


GESTURE = 16
"""Tokens that such a sentence has at most."""
_QUOTED = frozenset(("OQ", "CQ"))
_ANONYMOUS = (["named"], ["identified"], ["quoted"])


def _beside_marks(classes: list[str], index: int) -> bool:
    """Return whether a quotation closes shortly before the word or opens shortly after it."""
    return "CQ" in classes[max(index - 6, 0) : index] or "OQ" in classes[index + 1 : index + 4]


def suffix_of(lower: str, lemma: str) -> str:
    """Name the verb's form by its ending."""
    if lemma[0] == "?":
        lemma = ""
    if lower == lemma:
        return "base"
    return "ing" if lower.endswith("ing") else "s" if lower.endswith("s") else "ed"


def cue_features(reading: Reading, index: int, lemma: str, marks: "Landmarks") -> tuple[str, ...]:
    """Describe the candidate by its words, its neighbours and the quotation marks around it."""
    n = len(reading.lower)
    lex, classes = reading.lexical, reading.classes
    form = suffix_of(reading.lower[index], lemma)

    l1, l2, l3 = (lex[index - k] if index >= k else "<s>" for k in (1, 2, 3))
    c1, c2, c3, c4 = (classes[index - k] if index >= k else "<s>" for k in (1, 2, 3, 4))
    r1, r2 = (lex[index + k] if index + k < n else "<s>" for k in (1, 2))
    d1, d2, d3, d4 = (classes[index + k] if index + k < n else "<s>" for k in (1, 2, 3, 4))
    subject = index - 1
    limit = max(index - 5, 0)
    while subject > limit and classes[subject] in _SKIPPED:
        subject -= 1
    sc = classes[subject] if subject >= 0 else "<s>"
    sl = lex[subject] if subject >= 0 else "<s>"
    sb = classes[subject - 1] if subject >= 1 else "<s>"
    start, end = sentence_of(reading, index)
    apposed = apposition(reading, subject, start) if sc == "," else "-"
    inside = "q" if reading.stretches[index] >= 0 else "o"
    left, right = marks.left(index, start), marks.right(index, end)
    that = "-"
    for k in range(index + 1, min(index + 9, end)):
        if classes[k] == "THAT":
            that = bucket(k - index)
            break
        if classes[k] in (",", "OQ", ":", ";"):
            break
    name, before, after = classes[index], bucket(index - start), bucket(end - index)
    earlier = marks.cue_before(index, start)
    opens = classes[start] if start < n else "-"
    return (
        "",
        lex[index],
        lemma,
        form + name,
        l1,
        l2,
        r1,
        r2,
        c1,
        c2 + " " + c1,
        d1,
        d1 + " " + d2,
        c3 + " " + c2 + " " + c1,
        d1 + " " + d2 + " " + d3,
        lemma + "<" + c1,
        lemma + ">" + d1,
        lemma + ">" + r1,
        lemma + "<" + l1,
        lex[index] + c1 + d1,
        name + form + c1 + d1,
        form + c2 + " " + c1 + ">" + d1,
        form + c1 + ">" + d1 + " " + d2,
        inside,
        inside + lemma,
        left,
        right,
        left + right + form,
        lemma + left,
        lemma + right,
        that,
        lemma + that,
        sc,
        sl,
        sc + form,
        lemma + sc,
        sb + sc,
        sb + sc + form + d1,
        earlier,
        earlier + form + c1,
        before,
        after,
        opens + c1 + form,
        l3 + c4,
        d3 + d4,
        apposed,
        apposed + form + left,
        apposed + lemma,
        apposed + d1 + form,
        apposed + r1 + left,
    )


APPOSITION = 30
"""Tokens that an apposition or relative clause between a name and its verb may have."""


def apposition(reading: Reading, comma: int, start: int) -> str:
    """Say what stands before the apposition that ends at `comma`: the class of its noun and how the clause opens."""
    classes = reading.classes
    for index in range(comma - 1, max(start, comma - APPOSITION), -1):
        name = classes[index]
        if name in ("CQ", "OQ", ";"):
            break
        if (
            name == ","
            and classes[index - 1] in ("CAP", "PPL", "BOD", "LOW", "PL", "NUM")
            and classes[index - 2] != ","
        ):
            return classes[index - 1] + classes[index + 1]
    return "?"


class Landmarks:
    """Where the nearest quotation marks, reporting verbs and likely cues stand, asked by token."""

    def __init__(self, reading: Reading) -> None:
        count = len(reading.classes)
        self.closed = [-1] * (count + 1)
        self.opened = [count] * (count + 1)
        self._verbs = [-1] * (count + 1)
        self._classes = reading.classes
        self.likely = [0] * (count + 1)
        self.ahead = [0] * (count + 1)
        """By place: twice the likely cues among the next two tokens, and one more where one of the four behind them is one."""
        self.commas = [0] * (count + 1)
        commas = 0
        last = verb = -1
        stretches = reading.stretches
        for index, name in enumerate(reading.classes):
            self.closed[index] = last
            self._verbs[index] = verb
            if name == "CQ":
                last = index
            elif (name in ("SAY", "OPN") or reading.lower[index] == "according") and stretches[index] < 0:
                verb = index
            commas += name == ","
            self.commas[index + 1] = commas
        self.closed[count] = last
        following = count
        for index in range(count - 1, -1, -1):
            if reading.classes[index] == "OQ":
                following = index
            self.opened[index] = following

    def left(self, index: int, start: int) -> str:
        """Bucket of the distance to the closing mark before `index` in its sentence, with what precedes the mark."""
        closed = self.closed[index]
        if closed < start:
            return "-"
        return bucket(index - closed) + self._classes[closed - 1]

    def right(self, index: int, end: int) -> str:
        """Bucket of the distance to the opening mark after `index` in its sentence, with what precedes the mark."""
        opened = self.opened[index + 1]
        if opened >= end:
            return "-"
        return bucket(opened - index) + self._classes[opened - 1]

    def cue_before(self, index: int, start: int) -> str:
        """Bucket of the distance to the reporting verb before `index` in its sentence."""
        verb = self._verbs[index]
        return "-" if verb < start else bucket(index - verb) + self._classes[verb]

    def set_likely(self, tokens: list[int]) -> None:
        """Take in the tokens that are likely cues, so that edges can see them."""
        total, count = 0, len(self.likely)
        here = set(tokens)
        self.ahead = [0] * count
        for index in range(count):
            self.likely[index] = total
            total += index in here
        for token in tokens:
            for place in range(max(token - 5, 0), max(token - 1, 0)):
                self.ahead[place] |= 1
        for token in tokens:
            for place in range(max(token - 1, 0), token + 1):
                self.ahead[place] += 2

    def likely_between(self, start: int, end: int) -> int:
        """Count likely cues in a token range."""
        last = len(self.likely) - 1
        return self.likely[min(end, last)] - self.likely[min(start, last)]
