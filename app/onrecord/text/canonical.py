"""Raw text to canonical text: once, before anything is indexed."""

import re
import unicodedata
from itertools import pairwise

_BREAK = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE = re.compile(r"[\x01-\x08\x0e-\x1b\x1f\x7f]")
_REFUSED = re.compile(r"[\x00\x80-\x84\x86-\x9f\ud800-\udfff\ufffd]")
_BLOCK_END = re.compile(r"\n(?:[^\S\n]*\n)+")
_LEADING_TABS = re.compile(r"^\t+", re.MULTILINE)
_IN_COMPOUND = re.compile(r"(?<=[^\W\d_]-)\n(?=[^\W\d_])(?!(?:and|or|to)\b)")
AT_DASH = re.compile(r"(?<=\S[—–])\n(?=[a-z\d])|(?<=[\w’”\"'),])\n(?=[—–][a-z\d])")
"""The end of a line at a dash that touches the words on both sides."""
_WORD_PARTED = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
_FEWEST_PARTED = 2
_TURN = re.compile(r"[A-Z][\w.’'-]{0,30}(?: [A-Z][\w.’'-]{0,30}){0,3}(?: \([^()\n]{1,40}\))?: (?=\S)")
"""Who speaks, before what is said: "Tom Hale: Right."."""
_FEWEST_TURNS = 2
_WRAP_MINIMUM = 40
_WRAP_MAXIMUM = 120
_WRAP_USUAL = 60
_SHORT_WORD = 3
_NARROWEST = 24
_FEWEST_GAPS = 2
_COLUMN_LINES = 3
_RAGGED = 0.7
_RAGGED_LINES = 4
_RAGGED_NARROWEST = 22
_TERMINATORS = (".", "!", "?", "…")
_CLOSERS = "\"'”’»)]"


def canonical_text(raw: str) -> str:
    """Return the canonical form: NFC, LF, no other control character, paragraphs joined by one blank line.

    Tabs become spaces, lines lose the white space around them, paragraphs whose lines were broken at a fixed width
    are joined again, as wire copy's are where an indent opens each. Canonical text stays as it is.

    Raises:
        ValueError: A character that no text holds: NUL, half of a surrogate pair, U+FFFD (letters were lost before),
            or a C1 control (the text was decoded with a wrong character set).
    """
    refused = _REFUSED.search(raw)
    if refused:
        raise ValueError(f"the text holds the character U+{ord(refused[0]):04X} at offset {refused.start()}")
    text = _INVISIBLE.sub("", _BREAK.sub("\n", raw))
    text = _LEADING_TABS.sub("    ", text).replace("\t", " ")
    blocks = [
        [line.rstrip() for line in block.split("\n") if line.strip()]
        for block in _BLOCK_END.split(unicodedata.normalize("NFC", text))
    ]
    narrowest = _NARROWEST if any(map(_is_narrow_column, blocks)) else _WRAP_MINIMUM
    paragraphs = [paragraph for block in blocks for paragraph in _paragraphs(block, narrowest)]
    return "\n\n".join(_without_gaps(paragraphs))


def _without_gaps(paragraphs: list[str]) -> list[str]:
    """Join lines that empty lines part within sentences, as in a text set with double spacing, where that comes again."""
    pairs = [
        len(before) >= _WRAP_MINIMUM
        and any(map(str.isalnum, before))
        and after[:1].islower()
        and not before.rstrip(_CLOSERS).endswith((*_TERMINATORS, ":", ";"))
        for before, after in pairwise(paragraphs)
    ]
    if sum(pairs) < _FEWEST_GAPS:
        return paragraphs
    return [_joined(group) for group in _groups(paragraphs, [not runs_on for runs_on in pairs])]


def _paragraphs(block: list[str], narrowest: int) -> list[str]:
    """Join lines that belong together: all, those from one indent to the next, or those up to a line cut short."""
    lines = [line.strip() for line in block]
    if len(turns := _turns(lines)) > 1:
        return turns
    width = max(map(len, block), default=0)
    if _is_ragged_column(lines):
        return [_joined(_WORD_PARTED.sub("", "\n".join(lines)).split("\n"))]
    if not narrowest <= width <= _WRAP_MAXIMUM or _are_titles(lines, width) or _are_sentences(lines):
        return lines
    return _of_column(lines, width) if _is_printed_column(lines) else _of_wrapped(block, lines, width)


def _turns(lines: list[str]) -> list[str]:
    """Part lines of which the first and others begin with who speaks; between them lines were broken at a fixed width."""
    opens = [_TURN.match(line) is not None for line in lines]
    if not opens or not opens[0] or sum(opens) < _FEWEST_TURNS:
        return []
    width = max(map(len, lines))
    wrapped = all(
        opened or _is_full(*pair, width) for pair, opened in zip(pairwise(lines), opens[1:], strict=True)
    )
    return [_joined(group) for group in _groups(lines, opens[1:])] if wrapped else []


