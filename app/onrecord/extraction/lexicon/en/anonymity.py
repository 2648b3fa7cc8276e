"""How news says that it withholds a name."""

import re

WITHHELD = re.compile(
    r"on (?:the )?condition (?:of anonymity|(?:that )?(?:he|she|they)(?: would)? not be (?:named|identified))"
    r"|(?:ask|wish|want|prefer|request)(?:s|ed|ing)? (?:not to be (?:named|identified)|to (?:remain|stay) (?:anonymous|unnamed)|anonymity)"
    r"|(?:declin|refus)(?:es|ed|ing) to (?:be (?:named|identified)|give (?:his|her|their|a) (?:full )?name)"
    r"|did(?: not|n[’']t) (?:want|wish) to be (?:named|identified)"
    r"|whose name (?:is being|was|has been) (?:withheld|changed)"
)
"""What is said so of whoever speaks."""
SIGNS_OF_WITHHELD = "name", "anonym", "identified"
"""What each of these has one of."""
