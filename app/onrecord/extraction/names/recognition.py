"""Proper names: where they stand and what they name.

A name is read from a run of capitalised words: sentence openers, days and forms of address are cut off, titles end
where the name begins ("Norwegian Deputy Trade Minister | Siri Aune"), organisations run on over "of" and "for".
The conventions are those of English-language news; the words stand in `onrecord.extraction.lexicon`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from onrecord.extraction.lexicon.en import organizations
from onrecord.extraction.lexicon.en.bodies import BODY_NOUNS, CALLED_BODIES
from onrecord.extraction.lexicon.en.common import BEFORE_ROLES
from onrecord.extraction.lexicon.en.grammar import CONTRACTIONS, OPENER_ENDINGS
from onrecord.extraction.lexicon.en.honorifics import GENERATIONS
from onrecord.extraction.lexicon.en.namelists import given_names, surnames
from onrecord.extraction.lexicon.en.nominals import PRODUCTS
from onrecord.extraction.lexicon.en.places import PLACE_OPENERS, PLACES
from onrecord.extraction.lexicon.en.prepositions import BEFORE_PLACES, BEFORE_TOWNS
from onrecord.extraction.lexicon.en.reporting import SPEECH_FORMS
from onrecord.extraction.lexicon.en.roles import ROLE_NOUNS, SEVERAL_PERSONS
from onrecord.extraction.lexicon.en.things import BUILT
from onrecord.extraction.lexicon.en.titles import JOB_ENDINGS
from onrecord.extraction.names.addresses import with_bracketed_address
from onrecord.extraction.names.bearers import bearers, is_according, label_words, towns
from onrecord.extraction.names.beside import (
    SHORT,
    acts,
    holds_office,
    is_body,
    is_introduced,
    is_of_couple,
    is_relative,
    is_seat,
    is_taken_up,
    is_told,
)
from onrecord.extraction.names.capital_runs import Run, capital_runs
from onrecord.extraction.names.datelines import is_dateline
from onrecord.extraction.names.genitive_names import with_genitive_names
from onrecord.extraction.names.joins import join_parts
from onrecord.extraction.names.kinds import MAYBE_PERSON, cased
from onrecord.extraction.names.known_names import with_known
from onrecord.extraction.names.parts import Part, read_run, speaks_alone
from onrecord.extraction.names.person_starts import is_office_of
from onrecord.text.document import Document

NameKind = Literal["person", "organization", "place", "unknown"]


class Name(Struct):
    """A printed proper name: the tokens `first` to `last`, end excluded, without honorific and without title."""

    first: int
    last: int
    kind: NameKind
    honorific: int | None
    """Token where the honorific starts; it runs to `first`. None: there is none."""


def find_names(document: Document) -> list[Name]:
    """Find the names of persons, organisations and places, in reading order, never overlapping.

    Names inside quotations are found too; a name never crosses a quotation mark, but for a nickname in marks.
    """
    words = document.tokens.words
    plain: list[Part] = []
    later: list[Run] = []
    for run in capital_runs(document):
        if run.all_caps:
            later.append(run)
        else:
            plain.extend(read_run(words, run))
    plain = with_bracketed_address(words, plain)
    known = _Known.of(words, plain)
    for run in later:
        plain.extend(_all_caps_parts(words, run, known))
    plain.extend(bearers(document, known.last))
    plain = [_without_job(document, part) for part in plain]
    plain.sort(key=_PLACE)
    names = [
        _settled(words, part, known)
        for part in with_genitive_names(document, with_known(words, join_parts(document, plain)))
        if not _is_common(words, part, known)
    ]
    return _told_once(words, names, known)


def _told_once(words: Sequence[str], names: list[Name], known: "_Known") -> list[Name]:
    """Make a body of each name of which the text tells once that it is one: "shares in Tesserae fell. Tesserae said"."""
    told = {
        tuple(words[name.first : name.last])
        for name in names
        if name.kind == "organization" and words[name.last - 1] not in known.last
    }
    told -= {tuple(words[name.first : name.last]) for name in names if name.kind == "person"}
    for name in names if told else ():
        same = name.kind == "unknown" and name.honorific is None
        if same and tuple(words[name.first : name.last]) in told:
            name.kind = "organization"
    return names


_PLACE = attrgetter("first", "last", "kind")


def _without_job(document: Document, part: Part) -> Part:
    """Cut off a job that has its capital from the sentence, by its ending: "Keeper | Petra Rowland said"."""
    words, first = document.tokens.words, part.first
    if part.last - first <= 2 or part.kind == "organization":  # noqa: PLR2004 - a given name and a surname remain
        return part
    if first and document.tokens.sentences[first - 1] == document.tokens.sentences[first]:
        return part
    trade = words[first].lower() in ROLE_NOUNS  # "Reader | Kylie Brunsdon writes"
    known = words[first] in given_names() or (words[first] in surnames() and not trade)
    job = words[first].endswith(JOB_ENDINGS) and not known and words[first + 1] in given_names()
    return replace(part, first=first + 1, kind="person") if job else part


@dataclass(frozen=True, slots=True)
class _Known:
    """What the document's running text says about its names."""

    full: frozenset[tuple[str, ...]]
    """Names of persons in several words."""
    last: frozenset[str]
    """Last words of those."""
    single: frozenset[str]
    """Words that stand alone as a name somewhere."""
    common: frozenset[str]
    """Every word of the text as printed: a capitalised word that stands there in lower case too is no name."""
    given: frozenset[str]
    """First words of full names that stand behind no preposition of place: of "Sydney Hale", where nothing is "in Sydney"."""

    @classmethod
    def of(cls, words: list[str], parts: Sequence[Part]) -> "_Known":
        full = set()
        single = set()
        labels = label_words(words)
        for part in parts:
            tokens = tuple(map(cased, words[part.first : part.last]))
            if len(tokens) == 1:
                single.add(tokens[0])
            elif part.kind == "person" or (part.kind == "unknown" and _is_bearers(words, part, labels)):
                full.add(tokens)
        return cls(
            frozenset(full),
            frozenset(_surname(tokens) for tokens in full),
            frozenset(single),
            frozenset(words),
            frozenset(tokens[0] for tokens in full) - towns(words, parts),
        )


