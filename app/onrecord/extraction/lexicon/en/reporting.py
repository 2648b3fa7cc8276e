"""Words that report what somebody said, thinks or wrote.

Compiled by hand from the reporting verbs of English grammars (Quirk et al., A Comprehensive Grammar of the English
Language, 1985, 16.31: verbs with a that-clause; Levin, English Verb Classes, 1993, 37: verbs of communication) and from
newsroom style guides' lists of alternatives to "said". The classes say how far a verb alone signals speech.
"""

from onrecord.text.lexicon import words

SPEECH = words("""
    say tell add note argue claim insist announce explain reply respond answer ask write tweet retweet post report state
    declare suggest warn acknowledge admit concede recall remark observe comment mention stress emphasize emphasise
    reiterate repeat continue conclude assert contend maintain allege deny confirm reveal disclose predict estimate promise
    pledge vow threaten complain joke quip shout yell chant whisper mutter exclaim lament boast brag caution counter retort
    agree propose testify swear recount narrate indicate clarify elaborate inform notify assure reassure remind urge advise
    recommend implore beg plead demand proclaim pronounce profess posit opine muse wonder inquire enquire speculate quoth
    email e-mail message blog interject intone snap scoff sneer deadpan gush rail thunder fume vent bemoan decry hint imply
    signal signify attest certify affirm reaffirm relay convey preach lecture rejoin echo tell object protest cry sob
    chuckle laugh smile sigh grin nod shrug gasp growl grumble moan mumble murmur bark bellow blurt chide chime enthuse
    explode volunteer venture theorize theorise reason rebut refute reflect reminisce riff roar scream shriek stammer
    summarize summarise surmise tease tout trumpet underline underscore warrant wail warn weigh whine wisecrack yelp
    allow aver avow bluster cable chorus coo croak croon declaim depose dictate divulge ejaculate explicate expound fret
    gloat gripe groan grouse grunt hiss holler howl hum jest jibe josh kid lambaste opine phone pray prophesy purr query
    quibble rage rap rasp rave recite recollect rhapsodize rib sermonize shill simper sing snarl sniff snort spout sputter
    squawk squeal stipulate submit telegraph text trill twitter utter wheeze whimper whisper write-in cite quote read
    describe call term label brand dub accuse blame charge criticize criticise refer characterize characterise denounce
    condemn hail praise commend applaud liken compare slam blast dismiss reject question challenge discuss address speak
    talk express voice articulate point put go begin tell plead invite order instruct request appeal petition advocate
    pronounce rule hold find determine brief detail outline specify stipulate forecast project foresee anticipate apologize
    apologise thank congratulate greet welcome scold berate chastise rebuke admonish ridicule mock deride taunt lambast
    tut drawl interrupt harrumph cavil carp laud extol castigate excoriate lampoon skewer exhort beseech entreat upbraid
    pontificate postulate hypothesize hypothesise stutter splutter commiserate ad-lib cackle giggle hoot chortle guffaw
    cajole coax moot rue intimate slate eulogize eulogise remonstrate reprimand hector
    decline refuse offer swear bet guarantee vouch stand serve title headline caption conclude tip
    """)
"""Verbs that can report speech; many do other work too, so a cue is judged in its place."""

OPINION = words("""
    believe think feel hope fear expect want wish know consider regard view see doubt suspect assume presume imagine
    understand realize realise recognize recognise figure reckon guess worry prefer favor favour support oppose back endorse
    like love hate dislike admire respect appreciate value need intend plan aim mean seek decide choose vote approve
    disapprove accept embrace concern remember forget learn discover notice hear show prove demonstrate indicate
    disagree concur dispute differ deem judge perceive interpret envision envisage dream fancy desire long crave mind care
    regret resent cheer deplore lean sense gather infer calculate wonder hate trust credit conceive contemplate ponder
    """)
"""Verbs of thought, attitude and finding: they report what somebody holds rather than said."""

