"""Names of wire services and press-release sites."""

from onrecord.text.lexicon import words

AGENCIES = frozenset(
    entry.replace("_", " ")
    for entry in words("""
    Reuters AP Associated_Press Press_Trust_of_India The_Associated_Press AFP Agence_France-Presse Bloomberg Xinhua TASS Interfax UPI dpa DPA
    PA_Media Press_Association RFE/RL VOA EFE ANSA Kyodo_News KYODO_NEWS Kyodo Yonhap PTI ANI IANS PR_Newswire PRNewswire Business_Wire GlobeNewswire
    GLOBE_NEWSWIRE EurekAlert! Accesswire Newswire AAP Australian_Associated_Press The_Canadian_Press Canadian_Press Jiji_Press Bernama Antara
    APA Belga Lusa PAP STT TT NTB Ritzau SWNS Anadolu_Agency AA Dow_Jones_Newswires
    """)
)
"""Whose name alone on a line is who published it."""
