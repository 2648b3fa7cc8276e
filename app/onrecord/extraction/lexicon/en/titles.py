"""Where titles and offices begin, run on and end."""

from onrecord.extraction.lexicon.en.grammar import (
    ADVERBS,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    DO,
    MODALS,
    PREPOSITIONS,
    SUBORDINATORS,
    VERBS,
)
from onrecord.extraction.lexicon.en.reporting import SPEECH, SPEECH_FORMS
from onrecord.extraction.lexicon.en.roles import MODIFIERS, ROLE_NOUNS
from onrecord.text.lexicon import words

BEFORE_GENERAL = words("Attorney Solicitor Secretary Surgeon Inspector Director Governor Postmaster Auditor")
"""Before "General": an office, not a rank."""
ADDRESSED = words(
    """president speaker chairman chairwoman chairperson chair secretary justice mayor governor senator ambassador minister premier
    moderator attorney vice deputy general prime"""
)
"""Offices whose holders are addressed by them: "Mr. Speaker"."""
TITLE_LINKS = words("of to for at in")
"""Words between an office and where it is held ("Ambassador to Russia", "President of Acme")."""
IN_TITLES = TITLE_LINKS | words("and the")
"""Words that a title in front of a name runs over."""
OFFICE_FIELDS = words(
    """opposition business cabinet state health defence defense education finance justice labour labor transport transportation energy agriculture
    environment treasury interior immigration trade commerce revenue housing family youth culture tourism planning sports sport house senate commons lords parliament board council"""
)
"""What an office is of or for: "Leader of the Opposition", "Minister for Health"."""
PORTFOLIO_WORDS = OFFICE_FIELDS | words(
    """charge prosecutions operations mission affairs aging amerindian arts aviation bridges broadcasting ceremonies children civil climate communication communications
    community constitutional construction consumer cooperatives digital disability economic electricity employment equality external
    fisheries food foreign forestry forests gas gender harbours harbors heritage higher highways home human indigenous industry
    information infrastructure innovation internal investment irrigation land lands legal livestock local manpower maritime mineral minerals
    mines mining national natural oceans parks pensions petroleum planning police ports post power prisons protection public
    railways recreation regional relations religious research resources roads rural sanitation science security seniors services
    settlement shipping skills small social technology telecommunications training tribal urban veterans water welfare wildlife women works"""
)
"""The same, and the other words of what ministers have in their charge; only beside their office."""
PAIRED_FIELDS = frozenset(
    [
        ("work", "pensions"),
        ("health", "social"),
        ("culture", "media"),
        ("police", "crime"),
        ("law", "order"),
        ("arts", "culture"),
        ("arts", "entertainment"),
        ("food", "drink"),
        ("search", "rescue"),
        ("track", "field"),
        ("research", "development"),
        ("health", "safety"),
        ("trust", "safety"),
        ("sales", "marketing"),
        ("equality", "diversity"),
        ("diversity", "inclusion"),
        ("bed", "breakfast"),
        ("fish", "chip"),
        ("rock", "roll"),
        ("science", "technology"),
        ("leisure", "culture"),
    ]
)
"""Two words around "and" that an office is concerned with: "police and crime commissioner"."""
FIELD_JOINS = frozenset((",", "and", "&"))
"""What joins the fields of one office."""
HOLDERS_OF_SEATS = words("Member Members")
"""Whose "for" leads to the seat, and the seat to the name: "Member for Barwon | Jane Doe"."""
EXECUTIVES = words("chief ceo cfo chairman chairwoman co-founder founder boss managing")
"""Words of the offices that firms have."""
OFFICES_IN_CAPITALS = frozenset(("CEO", "CFO", "COO", "CTO", "CIO", "VP", "SVP", "EVP", "MD", "CM"))
"""Offices that are printed in capitals as bodies are, and are no names."""
ADJECTIVE_ENDINGS = ("al", "ic", "ive", "ous", "ary", "ing", "ed", "an", "ish")
"""How adjectives end that may open a sentence before an office."""
LEADING = words("lead planning running state")
"""Words that are verbs, too, and none right before a noun for a person ("study lead author", "running mate")."""
ACTIVITIES = words(
    """accounting advertising banking breeding broadcasting brewing building catering coaching coding computing consulting counselling
    counseling enforcing farming financing fishing forecasting fundraising funding gaming housing imaging lending licensing
    manufacturing marketing merchandising mining modelling modeling monitoring networking nursing parking planning policing pricing
    processing procuring programming publishing purchasing recruiting recycling retailing sales-training schooling scouting
    screening sentencing sequencing shipping sourcing streaming teaching testing ticketing trading training underwriting"""
)
"""What a title is concerned with, and no participle: "head of retail banking", "purchasing director"."""
TRADED = words(
    """tech technology retail energy oil gas mining bank banking insurance auto automotive airline airlines aviation media telecom telecoms
    pharma biotech software chip semiconductor property housing crypto commodity commodities currency equity equities bond credit
    market markets industry football soccer cricket rugby basketball baseball hockey racing athletic athletics"""
)
"""What analysts and directors are concerned with: no body, though it opens a sentence with a capital ("Retail analyst Jane Doe")."""
POLICE_RANKS = words(
    "inspector insp constable superintendent supt detective det pc dc sgt sergeant ds di dci sheriff"
)
"""Ranks of those who serve in the one police force that an article names."""
JOB_ENDINGS = ("er", "or", "ist", "man", "woman", "ian", "eer", "ant", "smith", "maid", "wright")
"""How words for jobs end."""
CHIEFS = frozenset(
    (
        "chief executive",
        "chief executive officer",
        "finance chief",
        "chief financial officer",
        "finance director",
        "chief commercial officer",
        "chief operating officer",
        "chief technology officer",
        "chief investment officer",
        "chief marketing officer",
        "chief product officer",
        "chief information officer",
        "chief people officer",
        "chief risk officer",
    )
)
"""Titles that tell of the firm which an article is about, where they name none."""
SPEAKERS = frozenset(("spokesman", "spokeswoman", "spokesperson"))
"""Who speaks for the body just named, where the title names none."""
STANDING_IN = SPEAKERS | words(
    "aide adviser advisor lawyer attorney barrister solicitor counsel representative secretary agent publicist"
)
"""Who speaks for somebody else: what follows "the spokesman for" does not speak."""
OF_SOMEBODY = STANDING_IN | words("doctor physician therapist coach trainer boss landlord landlady manager")
"""Who is somebody's: "his lawyer" need not be the lawyer whom the article names."""
SERVING = words(
    "represents represented representing defends defended defending acts acted acting prosecuting prosecutes treats treated treating"
)
"""What they do for whose they are."""
LEAD_AUTHORS = frozenset(
    ("lead author", "co-author", "study author", "senior author", "first author", "study leader")
)
"""Titles of those who made the study that an article tells of."""
OFFICES_OF_TWO = frozenset(
    [
        ("Public", "Defender"),
        ("Public", "Protector"),
        ("Medical", "Examiner"),
        ("Shop", "Steward"),
        ("Lock", "Keeper"),
        ("Bridge", "Keeper"),
    ]
)
"""Offices whose second word alone is no title before a name."""
POSTPOSED = words("pro tem tempore elect designate emeritus emerita")
"""What follows the noun of an office and belongs to it: "Senate President Pro Tempore"."""
TITLE_ENDS = words(
    """who whose which that where when while and or but as is was are were be been has have had will would said says after
    before during since because if although though than then not also by until under over about against despite whom
    into through between amid following told added , . ; : ( ) — – - “ ” \" -- ..."""
)
"""Words and marks that end a title."""
ENDS_TITLES = words("so he she they it we employed")
"""Words that no title runs over either: "a nurse | so calm", "a welder | employed by"."""
LATELY = words("last this next")
"""Before a month, a year or a season: when an office was held."""
UNITS_OF_TIME = words("week month year spring summer autumn fall winter decade")
"""What follows those."""
TITLE_STOPS = (
    DETERMINERS
    | PREPOSITIONS
    | SUBORDINATORS
    | COORDINATORS
    | AUXILIARIES
    | VERBS
    | ADVERBS - {"first", "second", "last", "long", "back"}
    | frozenset(SPEECH_FORMS)
) - MODIFIERS - (ROLE_NOUNS & SPEECH) | words(
    """the a an his her their its my our your this that these those said says say told asked adding beat edged added and or but as by with
    when while if because after before against from about than so yet not also both either neither including like via
    into over is was are were be been has have had do did does will would can could may might must should whom who which
    where there here then now even only just still called named meet met met calls call quoted quoting told thanked
    , . ; : ( ) [ ] — – - “ ” \" ‘ ’ -- ... / & * | ! ? ’s 's @"""
)
"""Words before which a title can not have begun."""
BEFORE_BARE_VERBS = MODALS | DO | words("not n't n’t")
"""Words behind which a word in small letters is a verb, and no part of a title: "will | sign midfielder Jane Doe"."""
TAKING_INFINITIVES = words(
    """want wants wanted try tries tried trying vote votes voted move moves moved plan plans planned planning decide decides decided decision agree agrees
    agreed refuse refuses refused seek seeks sought seeking bid attempt attempts effort efforts order orders ordered ask asks asked need needs needed
    ready able unable likely set expected going fail fails failed failing hope hopes hoped hoping chance right power pledge pledged promise promised
    vow vowed threaten threatens threatened intend intends intended reluctant eager free unlikely prepared preparing begin begins began start started
    stop stopped urge urged force forced allow allowed help helped proposal motion push pressure campaign calls call called reason ways way"""
)
"""Words before the "to" of a verb, not before the one of a person who is told or given something."""
BEFORE_APPOSITION = words(', ; : — – “ ” " ( ) said says told that when')
"""Words and marks that a description of the next name may follow."""
BEFORE_TITLED_NAME = (
    ROLE_NOUNS
    | MODIFIERS
    | words(
        """the a an his her their our my its centre-right centre-left center-right center-left far-right far-left right-wing left-wing
    liberal conservative"""
    )
)
"""Words that may stand between a preposition and a name with a title."""
