"""Shapes of an attribution that fix source and content by themselves, and that few articles show a model."""

from collections.abc import Callable, Container, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from onrecord.extraction.candidates.asides import between_dashes
from onrecord.extraction.candidates.clauses import participle_at, participle_end
from onrecord.extraction.candidates.comments import commented
from onrecord.extraction.candidates.headlines import headline
from onrecord.extraction.candidates.hearsay import (
    IN_COURT,
    all_said,
    court_heard,
    heard_saying,
    tells_how,
)
from onrecord.extraction.candidates.inverted_endings import inverted_ending
from onrecord.extraction.candidates.noun_cues import told_in_noun
from onrecord.extraction.candidates.noun_phrases import ending_at, noun_phrases, starting_at
from onrecord.extraction.candidates.put_in_words import put_in_words
from onrecord.extraction.candidates.set_between import it_was_said, set_between
from onrecord.extraction.candidates.source_patterns import with_apposition
from onrecord.extraction.candidates.sources import SKIPPED
from onrecord.extraction.candidates.subjects_before import STATING_VERBS, relative_subject
from onrecord.extraction.candidates.token_features import Reading, sentence_of
from onrecord.extraction.candidates.views import held_view
from onrecord.extraction.lexicon.en.reporting import NOUN_FORMS
from onrecord.extraction.lexicon.en.speech_cues import (
    CITING,
    COMMENTING,
    DESCRIBING,
    PHASES,
    RELAYED_FORMS,
    STATED_FIRST,
    TELLING_OF,
)

Range = tuple[int, int]

_REACH = 14
"""Tokens between "quoted" and "as saying"."""
_ASIDE = 8
"""Tokens behind the cue of an aside between dashes."""
_VERBAL = frozenset(("BE", "HAVE", "DO", "MOD", "SAY", "OPN", "VRB", "ED", "OQ", "CQ"))
"""Classes of verbs and marks: none stands between "with" and the participle of the one it tells of."""


class Shape(NamedTuple):
    """Source and content as token ranges; None where the shape has none."""

    source: Range | None
    left: Range | None
    right: Range | None


_Read = Callable[[Reading, int, Sequence[Range]], Shape | None]
KNOWN_CUES = 2_000
"""Cues of which is kept, from one text to the next, which shapes they may have."""


def shape_of(reading: Reading, token: int, phrases: Sequence[Range]) -> Shape | None:
    """Return source and content of a cue whose place alone tells them."""
    for read in _shapes_of(reading.lower[token]):
        shape = read(reading, token, phrases)
        if shape is not None and (shape.right is None or shape.right[0] < shape.right[1]):
            return shape  # a text may break off behind "In her opinion,"
    return None


@lru_cache(maxsize=KNOWN_CUES)
def _shapes_of(word: str) -> tuple[_Read, ...]:
    """Return what reads the shapes that a cue may have, in the order in which they count: each is of few words or of any."""
    return tuple(read for read, words in _SHAPES if words is None or word in words)


def _closing(reading: Reading, opens: int, end: int) -> int:
    """Return the first closing mark from `opens` to `end`; `opens` where there is none."""
    return next((at for at in range(opens, end) if reading.classes[at] == "CQ"), opens)


def _by_whom(reading: Reading, token: int, phrases: Sequence[Range]) -> Shape | None:
    """Read "was described as “a small wonder” by the coast guard"."""
    lower, classes = reading.lower, reading.classes
    if lower[token] not in DESCRIBING or "BE" not in classes[max(token - 2, 0) : token]:
        return None
    opens = token + 1 + (lower[token + 1 : token + 2] == ["as"])
    if classes[opens : opens + 1] != ["OQ"]:
        return None
    end = sentence_of(reading, token)[1]
    closes = next((at for at in range(opens + 1, end) if classes[at] == "CQ"), None)
    if closes is None or closes == opens + 1 or lower[closes + 1 : closes + 2] != ["by"]:
        return None
    agent = starting_at(phrases, closes + 2)
    return agent and Shape(with_apposition(reading, agent), None, (opens + 1, closes))


def _by_whom_first(reading: Reading, token: int, phrases: Sequence[Range]) -> Shape | None:
    """Read "was described by friends as “a gentle man”"."""
    lower, classes = reading.lower, reading.classes
    if lower[token] not in DESCRIBING or lower[token + 1 : token + 2] != ["by"]:
        return None
    agent = starting_at(phrases, token + 2)
    if (
        agent is None
        or lower[agent[1] : agent[1] + 1] != ["as"]
        or classes[agent[1] + 1 : agent[1] + 2] != ["OQ"]
    ):
        return None
    opens = agent[1] + 2
    closes = _closing(reading, opens, sentence_of(reading, token)[1])
    return Shape(agent, None, (opens, closes)) if closes > opens else None


