"""Clauses behind a name that state a role: "who heads X", "is a researcher at X"."""

from typing import Literal

from onrecord.text.lexicon import words

COPULAS = words("is was serves served works worked remains became")
"""Verbs that a role may follow."""
ADVERBS = words("currently now also previously formerly once then still long recently himself herself later")
"""Adverbs that may stand before or behind such a verb."""
PAST = words("""was served worked previously formerly once headed led ran directed chaired founded co-founded owned managed
represented oversaw taught studied coached edited advised""")
"""Words that make the role a former one."""
OF_FIRMS = words(
    """owns makes runs sells operates has is was builds manages holds supplies employs advises publishes produces provides represents
    owned made ran sold operated had built managed held supplied employed published produced provided represented which"""
)
"""What a firm does whose owner is told by "whose" ("whose Tidal Foods makes jam")."""
ONCE = words("formerly previously once late recently")
"""Adverbs before where somebody was ("formerly of the Treasury")."""
LEADING_VERBS = words(
    """heads headed leads led runs ran directs directed chairs chaired founded co-founded owns owned manages managed represents
    represented oversees oversaw teaches taught studies coaches coached edits edited advises
    advised"""
)
"""Verbs that are a title by themselves with the body as their object."""
DOERS: dict[str, str] = {
    "founded": "founder",
    "co-founded": "co-founder",
    "owns": "owner",
    "runs": "boss",
    "heads": "head",
    "leads": "leader",
    "teaches": "teacher",
    "coaches": "coach",
    "manages": "manager",
    "edits": "editor",
    "directs": "director",
    "chairs": "chair",
}
"""What is called who does what such a verb tells: who founded a firm is its founder."""
LED = words(
    "led run founded headed directed chaired owned managed represented coached edited overseen advised"
)
"""Participles that are a title behind "has", as those are by themselves."""
WORKED = words("worked served taught lectured studied practised practiced")
"""Participles behind "has" that tell where somebody works."""
JOINS = words("joined join joins joining")
"""Forms of "join", which names the body and, behind "as", the office."""
APPOINTS = words(
    "named appointed hired elected chose chosen picked appoints names elects nominated installed"
)
"""Verbs before somebody whom others give an office."""
GIVES = words(
    "appointment promotion hiring election re-election nomination selection signing recruitment choice confirmation naming"
)
"""Nouns for how somebody gets an office, before "of": "the appointment of | Jane Doe as director"."""
TAKES = words("resignation departure removal dismissal retirement ousting ouster firing sacking")
"""The same for how somebody loses one."""
APPOINTED = words(
    "named appointed elected re-elected reelected chosen made hired promoted picked confirmed installed ordained sworn elevated nominated"
)
"""Participles of whom others have given an office."""
BEFORE_OFFICES = words("has had have will was is")
"""Auxiliaries of verbs that give an office or take it."""
OFTEN_INSIDE = words("formerly long also since")
"""Adverbs between such an auxiliary and the verb."""
HOLDS_STILL = words("has is ’s 's knows sees runs oversees")
"""Verbs behind who holds an office still: "As director of Acme, Jane Doe has"."""
COMES = frozenset(
    (
        ("took", "over"),
        ("takes", "over"),
        ("take", "over"),
        ("taken", "over"),
        ("took", "office"),
        ("started",),
        ("acts",),
        ("returned",),
    )
)
"""How somebody comes to an office, before "as"."""
LEAVES_OFFICE = frozenset(
    (
        ("resigned",),
        ("retired",),
        ("quit",),
        ("stepped", "down"),
        ("stood", "down"),
        ("stepped", "aside"),
        ("resigns",),
        ("retires",),
    )
)
"""How somebody leaves an office, before "as"."""
POSTS = words("job post role position seat work office")
"""What somebody leaves who held an office: "left her job as"."""
BEFORE_JOINS = words("has will is")
"""Auxiliaries before those."""
SPENT, YEARS = "spent", words("years decades decade career")
"""What tells where somebody has been for long: "spent nine years at"."""
AT_WORK = (
    LEADING_VERBS
    | WORKED
    | words(
        """studies researches works practices practises lectures specializes specialises analyzes analyses tracks covers writes advises
    serves designs develops trains consults sits working employed"""
    )
)
"""Verbs behind which "at" tells where somebody is employed, not where a place is."""
LEFT = words("left quit")
"""Verbs of who works at a body no more, where years, a month or a new start tell it."""
RESIGNED = words("resigned retired")
"""Those that tell it by themselves, over "from"."""
AFTER_LEAVING = words(
    """start found join become lead run work teach launch study write open left leaves leaving quit retires retired retiring resigned
    founded started joined became moved went"""
)
"""What somebody does who leaves a body."""
SEATED: dict[str, Literal["current", "former"]] = {
    "serves": "current",
    "sits": "current",
    "served": "former",
    "sat": "former",
}
"""Verbs over "on" of who belongs to a committee or a board."""
BOARDS = words("board council committee panel advisory management supervisory executive governing faculty")
"""Words of what those sit on: "sits on the advisory board of"."""
STANDS: dict[str, Literal["current", "former"]] = {"stands": "current", "stood": "former"}
"""Verbs over "for" of a candidate."""
HIRED = words("hired recruited employed")
"""Participles of who has been given work, and their past tenses."""
ADDRESSED = words("staff employees staffers")
"""Whom those who lead a firm speak to there."""
NO_WORK = words("has says was")
"""Verbs behind "who" that tell of no work."""
NO_ROLE_OPENERS = words(
    """among amid including especially not as in on by for to after before during while when if because and or but like than
    about against between both despite even except just only perhaps said says told then though unlike until whether
    speaking citing according he she they it we i there that this these those some many most several two three four"""
)
"""How an apposition does not begin."""
NO_MEMBERSHIP = words(
    """a an his her their this that which who , . ; : ( ) and or but as by when while after before is was were has had"""
)
"""Words that end the search for the body after a preposition."""
SPEAKING_FOR = words("representing speaking working for")
"""How a phrase begins that says for whom somebody speaks."""
FILLERS = words("jr. sr. left right center centre mp qc")
"""What may stand between commas before an apposition: suffixes, and where somebody stands in a picture."""
PREDICATE_OPENERS = words("a an the one his her its their")
"""Determiners of a role behind a verb."""
NO_PREDICATE = words("that to of in for")
"""Before the noun of a role these show that another phrase has begun."""
OBJECT_ENDS = words("and that as when while since which")
"""Words that end what somebody leads."""
PLAIN_LEADING_VERBS = words("runs heads leads directs")
"""Those of `LEADING_VERBS` that are a title with any object, a body named or not."""
SECTIONS = words("department school faculty institute centre center division")
"""Parts of bodies, behind which the body follows: "of the department of chemistry at Nordby University"."""
