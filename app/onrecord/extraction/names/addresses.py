"""Forms of address one behind another, the second in brackets: "Chief (Mrs.) | Bola Ade", "Alhaji (Dr) | Musa Danladi"."""

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.extraction.lexicon.en.honorifics import BRACKETED
from onrecord.extraction.names.parts import Part
from onrecord.extraction.names.person_starts import is_title


def with_bracketed_address(words: Sequence[str], parts: list[Part]) -> list[Part]:
    """Take a bracketed form of address and the one before it as the address of the name behind them; neither is a name."""
    if ")" not in words:
        return parts
    kept: list[Part] = []
    for part in parts:
        start = _address(words, part.first)
        if start < part.first:
            while kept and kept[-1].last > start:
                kept.pop()
            part = replace(part, kind="person", honorific=start)  # noqa: PLW2901 - the same part, better known
        kept.append(part)
    return kept


def _address(words: Sequence[str], first: int) -> int:
    """Return where the address before a name begins whose last form stands in brackets, else `first`."""
    inner = first - 2 - (words[first - 2 : first - 1] == ["."])
    opens = inner - 1
    inside = opens > 0 and words[opens] == "(" and words[first - 1] == ")"
    if not inside or words[inner].rstrip(".").lower() not in BRACKETED:
        return first
    return opens - 1 if words[opens - 1][0].isupper() and is_title(words, opens - 1) else first


def start_of_bracketed(words: Sequence[str], first: int, honorific: int | None) -> int:
    """Return where a name starts with its form of address, if that is read as a part of it: where its last word stands in brackets."""
    return honorific if honorific is not None and words[first - 1] == ")" else first
