"""Names of wire services and press-release sites."""

import re

from onrecord.text.lexicon import words

AGENCIES = frozenset(
    entry.replace("_", " ")
    for entry in words("""
    Reuters AP Associated_Press Press_Trust_of_India The_Associated_Press AFP Agence_France-Presse Bloomberg Xinhua TASS Interfax UPI dpa DPA
    PA_Media Press_Association RFE/RL VOA EFE ANSA Kyodo_News KYODO_NEWS Kyodo Yonhap PTI ANI IANS PR_Newswire PRNewswire Business_Wire GlobeNewswire
    GLOBE_NEWSWIRE EurekAlert! Accesswire Newswire AAP Australian_Associated_Press The_Canadian_Press Canadian_Press Jiji_Press Bernama Antara
    MENA IRNA SANA WAFA KUNA QNA BSS UNB ČTK CTK BTA Agerpres MTI HINA Tanjug Ukrinform LETA ELTA BNS
    APA Belga Lusa PAP STT TT NTB Ritzau SWNS Anadolu_Agency AA Dow_Jones_Newswires Local_Democracy_Reporting_Service LDRS
    """)
)
"""Whose name alone on a line is who published it."""

_IN_DATELINE = re.compile(
    r"(?:[A-Z][^()\n“”\"]{1,70}|[A-Z][^()\n]{1,30}\([A-Z][\w ]{1,30}\)[^()\n]{1,30})\((?P<agency>[A-Z][^()\n]{1,30})\)[ ,]{0,2}(?:[-–—]{1,3}|:| (?=[A-Z“\"]))"
    r"|\(?(?P<first>[A-Z][A-Za-z.]{1,12})\)?\s?[-–—]{1,2}\s[A-Z][\w .,’'-]{2,40},? [A-Z\d]"
)
_SERVICE = re.compile(
    r" (?:(?:[Ii]nternational|World|English)(?: (?:Service|News))?|(?i:staff(?: writers?| reporters?)?|news agency|newsroom))\Z"
)
"""Behind an agency's name: which of its services, or that its staff wrote it."""


def agency_of_line(line: str) -> str | None:
    """Return the agency whose name is all of a line: "(Reuters)", "dpa international"."""
    bare = _SERVICE.sub("", line.removeprefix("(").removesuffix(")"))
    return bare if bare in AGENCIES else None


def agency_of_dateline(paragraph: str) -> str | None:
    """Return the wire service that a dateline names: "LONDON, Oct 18 (Reuters) - The pier"."""
    match = _IN_DATELINE.match(paragraph)
    named = match and (match["agency"] or match["first"])
    return named if named in AGENCIES else None


IN_BYLINES = AGENCIES | frozenset(
    name.replace("_", " ")
    for name in words("""
    Canadian_Press The_Canadian_Press Australian_Associated_Press AAP NAN Anadolu_Agency AA Kyodo Jiji WAM QNA APP PA PA_News PA_Wire
    Agence_France_Presse AFP-Jiji Thomson_Reuters Bloomberg_News UNI Bernama Antara Sapa ANA Belga GNA KNA CNS PAP CTK MTI
    Associated_Press_of_Pakistan Press_Association Canadian_Press_Staff StatePoint
    """)
)
"""The same with those that stand where an author would."""
