"""Ledes that keep the name back: "A pensioner has told how he was “left for dead”. | Arthur Bell, 78, said ..."."""

from bisect import bisect_left
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.extraction.lexicon.en.conjunctions import SUBORDINATE_OPENERS
from onrecord.extraction.lexicon.en.determiners import ARTICLES, POSSESSIVES
from onrecord.extraction.lexicon.en.marks import QUOTATION_MARKS
from onrecord.extraction.lexicon.en.namelists import gender_of_noun
from onrecord.extraction.lexicon.en.nominals import SELDOM_NAMED
from onrecord.extraction.lexicon.en.people import PERSON_NOUNS
from onrecord.extraction.lexicon.en.pronouns import HE, SHE
from onrecord.extraction.lexicon.en.roles import CAPACITIES, ONE_PERSON
from onrecord.extraction.names.cast import Entities
from onrecord.extraction.names.recognition import Name
from onrecord.extraction.roles.phrases import head_noun
from onrecord.extraction.speakers.found import Found
from onrecord.extraction.speakers.meant import alike_to, has_other_trade, may_be
from onrecord.extraction.speakers.profiles import Profiles
from onrecord.extraction.speakers.source_phrases import SourcePhrase
from onrecord.text.document import Document
from onrecord.text.spans import begun

LIKELY = 0.75
"""How likely whom the next paragraph names first is whom the lede describes: set by judgement."""
_LEDE = 2
"""Paragraphs that may keep the name back."""
_OPENS = 6
"""Tokens of a paragraph within which its subject is named: "The mother of two, Ann Bly"."""


def named_behind(
    document: Document, entities: Entities, profiles: Profiles, found: Sequence[Found]
) -> list[Found]:
    """Return who is meant by each source; descriptions of the lede are whom the paragraph behind it names first, and quotes."""
    speaking = {one.entity for one in found} - {None}
    led = list(found)
    for index, one in enumerate(found):
        source, phrase = one.source, one.phrase
        if one.entity is not None or source is None or phrase is None:
            continue
        paragraph = begun(document.paragraphs, source.span.start)
        noun = _noun(document, profiles, phrase, paragraph)
        if paragraph > _LEDE or noun is None:
            continue
        name = _first_named(document, entities, phrase.first, paragraph)
        entity = None if name is None else entities.entity_of[name]
        known = name is not None and (entity in speaking or _is_brought_in(document, entities.names[name]))
        known = known and _agrees(document, entities, entity, paragraph)
        if known and _may_be_called(entities, profiles, entity, noun):
            led[index] = replace(
                one, entity=entity, source=replace(source, resolution="nominal"), certainty=LIKELY
            )
    return led


def _opens(document: Document, token: int, paragraph: int) -> bool:
    """Return whether a description opens its paragraph, a dateline apart, or a clause of the first: whom it is about, not to whom something is done."""
    tokens = document.tokens
    start = document.paragraphs[paragraph - 1].start
    first = bisect_left(tokens.starts, start)
    opens = not token or tokens.sentences[token - 1] != tokens.sentences[token]
    dateline = tokens.sentences[token] - tokens.sentences[first] <= 1 and token - first <= _OPENS
    clause = paragraph == 1 and token > first and tokens.words[token - 1] in SUBORDINATE_OPENERS
    according = paragraph == 1 and tokens.lower[max(token - 2, 0) : token] == ["according", "to"]
    return (opens and dateline) or clause or according


def _noun(document: Document, profiles: Profiles, phrase: SourcePhrase, paragraph: int) -> str | None:
    """Return the noun of a description that opens a lede, or of the one that a pronoun of the lede takes up."""
    if phrase.reading == "description":
        return _head(profiles, phrase) if _opens(document, phrase.first, paragraph) else None
    if phrase.reading != "pronoun" or not _LEDE >= paragraph > 0:
        return None
    text, tokens = profiles.text, document.tokens
    first = bisect_left(tokens.starts, document.paragraphs[paragraph - 1].start)
    told = text.lower[phrase.first]
    gender = "m" if told in HE else "f" if told in SHE else "u"
    relative = told == "who" and phrase.first - first <= _OPENS
    nouns = [word for word in text.lower[first : min(first + _OPENS, phrase.first)] if _is_noun(word)]
    one = bool(nouns) and text.lower[first] in ARTICLES and (relative or gender != "u")
    return nouns[0] if one and (relative or gender_of_noun(nouns[0]) in ("u", gender)) else None


