"""Descriptions that take up somebody or a body already named."""

from onrecord.text.lexicon import words

_ALIKE_LINES = """
lawmaker legislator senator sen sen. rep rep. mca mla mlc mna mpa mpp mpl mha mk mep msp td congressman congresswoman representative mp politician parliamentarian assemblyman assemblywoman councillor corporator councilman councilwoman congressmember delegate member lawmaker
candidate nominee contender frontrunner front-runner hopeful standard-bearer
lawyer attorney barrister solicitor counsel
officer constable inspector sergeant detective dc policeman policewoman superintendent commander
spokesman spokeswoman spokesperson
president leader
governor gov gov.
minister secretary
professor academic scholar researcher lecturer prof prof.
scientist researcher biologist physicist chemist climatologist ecologist epidemiologist virologist geologist
analyst strategist economist
doctor physician surgeon gp
businessman businesswoman billionaire mogul tycoon magnate entrepreneur developer millionaire executive
chairman chairwoman chair chairperson
player midfielder striker defender goalkeeper winger forward batsman bowler captain footballer quarterback star fly-half shortstop outfielder infielder slugger pitcher catcher reliever linebacker receiver cornerback flanker scrum-half fullback seamer wicketkeeper all-rounder goalie netminder defenseman
captain skipper
coach manager trainer boss tactician gaffer
singer musician star rapper songwriter
actor actress star
model star
director filmmaker film-maker
writer author novelist
priest bishop archbishop cleric clergyman vicar reverend pastor rabbi imam churchman
general commander admiral colonel
killer murderer gunman attacker convict
mother mum mom parent
father dad parent
official aide
ambassador envoy diplomat
chief head director boss
ceo executive chief boss head
king monarch
queen monarch
pope pontiff
judge justice magistrate
"""
ALIKE = tuple(words(line) for line in _ALIKE_LINES.strip().splitlines())
"""Head nouns that may stand for one another."""
_PARENTS = words("father mother dad mum mom grandfather grandmother grandad grandma nan gran")
_CHILDREN = words("one two three four five six seven eight nine ten")
EPITHETS = frozenset(f"{parent}-of-{number}" for parent in _PARENTS for number in _CHILDREN) | words(
    """businessman businesswoman billionaire millionaire mogul tycoon mother father mum mom dad grandmother grandfather
    man woman lady star veteran native politician teenager pensioner widow widower candidate nominee hopeful lawmaker
    contender democrat republican conservative ex-president newcomer actor actress singer comedian author striker midfielder defender goalkeeper winger fly-half
    frontman skipper champion youngster playmaker batsman bowler pacer opener quarterback mp international peer
    beauty blonde brunette socialite heiress heir royal influencer hitmaker songstress centre-half full-back left-back right-back centre-back wideman
    spinner heavyweight southpaw right-hander left-hander rookie sophomore freshman statesman stateswoman matriarch
    shortstop outfielder infielder slugger pitcher catcher reliever linebacker receiver cornerback flanker scrum-half fullback seamer wicketkeeper
    all-rounder goalie netminder defenseman islander townsman newlywed expatriate expat graduate alumnus alumna immigrant debutant debutante substitute tactician gaffer"""
)
"""Nouns that take up a person already on the scene, rather than bring in a new one."""
FIT_MANY = words("captain skipper star player")
"""What may be said of several in a match, so that a captain need not be "the striker"."""
SELDOM_NAMED = words(
    """official officer source aide adviser advisor lawyer attorney barrister solicitor agent minister insider court jury judge
    reporter interviewer anchor host moderator correspondent journalist editor detective inspector constable deputy sergeant"""
)
"""Those who speak without being named, so that "the officer" need not be whoever spoke last."""
NO_PERSONS = words(
    """paper newspaper letter order computer poster banner number manner matter chapter newsletter flyer flier folder
    sensor monitor meter scanner motor error mirror door floor harbour harbor tower river shower weather plant restaurant
    calendar counter register quarter dinner corner centre center theater theatre tender offer answer tanker helicopter"""
)
"""What ends as words for jobs do, and is nobody."""
BARE_OFFICES = frozenset(("counsel",))
"""Nouns for one known person that stand without an article: "counsel said"."""
COMPANY_NOUNS = words(
    "company firm airline club charity group chain retailer carmaker bank manufacturer operator startup start-up brewery publisher insurer lender utility brewer shipyard employer"
)
"""Bodies whose names seldom say what they are."""
PRODUCTS = words("app portal platform website site label studio game service magazine podcast")
"""Things that are called like the firm that makes them."""
OF_SHARES = frozenset(
    f"{noun} {link}" for noun in ("shares", "stock", "shareholders", "investors") for link in ("of", "in")
)
"""What opens a report on a company before its name."""
SHORT_NAMES_OF_BODIES: dict[str, frozenset[str]] = {
    "agency": words("agency bureau administration department service services fbi cia nasa epa"),
    "company": words(
        "inc inc. company corp corp. co. group plc ltd airlines airways motors holdings corporation"
    ),
    "firm": words(
        "inc inc. company corp corp. co. group plc ltd llc partners associates capital consulting holdings"
    ),
    "fund": words("fund capital management investments investors partners ventures asset endowment"),
    "investor": words("fund capital investments investors partners ventures"),
    "network": words("network news cnn nbc abc cbs fox bbc msnbc television tv"),
    "paper": words("times post herald journal telegraph guardian tribune gazette news mail star mirror sun"),
    "newspaper": words(
        "times post herald journal telegraph guardian tribune gazette news mail star mirror sun daily"
    ),
    "weekly": words("gazette weekly herald journal times post magazine review news tribune star mirror"),
    "daily": words("gazette daily herald journal times post news tribune star mirror mail telegraph"),
    "tabloid": words("sun star mirror mail post news express daily"),
    "magazine": words("magazine weekly review atlantic"),
    "bank": words("bank banking bancorp"),
    "court": words("court tribunal"),
    "commission": words("commission"),
    "committee": words("committee"),
    "panel": words("committee panel commission"),
    "council": words("council"),
    "party": words("party"),
    "university": words("university college"),
    "union": words("union federation association teamsters brotherhood"),
    "club": words("club fc united city rovers"),
    "ministry": words("ministry"),
    "department": words("department"),
    "institute": words("institute"),
    "think-tank": words("institute center centre foundation house"),
    "group": words(
        "group association coalition alliance council foundation institute project watch network union society movement"
    ),
    "organization": words("association coalition alliance organization foundation society project"),
    "organisation": words(
        "association coalition alliance organisation organization foundation society project"
    ),
    "charity": words("trust foundation charity society"),
    "campaign": words("campaign"),
    "hospital": words("hospital clinic infirmary"),
    "school": words("school academy college"),
    "church": words("church"),
    "force": words("police constabulary force"),
    "team": words("team united city fc"),
    "airline": words("airlines airways air"),
}
"""What a body is called for short, and the words of names that it may stand for."""
FIRST_NAMED, LAST_NAMED, OTHER = "former", "latter", "other"
"""Behind "the", and before no noun, they tell which of two is meant."""
IN_OFFICE = words("new current present incoming sitting")
"""Before an office, of who holds it now."""
