"""Labels that open the paragraphs of interviews, transcripts and press releases."""

from onrecord.text.lexicon import words

NO_SPEAKER_LABELS = words(
    "what when where who why how contact contacts byline length section dateline headline subject date language source note notes"
    " title photo caption credit update location time tickets cost info"
)
"""Labels of press releases and of archives' headers, which nobody speaks behind."""
HOSTS = words("host anchor interviewer moderator presenter co-host cohost byline correspondent reporter")
"""What the one who asks is called behind the name."""
QUESTION_LABELS = frozenset(("Q", "QUESTION"))
"""Labels of questions, in capitals."""
SMALL_IN_NAMES = words("de van von bin al")
"""Words in small letters inside a label that is a name."""
CREDIT_LINES = words("additional reporting reported compiled contributed edited written staff")
"""Words of the line after an article that says who worked on it: whoever it names signs no quotation."""
