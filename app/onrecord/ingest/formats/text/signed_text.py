"""Text that was signed in the clear (OpenPGP, RFC 9580, section 7): its own lines, without what the signature put around them."""

import re

_OPENS = "-----BEGIN PGP SIGNED MESSAGE-----"
_SIGNATURE = "-----BEGIN PGP SIGNATURE-----"
_ENDS = "-----END PGP SIGNATURE-----"
_HEADERS = re.compile(r"[ \t]*\r?\n(?:[A-Z][a-zA-Z]{1,20}: [^\n]*\n){0,20}[ \t]*\r?\n")
_ESCAPED = re.compile(r"^- ", re.MULTILINE)
"""Stands before each line that begins with a hyphen, and before “From ”."""


def without_signature(text: str) -> str:
    """Return a text without the signature, each of its lines as it was written; another text as it is."""
    before, opens, rest = text.partition(_OPENS)
    headers = _HEADERS.match(rest) if opens else None
    words, signature, below = rest[headers.end() :].partition(_SIGNATURE) if headers else ("", "", "")
    if not signature:
        return text
    return f"{before}{_ESCAPED.sub('', words)}{below.partition(_ENDS)[2]}"
