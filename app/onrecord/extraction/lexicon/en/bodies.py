"""Common nouns of organisations: what they are called for short, and what their names end with."""

from onrecord.text.lexicon import words

SCHOOLS_AT = frozenset(("University", "College", "School"))
"""Schools whose names run on over "at" ("University of Arden at Ely")."""
REGIONAL = words("Police Constabulary Fire Ambulance Council NHS Health Education Coastguard")
"""What two regions may share: "Devon and Cornwall Police"."""
COMPANIONS = frozenset(("Co", "Co.", "Sons", "Company", "Partners", "Daughters"))
"""What follows "and" or "&" at the end of a firm's name."""
FIRM_ROLES = words(
    """retailer manufacturer producer broker brewer wholesaler grower importer dealer developer contractor publisher
    broadcaster partner sponsor investor owner rival regulator watchdog trader vendor seller shareholder underwriter
    landlord creditor promoter ally foe host champion member supporter creator grocer merchant fan reader operator"""
)
"""Role nouns that stand before the names of firms and bodies as often as before those of persons."""
INSTITUTIONS = words(
    """Center Centre Institute Foundation School Hospital College University Trust Fund Library Museum Academy Laboratory
    Society Association Initiative Project Clinic Council Commission Committee"""
)
"""Last words of bodies that are named after somebody in full ("Peter Marsh Center")."""
MAKERS = words(
    """maker giant startup start-up supplier chain builder insurer lender carmaker drugmaker chipmaker airline federation union
    consultancy brokerage nonprofit charity brokers consultants think-tank pollster"""
)
"""Nouns right before the name of a firm."""
SERVING_FIRMS = words(
    "operator provider carrier retailer broadcaster manufacturer wholesaler brewer publisher developer"
)
"""Those of them that firms are called by more often than persons."""
BODY_NOUNS = words(
    """company firm agency network paper newspaper magazine bank court commission committee panel council party university
    union club ministry department institute think-tank group organization organisation charity campaign hospital school
    church force team airline authority association board body watchdog regulator federation alliance society trust
    coalition foundation syndicate pac"""
)
"""What a body is called for short."""
STATE_BODIES = words("army military navy police government parliament embassy ministry coastguard")
"""What a people's body is called: "the Israeli army's chief spokesperson"."""
CALLED_BODIES = BODY_NOUNS | words(
    """utility supplier retailer insurer start-up startup manufacturer maker conglomerate broadcaster brewery consultancy
    chain subsidiary nonprofit non-profit ngo cooperative co-operative consortium museum orchestra newsroom website platform"""
)
"""What a name between commas may be that is no person's."""
OWNING_BODIES = words(
    "forum centre center diocese museum gallery coalition initiative laboratory observatory bureau ngo nonprofit zoo theatre orchestra"
)
"""More bodies whose officers are called by the noun alone ("the forum's president")."""
EXPERT_BODIES = words(
    """university institute institution college school center centre project observatory academy research policy studies
    polytechnic faculty laboratory lab think-tank foundation survey polling poll analytics economics strategies
    consulting consultancy intelligence insight insights securities equities brokers asset markets"""
)
"""Words of bodies whose heads and members speak as experts."""
SCHOOLS = words("university college school academy polytechnic")
"""What schools and universities are called."""
UNIONS = words("union unions association federation league club society")
"""What somebody is president of who is neither a politician nor in business."""
CENTRAL_BANKS = words("bank reserve fed boj boe ecb rbi rba bok")
"""Words of banks whose governors are officials."""
POLITICAL_BODIES = words(
    "party committee caucus senate house council republican democratic parliament assembly"
)
"""Whose chair is a politician."""
AUTHORITIES = words("commission authority agency board regulator tribunal court")
"""Whose chair is an official."""
FIRMS = words(
    "bank inc inc. group company corp corp. plc ltd co. holdings airlines partners firm airline network chain retailer manufacturer"
)
"""Whose chair is in business."""
MEMBERS_BODIES = words(
    "union association federation league club society brotherhood alliance campaign foundation trust charity team church"
)
"""Whose chair is none of these."""
MEMBERS = words(
    """neighbours neighbors voices friends people women men kids students citizens families survivors parents mothers
    fathers veterans migrants refugees villagers households renters patients commuters taxpayers ratepayers youths clergy"""
)
"""Whom bodies name themselves after, beside the plurals of offices and trades ("Neighbours United")."""
MEMBERS_ENDS = words("United First Forward Together Abroad Anonymous Worldwide Now Count Matter")
"""What follows the members in such a name."""
MEMBERS_LINKS = words("Without Beyond Against For Across Before Behind")
"""Prepositions with a capital after the members in such a name."""
FRIENDS = frozenset(("Friends", "Keepers", "Guardians", "Defenders", "Protectors", "Stewards"))
"""Whom bodies name themselves after, over "of the" ("Friends of the Lake")."""
CAUSE_LINKS = words("for against without")
"""The same in lower case, before a cause."""
CAUSES = words(
    """justice change peace action safety truth jobs life choice hope freedom growth reform animals trees bees rivers forests oceans
    hedges libraries buses trains trams cycling clean safer safe better fair fairer open free violence racism poverty hunger potholes guns
    knives drugs cuts war noise dirt litter pollution waste smoking gambling corruption incinerators pylons turbines borders"""
)
"""What such bodies are for or against, printed with a capital."""
CAUSE_ENDINGS = ("ness", "ity", "tion", "ism", "dom", "ship", "racy")
"""How nouns for causes end."""
LAWYERS = words(
    "lawyers attorneys solicitors barristers counsels spokesmen spokeswomen spokespersons candidates ministers secretaries representatives"
)
"""They act for somebody, and name no body after it."""
CAMPAIGN_VERBS = frozenset(("Save", "Stop", "Keep", "Protect", "Reclaim", "Defend", "Rescue", "Restore"))
"""Verbs with a capital that the names of campaigns begin with ("Save the Lagoon", "Keep Ashby Green")."""
SITES = words(
    "Port Ports Harbour Harbor Zoo Borough Diocese Archdiocese City Town Township Village County Municipality Parish Commonwealth"
)
"""Common nouns that name the body which runs a place, over "of" ("Port of Arden", "City of Arden")."""
FORCES = words("police constabulary sheriff's sheriff")
"""Words of the names of police forces."""
VENUES = frozenset(
    [
        "Court",
        "Courts",
        "Church",
        "Hotel",
        "Hotels",
        "Station",
        "Airport",
        "Stadium",
        "Hall",
        "Theatre",
        "Theater",
        "Conference",
        "Convention",
        "Parliament",
        "Museum",
        "Library",
        "Club",
        "Chapel",
        "Temple",
        "Mosque",
        "Synagogue",
        "House",
        "Restaurant",
        "Prison",
        "Embassy",
        "Studios",
        "Assembly",
        "Senate",
        "Congress",
        "Exchange",
    ]
)
"""Last words of bodies at which somebody may be who does not work there ("Ann Bly at Marlow Crown Court")."""
COMPANY_SIGNS = words(
    "& securities capital partners holdings research advisors advisers consulting associates asset bank"
)
"""Words in the names of firms at which people are quoted ("at Byrne & Rowe")."""
PAPERS = frozenset(
    (
        "Leader",
        "Observer",
        "Reporter",
        "Examiner",
        "Advocate",
        "Inquirer",
        "Statesman",
        "Citizen",
        "Independent",
    )
)
"""Last words of papers' names that are nouns for persons, too."""
BRANCHES = frozenset(("Local", "Lodge", "Branch"))
"""Words before the number of a union's branch."""
NAMED_FOR = frozenset(
    ("Office", "Hospital", "College", "School", "Academy", "Infirmary", "Hospice", "Church", "Cathedral")
)
"""Bodies that are called by an officer or by whom they are named for: "Sheriff's Office", "St Mary's Hospital"."""
OWNING_MEMBERS = frozenset(("Children", "Women", "Men", "People", "Policemen", "Firemen", "Fishermen"))
"""Plurals without "s" that bodies are named by: "Women's Institute", "People's Bank"."""
NAMED_BY_TRADES = frozenset(("Union", "Association", "Federation", "Guild", "Society"))
"""Last words of bodies that are named by the trades of their members."""
SAINTS = frozenset(("St", "St.", "Saint"))
"""How the names begin that hospitals and schools are called by."""
DISTRICTS = frozenset(
    words("""Water School Schools Fire Hospital Utility Utilities Park Parks Transit Sanitary Sanitation Sewer Library Irrigation Conservation
    Health Management Transportation Airport Port Unified Independent Recreation Levee Drainage Flood Control Lighting Cemetery""")
)
"""What districts are for that are bodies: "Weston Water | District"."""
OFFICES_OF = frozenset(("Justice", "Justices", "State", "Defence", "Defense", "Labor", "Labour"))
"""What departments and courts are "of" that is elsewhere a title or a word of one: "Department of Justice"."""
OWNED_BY_FIRMS = words(
    "shares shareholders headquarters customers employees workforce profits revenue revenues turnover stores factories subsidiary subsidiaries"
)
"""What a body owns behind its genitive, and who is there ("Tesserae's shareholders")."""
RUNS_AS_FIRMS = words("employs manufactures operates supplies employed manufactured operated supplied")
"""What a body does, and hardly anybody ("Tesserae employs 300")."""
LEADERS_OF_FIRMS = words(
    "executive ceo cfo coo chairman chairwoman chairperson shareholders investors customers creditors owner owners boss founder founders"
)
"""Who is "of" a firm."""
AT_FIRMS = words(
    "workers staff employees engineers bosses executives managers colleagues strike jobs job factory plant"
)
"""Who and what is "at" a firm."""
BEFORE_SHARES = words("shares stake stakes share investors shareholders investor")
"""What somebody has "in" a firm."""
WORK_FOR = frozenset(
    (
        ("employed", "by"),
        ("works", "for"),
        ("worked", "for"),
        ("working", "for"),
        ("manufactured", "by"),
        ("supplied", "by"),
        ("operated", "by"),
    )
)
"""What leads to the firm where somebody works, or whose a thing is."""
ENDINGS_OF_FIRMS = ("works", "tech", "soft", "corp", "pharma", "media", "labs", "airways", "coin", "chain")
"""How coined names of firms end."""
