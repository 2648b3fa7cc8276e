"""Nouns of kin: who is brought in by them stands in the story beside somebody else. From general knowledge."""

from onrecord.text.lexicon import words

KIN = words(
    """husband wife partner mother father mum mom dad brother sister son daughter cousin uncle aunt nephew niece grandmother
    grandfather grandson granddaughter fiancé fiancée fiance fiancee boyfriend girlfriend twin widow widower stepson
    stepdaughter stepfather stepmother"""
)
"""They follow whose kin it is: "her husband, Emil Sandow"."""
RELATED = words(
    """family families relatives relations friends friend parents children kids sons daughters sisters brothers siblings widow estate heirs
    supporters followers fans colleagues allies neighbours neighbors classmates teammates admirers critics opponents loyalists"""
)
"""Others who are close to somebody, so that they speak and not the person named behind "of"."""
OWN_ONES = KIN | words(
    """sons daughters children child parents baby brothers sisters eyes face hair hands head shoulders arms"""
)
"""Whom and what only a person has: "wiped her eyes", "buried his sons"."""
OWNERS = words("his her their my our whose 's ’s ' ’")
"""Whose kin it is."""
NAMED_KIN = words(
    """husband wife partner mother father mum mom dad brother sister son daughter cousin uncle aunt nephew niece grandmother
    grandfather grandson granddaughter fiancé fiancée fiance fiancee boyfriend girlfriend twin friend neighbour neighbor
    widow widower ex-wife ex-husband hubby stepson stepdaughter stepfather stepmother"""
)
"""Relatives and friends as whom people are introduced before their names."""
PLAIN_KIN = {"dad": "father", "mum": "mother", "mom": "mother"}
"""What children call their parents, and the plain noun."""
SHARING = words("husband wife widow widower son daughter brother sister father mother")
"""Kin who often share the surname of whose kin they are, so that "Ms Doe" may be one of them."""
MARRIED = words("wife widow mother partner")
"""Those of them who may be "Mrs Doe"."""
CONVERSES: dict[str, frozenset[str]] = {
    "son": words("mother mum mom father dad parents parent stepmother stepfather"),
    "daughter": words("mother mum mom father dad parents parent stepmother stepfather"),
    "mother": words("son daughter"),
    "father": words("son daughter"),
    "husband": words("wife widow"),
    "wife": words("husband widower"),
    "brother": words("brother sister"),
    "sister": words("brother sister"),
    "grandson": words("grandmother grandfather"),
    "granddaughter": words("grandmother grandfather"),
}
"""Kin by the nouns of those to whom they are that: whose mother is told of is a son or a daughter."""
MENTIONED_KIN = words("a an one only")
"""Before a noun of kin and a name between commas: "she leaves a son, Tom"."""
BORN_BEFORE = words("mother father mum mom dad uncle aunt grandmother grandfather stepfather stepmother")
"""Kin who are older than whose kin they are."""
BORN_AFTER = words("son daughter nephew niece grandson granddaughter stepson stepdaughter")
"""Kin who are younger."""
ELDER, YOUNGER = words("elder older big"), words("younger kid little baby")
"""Before a brother, a sister or one of two of a surname: which of the two."""
DEATHS = words("died dies dead death")
"""What an obituary says of whom it is about."""
