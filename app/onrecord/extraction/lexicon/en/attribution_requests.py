"""How press offices say whose words a statement is: "Please attribute the following to Jane Doe:"."""

import re

_STATEMENT = (
    r"(?:statements?|quot(?:e|ation)s?|comments?|remarks?|responses?|answers?|words|information|lines?)"
)
_WHICH = r"(?:the|this|these|all|any) (?:(?:following|below|above|full|entire) )?"
_OBJECT = rf"(?:the (?:following|below)|(?:this|these|all|it)|(?:{_WHICH})?{_STATEMENT})(?: (?:below|that follows?|in quot(?:es|ations?)))?"
_MAY = r"(?:can|may|should|must|could|is to|are to|is|are)"
ATTRIBUTION_REQUEST = re.compile(
    rf"(?:(?:Please|Kindly) (?:attribute|credit)|Attribute)(?: {_OBJECT})?(?: below)?(?: \([^()\n]{{1,40}}\))? to "
    rf"|(?:{_WHICH}{_STATEMENT}|{_STATEMENT}|The (?:following|below)|This|These)(?: (?:below|that follows?))?(?: {_MAY}(?: also)?)? (?:be )?(?P<cue>attribut(?:ed|able)) to "
    rf"|(?:For attribution|Attributable)(?: as follows)? to ",
    re.IGNORECASE,
)
"""What stands before the name; the colon behind it ends the line."""