WISHES = words(
    """want wish like love hate dislike need intend plan aim seek decide choose vote prefer desire long crave lean care
    learn forget trust value respect admire"""
)
"""Verbs that tell what somebody wants, does or feels: no statement unless words are quoted."""

NOUNS = words("""
    statement remark comment word claim assertion allegation accusation testimony tweet quote message memo op-ed
    announcement promise pledge vow warning prediction suggestion assurance reply response answer question letter email
    post report note view opinion belief argument contention complaint criticism denial admission confession insistence
    conclusion proposal recommendation advice reminder rumor rumour speculation declaration proclamation notion idea
    estimate forecast finding motto slogan headline caption joke quip retort refrain observation concession demand call
    plea appeal request concern hope fear feeling impression sense understanding theory verdict ruling interview
    transcript speech address lecture sermon essay column editorial article book text caption tagline sign banner chant
    """)
"""Nouns that name an act of speech or a thing written: "in a statement", "his claim that"."""

IRREGULAR = {
    "said": "say",
    "told": "tell",
    "wrote": "write",
    "written": "write",
    "swore": "swear",
    "sworn": "swear",
    "spoke": "speak",
    "spoken": "speak",
    "read": "read",
    "went": "go",
    "gone": "go",
    "began": "begin",
    "begun": "begin",
    "thought": "think",
    "felt": "feel",
    "knew": "know",
    "known": "know",
    "saw": "see",
    "seen": "see",
    "understood": "understand",
    "meant": "mean",
    "sought": "seek",
    "chose": "choose",
    "chosen": "choose",
    "forgot": "forget",
    "forgotten": "forget",
    "learnt": "learn",
    "heard": "hear",
    "shown": "show",
    "proven": "prove",
    "held": "hold",
    "found": "find",
    "foresaw": "foresee",
    "foreseen": "foresee",
    "pled": "plead",
    "sang": "sing",
    "sung": "sing",
    "put": "put",
    "bet": "bet",
    "says": "say",
    "has-said": "say",
    "stood": "stand",
    "dreamt": "dream",
    "forecast": "forecast",
}
"""Forms that the regular endings do not make."""


def _forms(lemma: str) -> list[str]:
    """Return the base, -s, -ed and -ing forms by the spelling rules of English."""
    vowels = "aeiou"
    if lemma.endswith("y") and lemma[-2] not in vowels:
        s, ed = lemma[:-1] + "ies", lemma[:-1] + "ied"
    elif lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        s, ed = lemma + "es", lemma + "ed"
    elif lemma.endswith("e"):
        s, ed = lemma + "s", lemma + "d"
    else:
        s, ed = lemma + "s", lemma + "ed"
    ing = lemma[:-1] + "ing" if lemma.endswith("e") and not lemma.endswith(("ee", "oe")) else lemma + "ing"
    forms = [lemma, s, ed, ing]
    short = (
        len(lemma) > len("be")
        and lemma[-1] not in vowels + "wxy"
        and lemma[-2] in vowels
        and (lemma[-3] not in vowels or lemma[-4:-2] == "qu")
    )
    if short:
        forms += [lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"]
    return forms


_SEED = "seed"
"""What "see" would make in the past if it were regular: a noun of its own, in tennis too."""


def _table(lemmas: frozenset[str]) -> dict[str, str]:
    table = {form: lemma for lemma in sorted(lemmas) for form in _forms(lemma) if form != _SEED}
    table.update({form: lemma for form, lemma in IRREGULAR.items() if lemma in lemmas})
    return table


SPEECH_FORMS = _table(SPEECH)
"""Printed form, lower case, to lemma."""
OPINION_FORMS = _table(OPINION - SPEECH)
"""Printed form, lower case, to lemma; without what is in SPEECH_FORMS."""
NOUN_FORMS = {form: noun for noun in sorted(NOUNS) for form in (noun, noun + "s", noun[:-1] + "ies")}
"""Printed form, lower case, to noun."""
