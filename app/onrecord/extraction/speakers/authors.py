"""Whose a statement is that speaks: "the statement read", "a statement from Acme said"."""

from onrecord.extraction.lexicon.en.determiners import DEFINITE
from onrecord.extraction.lexicon.en.things import STATEMENTS
from onrecord.extraction.speakers.coreference import NEAR, Discourse
from onrecord.extraction.speakers.nominal_mentions import Meant
from onrecord.extraction.speakers.profiles import Profiles
from onrecord.extraction.speakers.source_phrases import SourcePhrase

_AUTHOR = 0.8
"""How likely a statement is theirs who spoke right before: set by judgement."""


def find_author(phrase: SourcePhrase, discourse: Discourse, profiles: Profiles) -> Meant | None:
    """Return whose "the statement" is that speaks: theirs who spoke right before."""
    lower = profiles.text.lower
    issuer = _issuer(phrase, profiles)
    if issuer is not None:
        return Meant(issuer)
    if (
        lower[phrase.last - 1] not in STATEMENTS
        or lower[phrase.first] not in DEFINITE
        or not discourse.mentions
    ):
        return None
    last, sentences = discourse.mentions[-1], discourse.document.tokens.sentences
    near = 0 <= sentences[phrase.first] - sentences[last.token] <= NEAR
    return Meant(last.entity, _AUTHOR) if near and last.entity is not None else None


def _issuer(phrase: SourcePhrase, profiles: Profiles) -> int | None:
    """Return the body that "a statement from" names."""
    text, last = profiles.text, phrase.last - 1
    name = text.name_at[last]
    links = [at for at in range(phrase.first + 1, last) if text.lower[at] in ("from", "by")]
    if name < 0 or not links or text.lower[links[0] - 1] not in STATEMENTS:
        return None
    return (
        profiles.entities.entity_of[name]
        if text.names[name].first - links[0] <= len(("from", "the"))
        else None
    )
