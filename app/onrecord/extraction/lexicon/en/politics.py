"""Parties, and how news prints them beside a name."""

from onrecord.text.lexicon import words

PARTY_LABELS = words(
    "lab lab. con con. ld lib ind ind. green greens snp plaid reform ukip dup sdlp ff fg bjp cong aap"
)
"""What parties are called for short in brackets behind a name; "Lib Dem" has two words."""
PARTIES = words(
    """Republican Democrat Democratic Conservative Labour Labor Liberal Tory GOP Green Libertarian Independent UKIP Ukip SNP
    DUP BJP ANC"""
)
"""Words that name a party before a title."""
MEMBERS_OF_PARTIES = frozenset(("republican", "democrat", "independent", "libertarian"))
"""Nouns for one member of a party."""
OPPOSED = frozenset(("gop", "republican", "republicans")), frozenset(("democratic", "democrat", "democrats"))
"""Words for two parties of which nobody leads both."""
SIDES = words("republican democrat conservative independent")
"""Party words that are a modifier before a form of address ("Republican Sen.")."""
PARTIES_ALONE = frozenset(("Labour", "Labor"))
"""Parties that are called by a common word, which is a name where it says something: "Labour said"."""
