"""Words for what a person is, by the capacity in which such a person is quoted; compiled from general knowledge.

Each block lists head nouns in the singular. "spokes-" words, ranks and offices follow the usage of English-language
news on both sides of the Atlantic; no corpus was read for them.
"""

from onrecord.extraction.lexicon.en.trades import trades
from onrecord.text.lexicon import words

_ANALYST = """
academic academician agronomist entomologist limnologist dendrologist primatologist herpetologist ichthyologist mycologist parasitologist analyst anthropologist archaeologist astronomer astrophysicist biologist biochemist botanist
chemist climatologist commentator cosmologist criminologist demographer don ecologist economist egyptologist
epidemiologist ethicist expert fellow forecaster futurist geneticist geographer geologist geophysicist glaciologist
gerontologist biographer historian hydrologist immunologist lecturer lexicographer linguist mathematician meteorologist
microbiologist musicologist neurologist neuroscientist observer oceanographer ornithologist palaeontologist
paleontologist pathologist pharmacologist philosopher physicist physiologist pollster prof prof. professor
psephologist psychologist actuary econometrician pundit reader researcher scholar scientist seismologist sociologist statistician strategist
theologian theorist toxicologist virologist volcanologist watcher zoologist
"""
_OFFICIAL = """
undersheriff sub-inspector under-secretary-general vice-marshal czar protector
administrator admiral agent aide ambassador archivist attaché attache auditor bailiff brigadier bureaucrat captain
cardinal chancellor chargé clerk colonel commandant commander commissar commissioner comptroller constable consul
controller coroner corporal counsellor custodian dc delegate deputy
detective diplomat dispatcher emissary enforcer envoy examiner firefighter fireman general guardian inspector
investigator judge jurist justice lieutenant magistrate major marshal medic minister negotiator nuncio officer officer-in-charge official
ombudsman paramedic policeman policewoman policymaker postmaster prosecutor ranger rapporteur secretary-general director-general governor-general major-general garda recorder regulator
registrar responder secretary sergeant sheriff solicitor-general superintendent supervisor surgeon-general treasurer
trooper undersecretary under-secretary warden watchdog attorney-general private cadet gunner bombardier airman seaman
marine commodore marshall chief
"""
_SPOKESPERSON = """
spokesman spokesmen spokesperson spokespeople spokespersons spokeswoman spokeswomen mouthpiece publicist spokesmodel
spin-doctor
"""
_POLITICIAN = """
alderman alderwoman alderperson councillor councilor councilman councilwoman councilmember councilperson assemblyman assemblyperson assemblywoman assemblymember backbencher candidate chairman-elect congressman congressmember
congressperson congresswoman selectwoman selectperson freeholder sarpanch tehsildar contender democrat first-minister frontbencher frontrunner front-runner governor
governor-elect chieftain incumbent lawmaker corporator leader legislator mayor mayor-elect mep mla mna mpa mpp mpl mha mk mp msp nominee parliamentarian peer politician
potus pm premier president president-elect prime-minister rep rep. representative republican selectman sen sen. senator
senator-elect mec mca mlc cs ps speaker statesman flagbearer flag-bearer stateswoman standard-bearer taoiseach tánaiste tanaiste td vice-president
vice-chancellor veep whip freshman conservative tory backer monarch king queen prince princess emperor emir sultan
shah kaiser tsar dictator strongman junta ruler premier-elect gov gov. hopeful ex-president lord
"""
_BUSINESS = """
banker boss broker businessman businesswoman businessperson ceo cfo chair chairman chairperson chairwoman cio
co-founder cofounder contractor coo cto dealer developer entrepreneur exec executive financier founder
franchisee grocer grower hotelier importer industrialist innkeeper investor landlord magnate manager manufacturer
merchant mogul owner partner principal producer proprietor publican rancher realtor restaurateur retailer seller
shareholder shopkeeper tycoon trader vendor vintner vp wholesaler winemaker brewer co-owner co-ceo co-head co-president co-manager billionaire
millionaire underwriter bookseller fishmonger florist greengrocer jeweler jeweller landlady landowner smallholder stallholder
publisher
"""
_WITNESS = """
aunt bride bystander boyfriend brother brother-in-law child classmate commuter cousin customer dad daughter
daughter-in-law eyewitness ex-husband ex-wife father father-in-law fiance fiancé fiancee fiancée fisherman friend
girlfriend grandad granddad granddaughter grandfather grandma grandmother grandson groom guest homeowner housewife
husband inmate local mother mother-in-law motorist mourner mum mom neighbor neighbour nephew niece occupant onlooker
orphan parent passenger passerby passer-by patient pedestrian pensioner prisoner pupil refugee relative renter resident
roommate schoolboy schoolgirl shopper sibling sister sister-in-law son son-in-law stepfather stepmother stepson objector ratepayer leaseholder petitioner complainant student sophomore
survivor teenager tenant tourist twin uncle victim villager visitor voter widow widower wife witness worshipper youth
retiree veteran volunteer parishioner babysitter caregiver childminder evacuee farmhand holidaymaker juror spectator
sunbather traveller gran granny nan nanna grandpa grazier drover baker migrant immigrant emigrant expatriate expat squatter
householder pilgrim camper rambler islander townsman newlywed triplet toddler undergraduate graduate postgraduate alumnus alumna
trainee consumer diner jogger listener viewer angler taxpayer subscriber dog-walker hubby
"""
_JOURNALIST = """
anchor anchorman anchorwoman anchorperson blogger broadcaster columnist correspondent editor editor-in-chief host
interviewer journalist moderator newscaster newsman newsreader photographer photojournalist podcaster presenter
reporter cameraman camerawoman reviewer stringer
"""
_OTHER = """
farmer adjuster appraiser accountant activist actor actress advertiser adviser advisor advocate ambulanceman animator apprentice archbishop
architect artist assistant associate astronaut athlete attorney author autobiographer backpacker counsel ballerina banksman
barber barrister bassist batsman batter bishop boxer bowler builder butcher campaigner canon
caretaker carer carpenter catcher celebrity champion chaplain chef choreographer cinematographer clergyman
cleric climber co-author co-chair co-chairman co-chairwoman co-host coach co-director co-leader collaborator collector
comedian comic composer conductor consultant conservationist contestant convert convict cook coordinator
co-ordinator co-worker co-creator co-writer co-editor co-captain co-organizer co-organiser co-producer co-convener counselor convener convenor cosmonaut courier creator creditor cricketer critic
curator cyclist dancer deacon dean defender defendant demonstrator dentist designer detainee director dissident
doctor dramatist driver drummer educator electrician employee engineer entertainer environmentalist evangelist explorer
fan filmmaker film-maker fighter footballer forward fugitive fundraiser fly-half goalkeeper goalie golfer rookie grandmaster
guard guitarist gunman gymnast hacker handler head headmaster headmistress headteacher hiker hooker humanitarian imam
illustrator influencer instructor insurgent intern inventor jockey killer labourer laborer lawyer leaver liaison
librarian lifeguard lobbyist lock lyricist magician master mechanic mediator member mentor midfielder
midwife militant minder miner missionary model monk mountaineer mullah musician nanny naturalist neurosurgeon
novelist nun nurse postie truckie tradie nutritionist obstetrician opponent optometrist organiser organizer orthodontist outfielder
paediatrician pediatrician painter panelist panellist participant pastor patriarch performer
personality pharmacist philanthropist physician physio physiotherapist pianist pilot pitcher planner player playwright
plumber poet pope porter practitioner preacher prelate priest programmer promoter prop proponent protester
protestor psychiatrist psychotherapist quarterback rabbi racer radiologist rapper rebel receptionist recruiter recruit
referee reverend rider rower runner runner-up sailor salesman saleswoman scribe screenwriter scrum-half
sculptor selector seminarian shepherd sheikh singer skater skier skipper soldier solicitor songwriter
sommelier specialist sponsor sprinter spy staffer staffmember star stockbroker striker stuntman stylist
supporter surgeon surveyor swimmer sympathizer synod tailor teacher teammate team-mate technician technologist therapist
trainer translator trustee tutor umpire undertaker unionist urologist vet veterinarian vicar
violinist vocalist waiter waitress warrior watchman whistleblower whistle-blower winger worker wrestler writer
youtuber zookeeper ayatollah patron prioress abbot abbess rector vice-chair vice-chairman
defenseman cornerback tailback wideout kicker punter reliever slugger infielder goaltender netminder wing-back full-back
centre-back centre-half left-back right-back flanker seamer paceman wicketkeeper wicket-keeper center-back linebacker receiver fullback halfback five-eighth lineman shortstop point-guard keeper opener all-rounder
spinner sportsman sportswoman olympian paralympian medalist medallist jumper hurdler thrower marathoner
mastermind ringleader suspect fraudster burglar thief rapist murderer attacker assailant shooter bomber
detractor adversary rival ally foe protege protégé colleague co-star co-pilot aide-de-camp
hawker puller rickshaw-puller singer-songwriter writer-director actor-director player-manager player-coach owner-operator teacher-librarian
composer-lyricist fisher fisherfolk
barista barmaid bartender beekeeper birdwatcher blacksmith boatman bricklayer busker cabbie cashier cellist chauffeur cleaner
cobbler decorator farrier gamekeeper groundsman hairdresser hairstylist handyman harbourmaster housekeeper janitor laundress
lifeboatman lobsterman locksmith machinist milkman nurseryman optician orchardist organist postman repairman saxophonist
scaffolder schoolteacher seamstress shipbuilder shoemaker signalman stationmaster steelworker stockman tattooist toolmaker
watchmaker welder auctioneer cartoonist doorman foreman forewoman forester gardener interpreter marketer potter soprano
steward weatherman woodworker arborist bookkeeper bouncer chiropractor osteopath croupier dietitian dietician docker
glazier joiner notary paralegal plasterer roofer stevedore stonemason trucker upholsterer radiographer audiologist
anaesthetist anesthetist anesthesiologist cardiologist dermatologist oncologist endocrinologist gastroenterologist
gynaecologist gynecologist haematologist hematologist neonatologist nephrologist ophthalmologist rheumatologist
aviator allergist astrologer announcer archdeacon binman bellringer bodybuilder bodyguard boilermaker bookmaker brakeman
canvasser chairlady chronicler coastguard codebreaker coder concierge copywriter countertenor crofter crossbencher
cryptographer deckhand diver docent dramaturg dressmaker embroiderer essayist falconer fitter flautist folklorist forager
geochemist glassblower goldsmith governess groundskeeper gunsmith harpist headhunter herbalist horticulturist hygienist
hypnotist ironworker juggler kayaker landscaper librettist logger longshoreman luthier masseur metallurgist milliner
millworker muralist numismatist oboist patrolman pawnbroker percussionist perfumer phlebotomist preservationist prospector
puppeteer quilter railwayman roboticist salesperson satirist sawyer scriptwriter seafarer serviceman servicewoman
sexologist shearer silversmith snowboarder stagehand storekeeper surfer tanner taxidermist tenor tiler timekeeper
triathlete trombonist trumpeter typist usher valuer ventriloquist viticulturist watercolourist weaver wheelwright
woodcarver yachtsman yachtswoman
predecessor successor counterpart operative stenographer videographer sonographer pioneer legend heir heiress matriarch
substitute debutant debutante newcomer leg-spinner off-spinner half-back playmaker biathlete decathlete heptathlete pentathlete
co-driver linesman lineswoman scout saddler bookbinder engraver printmaker ceramicist soundman gaffer memoirist diarist doula gp
agriculturist herder herdsman apiarist distiller barman caterer conservator bellboy jailer jailor sapper sniper paratrooper
reservist conscript driller rigger roughneck oilman cartographer vlogger streamer gamer curate mufti verger sexton churchwarden
speechwriter sub-postmaster sub-postmistress subpostmaster subpostmistress baritone choirmaster clown acrobat sub-editor trawlerman bosun ferryman coxswain stewardess postwoman dustman
firewoman beautician manicurist antiquarian impresario sherpa guide provost crewman crewwoman helmsman craftsman craftswoman
vice-captain mate bandmate workmate godmother godfather godson goddaughter accuser rescuer challenger employer client monsignor swami baroness baron viscount pipefitter steamfitter millwright cheesemaker oysterman clammer shrimper cattleman dairyman acupuncturist arbitrator archer
armourer bassoonist bellhop boatbuilder brewmaster busboy cabinetmaker caseworker caver chiropodist classicist coalminer coachbuilder
concertmaster confectioner conveyancer couturier detectorist dockworker draughtsman embalmer estimator farmworker freelancer furrier
gasfitter greenkeeper harpsichordist haulier homeopath homemaker househusband ironmonger jobseeker lacemaker mailman matron naturopath
newsagent outfitter patissier pipelayer pitmaster poulterer quarryman sailmaker shipwright shopowner steeplejack stonecutter storyteller
subcontractor teamster telephonist tinsmith tobacconist trapper warehouseman whaler winegrower woodcutter woodturner tribesman griot
muezzin cantor deaconess churchgoer congregant flatmate housemate schoolmate batchmate motorcyclist asylum-seeker dabbawala patwari
tradesman tradeswoman huntsman clergywoman handywoman
"""
_PARENTS = " ".join(
    f"{parent}-of-{count}"
    for parent in ("mother", "father", "mum", "mom", "dad", "grandmother", "grandfather")
    for count in ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
)
"""What British papers call somebody by: "mother-of-two Jane Doe"."""
_OF = (
    ("analyst", _ANALYST),
    ("official", _OFFICIAL),
    ("spokesperson", _SPOKESPERSON),
    ("politician", _POLITICIAN),
    ("business", _BUSINESS),
    ("witness", _WITNESS + _PARENTS),
    ("journalist", _JOURNALIST),
    ("other", _OTHER),
)