def _is_noun(word: str) -> bool:
    """Return whether a word is a noun for one person."""
    return word in CAPACITIES or word in PERSON_NOUNS or gender_of_noun(word) != "u"


def _head(profiles: Profiles, phrase: SourcePhrase) -> str | None:
    """Return the noun for one person that a description ends in that has an article or an owner: "Norvik's chief executive"."""
    text = profiles.text
    head = head_noun(text, phrase.first, phrase.last)
    at = phrase.last - 1 if head is None else head
    noun = text.lower[at]
    person = noun in ONE_PERSON or gender_of_noun(noun) != "u"
    owned = text.name_at[phrase.first] >= 0 and not POSSESSIVES.isdisjoint(text.words[phrase.first : at])
    return noun if person and (owned or text.lower[phrase.first] in ARTICLES) else None


def _is_brought_in(document: Document, name: Name) -> bool:
    """Return whether an age, or a clause with "who", tells of a name: "| Karl Dunn, 31, was charged"."""
    behind = document.tokens.words[name.last : name.last + 2]
    return behind[:1] == [","] and (behind[1:] == ["who"] or (behind[1:] != [] and behind[1].isdecimal()))


def _first_named(document: Document, entities: Entities, token: int, paragraph: int) -> int | None:
    """Return the name of the person whom the next paragraph names first, in full and near its start, where no person has been named before."""
    starts = document.tokens.starts
    persons = (
        index
        for index, name in enumerate(entities.names)
        if name.kind == "person" and name.last - name.first > 1
    )
    index = next(persons, None)
    if index is None or entities.names[index].first < token:
        return None
    name = entities.names[index]
    place = begun(document.paragraphs, starts[name.first])
    opens = bisect_left(starts, document.paragraphs[place - 1].start)
    near = name.first - opens <= _OPENS or _follows_words(document, opens, name)
    return index if place == paragraph + 1 and near else None


def _agrees(document: Document, entities: Entities, entity: int | None, paragraph: int) -> bool:
    """Return whether the pronouns of a lede, where all are of one gender, may be somebody's."""
    tokens, span = document.tokens, document.paragraphs[paragraph - 1]
    run = range(bisect_left(tokens.starts, span.start), bisect_left(tokens.starts, span.end))
    told = {tokens.lower[at] for at in run if tokens.stretches[at] < 0}
    he, she = not HE.isdisjoint(told), not SHE.isdisjoint(told)
    return entity is None or he == she or may_be(entities.listed[entity], "m" if he else "f")


def _follows_words(document: Document, first: int, name: Name) -> bool:
    """Return whether only quoted words and a verb stand before a name, of which nothing more is told: "“...,” | Karl Dunn said"."""
    words, stretches = document.tokens.words, document.tokens.stretches
    own = [at for at in range(first, name.first) if stretches[at] < 0 and words[at] not in QUOTATION_MARKS]
    behind = words[name.last : name.last + 2]
    told = behind[:1] == [","] and behind[1:] not in (["the"], ["a"], ["an"])
    return len(own) <= 1 and not told


def _may_be_called(entities: Entities, profiles: Profiles, entity: int | None, noun: str) -> bool:
    """Return whether the article says nothing else of somebody than the lede's noun."""
    if entity is None or not may_be(entities.listed[entity], gender_of_noun(noun)):
        return False
    if CAPACITIES.get(noun, "witness") == "witness":
        heads = (one.head for one in profiles.statements_of(entity) if one.head is not None)
        serves = any(profiles.text.lower[head] in SELDOM_NAMED for head in heads)
        return noun not in PERSON_NOUNS or not serves  # no officer is "a man"
    alike = alike_to(noun)
    told = bool(profiles.statements_of(entity))
    return not has_other_trade(entity, alike, profiles) and (told or noun not in SELDOM_NAMED - {"minister"})
