"""Whose voices an article has: their colours, their tags, and how much each says where."""

from collections.abc import Mapping, Sequence
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
    for quote in quotes:
        groups.setdefault(_identity(quote), []).append(quote)
    counts = {quote["id"]: count_words(quote) for quote in quotes}
    words = {one: _sum(counts, group) for one, group in groups.items()}
    ordered = sorted(groups.items(), key=lambda one: (one[1][0]["speaker"] is None, -words[one[0]]))
    presented = {speaker["id"]: speaker for speaker in article["speakers"]}
    tags = _tags([who(group[0]) for _, group in ordered])
    return tuple(
        _voice(number, tag, group, presented, article["length"], counts)
        for number, (tag, (_, group)) in enumerate(zip(tags, ordered, strict=True), start=1)
    )


def _sum(counts: Mapping[str, int], quotes: Sequence[Document]) -> int:
    return sum([counts[quote["id"]] for quote in quotes])


def _identity(quote: Document) -> str:
    return str(quote["speaker"]["id"]) if quote["speaker"] else who(quote).casefold()


def _voice(
    number: int,
    tag: str,
    group: Sequence[Document],
    presented: Mapping[str, Document],
    length: int,
    counts: Mapping[str, int],
) -> Voice:
    first = group[0]
    short = first["speaker"]
    speaker = short and presented.get(short["id"], {**short, "roles": []})
    words = _sum(counts, group)
    roles = dict.fromkeys(role(stated) for stated in speaker["roles"]) if speaker else ()
    return Voice(
        number,
        tag,
        who(first),
        speaker,
        tuple(said for said in roles if said),
        first["capacity"],
        words,
        round(100 * words / (sum(counts.values()) or 1)),
        group,
        counts,
        _stretches(group, length),
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


def _tags(names: Sequence[str]) -> list[str]:
    """Give each name its initials; where others have them, more letters of the last word, and at the end a number."""
    given: list[str] = []
    for name in names:
        words = [word for part in name.split() if (word := _letters(part))] or ["?"]
        first, last = words[0][0].upper(), words[-1]
        head = first if len(words) > 1 else ""
        tries = [head + last[:1].upper() + last[1:more] for more in (1, 2, 3)]
        tries += [f"{tries[0]}{number}" for number in range(2, len(names) + 2)] if tries[0] in given else []
        given.append(next(one for one in tries if one not in given))
    return given


def _letters(part: str) -> str:
    return part if part.isalnum() else "".join(filter(str.isalnum, part))
