"""Words that their construction alone makes cues, whatever the model says of them: "with her aunt calling it “a scandal”"."""

from collections.abc import Callable, Iterable

from onrecord.extraction.candidates.comments import is_commented
from onrecord.extraction.candidates.fixed_shapes import alleged_amid, is_quoted, opened_clause, tells_next
from onrecord.extraction.candidates.headlines import is_headline
from onrecord.extraction.candidates.hearsay import IN_COURT, is_heard_in_court, is_heard_of, tells_how
from onrecord.extraction.candidates.inverted_endings import STATING_FORMS, is_inverted_ending
from onrecord.extraction.candidates.noun_cues import is_told_in_noun
from onrecord.extraction.candidates.put_in_words import is_answer, is_how_put, is_in_words, is_read_out
from onrecord.extraction.candidates.set_between import is_said_behind
from onrecord.extraction.candidates.subjects_before import STATING_VERBS, is_told_by_relative
from onrecord.extraction.candidates.token_features import Reading
from onrecord.extraction.candidates.views import is_view
from onrecord.extraction.lexicon.en.reporting import NOUN_FORMS
from onrecord.extraction.lexicon.en.speech_cues import (
    ANSWERS,
    COMMENTING,
    INSISTENT,
    PUT_IN,
    PUTTING,
    READING_FORMS,
    SAID_BEHIND,
    STATED_FIRST,
    TELLING_OF,
    VIEWS,
)

_Construction = Callable[[Reading, int], bool]


def _opens(reading: Reading, token: int) -> bool:
    return opened_clause(reading, token) is not None


def _by_word(rows: Iterable[tuple[_Construction, Iterable[str]]]) -> dict[str, tuple[_Construction, ...]]:
    found: dict[str, tuple[_Construction, ...]] = {}
    for construction, words in rows:
        for word in words:
            found[word] = (*found.get(word, ()), construction)
    return found


_OF_WORD = _by_word(
    (
        (alleged_amid, NOUN_FORMS),
        (is_told_in_noun, NOUN_FORMS),
        (is_headline, (":",)),
        (is_told_by_relative, STATING_VERBS),
        (_opens, TELLING_OF | STATED_FIRST),
        (is_view, VIEWS | INSISTENT),
        (tells_how, ("told", "tells")),
        (is_heard_in_court, IN_COURT),
        (is_commented, COMMENTING),
        (is_in_words, PUT_IN),
        (is_how_put, PUTTING),
        (is_answer, ANSWERS | VIEWS),
        (is_read_out, READING_FORMS),
        (is_inverted_ending, STATING_FORMS),
        (is_said_behind, SAID_BEHIND),
    )
)
"""By each word that may stand in one the constructions to look for: most words stand in none, and all others in few."""
_BEHIND = _by_word(((is_heard_of, ("him", "her", "them")), (tells_next, ("to",)), (is_quoted, ("as",))))
"""The same by the word before."""


def is_told_so(reading: Reading, token: int) -> bool:
    """Return whether its construction alone makes a word a cue."""
    lower = reading.lower
    constructions = _OF_WORD.get(lower[token], ()) + _BEHIND.get(lower[token - 1], ())
    return bool(constructions) and any(construction(reading, token) for construction in constructions)