def _as_told(reading: Reading, token: int, phrases: Sequence[Range]) -> Shape | None:
    """Read "It was, as Jane Doe puts it, “a small wonder”"."""
    classes, lower = reading.classes, reading.lower
    comma = token + 1 + (lower[token + 1 : token + 2] == ["it"])
    if classes[comma : comma + 2] != [",", "OQ"]:
        return None
    source = ending_at(phrases, token)
    if source is None or lower[source[0] - 1 : source[0]] != ["as"]:
        return None
    opens = comma + 2
    closes = _closing(reading, opens, sentence_of(reading, token)[1])
    return Shape(source, None, (opens, closes)) if closes > opens else None


def _with_whom(reading: Reading, token: int, phrases: Sequence[Range]) -> Shape | None:
    """Read "Tempers rose, with Jane Doe, the mayor, calling the plan “a bad joke”"."""
    classes, lower = reading.classes, reading.lower
    first, end = sentence_of(reading, token)
    opens = next((at for at in range(token + 1, min(token + _REACH, end)) if classes[at] == "OQ"), end)
    closes = next((at for at in range(opens + 1, end) if classes[at] == "CQ"), opens)
    link = next((at for at in range(token - 1, max(token - _REACH, first), -1) if lower[at] == "with"), None)
    if link is None or closes == opens or not _VERBAL.isdisjoint(classes[link + 1 : token]):
        return None
    source = next((phrase for phrase in phrases if phrase[0] == link + 1), None)
    return source and Shape(with_apposition(reading, source), None, (opens + 1, closes))


def _as_heard(reading: Reading, token: int, phrases: Sequence[Range]) -> Shape | None:
    heard = heard_saying(reading, token, phrases)
    return heard and Shape(heard[0], None, heard[1])


def _all_said(reading: Reading, token: int, phrases: Sequence[Range]) -> Shape | None:
    said = all_said(reading, token, phrases)
    return said and Shape(said[0], said[1], None)


def _in_court(reading: Reading, token: int, phrases: Sequence[Range]) -> Shape | None:
    heard = court_heard(reading, token, phrases)
    return heard and Shape(heard[0], heard[1], None)


def _commented(reading: Reading, token: int, phrases: Sequence[Range]) -> Shape | None:
    said = commented(reading, token, phrases)
    return said and Shape(said[0], None, said[1])


def _set_in(reading: Reading, token: int, phrases: Sequence[Range]) -> Shape | None:
    told = put_in_words(reading, token, phrases) or inverted_ending(reading, token, phrases)
    view = None if told else held_view(reading, token, phrases)
    return Shape(view[0], None, view[1]) if view else told and Shape(*told)


def _set_between(reading: Reading, token: int, phrases: Sequence[Range]) -> Shape | None:
    parted = set_between(reading, token, phrases)
    if parted is not None:
        return Shape(*parted)
    told = it_was_said(reading, token)
    return told and Shape(None, told, None)


def _opening(reading: Reading, token: int, _: Sequence[Range]) -> Shape | None:
    """Read "Calling the plan “a bad joke,” Jane Doe, the mayor, walked out"."""
    main = opened_clause(reading, token)
    if main is None:
        return None
    end = sentence_of(reading, token)[1]
    source = starting_at(noun_phrases(reading, main, end), main)
    last = next((at for at in range(main - 1, token, -1) if reading.classes[at] not in (",", "CQ")), token)
    return source and Shape(with_apposition(reading, source), None, (token + 1, last + 1))


def opened_clause(reading: Reading, token: int) -> int | None:
    """Return where the main clause starts behind a participle that opens its sentence and reports."""
    first, last = sentence_of(reading, token)
    opens = token == participle_at(reading, first) and reading.stretches[token] < 0
    return participle_end(reading, first, last) if opens else None


def _between_dashes(reading: Reading, token: int, phrases: Sequence[Range]) -> Shape | None:
    parted = between_dashes(reading, token, phrases)
    return parted and Shape(*parted)


def _by_place(reading: Reading, token: int, _: Sequence[Range]) -> Shape | None:
    told = headline(reading, token) if reading.lower[token] == ":" else told_in_noun(reading, token)
    told = told or relative_subject(reading, token)
    before = told is not None and told[1][1] <= token
    return told and Shape(told[0], told[1] if before else None, None if before else told[1])


