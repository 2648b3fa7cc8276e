"""Personal and relative pronouns, as printed at a cue and inside quoted words (Quirk et al. 1985, 6.15-50)."""

from onrecord.text.lexicon import words

I_FORMS = words("i i'm i've i'd i'll my me mine myself")
""""I" with its contractions, the apostrophe straight."""
HE_FORMS = words("he him his he's he'd he'll himself")
"""The same for "he"."""
SHE_FORMS = words("she her hers she's she'd she'll herself")
"""The same for "she"."""
WE_FORMS = words("we we're we've we'd we'll our us ourselves")
""""We" with its contractions, the apostrophe straight."""
OWN_FORMS = I_FORMS | WE_FORMS
"""What whoever speaks says of themselves."""
FIRST_PERSON_FORMS = words(
    "i i’m i'm i’ve i've i’d i'd i’ll i'll my me mine myself we we’re we're we’ve we've our us"
)
""""I" and "we" with their contractions and either apostrophe."""
HE = words("he him his himself")
SHE = words("she her hers herself")
IT = words("it its itself")
THEY = words("they them their themselves both")
FIRST = words("i we me us you my our")
"""First and second person."""
HIS = frozenset(("his",))
HER = frozenset(("her",))
"""Possessives that tell the owner's gender."""
RELATIVE = words("who which whom that whose")
POSSESSIVE = words("his her its their whose my our")
"""Those that stand for the owner of a noun ("her promise to", "his claim that")."""
PRONOUNS = HE | SHE | IT | THEY | FIRST | RELATIVE
"""Every pronoun that may stand at a cue."""
INDEFINITE = words("nobody no-one one someone somebody everyone everybody anyone anybody others")
"""Subjects that are nobody whom a text names."""
