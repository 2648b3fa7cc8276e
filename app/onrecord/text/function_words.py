"""Function words of languages of the news, for telling the language of a text.

English words are left out of the other lists, so that "die", "on" or "no" in an English text count for nothing.
The words are the commonest articles, pronouns, prepositions, conjunctions and auxiliaries that grammars list, with
the verb that reports what was said.
"""

import re

from onrecord.text.lexicon import words

ENGLISH = words("the of and to in a is that for on was with as at by from it he she they said has had be")
"""Commonest in English news: their share tells a text as English."""

ENGLISH_ALONE = words(
    "the of and to that with from it they said says told asked have were which their would about been after who when"
    " this are its she not but you there where while what will because before could than into also"
)
"""Common in English and next to unknown in the languages below."""

PARTICLES = words(
    "de la las los el del dos das da di du le van der den von zu zum zur ter ten te al af av bin ibn och y e"
    " do san und ed i o"
)
"""Parts of names: they count, but don't prove a language."""

_FUNCTION_WORDS = {
    "de": "der den dem des das und ist nicht mit von zu zum zur ein eine einen einem einer sich auf für im auch wird"
    " werden wurde wurden sind haben sei seien aus bei nach wie über oder aber als dass durch noch nur um er sie ich"
    " wir sagte sagt bis vor seit keine ihre seine diese dieser mehr schon",
    "fr": "de la le les des du un une et est dans pour que qui sur pas avec sont au aux ce cette ces il elle ils par"
    " plus ne se sa ses leur leurs été ont nous vous mais ou où selon après avant être déclaré affirmé depuis très",
    "es": "de la el los las del un una y que en es por con para se su sus lo al como más pero fue este esta está han"
    " según dijo también entre cuando sobre ser hay desde muy ya porque son sin hasta nos",
    "it": "di la il lo gli le del della dei delle dello nel nella un una e che è per con non si sono da dal dalla al"
    " alla come più ma anche ha hanno stato stata questo questa detto secondo dopo essere tra suo sua sul sulla",
    "pt": "de o os da do das dos um uma e que em é por com para não se na no nas nos ao à pelo pela mais como mas foi"
    " são ser está seu sua segundo disse também entre quando já após até isso ele ela",
    "nl": "de het een en van niet dat zijn voor met te op aan er ook als maar bij naar om uit dan hij zij wordt worden"
    " werd heeft hebben ze deze geen nog volgens tegen zei zegt over meer moet kan wij ik jaar waar wel",
    "sv": "och att det som en är på för av med den till inte har om ett jag vi han hon de från men när också vid efter"
    " säger sade eller mot ska skulle kan än blev mycket där sig så under",
    "da": "og at det som en er på for af med den til ikke har et jeg vi han hun de fra men når også ved efter siger"
    " sagde eller mod skal skulle kan blev meget der sig så hvor være kun",
    "nb": "og at det som en er på av med den til ikke har et jeg vi han hun de fra men når også ved etter sier sa eller"
    " mot skal skulle kan ble mye der seg så hvor være bare",
    "pl": "i w na z że się nie jest do po od za przez przy dla jak ale oraz być był była było są tym tego ten jego jej"
    " już czy co który która które roku powiedział powiedziała tylko także może",
    "cs": "a v na se že je s do z o i k po pro za ve by jsou byl byla bylo jako který která které ale podle také už jen"
    " řekl řekla není roku nebo jeho při tak ze když své",
    "sk": "a v na sa že je s do z o i k po pre za vo by sú bol bola bolo ako ktorý ktorá ktoré ale podľa aj už len"
    " povedal povedala nie roku alebo jeho pri tak zo keď svoje",
    "hu": "a az és hogy nem is egy volt meg csak ez azt már de mint még vagy van lesz szerint mondta ki el majd akkor"
    " után pedig ha minden kell lehet",
    "ro": "de și în la cu pe nu că este din a sunt pentru mai o un au fost care prin dar sau fi după între când său"
    " sa acest această ce lui spus declarat fiind",
    "fi": "ja ei että se oli ovat hän mutta myös kun joka sekä mukaan olla ole tai kuin niin jos hänen vain sanoo sanoi"
    " siitä jotka mitä nyt vielä jo olisi ennen jälkeen",
    "et": "ja ei et see oli kui ka ning tema mis kes ta aga või olla seda selle nii pärast ütles oma veel juba siis",
    "tr": "ve bir bu için ile da de çok daha olarak olan gibi kadar ancak dedi ise değil sonra her ne ki olduğunu şu"
    " var göre önce en ya tarafından söyledi",
    "id": "yang dan di ini itu dari untuk dengan pada tidak dalam akan ke adalah juga telah oleh ada bisa atau kata"
    " mereka tersebut sudah karena saat kami dia lebih menjadi kepada",
    "vi": "của và là có không được cho một người những trong với đã các này khi ông bà đó đến tại về cũng nhiều ra"
    " sẽ vào từ như nói",
    "ca": "de la el els les del dels un una i que en és per amb no es al als com més però va han segons també entre"
    " quan sobre ha ser aquest aquesta perquè dit seva molt",
    "hr": "i u je na se da su za od s a o iz kako koji koja koje ali ne nije bi će što po kao bio bila biti ili samo"
    " rekao rekla također već do kod godine",
    "sl": "in je v na se da so za z s pa ki ne bi tudi po kot od ali bo bil bila bilo kar še že pri iz do leta dejal",
    "lt": "ir yra kad su į iš nuo bet tai kaip jis ji buvo ne už po apie taip pat sakė dėl prie nėra savo",
    "lv": "un ir ka ar uz no bet tas kā viņš viņa bija nav par pēc arī teica lai gan pie savu vai",
    "tl": "ang ng sa na ay mga ni si ko niya ito hindi para kay nang siya may ating kung din rin sinabi lang",
    "sw": "na ya wa kwa ni za la katika hiyo huo kuwa hii hayo alisema yake lakini pia baada hilo cha vya kama",
    "af": "die het een van nie dat is vir met te op aan ook as maar by na om uit hy sy word hulle wat deur nog ons",
    "ru": "и в на не что с по он она к из у за от это как для его но был была было были они который также сказал или",
    "uk": "і в на не що з по він вона до із у за від це як для його але був була було були вони який також сказав або та",
    "bg": "и в на не че с по той тя към от за това как неговия но е са беше бяха които също каза или да се ще",
    "sr": "и у на не да са по он она из за од то како његов али је су био била који такође рекао или се ће",
    "ar": "في من على إلى أن عن التي الذي هذا هذه مع كان قال ما لا بعد وقال كما ان الى بين أو",
    "fa": "در از به که این را با است برای آن های شد گفت بود می است تا بر کرد یک",
    "ur": "کے کی میں ہے کا کو سے اور نے پر ہیں کہ یہ اس تھا کہا بھی نہیں",
}

