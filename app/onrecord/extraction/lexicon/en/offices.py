"""Words of offices that decide in which capacity somebody speaks."""

from onrecord.text.lexicon import words

EXPERT_LEADERS = words(
    """director head chair chairman chairwoman chairperson founder co-founder co-director associate president vice-president
    partner principal manager member chief deputy author co-author coordinator editor dean consultant specialist adviser advisor
    physician psychiatrist"""
)
"""Roles that are an expert's at an expert body."""
MARKET_FIELDS = words(
    "strategy commodity commodities macro macroeconomics equities fx forex currency currencies rates research analysis forecasting"
)
"""Fields that a bank's head of research speaks about."""
CHAIRS = words("president chair chairman chairwoman speaker vice-president")
"""Those whose capacity what they chair decides."""
GOVERNORS = CHAIRS | words("member head chief trustee regent")
"""Who sits in or leads what governs or serves a school or hospital, and is no expert for that ("School board chair")."""
GOVERNED = words("school schools university college faculty hospital")
GOVERNING = words("board senate council district trustees governors regents police")
"""What governs or serves those."""
HEADS_OF_SCHOOLS = words("president vice-president principal")
"""Who heads a school."""
PROSECUTING = words("district state states county city crown u.s. us")
"""Words before "attorney" that make it a prosecutor."""
OF_STUDIES = words("lead study senior corresponding paper co-lead report")
"""Words before "author" that make it the author of a study."""
STUDIES = words("study studies paper report research survey review trial")
"""What scholars lead or write together: "co-author of the study", "who led the research"."""
PRESS_OFFICES = words("press communications communication media information pr publicity")
"""Words before a head that make it a spokesperson."""
OFFICE_HEADS = words("officer chief head director administrator")
"""Heads of offices of the state or of companies."""
GOVERNMENT = words(
    """army navy force police guard marine corps fire probation medical prison customs intelligence fbi cia nsa nasa cdc
    agency department bureau ministry administration government federal state national"""
)
"""Before or after a head: an office of the state, not of a company."""
PUBLIC_OFFICES = words("office department bureau agency jail prison commission board services")
LOCAL_STATES = words(
    "state county city town village federal municipal provincial regional borough government"
)
"""Whose such an office is, if its head is an official: "head of the county election office"."""
PARTICIPATING = words("involved connected affiliated associated participating")
"""Behind "not" these tell that somebody speaks from outside."""
TOP_OFFICERS = words("chief executive operating financial")
"""Words before "officer" that make it one of a company."""
TEACHES = words("teaches studies researches lectures")
"""What somebody does who is an expert."""
LEADS_EXPERTS = words("heads headed leads led runs ran directs directed")
"""Verbs of somebody who is an expert if what is led is a body of experts."""
LEADS = LEADS_EXPERTS | words("chairs chaired")
"""Verbs of somebody whose capacity the body that is led decides."""
EDITS = words("edits edited")
"""Verbs of journalists who lead a paper."""
SECRETARIES = words("secretary treasurer")
"""Officers of unions and clubs, and of states."""
MANAGED = words("project")
"""Words that stand in the titles of others than experts ("project manager")."""
PROGRAMS = words("program programme")
"""What else experts lead."""
FUNDS = words("portfolio fund investment asset")
"""Words before a manager who speaks about the market."""
BEFORE_NOTES = words("a research client clients' market investor")
"""Words before the note that a watcher of the market writes."""
ADVOCACY = words("legal campaign campaigns advocacy fundraising crewing human")
"""Fields of those who work for a cause or in a firm, and are no experts for outsiders."""
HIRED = (["to"], ["for"])
"""Behind "consultant" these name who pays."""
BEFORE_PRESIDENT = words(
    "former vice deputy the a then current outgoing new ex- acting interim us u.s. 's ’s"
)
"""Words before "president" that leave it a head of state."""
STATES = words("country nation republic state island territory kingdom")
"""What a state is called for short ("the country's president")."""
PRESS_HEADS = words("secretary director officer chief manager aide adviser head")
"""Nouns that `PRESS_OFFICES` make a spokesperson."""
QUOTES = frozenset(("“", '"', "‘", "'"))
"""Marks around the title of a book."""
BOOKS_OF_FACT = words("book books history histories study studies biography biographies")
"""What makes an expert of who has written it, if nothing says that it is fiction."""
WROTE = words("wrote written")
"""Verbs of somebody who has written a book."""
FICTION = words(
    "novel novels thriller thrillers memoir memoirs poems stories fiction novelist poet children's cookbook"
)
"""Words that say that a book makes no expert of its author."""
LED_GROUPS = words(
    """team group project scout scouts worship band gang youth club church community religious faith tribal rebel student
    expedition mission section unit"""
)
"""What the leaders lead who are no politicians."""
OFFICE_INITIALS = words(
    "AG CE CJ CJI CM CP CS DA DC DCP DG DGP DIG DP DPM DPP DS EAM FM GM HM IG IGP LG MD OC PC PM PS SP VC VP"
)
"""Offices that papers call by their initials behind "the"."""
CAPTAINED = words(
    "police constabulary sheriff sheriff's army navy naval guard coastguard corps fire rescue brigade marines marine regiment battalion force forces department"
)
"""Words of what an official is the captain of; any other body is a team or a ship."""
PLAYED = words(
    "midfielder midfield striker goalkeeper winger batsman batter bowler footballer quarterback wicketkeeper scrum-half fly-half innings wicket wickets stumps touchline halftime half-time equaliser equalizer"
)
"""Words of matches, whose captains lead teams."""