def _singular_and_plural(block: str) -> dict[str, str]:
    forms = {}
    for word in block.split():
        forms[word] = word
        if word.endswith("man") and word not in ("ombudsman", "roman"):
            forms[word[:-3] + "men"] = word
        elif word.endswith(("s", "x", "ch", "sh")):
            forms[word + "es"] = word
        elif word.endswith("y") and word[-2] not in "aeiou":
            forms[word[:-1] + "ies"] = word
        elif not word.endswith("."):
            forms[word + "s"] = word
    return forms


CAPACITIES: dict[str, str] = {}
"""Head noun, singular or plural, lower case: capacity. The first block that lists a word decides."""
SINGULARS: dict[str, str] = {}
"""Head noun in any form: its singular."""
for _capacity, _block in (*_OF, ("analyst", trades())):
    for _form, _lemma in _singular_and_plural(_block).items():
        CAPACITIES.setdefault(_form, _capacity)
        SINGULARS.setdefault(_form, _lemma)

_OFFICES = tuple(noun for noun in CAPACITIES if CAPACITIES[noun] in ("official", "politician", "business"))
_TIMED = (
    *((f"then-{noun}", noun) for noun in _OFFICES),
    *((f"ex-{noun}", noun) for noun in CAPACITIES),
    *(
        (f"{noun}-{ending}", noun)
        for noun in (*_OFFICES, "bishop", "archbishop")
        for ending in ("elect", "designate")
    ),
)
"""Offices in one word with what tells when they are held ("then-mayor", "ex-boxer", "bishop-elect"), each with its noun."""
for _form, _noun in _TIMED:
    CAPACITIES.setdefault(_form, CAPACITIES[_noun])
    SINGULARS.setdefault(
        _form, _form if SINGULARS[_noun] == _noun else _form.replace(_noun, SINGULARS[_noun])
    )

