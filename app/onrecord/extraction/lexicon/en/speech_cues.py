"""Words around speech that are no reporting verbs of their own: gestures, prompts, feelings, naming."""

from onrecord.extraction.lexicon.en.reporting import SPEECH, SPEECH_FORMS
from onrecord.text.lexicon import words

WHOLE_ANSWERS = words("yes no never nothing nobody always maybe perhaps absolutely definitely sorry")
"""Words that are a whole answer."""
QUESTIONED = words("asked questioned pressed quizzed grilled")
"""What is done to somebody who then answers: "Asked about Doe, she said"."""
HEARD = words("told reminded informed")
"""What is done to somebody who hears of something: "Jane Doe, told of the fire, wept"."""
TELLING_FORMS = words("told tells telling assured reminded warned")
"""Verbs whose object hears it, and does not speak."""
ASKING = words("ask asks asked demanded demands inquired enquired queried")
"""Verbs of a question that somebody answers."""
ANSWERING = words("answered answers replied replies retorted retorts responded responds countered")
"""Verbs of an answer."""
RETORTING = ANSWERING | words("shot shoots fired fires rejoined rejoins parried parries")
"""Those, and verbs that say so with "back": who speaks is another than spoke before."""
PROMPTING_VERBS = words("asked asks questioned quizzed called phoned rang heard hears")
"""Verbs whose object answers."""
FEELINGS = words(
    """delighted thrilled disappointed pleased relieved convinced surprised shocked stunned annoyed worried concerned devastated
    excited amused frustrated satisfied disgusted moved determined resigned encouraged horrified heartened saddened tired
    impressed bemused baffled puzzled embarrassed flattered humbled honoured honored touched outraged alarmed troubled scared"""
)
"""Participles that tell after "was" how somebody feels and not what was done; those in "un-" do too ("unmoved")."""
ACTS_OF_SPEECH = frozenset(
    ("comment", "answer", "respond", "say", "speak", "discuss", "elaborate", "talk", "be")
)
"""What somebody declines or refuses to do who says nothing."""
NAMING_VERBS = frozenset(("call", "title", "term", "dub", "label", "entitle"))
"""Verbs that give a thing its name."""
ADDRESSING_VERBS = words("tell inform remind assure reassure notify warn advise ask brief")
"""Verbs whose object is the one who is spoken to."""
GESTURES = frozenset(
    (
        "shrug",
        "nod",
        "smile",
        "laugh",
        "sigh",
        "grin",
        "chuckle",
        "cry",
        "sob",
        "giggle",
        "wince",
        "grimace",
        "cackle",
    )
)
"""What people do beside quoted words; it is a cue only there."""
SAID_TO = frozenset(
    ("said", "believed", "thought", "reported", "alleged", "understood", "known", "rumored", "rumoured")
)
"""Participles before "to" that report what nobody is named to have said ("is said to be ill")."""
SAID_BEHIND = SAID_TO | words("claimed announced revealed suggested feared argued")
"""Participles behind "it was", at the end of what nobody in particular says: "..., it was claimed"."""
NOUNS_AFTER_THAT = words("report call note claim question state offer post tweet plan vote poll review")
"""Reporting words that are nouns after "that" more often than verbs."""
PLAIN_VERBS = frozenset(("say", "tell", "add"))
"""Verbs of speech that do no more than report."""
PROMPTED_OPENERS = frozenset(
    ("asked", "pressed", "questioned", "quizzed", "speaking", "responding", "reacting", "commenting")
)
"""How a sentence begins that tells what led to the answer."""
FINITE_AFTER_NAMES = (
    words("said says told has had was is added 's ’s insisted") | frozenset(SPEECH_FORMS)
) - SPEECH
"""Verb forms that follow a name which speaks or is spoken of."""
SAID_OF_NAMES = FINITE_AFTER_NAMES | words("did does didn’t didn't doesn’t doesn't also never later then")
"""What follows a name that is the subject, and no adjective before its noun."""
ADDING = frozenset(
    (
        "added",
        "adds",
        "adding",
        "continued",
        "continues",
        "continuing",
        "concluded",
        "went",
        "goes",
        "went on",
        "goes on",
    )
)
"""Verbs of somebody who goes on speaking."""
BEFORE_QUESTIONED = words("when also later once being")
"""What may stand before it."""
BEFORE_PASSIVES = BEFORE_QUESTIONED | {"was", "were", ",", "”"}
"""What stands before it where it is not told who asked."""
VIEWS = words("view opinion belief")
"""What somebody "is of", who says so."""
INSISTENT = words("adamant insistent")
"""What somebody "is" who says so again and again."""
CITING = words("quoted quotes quoting cited cites citing")
"""Verbs whose object speaks: "quoted her as saying"."""
RELAYED_FORMS = words("saying telling adding warning insisting claiming stating")
"""What somebody is quoted as doing."""
READING_FORMS = words("reading read reads")
"""What a statement does: "a statement reading “...”"."""
DESCRIBING = words(
    "described called labelled labeled dubbed termed branded hailed denounced dismissed praised condemned criticised criticized derided slammed mocked ridiculed decried lambasted"
)
"""Participles before "by" that tell who chose the words."""
TELLING_OF = words(
    """describing calling accusing branding dubbing labelling labeling saying telling warning insisting claiming adding denouncing dismissing
    terming deeming decrying condemning hailing arguing slamming blasting"""
)
"""Participles behind "with" and the one who speaks: "with Jane Doe calling it “a joke”"."""
PHASES = words("begun began begin begins started starts continued continues went gone")
"""Verbs that tell how far an act has come: "had begun to hint"."""
REQUESTS = frozenset(
    ("ask", "urge", "beg", "order", "tell", "instruct", "invite", "implore", "request", "press", "call")
)
"""Verbs that ask somebody to do something."""
COMMITTING = frozenset(("promise", "vow", "pledge", "threaten", "offer", "swear", "refuse", "agree"))
"""Verbs whose infinitive is what somebody says they will do: "vowed | to stay"."""
OBJECT_TAKING = frozenset(
    (
        "accuse",
        "applaud",
        "berate",
        "blame",
        "blast",
        "call",
        "cite",
        "commend",
        "compare",
        "condemn",
        "congratulate",
        "criticise",
        "criticize",
        "denounce",
        "describe",
        "discuss",
        "dismiss",
        "hail",
        "lambaste",
        "liken",
        "mock",
        "praise",
        "rebuke",
        "refer",
        "scold",
        "slam",
        "thank",
    )
)
"""Verbs behind which stands what is spoken of, and no clause: "praised | the crew", "referred | to them as friends"."""
PAST_SAYING = words("said told wrote swore spoke thought felt found meant")
"""Verbs of speech and thought whose past tense does not end in "-ed"."""
STATED_FIRST = words(
    """noting saying arguing claiming conceding acknowledging admitting insisting stressing emphasizing emphasising suggesting announcing
    declaring warning explaining adding alleging asserting maintaining predicting promising vowing pledging complaining recalling
    observing remarking contending denying implying hinting confirming revealing reiterating repeating stating"""
)
"""Participles before a clause that report, where the one who speaks is the subject behind it: "Noting that it was late, Jane Doe left"."""
REPEATED = words("once twice again repeatedly")
"""How often somebody asked."""
SHOWN = words("read reads")
"""What letters and signs do, and no body: "it read" takes up a thing."""
SPOKEN_OF = words("of about on against")
"""Prepositions after "spoke" that tell what of; any other tells when, where or to whom."""
CAUSING = words(
    "prompted prompting prompts led leading leads forced forcing forces caused causing moved drove driving compelled compelling provoked provoking"
)
"""Verbs of what makes somebody speak: "prompted Jane Doe to say"."""
HEARING = words(
    "recalled recalls recalling remembered remembers remembering heard hears hearing overheard recorded caught"
)
"""Verbs of somebody who heard another speak: "recalled his father saying"."""
REPLYING = words(
    "contradicting echoing disputing rebutting refuting countering mirroring correcting rebuffing parroting"
)
"""Participles behind a reported statement that tell whose words it answers: ", contradicting Jane Doe, who had said"."""
ANSWERS = words("answer reply response reaction message word words verdict advice retort")
"""Nouns for what somebody says in a few words."""
COURTS = words(
    "court courts jury jurors inquest tribunal inquiry enquiry trial hearing bench magistrates coroner"
)
"""Before whom things are said: "a court heard"."""
TOPIC_WORDS = words("on about regarding concerning")
"""First words of a line that says what the quoted words behind its colon are about: "On the first goal:"."""
COMMENTING = words(
    """describe describes described call calls called label labels labelled labeled dub dubs dubbed term terms termed brand brands branded
    hail hails denounce denounces denounced dismiss dismisses dismissed deride derides derided ridiculed mocked slammed blasted
    condemned criticised criticized characterised characterized praised welcomed decried lambasted defended hailed"""
)
"""Verbs right before the words in marks of somebody who comments on what was told: "a move that Jane Doe dismissed as “empty”"."""
COMMENTED = words("a an something which")
"""First words of a clause that takes up what was told before the comma."""
RELATIVES = words("that which")
"""Relative pronouns of such a clause."""
PUTTING = words(
    "described describes put puts summed characterized characterised summarized summarised expressed phrased worded explained recalled"
)
"""Verbs of what somebody says something is like: "“...” is how Jane Doe put it"."""
PUT_IN = VIEWS | {"words", "phrase"}
"""What leads to the one whose words are quoted, or whose view is told: "in the words of", "in her view"."""
BORROWING = words("use borrow quote adopt")
"""What a writer does with somebody's words: "to use Jane Doe's phrase"."""
RATING = words("rated rates cut cuts raised raises upgraded upgrades downgraded downgrades lowered lowers")
"""Verbs of houses that rate a stock: "while Hale & Moor cut it to “sell”"."""
STATING = frozenset(
    (
        "say",
        "admit",
        "concede",
        "write",
        "argue",
        "insist",
        "explain",
        "claim",
        "contend",
        "suggest",
        "note",
        "observe",
        "maintain",
        "conclude",
        "predict",
        "caution",
        "complain",
        "lament",
        "assert",
        "warn",
        "declare",
        "add",
        "joke",
        "quip",
        "stress",
        "reckon",
        "recall",
    )
)
"""Verbs whose object is what is said and nobody: behind a comma who says it follows ("..., argues Jane Doe")."""
TAKING_ON = words("reject dismiss deny refute rebut dispute contest challenge question echo repeat")
"""Lemmas of what somebody does to another's claim."""
BEHIND_SUBJECTS = words("had has was put")
"""What else may follow a surname that is another word, too, behind "as" or "that"."""
HEARD_HOW = words("how when")
"""What may stand behind "recalls" before who spoke."""
TO_ASKERS = frozenset(("as told to", "interview by", "interviewed by", "questions by"))
"""What stands before the name of who asks in an interview."""
TALKED_TO = frozenset(
    f"{who} {talked} {link}"
    for who in ("he", "she", "they")
    for talked in ("spoke", "speaks", "talked", "talks")
    for link in ("to", "with")
)
"""The same behind whom the interview is with."""
ASKED_BY = words("asked questioned challenged pressed interviewed confronted quizzed")
"""Participles over "by" of who answers."""
OWN_WORDS = words("words advice warning message response verdict answer reply motto plea promise")
"""What is somebody's that stands behind a colon."""