def _as_saying(reading: Reading, token: int, phrases: Sequence[Range]) -> Shape | None:
    """Read "..., the paper quoted Jane Doe as saying." and "Jane Doe was quoted as saying": the cue is "saying"."""
    verb = _cited(reading, token)
    if verb is None:
        return None
    classes, after = reading.classes, token + 1
    if "BE" in classes[max(verb - 2, 0) : verb]:
        ends = verb - 1
        while ends > 0 and classes[ends - 1] in SKIPPED:
            ends -= 1
        source = ending_at(phrases, ends)
    else:
        source = starting_at(phrases, verb + 1)
    if source is None:
        return None
    first, end = sentence_of(reading, token)
    placed = classes[after : after + 1] in (["PRP"], ["TIME"]) and "CQ" in classes[first:verb]
    if placed or classes[after : after + 1] in ([], ["."], ["CQ"]) or after >= end:
        close = next((at for at in range(verb, first, -1) if classes[at] == "CQ"), None)
        opens = next((at for at in range(close or 0, first - 1, -1) if classes[at] == "OQ"), None)
        return None if close is None or opens is None else Shape(source, (opens + 1, close), None)
    start = after + (classes[after] in (",", ":"))
    opens = start + (classes[start : start + 1] == ["OQ"])
    last = end
    while last > opens and classes[last - 1] in (".", "CQ"):
        last -= 1
    return Shape(source, None, (opens, last)) if opens < last else None


def _cited_before_colon(reading: Reading, token: int, phrases: Sequence[Range]) -> Shape | None:
    """Read "Jane Doe quoted her father: “Never trust a ditch.”": the words are the father's."""
    classes = reading.classes
    source = starting_at(phrases, token + 1) if reading.lower[token] in CITING else None
    if source is None or "BE" in classes[max(token - 2, 0) : token]:
        return None
    whole, end = with_apposition(reading, source), sentence_of(reading, token)[1]
    opens = whole[1] + 1
    if reading.lower[whole[1] : opens] != [":"] or opens >= end:
        return None
    marked = classes[opens] == "OQ"
    closes = _closing(reading, opens, end) if marked else end
    start, last = opens + marked, closes - (classes[closes - 1] == "." and not marked)
    return Shape(whole, None, (start, last)) if last > start else None


def _cited(reading: Reading, token: int) -> int | None:
    """Return the verb of "quoted ... as saying" by its last word."""
    lower = reading.lower
    if lower[token - 1] != "as" or lower[token] not in RELAYED_FORMS:
        return None
    near = range(token - 2, max(token - _REACH, sentence_of(reading, token)[0] - 1), -1)
    return next((at for at in near if lower[at] in CITING), None)


def only_quotes(reading: Reading, token: int) -> bool:
    """Return whether the verb is that of "quoted ... as saying", beside which "saying" is the cue."""
    lower = reading.lower
    if lower[token] not in CITING:
        return False
    end = min(token + _REACH, sentence_of(reading, token)[1])
    return any(lower[at] == "as" and lower[at + 1] in RELAYED_FORMS for at in range(token + 1, end - 1))


def is_quoted(reading: Reading, token: int) -> bool:
    """Return whether the word is the cue of "quoted ... as saying"."""
    return _cited(reading, token) is not None


def tells_next(reading: Reading, token: int) -> bool:
    """Return whether an infinitive tells what somebody then said: "only for Jane Doe to announce that", "had begun to hint that"."""
    lower, classes = reading.lower, reading.classes
    if classes[token] != "SAY" or not token or lower[token - 1] != "to":
        return False
    if not PHASES.isdisjoint(lower[max(token - 2, 0) : token - 1]):
        return classes[token + 1 : token + 2] == ["THAT"]
    near = lower[max(token - _ASIDE, 0) : token - 1]
    return any(pair == ("only", "for") for pair in pairwise(near))


def next_teller(reading: Reading, token: int, phrases: Sequence[Range]) -> Range | None:
    """Return who announces in "only for Jane Doe to announce", or tells in "A mother has told how she fled"."""
    if reading.classes[token - 1] == "HAVE" and tells_how(reading, token):
        return ending_at(phrases, token - 1)
    if not tells_next(reading, token):
        return None
    return ending_at(phrases, token - 1)


def alleged_amid(reading: Reading, token: int) -> bool:
    """Return whether nobody in particular alleges it: "amid allegations that"."""
    if reading.lower[token] not in NOUN_FORMS or reading.classes[token + 1 : token + 2] != ["THAT"]:
        return False
    return "amid" in reading.lower[max(token - 3, 0) : token]


_SHAPES: tuple[tuple[_Read, Container[str] | None], ...] = (
    (_by_whom, DESCRIBING),
    (_by_whom_first, DESCRIBING),
    (_as_told, None),
    (_with_whom, TELLING_OF),
    (_between_dashes, None),
    (_as_saying, RELAYED_FORMS),
    (_cited_before_colon, CITING),
    (_as_heard, None),
    (_opening, TELLING_OF | STATED_FIRST),
    (_all_said, None),
    (_in_court, IN_COURT),
    (_commented, COMMENTING),
    (_set_in, None),
    (_set_between, None),
    (_by_place, NOUN_FORMS.keys() | STATING_VERBS | {":"}),
)
"""What reads each shape, and the words that may be its cue; None: any."""
