"""Lines at an article's end that say who worked on it, and none of what it tells."""

import re
from collections.abc import Sequence

from onrecord.ingest.formats.html_blocks import Block

_NAMES = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,5}"
_SIGN_OFF = re.compile(
    rf"(?:[^“”\"]{{2,250}} contributed(?: (?:to|reporting|from)\b[^“”\"]{{0,80}})?\.?|{_NAMES}(?:(?:,| and|, and) {_NAMES}){{0,4}} reported from\b[^“”\"]{{2,200}}"
    rf"|(?:\W{{0,2}})(?:additional |original )?(?:reporting|writing|research|editing|production|photography|translation) by:? [A-Z][^“”\"]{{2,200}}|(?:edited|translated|compiled|written) by:? [A-Z][^“”\".]{{2,80}}\.?|with (?:reporting|files|agenc(?:y|ies)|inputs?)\b[^“”\".]{{0,80}}\.?)"
)
_LAST = 4
"""Blocks at the end among which such lines may stand."""


def without_sign_offs(blocks: Sequence[Block]) -> list[Block]:
    """Leave out such lines from the end upwards; the first block always stays."""
    end = len(blocks)
    while end > max(1, len(blocks) - _LAST) and _signs_off(blocks[end - 1]):
        end -= 1
    return list(blocks[:end])


def _signs_off(block: Block) -> bool:
    text = " ".join(block.text.split())
    return not block.quotation and _SIGN_OFF.fullmatch(text[:1].upper() + text[1:]) is not None