def _of_column(lines: list[str], width: int) -> list[str]:
    """Join the lines of a printed column, its paragraphs parted where a line stays short, and the halves of words."""
    ends = [_ends(line) and len(line) < _RAGGED * width for line in lines[:-1]]
    return [_joined(_WORD_PARTED.sub("", "\n".join(group)).split("\n")) for group in _groups(lines, ends)]


def _of_wrapped(block: list[str], lines: list[str], width: int) -> list[str]:
    indented = _groups(block, [line[:2].isspace() for line in block[1:]])
    parted = 1 < len(indented) < len(block) and all(
        _is_wrapped(group, width) or _runs_on(group) for group in indented
    )
    opened = parted and block[0][:2].isspace() and all(_ends(group[-1]) for group in indented)
    if not opened and (_is_wrapped(lines, max(map(len, lines))) or _runs_on(lines)):
        return [_joined(lines)]
    if parted:
        return [_joined([line.strip() for line in group]) for group in indented]
    short = _groups(lines, [not _is_full(*pair, width) for pair in pairwise(lines)])
    if len(short) * 2 <= len(lines) and all(_is_sentence(group) for group in short):
        return [_joined(group) for group in short]
    return lines


def _joined(lines: list[str]) -> str:
    """Join lines with spaces; a compound that its hyphen parts ("well- | attended") is one word again, and a dash that touches words does."""
    return AT_DASH.sub("", _IN_COMPOUND.sub("", "\n".join(lines))).replace("\n", " ")


def _groups(lines: list[str], parted: list[bool]) -> list[list[str]]:
    """Part lines wherever `parted` is true of a line and the next."""
    groups = [lines[:1]]
    for line, apart in zip(lines[1:], parted, strict=True):
        if apart:
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


def _is_narrow_column(block: list[str]) -> bool:
    """Return whether three or more lines were broken within sentences at less than the usual width."""
    lines = [line.strip() for line in block]
    width = max(map(len, lines), default=0)
    wrapped = (
        _NARROWEST <= width < _WRAP_MINIMUM
        and len(lines) >= _COLUMN_LINES
        and (_is_wrapped(lines, width) or _is_printed_column(lines))
    )
    return wrapped and any(following[0].islower() for following in lines[1:])


def _is_printed_column(lines: list[str]) -> bool:
    """Return whether words run on over hyphens from line to line, as in a newspaper's column that a machine has read."""
    width = max(map(len, lines), default=0)
    parted = len(_WORD_PARTED.findall("\n".join(lines)))
    long = all(len(line) >= _RAGGED * width or _ends(line) for line in lines[:-1])
    return width < _WRAP_MINIMUM and parted >= _FEWEST_PARTED and long


def _is_ragged_column(lines: list[str]) -> bool:
    """Return whether lines are a paragraph in a narrow column of letters of different widths: each ends far out, and most go on in the next."""
    width = max(map(len, lines), default=0)
    if len(lines) < _RAGGED_LINES or not _RAGGED_NARROWEST <= width < _WRAP_MINIMUM:
        return False
    goes_on = sum(not _ends(line) for line in lines[:-1])
    far_out = all(len(line) >= _RAGGED * width for line in lines[:-1])
    runs_on = goes_on * 2 > len(lines) - 1 and any(line[0].islower() for line in lines[1:])
    return far_out and runs_on and _ends(lines[-1])


def _are_sentences(lines: list[str]) -> bool:
    """Return whether each of three lines or more ends as a sentence does: they are paragraphs of one line."""
    return len(lines) >= _COLUMN_LINES and all(map(_ends, lines))


def _ends(line: str) -> bool:
    return line.rstrip(_CLOSERS).endswith(_TERMINATORS)


def _is_wrapped(lines: list[str], width: int) -> bool:
    """Return whether lines are broken at a fixed width: the next line's first word would not have fitted on any."""
    return all(_is_full(line, following, width) for line, following in pairwise(lines))


def _is_full(line: str, following: str, width: int) -> bool:
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) > width


def _runs_on(lines: list[str]) -> bool:
    """Return whether lines of about one length break within sentences, as a printed column does."""
    width = max(map(len, lines))
    breaks = [
        (following[0].islower(), line.endswith(_TERMINATORS), len(line) >= _RAGGED * width)
        for line, following in pairwise(lines)
    ]
    within = sum(small and not ended for small, ended, _ in breaks)
    return all(long for _, _, long in breaks) and within * 2 >= len(breaks) > 0


def _are_titles(lines: list[str], width: int) -> bool:
    """Return whether short lines, of which each opens with a capital though its words have none, are headline and dek."""
    small = any(word[:1].islower() and len(word) > _SHORT_WORD for word in lines[0].split())
    return (
        width < _WRAP_USUAL
        and small
        and all(following[0].isupper() for following in lines[1:])
        and not any(line.rstrip(_CLOSERS).endswith(_TERMINATORS) for line in lines)
    )


def _is_sentence(group: list[str]) -> bool:
    """Return whether the last line ends as a sentence does."""
    return _ends(group[-1])
