"""British and American spelling of one word, brought to one form.

The form is only for comparing: `advise` becomes `advize`, which is no word and does no harm, as long as no other word of
English is spelt so. Where one is (`prise` and `prize`), the word is left alone. The lists are after the Oxford
Dictionary's table of differences.
"""

import re
from functools import lru_cache

from onrecord.text.lexicon import words

_OUR = re.compile(
    r"^((?:dis|un|out|mis|re)?(?:col|fav|lab|hon|behavi|neighb|harb|hum|rum|vap|vig|endeav|flav|sav|splend|tum|val"
    r"|arm|cand|clam|demean|ferv|od|parl|ranc|rig|ard|succ|glam|enam|saltpet|savi|misbehavi|belab))our"
)
_DOUBLED_L = re.compile(
    r"^((?:un|re|mis)?(?:travel|cancel|model|label|signal|level|fuel|counsel|marvel|quarrel|tunnel|channel|total|rival"
    r"|dial|duel|shovel|swivel|unravel|grovel|panel|pencil|equal|imperil|jewel|trial|initial))l(ed|ing|ers?|ors?|ous)$"
)
_RE = re.compile(
    r"^((?:epi)?cent|theat|(?:kilo|centi|milli)?met|(?:milli)?lit|fib|calib|sab|spect|somb|lust|meag|manoeuv|reconnoit)re(d|s)?$"
)
_AFTER_ER = {None: "", "s": "s", "d": "ed"}
_ISE = re.compile(r"^(\w{3,})is(e[ds]?|ers?|ing|ations?|able)$")
_YSE = re.compile(r"^(anal|paral|catal|electrol|dial)ys(e[ds]?|ers?|ing)$")
_KEEPS_ISE = re.compile(r"^(?:pris|surpris|apprais|rais|prais|nois|pois|cruis|bruis)")
_ENCE = re.compile(r"^(def|off|lic|pret)ence(s|d|less)?$")
_OGUE = re.compile(r"^(catal|dial|anal|monol|prol|epil)ogue(s|d)?$")
_SINGLES = {
    british: american
    for british, _, american in (
        pair.partition(":")
        for pair in words(
            "programme:program programmes:programs grey:gray greys:grays greyer:grayer plough:plow ploughed:plowed"
            " aluminium:aluminum learnt:learned burnt:burned dreamt:dreamed spelt:spelled spoilt:spoiled leapt:leaped"
            " judgement:judgment judgements:judgments acknowledgement:acknowledgment ageing:aging sceptic:skeptic"
            " sceptics:skeptics sceptical:skeptical scepticism:skepticism paediatric:pediatric paediatrician:pediatrician"
            " anaemia:anemia foetus:fetus foetal:fetal encyclopaedia:encyclopedia archaeology:archeology enrol:enroll"
            " enrols:enrolls enrolment:enrollment fulfil:fulfill fulfils:fulfills fulfilment:fulfillment skilful:skillful"
            " wilful:willful instalment:installment instalments:installments moustache:mustache pyjamas:pajamas cosy:cozy"
            " practise:practice practised:practiced practising:practicing maths:math towards:toward forwards:forward"
            " backwards:backward afterwards:afterward upwards:upward downwards:downward mould:mold tonne:tonne"
            " manoeuvre:maneuver manoeuvres:maneuvers manoeuvring:maneuvering gaol:jail kerb:curb sulphur:sulfur"
            " woollen:woolen marvellous:marvelous jewellery:jewelry traveller:traveler travellers:travelers"
            " okay:ok adviser:advisor advisers:advisors yoghurt:yogurt mediaeval:medieval naïve:naive café:cafe"
            " per-cent:percent alright:alright connexion:connection"
        )
    )
}
JOINED_PREFIXES = words(
    "co e non anti pre post multi mid semi sub counter inter micro macro ultra pro pan bi neo"
)
"""Before a hyphen these are spelt either way ("co-operate", "cooperate")."""


@lru_cache(maxsize=20_000)
def one_spelling(word: str) -> str:
    """Return a word in lower case in the one form that its British and its American spelling share."""
    single = _SINGLES.get(word)
    if single is not None:
        return single
    word = _OUR.sub(r"\1or", word)
    word = _DOUBLED_L.sub(r"\1\2", word)
    word = _RE.sub(lambda found: f"{found[1]}er{_AFTER_ER[found[2]]}", word)
    word = _YSE.sub(r"\1yz\2", word)
    if not _KEEPS_ISE.match(word):
        word = _ISE.sub(r"\1iz\2", word)
    word = _ENCE.sub(r"\1ense\2", word)
    return _OGUE.sub(r"\1og\2", word)
