"""Lines under pictures: who took them, and what they show."""

import re

_LONGEST_CAPTION = 320
_CREDIT = 130
"""Characters of a caption, and of the credit at its end."""
_CREDITED = re.compile(
    r"(?:(?:\A|[.!?)”\"’|(\[/–—\n-]\s?)(?:[A-Z][\w.]+ ){0,2}(?i:(?:file |staff |handout |courtesy )?(?:photo(?:graph)?s?|photographer|pictures?|pics?|images?|illustrations?)(?: credits?)?)"
    r"(?i:\s?[:/©]\s?|\s(?:by|courtesy(?: of)?|via|from|supplied by)\s)(?=[A-Z@])"
    r"|\s(?:Credits?|Photo(?:graph)?s?|Pictures?|Pics?|Images?|PHOTOS?|PICTURES?|IMAGES?)(?: (?i:credits?|by|courtesy of))?\s?:\s?(?=[A-Z@])"
    r"|(?:\A|[.!?)”\"’|(\[/–—\n-]\s?)(?=(?:AP|AFP|EPA|PA|ANI|Reuters|REUTERS|Getty Images|GETTY IMAGES|Shutterstock|iStock|Alamy)\b(?: (?:Photo|Images|File|Wire|Stock))?(?:/|\Z|\)\Z)))"
    r"(?:[^.!?\n“”\"]|(?<=\b[A-Z])\.){0,70}\.?\Z|[ ]\([A-Z][\w. ]{1,30}/[A-Z][\w. ]{1,30}\)\Z|[ ]\([A-Z][\w.]+(?: [A-Z][\w.’'-]+){1,4}(?: (?:file|staff))? (?:photo|picture|image)s?\)\Z"
)
"""Who took a picture, at the end of a line."""
_IN_CREDITS = (
    "photo",
    "pic",
    "image",
    "illustration",
    "credit",
    "reuters",
    "getty",
    "shutterstock",
    "istock",
    "alamy",
)
_CODES = ("AP", "AFP", "EPA", "PA", "ANI", "/")
"""One of these has each such line: looked for first, since most lines have none."""
_OF_PICTURE = re.compile(
    r"(?:FILE(?: PHOTO)?\s?[:–—-]|File [Pp]hoto\b|(?:Photo|Picture|Image|Combo|Aerial photo|Screenshot)s? (?:taken|shot|captured|released|provided|shows?) |(?:(?:Banner|Header|Featured|Main|Cover|Lead|Top) )?(?i:photo|picture|image|pictured|caption)(?: caption)?\s?:|(?:Image|Video|Media) (?:source|caption|copyright), |In this (?:[A-Z][^.!?]{2,60}|undated |\w+ )?(?:file )?(?:photo(?:graph)?|image)\b)"
)
_CREDIT_ALONE = re.compile(
    r"\(?[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3} ?/ ?[A-Z][\w.’' &-]{2,40}?(?: via [A-Z][\w ]{1,25})?\)?"
)
"""Who took a picture, and for whom."""


def is_caption(text: str) -> bool:
    """Return whether a line belongs to a picture, by the credit that it ends with or by how it begins."""
    return len(text) <= _LONGEST_CAPTION and (
        _CREDIT_ALONE.fullmatch(text) is not None
        or _ends_with_credit(text)
        or _OF_PICTURE.match(text) is not None
    )


def _ends_with_credit(text: str) -> bool:
    end = text[-_CREDIT:]
    if not any(map(end.__contains__, _CODES)) and not any(map(end.casefold().__contains__, _IN_CREDITS)):
        return False
    return _CREDITED.search(text, max(0, len(text) - _CREDIT)) is not None
