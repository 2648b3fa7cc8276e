"""Two who are named together and then told apart: "the former said", "said the latter", "the other said", "the younger said"."""

from onrecord.extraction.lexicon.en.kinship import ELDER, KIN, YOUNGER
from onrecord.extraction.lexicon.en.nominals import FIRST_NAMED, LAST_NAMED, OTHER
from onrecord.extraction.names.seniority import by_seniority
from onrecord.extraction.speakers.coreference import Discourse
from onrecord.extraction.speakers.meant import Meant
from onrecord.extraction.speakers.profiles import Profiles
from onrecord.extraction.speakers.source_phrases import SourcePhrase

LIKELY = 0.85
"""How likely it is the one of the two that the word says: set by judgement."""
_FARTHEST = 3
"""Sentences of the reporter's own in which the two are looked for."""
_WORDS = frozenset((FIRST_NAMED, LAST_NAMED, OTHER)) | ELDER | YOUNGER


def of_pair(phrase: SourcePhrase, discourse: Discourse, profiles: Profiles) -> Meant | None:
    """Return which of two named in one sentence a description tells, by their order, by who has just spoken or by their ages."""
    text = profiles.text
    told = text.lower[phrase.first : phrase.last]
    if (
        told[:1] != ["the"]
        or told[1:2] == []
        or told[1] not in _WORDS
        or any(one not in KIN for one in told[2:])
    ):
        return None
    pair = _named_together(discourse, phrase.first)
    if len(pair) != 2:  # noqa: PLR2004 - "the latter" is one of two
        return None
    one, other = pair
    if told[1] in (FIRST_NAMED, LAST_NAMED):
        return Meant(one if told[1] == FIRST_NAMED else other, LIKELY)
    if told[1] != OTHER:
        names = profiles.entities.names
        elder = by_seniority(
            text.words, phrase.first + 2, {number: names[index] for number, index in pair.items()}
        )
        return None if elder is None else Meant(elder, LIKELY)
    spoke = discourse.mentions[-1].entity if discourse.mentions else None
    return Meant(other if spoke == one else one, LIKELY) if spoke in pair else None


def _named_together(discourse: Discourse, token: int) -> dict[int, int]:
    """Return who is named in the last sentence before a token that names two persons or more, each with the name, in reading order."""
    entities, sentences = discourse.entities, discourse.document.tokens.sentences
    found: dict[int, dict[int, int]] = {}
    for index, _ in discourse.before(token):
        name = entities.names[index]
        if discourse.told_between(name.first, token) > _FARTHEST:
            break
        number = entities.entity_of[index]
        if entities.listed[number].kind == "person":
            found.setdefault(sentences[name.first], {})[number] = index
    near = next((one for one in found.values() if len(one) > 1), {})
    return dict(reversed(near.items()))
