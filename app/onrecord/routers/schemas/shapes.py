"""Strings of a certain shape: the pattern stands in the description, and whoever breaks it is told in words."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from onrecord.store.changes.edits import UNPRINTED

TEXT = rf"^[^\u0000-\u0009\u000b-\u001f{UNPRINTED}]*$"
_SPACES = r"\u0020\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
NAME = rf"^[^\u0000-\u001f{UNPRINTED}]*[^\u0000-\u001f{UNPRINTED}{_SPACES}][^\u0000-\u001f{UNPRINTED}]*$"
"""One line, not only spaces."""
LOOKED_UP = r"^https?://[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%\-]{1,1990}$"
"""What somebody may take for an address: nothing is found at one that cannot be."""
_OF_A_URI = r"([A-Za-z0-9._~:/?@!$&'()*+,;=\-]|%[0-9A-Fa-f]{2})"
ADDRESS = rf"^https?://[A-Za-z0-9._~\-]{{1,253}}(:[0-9]{{1,5}})?([/?]{_OF_A_URI}{{0,1980}})?(#{_OF_A_URI}{{0,1980}})?$"
"""An address of the web in the characters of a URI (RFC 3986, section 2)."""
NO_NUL = r"^[^\u0000]*$"
MOMENT = (
    r"^(000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    r"(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z)?$"
)
"""As close to the calendar as a pattern gets that can be read; how long a month is, the calendar is asked."""


def shaped(pattern: str, advice: str) -> AfterValidator:
    """Return the check that a string has the shape that its `json_schema_extra` describes."""
    compiled = re.compile(pattern)

    def check(value: str) -> str:
        if not compiled.fullmatch(value):
            raise ValueError(advice)
        return value

    return AfterValidator(check)


OffsetUnit = Annotated[
    Literal["codepoint", "utf16"], Field(description="Unit of every offset: `utf16` counts as browsers do.")
]
