"""Whose lawyer, doctor or boss somebody is: "his lawyer said" need not be the one lawyer whom the article names."""

from bisect import bisect_left

from onrecord.extraction.lexicon.en.determiners import PERSONAL_OWNERS, POSSESSIVES
from onrecord.extraction.lexicon.en.titles import OF_SOMEBODY, SERVING
from onrecord.extraction.roles.text import Statement
from onrecord.extraction.speakers.profiles import MAX_CALLED, Profiles
from onrecord.extraction.speakers.source_phrases import SourcePhrase

_OF_ANOTHER = 0.4
"""How likely they are meant where the article says whose they are, and it is a body: "an attorney for the school board"."""
_OF_NOBODY = 0.65
"""How likely they are meant where nothing tells whose they are; both are set by judgement."""
_NEAR = 12
"""Tokens behind a name in which a clause tells for whom its bearer acts: "Doe, a lawyer with the firm, who represents"."""


def certainty_of_agent(phrase: SourcePhrase, lemma: str, number: int, profiles: Profiles) -> float:
    """Return how likely the one whom a noun fits is he whom "his lawyer" means: 1 where the article says that he is somebody's.

    Args:
        phrase: The description.
        lemma: Its noun in the singular.
        number: Whom the noun fits.
        profiles: What the article says of everybody.
    """
    if lemma not in OF_SOMEBODY or profiles.text.lower[phrase.first] not in PERSONAL_OWNERS:
        return 1.0
    told = [_told_by_title(one, profiles) for one in profiles.statements_of(number) if one.title is not None]
    told += [_told_behind(index, profiles) for index in profiles.entities.listed[number].names[:MAX_CALLED]]
    if True in told:
        return 1.0
    return _OF_ANOTHER if False in told else _OF_NOBODY


def _told_by_title(one: Statement, profiles: Profiles) -> bool | None:
    """Return whether a title says that its holder is a person's ("her lawyer", "lawyer for Tom Bly"), or a body's; None: neither."""
    text = profiles.text
    first, last = one.title or (0, 0)
    before = text.lower[max(first - 1, 0)]
    if before in PERSONAL_OWNERS or before in POSSESSIVES:
        return True
    link = last if one.head is None else one.head + 1
    served = _served(link, profiles) if text.lower[link : link + 1] in (["for"], ["to"]) else None
    return False if served is None and one.organization is not None else served


def _served(link: int, profiles: Profiles) -> bool:
    """Return whether a person is named behind "for" or a verb like it: "for Mr Bly", not "for the school board"."""
    text, entities = profiles.text, profiles.entities
    sentences = profiles.document.tokens.sentences
    for at in range(link + 1, min(link + _NEAR, bisect_left(sentences, sentences[link] + 1))):
        if text.name_at[at] >= 0:
            return entities.listed[entities.entity_of[text.name_at[at]]].kind == "person"
        if text.lower[at] in PERSONAL_OWNERS or text.lower[at] in ("him", "her"):
            return True
    return False


def _told_behind(index: int, profiles: Profiles) -> bool | None:
    """Return whether the words behind a name say that its bearer acts for a person, or for a body; None: for neither."""
    text, sentences = profiles.text, profiles.document.tokens.sentences
    last = profiles.entities.names[index].last
    end = min(last + _NEAR, bisect_left(sentences, sentences[last - 1] + 1))
    for at in range(last, end):
        if text.lower[at] in ("client", "clients"):
            return True
        if text.lower[at] in SERVING or (text.lower[at] == "for" and text.words[at - 1] == ","):
            return _served(at, profiles)
    return None
