"""XML read into a tree without any entity of its own: nothing is expanded, and nothing outside is asked for."""

import re
from html.entities import html5
from xml.etree.ElementTree import Element, ParseError, XMLParser

from onrecord.errors import InputError

_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,400}\?>")
_ROOT = re.compile(r"<([A-Za-z_][\w.-]{0,60}:)?([A-Za-z_][\w.-]{0,60})[\s/>]")
_PROLOGUE_ENDS = (("<?", "?>"), ("<!--", "-->"))
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31};)")
_OF_XML = frozenset({"lt;", "gt;", "amp;", "quot;", "apos;"})
_DEEPEST = 250
"""Elements that may stand in each other; no format of news has fifty."""
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def root_name(text: str) -> str | None:
    """Return the local name of the first element; None when none begins there."""
    rest = text.lstrip("\ufeff \t\r\n")
    while rest.startswith("<"):
        for begin, end in _PROLOGUE_ENDS:
            if rest.startswith(begin):
                rest = rest.partition(end)[2].lstrip()
                break
        else:
            if not rest.startswith("<!"):
                match = _ROOT.match(rest)
                return match[2] if match else None
            rest = _behind_doctype(rest).lstrip()
    return None


def _behind_doctype(text: str) -> str:
    end, inside = text.find(">"), text.find("[")
    if 0 <= inside < end:
        end = text.find(">", text.find("]", inside))
    return text[end + 1 :] if end >= 0 else ""


def parse_xml(text: str) -> Element:
    """Read a text as XML; names of elements lose their namespaces.

    Raises:
        InputError: It is not well-formed, declares entities, or is nested too deeply.
    """
    if "<!ENTITY" in text:
        raise InputError("is XML that declares entities, which are not read")
    parser = XMLParser()  # noqa: S314 - what makes it unsafe was refused above
    try:
        parser.feed(_NAMED.sub(_character, _DECLARATION.sub("", text, count=1)))
        root: Element = parser.close()
    except ParseError as error:
        raise InputError(f"is not XML: {error}") from None
    waiting = [(root, 1)]
    while waiting:
        element, depth = waiting.pop()
        if depth > _DEEPEST:
            raise InputError(f"is XML nested more than {_DEEPEST} elements deep")
        element.tag = local_name(element)
        waiting.extend((child, depth + 1) for child in element)
    return root


def local_name(element: Element) -> str:
    """Return an element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def _character(match: re.Match[str]) -> str:
    """Return what a named entity of HTML stands for, which wires use without declaring it."""
    return match[0] if match[1] in _OF_XML else html5.get(match[1], match[0])


def words_of(element: Element | None) -> str | None:
    """Return all text of an element on one line; None when there is none."""
    if element is None:
        return None
    return " ".join("".join(element.itertext()).split()) or None
