"""Words of what a reporter adds behind somebody's statement: what it is taken for, how it was received, where it was made."""

from onrecord.text.lexicon import words

TAKING_UP = words(
    """claim view accusation allegation assertion argument stance sentiment contention suggestion criticism opinion complaint
    characterization characterisation conclusion prediction"""
)
"""Nouns that take up a statement: "..., | a claim the company disputes"."""
CONTESTED = words(
    "charge position statement idea notion remark comment point figure line message theory estimate"
)
"""The same where a verb of `WEIGHING` follows: alone they may be a part of what was said ("a charge that carries five years")."""
WEIGHING = words(
    """shared shares backed backs denied denies rejected rejects disputed disputes echoed echoes dismissed dismisses contested
    contests contradicted contradicts refuted refutes supported supports challenged challenges repeated repeats disputing"""
)
"""Verbs of who agrees with a statement or does not."""
OPPOSING = words(
    """disagreed disagrees disagree denied denies deny disputed disputes dispute rejected rejects reject agreed agrees agree
    dissented dissents dissent demurred objected objects"""
)
"""Verbs of who has another opinion, or the same: "..., | but Jane Doe disagreed"."""
APPLAUSE = words(
    """laughter applause cheers boos jeers gasps laughs jeering booing cheering chuckles groans whistles hisses shouts ovation
    catcalls heckles rebukes rebuke derision mockery"""
)
"""How those who hear it answer: "..., | to applause", "..., | drawing boos"."""
DRAWING = words("drawing prompting eliciting earning winning provoking sparking met getting triggering")
"""What a statement does that is answered so."""
RECEIVED = words(
    "delight surprise dismay amusement annoyance relief fury horror applause astonishment joy amazement irritation anger chagrin"
)
"""Nouns behind "to the": "..., | to the delight of the crowd"."""
POINTING = words("referring alluding citing quoting pointing gesturing nodding")
"""Participles of what a speaker means, or points at, behind a comma."""
MEDIA = words("interview email e-mail op-ed statement column memo essay newsletter editorial")
"""In what a statement is made: "... | in an interview with the paper"."""
PARTING = words(
    "left walked stormed hung sat laughed smiled shrugged nodded sighed winked grinned strode waved"
)
"""What a speaker does then: "..., | and hung up"."""
LETTERS = words("letter note message text tweet post speech address")
"""In what a statement to somebody is made: "... | in a letter to the board"."""
DONE_THEN = PARTING | words("put threw swept burst fled rode sped shut slept spun thanked blew wept shook")
"""What a speaker did then, behind quoted words: "... | and put down the phone"."""
SETTING_APART = words("but and though although")
"""They set somebody else's opinion apart: "..., | but Jane Doe disagreed"."""
THEN = words("and then before but")
"""Behind a comma they open what a speaker did next."""
