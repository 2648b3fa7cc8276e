"""Whose voices an article has: their colours, their tags, and how much each says where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.store.documents.stored import Document
from onrecord.web.pages.wording import count_words, role, who

COLOURS = 10
"""Colours of the style sheet; a further voice begins again with the first one and has only its tag to itself."""
SCALE = 1_000
"""Width of the bar that shows the whole article."""
LEAST = 4.0
"""Of it: what is shorter could not be seen."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where in the article a run of a quote stands, on a bar of `SCALE`."""

    quote: str
    start: float
    width: float
    verbatim: bool


@dataclass(frozen=True, slots=True)
class Voice:
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
    stretches: Sequence[Stretch] = field(repr=False)

    @property
    def colour(self) -> int:
        """Return the number of the colour; 0 is that of all who are not named."""
        return (self.number - 1) % COLOURS + 1 if self.speaker else 0


def voices_of(article: Document, quotes: Sequence[Document]) -> tuple[Voice, ...]:
    """Return who speaks in an article, whoever says most first and who is not named last."""
    groups: dict[str, list[Document]] = {}
    for quote in quotes:
        groups.setdefault(_identity(quote), []).append(quote)
    ordered = sorted(groups.values(), key=lambda group: (group[0]["speaker"] is None, -count_words(group)))
    presented = {speaker["id"]: speaker for speaker in article["speakers"]}
    whole = count_words(quotes) or 1
    tags = _tags([who(group[0]) for group in ordered])
    return tuple(
        _voice(number, tag, group, presented, article["length"], whole)
        for number, (tag, group) in enumerate(zip(tags, ordered, strict=True), start=1)
    )


def by_quote(voices: Sequence[Voice]) -> Mapping[str, Voice]:
    """Return the voice of each quote, by the quote's id."""
    return {quote["id"]: voice for voice in voices for quote in voice.quotes}


def _identity(quote: Document) -> str:
    return str(quote["speaker"]["id"]) if quote["speaker"] else who(quote).casefold()


def _voice(
    number: int,
    tag: str,
    group: Sequence[Document],
    presented: Mapping[str, Document],
    length: int,
    whole: int,
) -> Voice:
    first = group[0]
    short = first["speaker"]
    speaker = short and presented.get(short["id"], {**short, "roles": []})
    words = count_words(group)
    roles = dict.fromkeys(role(stated) for stated in speaker["roles"]) if speaker else ()
    return Voice(
        number,
        tag,
        who(first),
        speaker,
        tuple(said for said in roles if said),
        first["capacity"],
        words,
        round(100 * words / whole),
        group,
        [_stretch(quote["id"], span, length) for quote in group for span in quote["spans"]],
    )


def _stretch(quote: str, span: Document, length: int) -> Stretch:
    start = SCALE * span["start"] / length
    width = max(LEAST, SCALE * (span["end"] - span["start"]) / length)
    return Stretch(quote, round(min(start, SCALE - width), 1), round(width, 1), span["verbatim"])


def _tags(names: Sequence[str]) -> list[str]:
    """Give each name its initials; where others have them, more letters of the last word, and at the end a number."""
    given: list[str] = []
    for name in names:
        words = [word for word in ("".join(filter(str.isalnum, part)) for part in name.split()) if word] or [
            "?"
        ]
        first, last = words[0][0].upper(), words[-1]
        head = first if len(words) > 1 else ""
        tries = [head + last[:1].upper() + last[1:more] for more in (1, 2, 3)]
        free = (
            one
            for one in [*tries, *(f"{tries[0]}{number}" for number in range(2, len(names) + 2))]
            if one not in given
        )
        given.append(next(free))
    return given
