"""Words that capital letters tell little about: small words of titles, names that are other words too."""

from onrecord.extraction.lexicon.en.grammar import COORDINATORS, PREPOSITIONS
from onrecord.text.lexicon import words

SMALL_IN_TITLES = PREPOSITIONS | COORDINATORS | words("the a an his her my our your their is")
"""Words without a capital in titles."""
REPORTING_NAMES = frozenset(
    (
        "state",
        "post",
        "report",
        "call",
        "note",
        "press",
        "mark",
        "rule",
        "reason",
        "find",
        "hold",
        "judge",
        "hope",
        "stand",
        "pray",
        "grace",
        "charge",
    )
)
"""Reporting lemmas that are names when capitalised ("United States", "Washington Post")."""
ABBREVIATIONS = frozenset(("US", "WHO"))
"""Names in capitals that are closed-class words in small letters."""
MODAL_NAMES = frozenset(("May", "Will"))
"""Modal verbs that are names too."""
CLOSED_CLASS_SURNAMES = MODAL_NAMES | {"Long", "Early"}
"""Those that no sentence opens with right before a verb of speech, unless they name who speaks."""
CLOSED_CLASS_NAMES = (
    ABBREVIATIONS
    | MODAL_NAMES
    | frozenset(("An", "Back", "Do", "Early", "He", "Long", "No", "So", "Still", "Well", "You"))
)
"""Words of the closed classes that, so printed, may be a name: "Theresa May", "Kevin Long", "the US"."""
SMALL_WORDS = words("""a about after against amid among an and are as at be before between but by for from her his if in into is it its
    near nor of off on onto or our out over per so than that the their them to under up via vs was will with yet your
    has have not no""")
"""Words that stay in lower case in a headline."""
COMPOUND_ENDINGS = (
    "-based",
    "-winner",
    "-winning",
    "-born",
    "-year-old",
    "-led",
    "-backed",
    "-aligned",
    "-linked",
    "-affiliated",
    "-funded",
    "-appointed",
    "-controlled",
    "-style",
    "-run",
    "-owned",
    "-area",
    "-trained",
    "-raised",
    "-bound",
    "-educated",
    "-listed",
    "-registered",
    *(f"-of-{number}" for number in ("one", "two", "three", "four", "five", "six", "seven", "eight")),
)
"""Endings of adjectives that begin with a name ("London-based"), and of parents ("Mother-of-two")."""
MONTH_NAMES = frozenset(("May", "April", "June", "August"))
"""Months that are given names or surnames too."""
NO_NAMES = words("Q Q. A. I I’m I'm I’ve I've I’d I'd I’ll I'll O Oh OK A PAC PACs NGO NGOs")
"""Capitals that are no names by themselves: "I", interjections, labels of questions and answers, abbreviations of common nouns."""
ORIGIN_ENDINGS = ("-based", "-born", "-area")
"""Endings of adjectives that say where somebody is from."""
