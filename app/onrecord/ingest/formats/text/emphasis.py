"""Marks of bold and italic letters and of headings among the first lines of a text file, as chats and notes are exported."""

import re
from collections import Counter

from onrecord.extraction.lexicon.en.interview_labels import TELLING_REQUESTS
from onrecord.ingest.formats.text.header_labels import LABELS
from onrecord.ingest.formats.text.title_lines import is_prose

_WHOLE = re.compile(
    r"(?P<mark>\*{1,3}|_{1,3})(?=[^\s*_])(?P<words>[^*_]{2,200})(?<=\S)(?P=mark)|#{1,6} (?P<heading>\S.{1,200})"
)
_LABELLED = re.compile(
    r"(?P<mark>\*\*|__)(?P<label>[A-Za-z][A-Za-z -]{1,24}?)\s?(?:(?P=mark):|:(?P=mark))(?=\s)"
)
_LINES = 16
"""Lines that are looked at: those of a header."""
_ASKED = re.compile(
    r"^[ \t]*(?:(?P<mark>\*{1,3}|_{1,3})(?=[^\s*_])(?P<words>[^*_\n]{2,400}?[?.])(?P=mark)|#{1,6} (?P<heading>[^\n]{2,400}\?))[ \t]*",
    re.MULTILINE,
)
"""What an interviewer asks, alone in its line or before the answer."""
_FEWEST_ASKED = 3
_TURN = re.compile(
    r"^(?P<time>(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?[\])]?[ \t]{1,4})?)(?P<mark>\*\*|__)(?P<who>[A-Z][^*_:\n]{1,60})(?::(?P=mark)|(?P=mark):)(?=\s)",
    re.MULTILINE,
)
"""A label in bold letters, with its colon: "**Tom Hale:** Both gates leak."."""
_FEWEST_TURNS = 3
_STRESSED = re.compile(
    r"(?<![\w*])(?P<stars>\*\*?)(?=[^\W_])(?P<one>(?:[^*\n]|\n(?!\s*\n)){1,200}?)(?<=[^\s*])(?P=stars)(?![\w*])"
    r"|(?<![\w_])(?P<lines>__?)(?=[^\W_])(?P<two>(?:[^_\n]|\n(?!\s*\n)){1,200}?)(?<=[^\s_])(?P=lines)(?![\w_])"
)
"""Words within a sentence between stars or underscores: "said Mayor **Ann Poole**"."""


def without_emphasis(raw: str) -> str:
    """Return a text without such marks about its header's lines and labels, about lines that come again, and about questions.

    Lines that come again name who speaks; three questions or more are an interview's, each of them a paragraph.
    """
    return questions_apart(_header_plain(_labels_plain(raw)))


def words_plain(text: str) -> str:
    """Return a text whose stressed words have no signs around them, as programs write them that make text of pages."""
    return _STRESSED.sub(lambda found: found["one"] or found["two"], text)


def _labels_plain(raw: str) -> str:
    """Return a text in which three turns or more begin with labels in bold letters with these in plain ones."""
    turns = list(_TURN.finditer(raw))
    again = Counter(" ".join(turn["who"].split()) for turn in turns)
    is_talk = len(turns) >= _FEWEST_TURNS and max(again.values()) > 1
    return _TURN.sub(r"\g<time>\g<who>:", raw) if is_talk else raw


def questions_apart(raw: str) -> str:
    """Return a text in which three questions or more stand in bold letters with each of them a paragraph, in plain ones."""
    asked = [_words_of(one).endswith("?") for one in _ASKED.finditer(raw)]
    return _ASKED.sub(_question_apart, raw) if sum(asked) >= _FEWEST_ASKED else raw


def _question_apart(found: re.Match[str]) -> str:
    words = _words_of(found)
    if not words.endswith("?") and words.partition(" ")[0].lower() not in TELLING_REQUESTS:
        return found[0]
    return f"\n{words}\n\n"


def _words_of(found: re.Match[str]) -> str:
    words = found["words"] or found["heading"]
    return str(words)


def _header_plain(raw: str) -> str:
    if not raw.lstrip().startswith(("*", "_", "#")):
        return raw
    lines = raw.split("\n")
    again = {line for line, number in Counter(lines).items() if number > 1}
    filled = [index for index, line in enumerate(lines) if line.strip()]
    head = True
    for number, index in enumerate(filled):
        line = lines[index].strip()
        whole = _WHOLE.fullmatch(line)
        words = (whole["words"] or whole["heading"]) if whole else line
        labelled = _LABELLED.match(line)
        if whole and (head or lines[index] in again):
            lines[index] = words
        elif head and labelled and labelled["label"].lower() in LABELS:
            lines[index] = f"{labelled['label']}:{line[labelled.end() :]}"
        head = head and number < _LINES and not is_prose(words)
    return "\n".join(lines)
