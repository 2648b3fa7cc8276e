"""Pronouns that name nobody: of whom the article withholds the name, or may have named right before under a name of the other sex."""

from itertools import takewhile

from onrecord.extraction.lexicon.en.anonymity import SIGNS_OF_WITHHELD, WITHHELD
from onrecord.extraction.lexicon.en.namelists import Gender, given_names
from onrecord.extraction.lexicon.en.pronouns import HE_FORMS, SHE_FORMS
from onrecord.extraction.speakers.coreference import Discourse
from onrecord.extraction.speakers.likely_genders import agrees
from onrecord.text.document import Document

CERTAINLY = 0.95
"""How likely such a pronoun means nobody whom the article names: set by judgement."""
_NEAR = 40
"""Characters between a pronoun and that its name is withheld: "she said by telephone, | asking not to be named"."""


def is_withheld(document: Document, token: int) -> bool:
    """Return whether the words around a pronoun say that its name is withheld ("she said on condition of anonymity")."""
    tokens = document.tokens
    sentence = document.sentences[tokens.sentences[token]]
    if not any(document.text.find(sign, *sentence) >= 0 for sign in SIGNS_OF_WITHHELD):
        return False  # quicker than the expression, and so in nearly all sentences
    found = WITHHELD.search(document.text, sentence.start, sentence.end)
    if found is None:
        return False
    told = document.text[tokens.ends[token] : found.start()]
    return found.end() <= tokens.starts[token] or (len(told) <= _NEAR and " that " not in told)


def is_misfit_before(discourse: Discourse, token: int, gender: Gender, meant: int) -> bool:
    """Return whether a pronoun's paragraph names somebody new, not whom it is taken for, by a given name of the other sex.

    Lists of names are wrong at times ("Josefa Ratu has a crew of nine. “...,” he said"). Where the paragraph has another
    pronoun of that sex, somebody from before is at hand.
    """
    names, entity_of, paragraph = (
        discourse.entities.names,
        discourse.entities.entity_of,
        discourse.paragraph(token),
    )
    here = [
        index
        for index, _ in takewhile(
            lambda pair: discourse.paragraph(names[pair[0]].first) == paragraph, discourse.before(token)
        )
    ]
    misfits = [index for index in here if _is_misfit(discourse, index, gender)]
    if not misfits or meant in [entity_of[index] for index in here]:
        return False
    forms = HE_FORMS if gender == "m" else SHE_FORMS
    words, stretches = discourse.document.tokens.words, discourse.document.tokens.stretches
    at = names[misfits[0]].first
    while at and discourse.paragraph(at - 1) == paragraph:
        at -= 1
    return not any(words[one].lower() in forms and stretches[one] < 0 for one in range(at, token))


def _is_misfit(discourse: Discourse, index: int, gender: Gender) -> bool:
    """Return whether a name brings in somebody of the other sex, as far as a list of given names tells."""
    entity = discourse.entities.listed[discourse.entities.entity_of[index]]
    is_new = entity.names[0] == index and len(entity.words) > 1 and entity.honorific is None
    told = given_names().get(entity.words[0], "u")
    return is_new and entity.kind == "person" and told == entity.gender and not agrees(entity, gender)
