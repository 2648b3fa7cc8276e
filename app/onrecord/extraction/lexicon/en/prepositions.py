"""Prepositions, each set for what stands behind them (Quirk et al. 1985, 9)."""

from onrecord.text.lexicon import words

OBLIQUE = words(
    "of for to from at in with by about on against behind over under between among than like near around"
)
"""A name after one of these is no subject."""
BEFORE_ACTING = words("by with from against about")
"""Before a name in what somebody says these tell of another, who acted or was there: "I was hired by Doe"."""
INSIDE_BODIES = words("of for on against")
"""Prepositions that the name of an organisation runs over."""
BEFORE_PLACES = frozenset(("in", "at", "from", "near", "to", "of", "outside", "around", ","))
"""Before a word that names a place and a person, these make it the place."""
BEFORE_TOWNS = frozenset(("in", "near", "outside", "around"))
"""Before a name that no list has these make it a place and no firm."""
BEFORE_MONTHS = frozenset(
    ("in", "since", "of", "by", "until", "last", "next", "early", "late", "mid", "from", "this")
)
"""Before a month's name these make it the month."""
MEMBERSHIP = words("of from with at")
"""Prepositions between a person and where that person belongs."""
INSIDE_TITLES = words("of to in on for")
"""Prepositions whose phrase belongs to the title, unless it names an organisation after "for"."""
OF_TITLES = words("of to in on")
"""Prepositions whose phrase belongs to a title of several words."""
TO_BODIES = words("at with for of from in to on")
"""Prepositions between a title and the body."""
BEFORE_OTHERS = words(
    "of for to from at in with by about on against behind around near under like as among between representing including"
)
"""A name after one of these is not who speaks: "a spokesman for Jane Doe"."""
BEFORE_OTHERS_LOOSELY = BEFORE_OTHERS | {"close", "familiar", "near", "the"}
"""The same, with what leads from a description to a name ("a person familiar with")."""
OF_WHERE = words("in from to on")
"""Behind a title these tell where or whither, not for which body."""
OF_DESCRIBED = words("of from at for with")
"""Prepositions between a description and the body that it belongs to."""
WHERE_DESCRIBED = OF_DESCRIBED | {"in", "near"}
"""The same, and those before the town where somebody is."""
EMPLOYING = frozenset(("at", "for", "with", "from"))
"""Prepositions behind which a genitive with nothing owned is a body's name: "an analyst at Moody's"."""
BEHIND_BODIES = frozenset(
    (".", ",", ";", "”", '"', "’", "—", "–", "and", "in", "who", "said", "told", "says", "based")
)
"""What may follow such a name."""
BEFORE_EMPLOYERS = words("at with for of")
"""What leads from an office to the body where it is held."""
