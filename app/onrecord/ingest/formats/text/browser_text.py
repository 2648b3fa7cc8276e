"""Text that a browser without pictures made of a page: the words alone, without what stands for links.

Lynx and ELinks write a number before each link and list the addresses below; html2text joins the words of a link by underscores. groff strikes
bold letters twice.
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
_JOINED = re.compile(r"(?<=[^\W_])_(?=[^\W_])")


def without_links(text: str) -> str:
    """Return such a text without the signs of its links; another text as it is."""
    text = _STRUCK_TWICE.sub("", text)
    listed = _LIST.search(text) if "References" in text else None
    if listed is not None:
        numbers = set(_ADDRESS.findall(listed["links"]))
        text = _NUMBER.sub(lambda one: "" if one[1] in numbers else one[0], text[: listed.start()])
    if _HEADING.search(text) is None:
        return text
    return _JOINED.sub(" ", _HEADING.sub(r"\g<words>\n", text))
