"""Sets of punctuation marks, as tokens."""

from onrecord.text.lexicon import words

APPOSITION_ENDS = words(', ( — – - ; : . ? ! ” " ) ”')
"""Marks that no office reaches over."""
DASHES = words("— – -- -")
"""Dashes, single or double."""
PHRASE_MARKS = words(", ( — – - ; :")
"""Marks inside the words at a cue."""
SENTENCE_ENDS = words(". ? !")
"""Marks that end a sentence."""
TURN_SIGNS = words("> >> >>>")
"""What captions set before who speaks."""
QUOTATION_ENDS = words("” ’ ’’ \" ' ''")
"""Marks that close a quotation."""
QUOTATION_MARKS = frozenset("\"“”'‘’")
"""Quotation marks of either kind."""
