"""Whose voices an article has: their colours, their tags, and how much each says where."""

from collections.abc import Container, Mapping, Sequence
from itertools import chain, count
from operator import itemgetter
from typing import NamedTuple

from onrecord.store.documents.stored import Document
from onrecord.web.pages.wording import count_words, role, who

COLOURS = 10
"""Colours of the style sheet; a further voice begins again with the first one and has only its tag to itself."""
SCALE = 10_000
"""Width of the bar that shows the whole article."""
LEAST = 40
"""Of it: what is shorter could not be seen."""


Stretch = tuple[str, int, int, bool]
"""A run of a quote on a bar of `SCALE`: whose it is, where it begins, how wide it is, and whether it is verbatim."""


class Voice(NamedTuple):
    """Somebody whom an article quotes, by name or not."""

    number: int
    """From 1, whoever says most first."""
    tag: str
    """Two or three letters that no other voice of the article has."""
    name: str
    speaker: Document | None
    """As the article presents them; None for who is not named."""
    roles: tuple[str, ...]
    capacity: str
    words: int
    share: int
    """Per cent of the words that the article quotes."""
    quotes: Sequence[Document]
    counts: Mapping[str, int]
    """The words of each quote, by its id."""
    stretches: Sequence[Stretch]

    @property
    def colour(self) -> int:
        """Return the number of the colour; 0 is that of all who are not named."""
        return (self.number - 1) % COLOURS + 1 if self.speaker else 0


def voices_of(article: Document, quotes: Sequence[Document]) -> tuple[Voice, ...]:
    """Return who speaks in an article, whoever says most first and who is not named last."""
    groups: dict[str, list[Document]] = {}
    counts: dict[str, int] = {}
    for quote in quotes:
        counts[quote["id"]] = count_words(quote)
        groups.setdefault(_identity(quote), []).append(quote)
    ordered = [(group[0]["speaker"] is None, -_sum(counts, group), group) for group in groups.values()]
    ordered.sort(key=_RANK)
    measured = _Measured(article["length"], counts, sum(counts.values()) or 1)
    presented = {speaker["id"]: speaker for speaker in article["speakers"]}
    voices: list[Voice] = []
    tags: set[str] = set()
    for number, (_, words, group) in enumerate(ordered, start=1):
        tag = _tag(who(group[0]), tags)
        tags.add(tag)
        voices.append(_voice(number, tag, -words, group, presented, measured))
    return tuple(voices)


_RANK = itemgetter(0, 1)


class _Measured(NamedTuple):
    """What an article's voices are measured by."""

    length: int
    """Characters of the article."""
    counts: Mapping[str, int]
    """The words of each quote, by its id."""
    total: int
    """Words that the article quotes."""


def _sum(counts: Mapping[str, int], quotes: Sequence[Document]) -> int:
    return sum([counts[quote["id"]] for quote in quotes])


def _identity(quote: Document) -> str:
    speaker = quote["speaker"]
    return str(speaker["id"]) if speaker else who(quote).casefold()


def _voice(
    number: int,
    tag: str,
    words: int,
    group: Sequence[Document],
    presented: Mapping[str, Document],
    measured: _Measured,
) -> Voice:
    first = group[0]
    short = first["speaker"]
    speaker = short and presented.get(short["id"])
    roles = dict.fromkeys([role(stated) for stated in speaker["roles"]]) if speaker else ()
    return Voice(
        number,
        tag,
        who(first),
        speaker or short,
        tuple([said for said in roles if said]),
        first["capacity"],
        words,
        round(100 * words / measured.total),
        group,
        measured.counts,
        _stretches(group, measured.length),
    )


def _stretches(quotes: Sequence[Document], length: int) -> list[Stretch]:
    stretches: list[Stretch] = []
    for quote in quotes:
        name = quote["id"]
        for span in quote["spans"]:
            start = span["start"]
            width = SCALE * (span["end"] - start) // length
            width = max(width, LEAST)
            place = min(SCALE * start // length, SCALE - width)
            stretches.append((name, place, width, span["verbatim"]))
    return stretches


def _tag(name: str, given: Container[str]) -> str:
    """Return a name's initials; where others have them, more letters of the last word, and at the end a number."""
    words = [word for part in name.split() if (word := _letters(part))] or ["?"]
    last = words[-1]
    tag = f"{words[0][0]}{last[0]}".upper() if len(words) > 1 else last[0].upper()
    if tag not in given:
        return tag
    longer = (tag + last[1:more] for more in (2, 3))
    numbered = (f"{tag}{number}" for number in count(2))
    return next(one for one in chain(longer, numbered) if one not in given)


def _letters(part: str) -> str:
    return part if part.isalnum() else "".join(filter(str.isalnum, part))
