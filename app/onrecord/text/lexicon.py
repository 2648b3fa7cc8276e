"""Word lists of sentence splitting, tokens and apostrophes.

Abbreviations: the Associated Press and Guardian style guides' entries for titles, ranks, months, US states and
companies. Elisions: Oxford English Dictionary headwords that open with an apostrophe.
"""


def words(text: str) -> frozenset[str]:
    """Return the words of a list that is printed as running text."""
    return frozenset(text.split())


NEVER_LAST = words(
    "dr mr mrs ms mx messrs mlle mme prof sen sens rep reps gov govs gen lt col cmdr cmdt maj capt sgt cpl pvt adm"
    " rev revs fr hon pres supt insp det amb treas atty sec asst assoc st ste mt ft vs eg ie cf pp vol viz dept"
    " pte sr.lt brig mst cllr coun ald smt dcn msgr esq.mr engr alh adv"
)
"""Titles and the like: the word that follows belongs to them, so a sentence never ends there (lower case)."""

BEFORE_NUMBER = words(
    "no nos p pp fig figs art sec ch vol para jan feb mar apr jun jul aug sep sept oct nov dec c ca approx est prop"
)
"""A number after these belongs to them."""

ABBREVIATIONS = words(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun"
    " inc corp co cos ltd llc plc bros jr sr esq etc al ave blvd rd hwy no nos est approx dist cir univ"
    " ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla"
    " ore pa tenn tex va vt wash wis wyo ph.d m.d b.a m.a d.c jnr snr govt intl retd rtd"
)
"""Abbreviations that may end a sentence: they do when a word follows that opens sentences (lower case)."""

SENTENCE_OPENERS = words(
    "The A An This That These Those There Here He She It They We I You His Her Its Their Our My Your Who What When"
    " Where Why How While Although Though If As At In On By For From With Without Within After Before Since During"
    " Until Despite Under Over Between Among Through Because But And Or Nor Yet So Then Thus However Nevertheless"
    " Meanwhile Still Also Instead Moreover Indeed Perhaps Maybe Now Today Yesterday Once Only Even Just Not No Yes"
    " Some Many Most Several Both All Each Every Another Other Others One Two Three Such According Asked Earlier Later"
    " Last Next Another Nobody Everyone Everybody Anyone Someone Is Are Was Were Do Does Did Can Could Will Would"
    " Should Let Mr Mrs Ms Dr Officials Analysts Experts Critics Police Supporters Opponents"
)
"""Words that seldom carry on a name, so that a capital is a sentence's own."""

MONTHS_AND_DAYS = words(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun January February March April"
    " May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec"
    " EST EDT ET PST PDT PT CST CDT CT MST GMT BST UTC CET IST"
)
"""What follows "p.m." within one sentence."""

REPORTING = words(
    "said says asked asks added adds replied shouted cried wrote told wondered exclaimed yelled joked quipped tweeted"
    " answered responded demanded insisted continued"
)
"""The commonest reporting verbs: after a question or an exclamation in marks they carry the sentence on."""

ELISIONS = words(
    "em tis twas twere til till tween twixt cause cos coz bout round neath gainst nuff nother kay appen ere"
    " n ow ome is im er ello ave ard ead ell eard avin urry ouse"
)
"""Words printed with an apostrophe for their missing first letters (lower case)."""

ELIDED_ENDS = words("o th an n ol wi d t y lil mo don di fo tha yo po")
"""Words printed with an apostrophe for their missing last letters, beside those in "in'" (lower case)."""
