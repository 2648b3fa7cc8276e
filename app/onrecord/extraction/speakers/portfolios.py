"""Ministers by what they have in their charge: "the transport minister" is not Health Minister Jane Doe."""

from collections.abc import Sequence

from onrecord.extraction.lexicon.en.roles import MINISTERS
from onrecord.extraction.lexicon.en.titles import PORTFOLIO_WORDS
from onrecord.extraction.roles.text import Statement, Text
from onrecord.extraction.speakers.source_phrases import SourcePhrase


def is_of_other_portfolio(
    text: Text, phrase: SourcePhrase, head: int, statements: Sequence[Statement]
) -> bool:
    """Return whether a description of a minister names one field, and all that is said of somebody others."""
    asked = PORTFOLIO_WORDS.intersection(text.lower[phrase.first : head])
    if text.lower[head] not in MINISTERS or not asked:
        return False
    titles = [one.title for one in statements if one.title is not None]
    told = PORTFOLIO_WORDS.intersection(word for title in titles for word in text.lower[slice(*title)])
    return bool(told) and asked.isdisjoint(told)
