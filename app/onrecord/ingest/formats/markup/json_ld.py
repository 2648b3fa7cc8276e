"""JSON-LD as pages hold it: with marked sections, comments, line breaks inside strings, commas too many and too few."""

import json
import re
from typing import cast

from onrecord.ingest.formats.stated.schema_org import Json

_SECTION_END = re.compile(r"(?://|/\*)?\s{0,20}\]\]>(?:\s{0,20}\*/)?\s*$")
_STRING = r'("(?:[^"\\]|\\.)*+")'
_STRING_OR_COMMA = re.compile(rf"(?P<gap>(?<=[}}\]])\s*+(?=[\"{{\[]))|{_STRING}|,(?=\s*+[}}\],])", re.DOTALL)
_STRING_OR_COMMENT = re.compile(
    rf"{_STRING}|(?://)?[ \t]*+-->|/\*(?:[^*]|\*(?!/)){{0,2000}}+\*/|^[ \t]*+//[^\n]*+",
    re.DOTALL | re.MULTILINE,
)
_APOSTROPHE = re.compile(r"\\(.)", re.DOTALL)
"""An apostrophe that a program escaped, which JSON has no sign for."""
_MARK = re.compile(r'\\.|"', re.DOTALL)
_BEHIND_STRING = re.compile(r'\s*+(?:[:}\]]|,\s*+(?:["\[{}\]\d-]|true|false|null))')
"""What may stand behind a string; a quotation mark before anything else is one within it."""


def parse_json_ld(script: str) -> Json:
    """Return the value that a script states, mended where only one value can be meant; None where it cannot be read."""
    text = _SECTION_END.sub("", script).strip().removesuffix(";").rstrip()
    for mended in (_as_it_is, _with_commas, _without_comments, _with_marks_escaped):
        try:
            return _loaded(mended(text))
        except (ValueError, RecursionError):
            continue
    return None


def _as_it_is(text: str) -> str:
    return text


def _with_commas(text: str) -> str:
    """Leave out commas before a closing bracket or another comma, and set the one that is missing behind a bracket."""
    return _STRING_OR_COMMA.sub(lambda match: match[2] or ("" if match["gap"] is None else ","), text)


def _without_comments(text: str) -> str:
    """Leave out comments, and the signs before apostrophes."""
    bare = _STRING_OR_COMMENT.sub(lambda match: match[1] or "", text)
    return _with_commas(_without_escaped_apostrophes(bare).strip())


def _without_escaped_apostrophes(text: str) -> str:
    return _APOSTROPHE.sub(lambda match: "'" if match[1] == "'" else match[0], text)


def _with_marks_escaped(text: str) -> str:
    """Escape the quotation marks within strings, too."""
    parts = []
    position = 0
    inside = False
    for match in _MARK.finditer(text):
        if match[0] != '"':
            continue
        if inside and not _BEHIND_STRING.match(text, match.end()):
            parts += [text[position : match.start()], "\\"]
            position = match.start()
        else:
            inside = not inside
    return _with_commas("".join([*parts, text[position:]]))


def _loaded(text: str) -> Json:
    return cast("Json", json.loads(text, strict=False))
