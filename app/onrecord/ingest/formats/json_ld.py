"""JSON-LD as pages hold it: with marked sections, comments, line breaks inside strings and commas too many."""

import json
import re
from typing import cast

from onrecord.ingest.formats.schema_org import Json

_SECTION_END = re.compile(r"(?://|/\*)?\s{0,20}\]\]>(?:\s{0,20}\*/)?\s*$")
_STRING_OR_COMMA = re.compile(r'("(?:[^"\\]|\\.)*+")|,(?=\s*+[}\]])', re.DOTALL)


def parse_json_ld(script: str) -> Json:
    """Return the value that a script states, mended where only one value can be meant; None where it cannot be read."""
    text = _SECTION_END.sub("", script).strip().removesuffix(";").rstrip()
    try:
        return _loaded(text)
    except (ValueError, RecursionError):
        pass
    try:
        return _loaded(_STRING_OR_COMMA.sub(lambda match: match[1] or "", text))
    except (ValueError, RecursionError):
        return None


def _loaded(text: str) -> Json:
    return cast("Json", json.loads(text, strict=False))
