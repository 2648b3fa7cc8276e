"""Closed classes of English words and the word classes of news prose.

Compiled by hand from Quirk et al., A Comprehensive Grammar of the English Language (1985): determiners 5.10-26,
pronouns 6.1-50, auxiliaries 3.21-50, prepositions 9.7-10, conjunctions 13-14, adverbs 8.
"""

from onrecord.text.lexicon import words

SUBJECT_PRONOUNS = words("he she they it we i you")
PRONOUNS = SUBJECT_PRONOUNS | words("""who someone somebody everyone everybody anyone nobody one others another him her them us me himself herself
    themselves itself many some several few most both neither none those these this that which""")
DETERMINERS = words("""the a an this that these those his her their its our my your some any no each every either neither another many
    most several few both all other such one two three four five six seven eight nine ten dozens hundreds thousands
    half more""")
BE = words("is are was were be been being am 's ’s 're ’re 'm ’m")
HAVE = words("has have had having 've ’ve 'd ’d")
DO = words("do does did")
MODALS = words("will would can could may might must shall should 'll ’ll cannot")
NEGATIONS = words("not n't n’t never no")
AUXILIARIES = BE | HAVE | DO | MODALS
PREPOSITIONS = words("""of in to for with on at by from about into over after before under between against during without through among
    toward towards upon across behind beyond despite within along amid around above below near off outside inside since
    until per via regarding concerning like unlike as than following including except""")
COORDINATORS = words("and or but nor yet so plus &")
SUBORDINATORS = words("""that if whether because although though while when where why how what who whom whose which as since unless until
    after before once whereas wherever whenever lest""")
ADVERBS = words("""also then now later earlier again still just even only already once twice often sometimes never ever always further
    furthermore meanwhile however instead therefore thus indeed moreover too there here today yesterday tomorrow tonight
    recently separately afterward afterwards previously repeatedly simply really perhaps maybe soon far well back almost
    quite very away together abroad long ago first second last next not""")
PARTICIPLE_ENDS = ("ed", "en", "wn", "ade")
"""How the past participles end behind which "by" says who did it: "a memo seen by", "a plan drawn by"."""
TIMES = words("""monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december jan. feb. aug. sept. oct. nov. dec. today yesterday tomorrow tonight morning afternoon evening
    night week weekend month year""")
VERBS = words("""held knelt wept sang came come comes coming went goes got get gets getting made make makes making took take takes taking gave give gives
    giving left leave leaves leaving won win wins lost lose loses ran run runs running met meet meets led lead leads became
    become becomes kept keep keeps let lets sent send sends brought bring brings bought buy paid pay sold built broke cut
    died dead won fell rose grew stood sat spent fought caught drew drove wore threw hit shot struck shook used tried
    helped worked lived moved played turned started stopped died killed posted released won faced joined passed signed
    remains remained seems seemed appears appeared includes included makes""")
"""Frequent verb forms that end no noun phrase."""
PEOPLE = words("""spokesman spokeswoman spokesperson official officials officer officers aide aides adviser advisers advisor advisors
    analyst analysts expert experts critic critics supporter supporters source sources lawyer lawyers attorney attorneys
    prosecutor prosecutors judge judges senator senators lawmaker lawmakers congressman congresswoman representative
    representatives president minister ministers mayor governor governors secretary director chairman chairwoman chair chief
    head leader leaders candidate candidates nominee professor professors researcher researchers scientist scientists doctor
    doctors economist economists strategist strategists pollster pollsters activist activists advocate advocates author
    authors editor editors reporter reporters journalist journalists writer writers columnist host anchor commentator
    teacher teachers student students mother father brother sister son daughter wife husband friend friends family
    families parent parents neighbor neighbors neighbour neighbours witness witnesses victim victims resident residents
    voter voters player players coach coaches manager managers owner owners executive executives ceo founder member
    members man woman men women boy girl people person police authorities investigators detectives soldier soldiers
    commander general captain sergeant ambassador diplomat diplomats envoy observers historian scholar scholars
    organizer organizers organiser organisers protester protesters protestors insiders veteran veterans worker workers
    farmer farmers driver pilot nurse nurses survivor survivors pastor priest bishop rabbi imam pope king queen prince
    actor actress singer artist musician director filmmaker novelist conservatives liberals democrats republicans
    opponents proponents rivals colleague colleagues""")
"""Nouns for people who are quoted in news."""
BODIES = words("""company group campaign committee department agency ministry government administration court office union association
    party council board bank fund institute university college school organization organisation church team club firm
    network newspaper magazine paper times post journal report reports study survey poll polls statement website outlet
    media army military police force house senate congress parliament commission bureau center centre foundation
    federation league embassy state city county law bill letter document documents article book survey data figures
    magazine site blog editorial memo filing lawsuit complaint indictment affidavit tweet email ad""")
"""Nouns for organisations and for things that speak in news."""
SUFFIX_CLASSES = (("ing", "ING"), ("ed", "ED"), ("ly", "LY"), ("s", "PL"))
"""Endings, and the word class that each tells of a word that no list has."""
CONTRACTIONS = tuple(mark + end for mark in "'’" for end in ("ve", "re", "ll", "m", "d"))
"""What a pronoun is contracted with, with either apostrophe."""
OPENER_ENDINGS = (
    "ing",
    "ed",
    "ly",
    "tions",
    "ments",
    "ities",
    "ists",
    "ers",
    "ors",
    "ants",
    "ians",
    "ees",
    "als",
    "ings",
)
"""Ends of words that open sentences."""