def _is_bearers(words: Sequence[str], part: Part, labels: frozenset[str]) -> bool:
    """Return whether a name of several words is a person's by the words beside it, or by a label of a turn."""
    alone = part.last - part.first == 2 and words[part.last - 1] in surnames()  # noqa: PLR2004 - a given name and a surname
    beside = words[part.last - 1] in labels or is_introduced(words, part) or is_told(words, part)
    return beside or (alone and speaks_alone(words, part.first, part.last))


def _surname(tokens: Sequence[str]) -> str:
    return tokens[-2] if tokens[-1] in GENERATIONS and len(tokens) > 1 else tokens[-1]


def _is_common(words: Sequence[str], part: Part, known: _Known) -> bool:
    """Return whether this is a word that is no name: it opens a sentence and stands in the text in lower case too, or looks like a form."""
    last = words[part.last - 1]
    if (part.kind == "unknown" and last.endswith(CONTRACTIONS)) or _opens_title(words, part):
        return True
    lower = last.lower()
    if part.kind in MAYBE_PERSON and lower in SEVERAL_PERSONS:
        return last not in known.last and part.honorific is None and last not in known.single
    if part.kind != "unknown" or part.last - part.first > 1:
        return False
    word = words[part.first]
    if word in known.last or word in surnames() or word in given_names():
        return False
    return (
        lower in known.common
        or (word.endswith(OPENER_ENDINGS) and not _is_called(words, part.first))
        or any(sign.isdigit() or sign == "_" for sign in word)
    )


def _is_called(words: Sequence[str], first: int) -> bool:
    """Return whether a noun for a body stands right before: "the courier firm | Quickwing"."""
    return first > 0 and (words[first - 1] in CALLED_BODIES or words[first - 1] in PRODUCTS)


def _opens_title(words: Sequence[str], part: Part) -> bool:
    """Distinguish a common noun that has its capital from the sentence: "Tournament director Jane Doe said"."""
    if part.last - part.first != 1 or (part.first and words[part.first - 1][0].isalnum()):
        return False
    after = words[part.last : part.last + 1]
    return words[part.first].lower() in BEFORE_ROLES and not ROLE_NOUNS.isdisjoint(after)


def _settled(words: Sequence[str], part: Part, known: _Known) -> Name:
    if _opens_in_common(words, part, known):
        part = replace(part, first=part.first + 1)
    elif part.last - part.first == 2 and words[part.first].lower() in BODY_NOUNS:  # noqa: PLR2004 - "Team Doyle"
        return Name(part.first, part.last, "organization", part.honorific)
    if is_seat(words, part):
        return Name(part.first, part.last, "place", part.honorific)
    certain = part.kind == "person" and part.first > 0
    kind = part.kind if certain else _kind_here(words, part, known)
    return Name(part.first, part.last, kind, part.honorific)


