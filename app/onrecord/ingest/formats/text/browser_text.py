"""Text that a browser without pictures made of a page: the words alone, without what stands for links.

Lynx and ELinks write a number before each link and list the addresses below; html2text joins the words of a link by underscores. groff strikes
bold letters twice; w3m prints what a page has struck out.
"""

import re

_LIST = re.compile(
    r"\n[ \t]*+References[ \t]*+\n(?P<links>(?:[ \t]*+(?:(?:Visible|Hidden) links:?|\d{1,4}\. [a-z][a-z\d+.-]{1,20}:[^\n]*+|)[ \t]*+(?:\n|\Z))++)\Z"
)
_ADDRESS = re.compile(r"^[ \t]*(\d{1,4})\. ", re.MULTILINE)
_NUMBER = re.compile(r"\[(\d{1,4})\](?=\S)")
_HEADING = re.compile(r"^(?P<stars>\*{1,6}) (?P<words>\S.*\S) (?P=stars)[ \t]*$", re.MULTILINE)
_STRUCK_TWICE = re.compile(r"([^\n])\x08(?=\1)|_\x08")
"""A letter that a terminal was to print again over itself, in bold, or over a line."""
_WITHDRAWN = re.compile(r"\[(?P<sign>DEL|S):(?:(?!:(?P=sign)\]).){0,2000}:(?P=sign)\][ \n]?", re.DOTALL)
"""Words that a page has struck out, as w3m prints them."""
_ADDED = re.compile(r"\[INS:(?P<words>(?:(?!:INS\]).){0,2000}):INS\]", re.DOTALL)
_RAISED = re.compile(r"(?<=\d)\^(st|nd|rd|th)\b|(?:(?<=[a-z]{2})|(?<=[\w)][.,!?”\"’)]))\^\d{1,2}(?!\w)")
"""The letters of "5^th", and the number of a note."""
_JOINED = re.compile(r"(?<=[^\W_])_(?=[^\W_])")


def without_links(text: str) -> str:
    """Return such a text without the signs of its links; another text as it is."""
    text = _without_signs_of_w3m(_STRUCK_TWICE.sub("", text))
    listed = _LIST.search(text) if "References" in text else None
    if listed is not None:
        numbers = set(_ADDRESS.findall(listed["links"]))
        text = _NUMBER.sub(lambda one: "" if one[1] in numbers else one[0], text[: listed.start()])
    if _HEADING.search(text) is None:
        return text
    return _JOINED.sub(" ", _HEADING.sub(r"\g<words>\n", text))


def _without_signs_of_w3m(text: str) -> str:
    """Return a text without the words that its page has struck out, and without numbers of notes."""
    marked = _ADDED.sub(r"\g<words>", _WITHDRAWN.sub("", text))
    return _RAISED.sub(lambda one: one[1] or "", marked)
