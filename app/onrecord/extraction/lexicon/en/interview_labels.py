"""Labels that open the paragraphs of interviews, transcripts and press releases."""

from onrecord.text.lexicon import words


def _phrases(listed: str) -> frozenset[str]:
    return frozenset(phrase.replace("_", " ") for phrase in words(listed))


NO_SPEAKER_LABELS = _phrases(
    "what when where who why how contact contacts byline length section dateline headline subject date language source note notes"
    " title photo caption credit update location time tickets cost info speakers guests participants witnesses panelists attendees"
    " rsvp from to cc bcc phone tel telephone email e-mail fax web website slug editors transcript episode programme program podcast interview testimony deposition oral_history"
)
"""Labels of press releases and of archives' headers, which nobody speaks behind."""
SALUTATION = "dear "
"""How a letter begins, which is whom it goes to: "DEAR ABBY: My neighbour"."""
SECTIONS = _phrases("""
    prepared_remarks opening_remarks presentation questions_and_answers question_and_answer q_&_a q&a question-and-answer_session
    question_and_answer_session questions_and_answers_session operator_instructions contents direct_examination cross-examination
    cross_examination redirect_examination recross-examination proceedings p_r_o_c_e_e_d_i_n_g_s examination afternoon_session morning_session
    """)
"""Headings between the turns of a transcript, in small letters."""
LISTS_BEHIND = _phrases(
    "call_participants corporate_participants conference_call_participants company_participants"
)
"""Headings over who took part: behind the last turn, nobody speaks there."""
HOSTS = words("host anchor interviewer moderator presenter co-host cohost byline correspondent reporter")
"""What the one who asks is called behind the name."""
QUESTION_LABELS = frozenset(("Q", "QUESTION"))
"""Labels of questions, in capitals."""
NARRATORS = words("narrator voiceover voice-over narration")
"""Labels of whoever tells in a film what nobody says in it, in small letters."""
ANSWER_LABELS = frozenset(("a", "answer", "the witness", "the deponent"))
"""Labels of answers, in small letters."""
TELLING_REQUESTS = words("tell describe explain talk walk take give")
"""First words of what an interviewer asks without a question mark: "Tell us about the mill."."""
SMALL_IN_NAMES = words("de van von bin al")
"""Words in small letters inside a label that is a name."""
SMALL_IN_ROLES = words("of the for and in at to on de la")
"""Words in small letters inside a role, which a label may print in capitals."""
UNNAMED_LABELS = words(
    "unknown unidentified speaker male female man woman voice audience member participant caller respondent operator the court clerk bailiff foreperson narrator voiceover"
)
"""Labels are made of these, and of a number or a letter, where the transcriber doesn't know who speaks: "UNIDENTIFIED MALE", "Speaker 2"."""
LEGEND_LABELS = words(
    "host guest interviewer interviewee moderator presenter panelist expert anchor answer question q a"
)
"""Labels that name nobody but where a list gives a name to them, in small letters."""
CREDIT_LINES = words("additional reporting reported compiled contributed edited written staff")
"""Words of the line after an article that says who worked on it: whoever it names signs no quotation."""
OWN_NAME_BEHIND = r"I[’']m|I am|[Mm]y name is|[Mm]y name[’']s|[Tt]his is(?=(?: [A-Z][\w’'-]+){2,3}(?:[.,] | from | for | at | in | with ))"
"""What somebody says before his or her own name, as alternatives of a pattern."""
WELCOMED_BEHIND = (
    r"(?:(?:[Ww]ith|[Jj]oining) (?:me|us)(?: (?:here|today|tonight|now|in the studio|on the line|this (?:morning|evening|week|afternoon)))?,? is"
    r"|(?:[Mm]y|[Oo]ur) (?:\w+ )?guest(?: (?:today|tonight|this (?:morning|evening|week|afternoon)))?,? is|(?:here |speaking |talking |joined )(?:today |now )?(?:with|to|by)"
    r"|[Ww]elcome,|[Pp]lease welcome)(?: (?:[a-z-]+ ){0,4}[a-z-]+,?)?"
)
"""What a host says before the name of the only guest."""
NOTED_SOUNDS = (
    r"laughter|laughs?|laughing|applauds?|applause|cheers?|cheering|claps?|clapping|boos|booing|jeers|cross ?talk|overlapping(?: speech)?|inaudible|unintelligible|indistinct"
    r"|music(?: plays| playing)?|interruptions?|interjections?|pauses?|paused|pausing|coughs?|coughing|sighs?|sighing|chuckles?|chuckling|giggles?|smiles?|smiling|nods?|nodding"
    r"|shrugs?|sobs?|sobbing|cries|crying|weeps|gasps?|groans?|sniffs|whispers|snorts|clears (?:his |her |their |my )?throat|shakes (?:his |her |their )?head|silence|beat"
    r"|(?:bell|phone|telephone|alarm|clock) (?:rings|ringing)|off[ -]mi(?:c|ke)|(?:sound|video|audio) ?(?:bite|clip)s?|clip|clip (?:plays|ends)|speaks? in \w+"
)
"""What the notes of a transcript tell between the words, as alternatives of a pattern."""
WHO_MAKES_SOUNDS = r"he|she|they|both|all|everyone|everybody|long|brief|short|loud|more|general|audience|crowd|the audience|the crowd"
"""What may stand before these."""