def _kind_here(words: Sequence[str], part: Part, known: _Known) -> NameKind:
    """Return what a name names by the words around it and the rest of the text."""
    kind = part.kind
    if is_dateline(words, part):
        kind = "place"
    if kind == "place" and (_is_bearer(words, part, known) or is_relative(words, part)):
        kind = "person"
    alone = part.last - part.first == 1
    if alone and (_is_in_capitals(words, part, known) or _is_founder(words, part, known)):
        kind = "person"
    bearer = alone and words[part.first] in known.last  # "Fairbank" may look like a bank
    if kind == "unknown" and not bearer and is_body(words, part):
        kind = "organization"
    if kind == "unknown" and (
        (_is_person(words[part.first : part.last], known) and not _is_resort(words, part, known))
        or is_told(words, part)
        or is_introduced(words, part)
        or holds_office(words, part)
        or acts(words, part)
        or is_taken_up(words, part)
        or is_of_couple(words, part)
    ):
        kind = "person"
    return kind


def _is_resort(words: Sequence[str], part: Part, known: _Known) -> bool:
    """Return whether a name may be a town's although it ends in a surname that the text does not take up: "a stall in Ocho Rios"."""
    before = words[part.first - 1].lower() if part.first else ""
    return before in BEFORE_TOWNS and words[part.last - 1] not in known.single


def _opens_in_common(words: Sequence[str], part: Part, known: _Known) -> bool:
    """Return whether a surname follows a common word with the capital of a headline or sentence, or a title: "Bashing | Doe", "Iyaloja | Doe"."""
    if part.last - part.first != 2 or part.kind == "organization" or part.honorific is not None:  # noqa: PLR2004 - a word and a surname
        return False
    word, surname = words[part.first : part.last]
    if surname not in known.last or word in given_names() or word in surnames() or word in PLACES:
        return False
    common = word.lower() in known.common or word.endswith(("ing", "ed"))
    return (common and (word, surname) not in known.full) or (
        word in known.single and is_office_of(words, word)
    )


def _is_bearer(words: Sequence[str], part: Part, known: _Known) -> bool:
    """Distinguish the surname of somebody named in full elsewhere from the town of that name ("in Bolton")."""
    alone = part.last - part.first == 1 and words[part.first] in known.last | known.given
    before = words[part.first - 1].lower() if part.first else ""
    told = before == "," and words[part.last : part.last + 1] != [] and words[part.last] in SPEECH_FORMS
    return alone and (before not in BEFORE_PLACES or told or is_according(words, part.first))


def _is_in_capitals(words: Sequence[str], part: Part, known: _Known) -> bool:
    """Return whether this word is the surname of somebody named in full, all in capitals."""
    word = words[part.first]
    return word.isupper() and cased(word) in known.last


def _is_founder(words: Sequence[str], part: Part, known: _Known) -> bool:
    """Distinguish the surname, one word, of somebody named in full from the company of that name: "Ford" in an article about Henry Ford."""
    word = words[part.first]
    if word not in organizations.KNOWN or word not in known.last:
        return False
    before = words[part.first - 1].lower() if part.first else ""
    return not word.isupper() and before not in ("the", "at", "told")


def _is_person(tokens: Sequence[str], known: _Known) -> bool:
    """Return the kind by the rest of the text: a surname known from a full name, or two words whose last recurs or is a surname."""
    if len(tokens) == 1:
        return tokens[0] in known.last
    if len(tokens) > SHORT or tokens[0] == "The" or not all(token[0].isalpha() for token in tokens):
        return False
    if tokens[0] in PLACE_OPENERS or tokens[-1] in BUILT:
        return False
    return tokens[-1] in known.single or (tokens[-1] in surnames() and tokens[-1].lower() not in known.common)


def _all_caps_parts(words: Sequence[str], run: Run, known: _Known) -> list[Part]:
    """Read a run where capitals say nothing (a headline): only names known from the text, or a given name and the next."""
    given = given_names()
    parts: list[Part] = []
    index = run.first
    while index < run.last:
        width = _known_width(words, index, run.last, known)
        if (
            not width
            and cased(words[index]) in given
            and index + 1 < run.last
            and words[index + 1] in surnames()
        ):
            width = 2
        if width:
            parts.append(Part(index, index + width, "person", None))
        index += width or 1
    return parts


def _known_width(words: Sequence[str], index: int, last: int, known: _Known) -> int:
    for width in (3, 2):
        if index + width <= last and tuple(map(cased, words[index : index + width])) in known.full:
            return width
    return 1 if cased(words[index]) in known.last else 0
