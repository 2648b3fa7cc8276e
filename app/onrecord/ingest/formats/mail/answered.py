"""The message that a mail answers, which its program prints below the answer: nothing of it is said in the mail."""

import re
from collections.abc import Sequence

_ANSWERS = re.compile(r"\s*(?:re|aw|sv|vs|antw|rif)(?:\[\d{1,3}\])?\s?:", re.IGNORECASE)
"""How programs begin the subject of an answer, in English, German, Danish, Finnish, Dutch and Italian."""
_MARK = re.compile(r"-{2,20} ?original message ?-{2,20}", re.IGNORECASE)
_FROM = re.compile(r"From: \S.{1,300}")
_FIELD = re.compile(r"(?:Sent|Date|To|Cc|Subject): ?.{0,900}", re.DOTALL)
_HEADER = re.compile(
    r"From: \S.{1,300}?\s(?:Sent|Date): \S.{1,200}?\s(?:To: .{1,900}?\s)?Subject: .{0,300}", re.DOTALL
)
"""The whole header in one paragraph."""
_FIELDS = 2
"""Lines of a header below that of the sender."""
_WROTE = re.compile(r"On .{8,200} wrote:")


def is_answer(subject: str) -> bool:
    """Return whether a subject says that the message answers another one."""
    return _ANSWERS.match(subject) is not None


def end_of_answer(paragraphs: Sequence[str]) -> int:
    """Return how many paragraphs stand above the message that is answered; all where nothing stands above one."""
    found = (at for at in range(1, len(paragraphs)) if _begins(paragraphs, at))
    return next(found, len(paragraphs))


def _begins(paragraphs: Sequence[str], at: int) -> bool:
    line, below = paragraphs[at], paragraphs[at + 1 : at + 1 + _FIELDS]
    header = _FROM.fullmatch(line) and len(below) == _FIELDS and all(map(_FIELD.fullmatch, below))
    last = at + 1 == len(paragraphs) and _WROTE.fullmatch(line)  # what stood below was left out already
    return bool(header or last or _HEADER.fullmatch(line) or _MARK.fullmatch(line))
