"""Other forms of the labels of a transcript, each as a name and a colon: "[TOM HALE] Both leak.", "<Tom Hale> …", "_Tom Hale_: …", "Tom Hale [0:05] …", "Tom Hale – …"."""

import re
from collections import Counter

from onrecord.extraction.lexicon.en.interview_labels import NOTED_SOUNDS

_TIME = r"(?P<time>[ \t]*(?:[\[(]?\d{1,2}:\d{2}(?::\d{2}){0,2}(?:[.,]\d{1,3})?[\])]?[ \t]+)?)"
_WORDS = r"[^\W\d_a-z][\w.’'-]{0,30}(?: [\w.’'-]{1,30}){0,4}"
_NAME, _TWO_WORDS = rf"(?P<name>{_WORDS})", rf"(?P<name>{_WORDS}(?<=\w\w) [^\W\d_a-z][\w’'-]{{1,30}})"
_CAPITALS = r"(?P<name>[^\W\d_a-z](?:[^\W\d_a-z]|[.’' -]){1,40})"
_MARKED = tuple(
    re.compile(rf"^{_TIME}{form}[ \t]+(?=\S)", re.MULTILINE)
    for form in (
        rf"\[{_NAME}\]:",
        rf"\[{_CAPITALS}\]",
        rf"<{_NAME}>:?",
        rf"(?P<sign>[_*]){_NAME}(?::(?P=sign)|(?P=sign):)",
        rf"{_TWO_WORDS} [\[(]\d{{1,2}}:\d{{2}}(?::\d{{2}}(?:[.,]\d{{1,3}})?)?[\])]:?",
    )
)
_BARE = re.compile(rf"^{_TIME}{_TWO_WORDS} [–—-] (?=[^\W\d_a-z]|[“\"])", re.MULTILINE)
_HEADING = re.compile(rf"^#{{1,6}} {_NAME}[ \t]*\n+(?=[^#\n])", re.MULTILINE)
"""A heading that is a name, above what is said."""
_SOUND = re.compile(NOTED_SOUNDS, re.IGNORECASE)
_FEWEST = 2
"""Names that a form must have, and how often they come."""


def labels_with_colons(text: str) -> str:
    """Return a text in which such labels end with a colon, where two names or more have one form and come again; others as they are."""
    for form in _MARKED:
        text = _rewritten(text, form, 1)
    return _rewritten(_rewritten(text, _BARE, _FEWEST), _HEADING, _FEWEST)


def _rewritten(text: str, form: re.Pattern[str], again: int) -> str:
    names = Counter(one["name"] for one in form.finditer(text) if not _SOUND.fullmatch(one["name"]))
    if len(names) < _FEWEST or sum(count > 1 for count in names.values()) < again:
        return text
    return form.sub(_with_colon, text)


def _with_colon(label: re.Match[str]) -> str:
    """Return a label as a name and a colon; a sound stays as it is."""
    if _SOUND.fullmatch(label["name"]):
        return label[0]
    return f"{label.groupdict().get('time') or ''}{label['name']}: "