ROLE_NOUNS = frozenset(CAPACITIES)
LEAD = "lead"
"""A role where it stands between a word of a field and a preposition ("policy lead for the Harbour Fund"); else a verb or an adjective."""
CAPACITIES[LEAD] = "other"
SINGULARS[LEAD] = LEAD
ONE_PERSON = frozenset(noun for noun, singular in SINGULARS.items() if noun == singular)
"""Head nouns that are said of one person."""
SEVERAL_PERSONS = frozenset(SINGULARS) - ONE_PERSON
"""Head nouns that are said of several ("ministers", "spokesmen")."""
TITLES = (
    (ROLE_NOUNS | {"tem", "tempore", "designate"})
    - words("""guardian observer star private guard reader marine lock prop champion opener head rebel recorder examiner
    local watchdog tourist visitor pioneer defender child youth fan keeper forward handler spy patron
    sawyer tanner weaver potter shearer tenor tiler usher steward don conservative tory examiners raiders warriors rangers marines fans locals""")
)
"""Role nouns that, capitalised before a name, are a title."""

MODIFIERS = words("""
acting patrol team assistant associate attorney chief co co- consulting coordinating corporate deputy defence defense director
emeritus executive ex ex- finance first foreign former founding general head home honorary house interim joint junior
late lead legal lieutenant lord major managing medical minority majority national non-executive opposition outgoing
parliamentary permanent political press prime principal private public regional research retired secretary senate
senior shadow special staff state then then- transport trade under veteran vice visiting longtime long-time onetime
one-time presidential vice-presidential gubernatorial congressional senatorial mayoral ministerial sports federal
district county city local chair chairman chairwoman crown union trade policy communications communication
campaign media associate tourism health education environment energy interior justice labour labor agriculture
culture housing security intelligence army navy air police fire foreign-affairs treasury commerce technology science
information parks village borough barangay panchayat tribal pro township race planning immigration homeland financial operating marketing veterans exchequer solicitor attorneys
area project branch programme program site store brand product production operations facilities estate hospital conservation habitat wildlife
advocacy account outreach engagement innovation data digital sales commercial content features picture ward shift duty practice fleet
safety risk compliance recruitment events festival theatre museum clinical infection emergency disaster sustainability environmental
external industrial resources talent learning curriculum admissions alumni development property lettings grants partnerships investment
portfolio fund credit equity retail wholesale supply procurement logistics warehouse quality technical software cyber privacy protection
""")
"""Words before a role noun that belong to the title, capitalised or not ("Deputy Foreign Minister")."""

