"""Words around speech that nobody utters: songs and proverbs, toys and animals, what is only imagined, idioms of saying."""

from onrecord.text.lexicon import words

RECITED = words(
    """song songs hymn hymns chorus refrain lyric lyrics poem poems verse verses ballad carol limerick rhyme couplet stanza jingle
    proverb proverbs saying sayings adage adages maxim aphorism nursery-rhyme lullaby sonnet haiku ode"""
)
"""What is sung or recited: its words are nobody's statement."""
VOICELESS = words(
    """doll dolls toy toys puppet puppets teddy robot robots parrot parrots mynah budgie dog dogs cat cats cow cows sheep pig pigs duck
    ducks frog frogs owl owls horse horses sheep goat goats kitten puppy hamster"""
)
"""Toys and animals that "say" something."""
IMAGINING = words("imagine suppose picture")
"""They open a sentence about what somebody might say."""
CONDITIONS = words("if unless")
"""They open a clause about what somebody may say."""
FICTION = words("film movie play musical opera cartoon sitcom pantomime panto comic fable")
"""Works in which "the hero says" something."""
IDIOMS = (
    ("needless", "to", "say"),
    ("suffice", "it", "to", "say"),
    ("suffice", "to", "say"),
    ("strange", "to", "say"),
    ("sad", "to", "say"),
    ("sorry", "to", "say"),
    ("safe", "to", "say"),
    ("fair", "to", "say"),
    ("goes", "without", "saying"),
    ("went", "without", "saying"),
    ("has", "to", "be", "said"),
    ("must", "be", "said"),
    ("that", "is", "to", "say"),
)
"""Sequences of words whose last one is no cue: the writer speaks."""
HARDLY_ANYTHING = words(
    "nothing little everything anything something why when how where what so much more otherwise lies"
)
"""One word behind a verb of speech that says nothing of what was said."""
AMOUNTS = words("nothing little less more much lot something plenty volumes enough")
"""How much is said, and not what: "says more than", "a lot about", "nothing and leaves"."""
COMPARED = words("any most all words")
"""Behind "says more than" these tell how much is said, and numbers what was."""
PERFORMING = words(
    "sang sing sings sung recited recites recite performed performs perform played plays play hummed hums whistled recorded"
)
"""Verbs of who performs a work: with a title in marks behind them they report nothing."""
TAUGHT_BY = words("experience practice instinct history logic common-sense sense intuition evidence wisdom")
"""What "tells us" something, and is nobody."""
