"""JSON-LD as pages hold it: with marked sections, comments, line breaks inside strings and commas too many."""

import json
import re
from typing import cast

from onrecord.ingest.formats.stated.schema_org import Json

_SECTION_END = re.compile(r"(?://|/\*)?\s{0,20}\]\]>(?:\s{0,20}\*/)?\s*$")
_STRING_OR_COMMA = re.compile(r'("(?:[^"\\]|\\.)*+")|,(?=\s*+[}\]])', re.DOTALL)
_MARK = re.compile(r'\\.|"', re.DOTALL)
_BEHIND_STRING = re.compile(r'\s*+(?:[:}\]]|,\s*+(?:["\[{}\]\d-]|true|false|null))')
"""What may stand behind a string; a quotation mark before anything else is one within it."""


def parse_json_ld(script: str) -> Json:
    """Return the value that a script states, mended where only one value can be meant; None where it cannot be read."""
    text = _SECTION_END.sub("", script).strip().removesuffix(";").rstrip()
    for mended in (_as_it_is, _without_commas, _with_marks_escaped):
        try:
            return _loaded(mended(text))
        except (ValueError, RecursionError):
            continue
    return None


def _as_it_is(text: str) -> str:
    return text


def _without_commas(text: str) -> str:
    """Leave out commas before a closing bracket."""
    return _STRING_OR_COMMA.sub(lambda match: match[1] or "", text)


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
    return _without_commas("".join([*parts, text[position:]]))


def _loaded(text: str) -> Json:
    return cast("Json", json.loads(text, strict=False))