JUNIOR = frozenset(("assistant", "associate"))
"""Role nouns that before a form of address are part of it: "Assistant Professor"."""
FORMER = words("former ex ex- one-time onetime erstwhile retired late then then- past previously formerly")
"""Words before a title that put it into the past."""
ONLY_BEFORE_TITLES = words("former ex ex- one-time onetime erstwhile")
"""Those of them that no name follows, only what somebody was: "former Wallaby Jane Doe"."""
FORMER_PREFIXES = ("then-", "ex-")
"""How words begin that do so, too: "then-mayor", "ex-finance minister"."""
FIELDS = words(
    """affairs services studies operations relations communications policy staff research development sales marketing engineering
    health education programs programmes strategy prosecutions mission"""
)
"""Last words of what a director is "of", a field and no organisation."""
MINISTERS = words("minister ministers secretary undersecretary commissioner")
OF_PLACES = words(
    """mayor governor resident bishop archbishop king queen prince princess duke native son daughter citizen mp ambassador
    sheriff premier lord baron earl pastor priest vicar bishop emir sultan chief member"""
)
"""Roles that are "of" a place rather than of a body."""
CONSTITUENCIES = words(
    "mp mep td mla mlc mna mpa mpp mpl mha mk msp mca ms senator candidate deputy rep representative councillor member"
)
"""Whose "for" tells where they were elected, and no body."""
PORTFOLIOS = words(
    """state defense defence finance justice treasury education health energy labor labour trade transport interior
    agriculture commerce exchequer culture tourism environment staff operations communications works housing roads water"""
)
"""What a secretary or minister is "of": part of the title, no organisation."""
TEAM_ROLES = words(
    """skipper captain coach manager striker midfielder defender goalkeeper winger quarterback trainer boss politician
    councillor lawmaker mp candidate leader analyst economist"""
)
"""Before these a name that no list has is a team's or a party's."""
AUTHORS = words("author co-author coauthor")
"""What these are "of" is a book."""
ANALYSTS = words("analyst economist strategist")
"""Who writes for a broker or a bank that may be called by surnames."""
FIRM_OFFICES = words(
    """ceo cfo coo cto cio chair chairman chairwoman chairperson co-founder cofounder convener convenor counsel executive founder partner
    president vp spokesman spokeswoman spokesperson strategist researcher fellow officer secretary-general boss owner
    vice-chancellor winemaker"""
)
"""Before these a name that no list has is a firm's or a body's."""
HEADING = words(
    "head director chief vp vice-president manager lecturer professor coordinator co-ordinator dean"
)
"""What these are "of" may be two fields ("head of trust and safety")."""
OFFICERS = words(
    "ceo cfo coo cto cio chair chairman chairwoman chairperson co-founder cofounder executive founder president"
)
"""What these are "of" is a firm, though it may be called like a person ("chairman of Marlow Stone")."""
DIRECTING = words("managing executive finance commercial")
"""Words before a director that make it one of a firm."""
LOCAL = words("district county city local town village borough police fire state council")
"""Between a name and an office these make the name a place."""
STAFF = words(
    "spokesman spokeswoman spokesperson aide adviser advisor manager director strategist surrogate secretary"
)
STAFFED = words(
    "ministry department commission campaign administration team government office family cabinet transition operation camp"
)
"""Lower-case nouns that make a body of the name before them ("the Lindqvist campaign")."""
FAMILY_TRADES = words(
    "medicine physician doctor practitioner therapist lawyer attorney court business planning law counselor counsellor"
)
"""Behind "family" these tell a trade: "an Ashby family physician"."""
MAY_BE_BODIES = words(
    """shareholder owner sponsor operator lender investor backer employer supplier contractor developer retailer manufacturer
    publisher landlord rival competitor insurer importer exporter wholesaler brewer"""
)
"""Nouns for persons that are as often said of firms: "its biggest shareholder, the Harbour Fund"."""
RELATIONS = words(
    "predecessor successor counterpart rival opponent ally colleague protege protégé adversary foe"
)
"""What somebody is to somebody else; no trade."""
POSITIONS = words(
    """midfielder striker defender goalkeeper winger keeper centre-half centre-back center-back full-back fullback left-back
    right-back wing-back fly-half scrum-half hooker lock flanker batsman bowler spinner seamer wicketkeeper quarterback
    linebacker receiver cornerback pitcher catcher shortstop"""
)
"""Where somebody plays: one who plays here does not play there."""