_ENGLISH_TOO = words(
    "on no me so an am all us we her or do die i s men man over even per plus u may see under"
    " come care pro w co met com word v k bet bare pat len till"
)
"""What is a word of English as well."""


def _languages_of_words() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for language, listed in _FUNCTION_WORDS.items():
        for word in words(listed) - ENGLISH - ENGLISH_ALONE - _ENGLISH_TOO:
            found[word] = (*found.get(word, ()), language)
    return found


LANGUAGES_OF = _languages_of_words()
"""The languages that a word is a function word of."""

SCRIPTS = {
    ("ja",): re.compile("[\u3040-\u30ff]+"),
    ("zh", "ja"): re.compile("[\u3400-\u9fff]+"),
    ("ko",): re.compile("[\u1100-\u11ff\uac00-\ud7a3]+"),
    ("ru", "uk", "bg", "sr", "mk", "be", "kk", "mn"): re.compile("[\u0400-\u052f]+"),
    ("ar", "fa", "ur", "ps", "ku", "ug"): re.compile("[\u0600-\u06ff\u0750-\u077f]+"),
    ("hi", "mr", "ne"): re.compile("[\u0900-\u097f]+"),
    ("el",): re.compile("[\u0370-\u03ff\u1f00-\u1fff]+"),
    ("he", "yi"): re.compile("[\u0590-\u05ff]+"),
    ("bn", "as"): re.compile("[\u0980-\u09ff]+"),
    ("pa",): re.compile("[\u0a00-\u0a7f]+"),
    ("gu",): re.compile("[\u0a80-\u0aff]+"),
    ("ta",): re.compile("[\u0b80-\u0bff]+"),
    ("te",): re.compile("[\u0c00-\u0c7f]+"),
    ("kn",): re.compile("[\u0c80-\u0cff]+"),
    ("ml",): re.compile("[\u0d00-\u0d7f]+"),
    ("si",): re.compile("[\u0d80-\u0dff]+"),
    ("th",): re.compile("[\u0e00-\u0e7f]+"),
    ("my",): re.compile("[\u1000-\u109f]+"),
    ("ka",): re.compile("[\u10a0-\u10ff]+"),
    ("hy",): re.compile("[\u0530-\u058f]+"),
    ("am", "ti"): re.compile("[\u1200-\u137f]+"),
    ("km",): re.compile("[\u1780-\u17ff]+"),
}
"""Letters that English does not use, by the languages that write with them."""
OTHER_SCRIPT = re.compile("|".join(script.pattern for script in SCRIPTS.values()))

KNOWN = frozenset({"en", *_FUNCTION_WORDS, *(language for languages in SCRIPTS for language in languages)})
"""Languages that a text can be told to be in without being declared."""
