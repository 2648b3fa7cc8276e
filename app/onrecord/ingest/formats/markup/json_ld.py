"""JSON-LD as pages hold it: with marked sections, comments, line breaks inside strings, commas too many and too few."""

import json
import re
from typing import cast

from onrecord.ingest.formats.stated.schema_org import Json

_SECTION_END = re.compile(r"(?://|/\*)?\s{0,20}\]\]>(?:\s{0,20}\*/)?\s*$")
_ASSIGNED = re.compile(
    r"\A\s*(?:(?://|/\*)\s*<!\[CDATA\[(?:\s*\*/)?\s*)?(?:(?:var|let|const)\s+)?[A-Za-z_$][\w$.]{0,40}\s*=\s*(?=[{\[])"
)
"""How a program begins that keeps the value under a name."""
_STRING = r'("(?:[^"\\]|\\.)*+")'
_STRING_OR_COMMA = re.compile(rf"(?P<gap>(?<=[}}\]])\s*+(?=[\"{{\[]))|{_STRING}|,(?=\s*+[}}\],])", re.DOTALL)
_STRING_OR_COMMENT = re.compile(
    rf"{_STRING}|(?://)?[ \t]*+-->|/\*(?:[^*]|\*(?!/)){{0,2000}}+\*/|^[ \t]*+//[^\n]*+",
    re.DOTALL | re.MULTILINE,
)
_ESCAPED = re.compile(r"\\(?:x(?P<code>[0-9A-Fa-f]{2})|(?P<sign>.))", re.DOTALL)
"""Signs that a program escaped in ways that JSON does not know: an apostrophe, a character by its number."""
_MARK = re.compile(r'\\.|"', re.DOTALL)
_BEHIND_STRING = re.compile(r'\s*+(?:[:}\]]|,\s*+(?:["\[{}\]\d-]|true|false|null))')
"""What may stand behind a string; a quotation mark before anything else is one within it."""


def parse_json_ld(script: str) -> Json:
    """Return the value that a script states, mended where only one value can be meant; None where it cannot be read."""
    text = _ASSIGNED.sub("", _SECTION_END.sub("", script), count=1).strip().removesuffix(";").rstrip()
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
    """Leave out comments, and write what is escaped as JSON does."""
    bare = _STRING_OR_COMMENT.sub(lambda match: match[1] or "", text)
    return _with_commas(_ESCAPED.sub(_in_json, bare).strip())


def _in_json(match: re.Match[str]) -> str:
    if match["code"]:
        return f"\\u00{match['code']}"
    return "'" if match["sign"] == "'" else match[0]


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
