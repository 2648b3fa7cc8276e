"""Made statements, and drafts made from them by one known operation each: what `benchmarks.checks` measures with."""

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.comparison.drafts import DraftQuotation
from onrecord.comparison.judging import Verdict
from onrecord.comparison.passage import Piece, read_passage
from onrecord.text.spans import Span

Pick = random.Random


def listed(text: str) -> list[str]:
    """Return the words of a list that is printed as running text."""
    return text.split()


_SUBJECTS = listed(
    "we they I you nobody everyone the|council the|union our|members the|owners the|neighbours the|engineers"
)
MODALS = ["will", "would", "must", "can", "could", "should", "may", "might"]
VERBS = listed(
    "accept reject support finance repair rebuild postpone defend measure publish deliver abandon"
    " examine protect replace restore inspect approve organise describe question improve remember"
    " forget explain discover"
)
_ADJECTIVES = listed(
    "old new narrow public northern costly secret modest hasty careful empty crowded honest broken"
    " local distant generous fragile useful bitter"
)
_NOUNS = listed(
    "bridge harbour contract school budget tunnel market hospital library tower railway orchard"
    " reservoir archive factory theatre border fence garden ferry mill quarry lighthouse station"
    " vineyard canal stadium museum"
)
PLACES = listed(
    "Ardmore Bellhaven Corriston Dunwick Eastmere Falkenau Gorsley Hartfell Inverdale Jarlsund"
    " Kelmscot Lindholm Marwick Norhaven Ostrava Pellworm Quarndon Rosmere Stavelund Tarnby"
)
UNITS = ["percent", "euros", "dollars", "kilometres", "tonnes", "hours", "weeks", "years"]
_QUANTIFIERS = ["all", "most", "some", "many", "few", "several"]
_LINKS = ("because", "although", "before", "since", "while", "unless")
_GIVEN = listed(
    "Ada Bruno Clara Dario Elin Femke Goran Hanna Ivo Judit Karim Lena Milan Nora Otto Petra Rosa"
    " Sven Tara Vera"
)
_FAMILY = listed(
    "Abel Brandt Conti Drexler Engel Farkas Gruber Holm Iversen Jansen Keller Lund Moreau Novak Olsen"
    " Petri Quist Rossi Stein Toth Ulrich Vogel Weiss Young Zeller"
)
AMERICAN = {"organise": "organize", "harbour": "harbor", "theatre": "theater", "neighbours": "neighbors"}


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody said, as the record holds it."""

    text: str
    speaker: str
    verbatim: bool = True


@dataclass(frozen=True, slots=True)
class Case:
    """A draft's quotation and what is to be said of it."""

    operation: str
    verdict: Verdict
    draft: DraftQuotation
    source: str
    """Text of the statement that it was made from; empty where there is none."""


def make_name(pick: Pick) -> str:
    """Return a speaker's name."""
    return f"{pick.choice(_GIVEN)} {pick.choice(_FAMILY)}"


def make_text(pick: Pick) -> str:
    """Return a statement of two clauses, one of them with a "not", a number, a unit and a name."""
    first = f"{_subject(pick)} {pick.choice(MODALS)} not {_action(pick)} in {pick.choice(PLACES)}"
    amount = f"{pick.randrange(2, 999)} {pick.choice(UNITS)}"
    second = f"{_subject(pick)} {pick.choice(MODALS)} {_action(pick)} with {amount} from {pick.choice(_QUANTIFIERS)} of"
    text = f"{first} {pick.choice(_LINKS)} {second} the {pick.choice(_NOUNS)} workers"
    return text[0].upper() + text[1:]


def make_absent(pick: Pick, held: str) -> str:
    """Return a statement that nobody made; one in three shares five words in a row with one that is held."""
    words = listed(
        "her brother painted seven kites yesterday nothing tastes better after rain than warm bread"
        " children sang loudly through winter evenings doctors warn against such remedies prices"
        " rose again last autumn shoppers noticed little change clouds gathered over distant hills"
        " farmers hoped for sunshine"
    )
    own = [pick.choice(words) for _ in range(pick.randrange(10, 16))]
    if pick.random() < 1 / 3:
        at = pick.randrange(0, len(held.split()) - 5)
        own[4:4] = held.split()[at : at + 5]
    return " ".join(own).capitalize()


def _subject(pick: Pick) -> str:
    return pick.choice(_SUBJECTS).replace("|", " ")


def _action(pick: Pick) -> str:
    return f"{pick.choice(VERBS)} the {pick.choice(_ADJECTIVES)} {pick.choice(_NOUNS)}"


def quoted(*texts: str, speaker: str | None) -> DraftQuotation:
    """Return a quotation of a draft as the engine would hand it over: runs around an attribution."""
    pieces, at = [], 0
    for text in texts:
        pieces.append(Piece(text, at))
        at += len(text) + 20
    return DraftQuotation(read_passage(pieces), Span(0, at - 20), speaker)


Alter = Callable[[Pick, str], str | None]
"""Makes other words of a statement; None where it has nothing that could be altered so."""


def _swap(words: Sequence[str]) -> Alter:
    def alter(pick: Pick, text: str) -> str | None:
        found = [word for word in re.findall(r"[\w-]+", text) if word in words]
        if not found:
            return None
        old = pick.choice(found)
        new = pick.choice([word for word in words if word != old])
        return re.sub(rf"\b{old}\b", new, text, count=1)

    return alter


def _drop_not(_pick: Pick, text: str) -> str | None:
    shorter = re.sub(r"(?<=\w )not ", "", text, count=1)  # before the first word it is left out, not altered
    return None if shorter == text else shorter


def _add_not(_pick: Pick, text: str) -> str | None:
    found = list(re.finditer(rf"\b(?:{'|'.join(MODALS)}) (?!not)", text))
    return f"{text[: found[-1].end()]}not {text[found[-1].end() :]}" if found else None


def _number(pick: Pick, text: str) -> str | None:
    found = re.search(r"\d+", text)
    return found and text[: found.start()] + str(int(found[0]) + pick.randrange(1, 90)) + text[found.end() :]


def _typography(pick: Pick, text: str) -> str:
    text = text.replace(" not ", pick.choice((" not ", "  not ", " not\u00a0"))).lower()
    return pick.choice((text + ",", text + ".", text.replace("percent", "%"), text.replace(" ", "\n", 1)))


def _spelling(_pick: Pick, text: str) -> str | None:
    american = re.sub(r"\w+", lambda found: AMERICAN.get(found[0], found[0]), text)
    return None if american == text else american


def _part(pick: Pick, text: str) -> str | None:
    words = text.split()
    start = pick.choice((0, next((i for i, word in enumerate(words) if word in _LINKS), len(words) // 2)))
    if start and re.search(
        r"(?i)\b(?:not|no|never|nobody|nothing)\b|n[’']t\b", " ".join(words[max(0, start - 3) : start])
    ):
        return None  # that would be words under a "not"
    return " ".join(words[start : start + max(6, len(words) // 2)])


def _cut(pick: Pick, text: str) -> str | None:
    words = text.split()
    if len(words) < 14:  # noqa: PLR2004 - three words on each side and some to leave out
        return None
    start = pick.randrange(4, 7)
    end = pick.randrange(start + 4, len(words) - 3)
    return " ".join([*words[:start], pick.choice(("…", "[…]", "...")), *words[end:]])


ALTERATIONS: Mapping[str, tuple[Verdict, Alter]] = {
    "untouched": ("exact", lambda _pick, text: text),
    "typography": ("exact", _typography),
    "spelling": ("exact", _spelling),
    "part": ("exact", _part),
    "negation dropped": ("altered", _drop_not),
    "negation added": ("altered", _add_not),
    "number": ("altered", _number),
    "name": ("altered", _swap(PLACES)),
    "unit": ("altered", _swap(UNITS)),
    "modal": ("altered", _swap(MODALS)),
    "quantifier": ("altered", _swap(_QUANTIFIERS)),
    "wording": ("altered", _swap(VERBS)),
    "cut": ("cut", _cut),
}
"""Operations on one statement, with the verdict that each asks for."""
NEVER_EXACT = ("negation dropped", "negation added", "number", "name")


def make_cases(pick: Pick, statements: Sequence[Statement], absent: Sequence[str], count: int) -> list[Case]:
    """Make drafts, each operation as often as the others.

    Args:
        pick: Chooses; the same seed makes the same drafts.
        statements: What the record holds.
        absent: Statements that it does not hold.
        count: How many drafts at least.
    """
    each = count // (len(ALTERATIONS) + 5) + 1
    speech = [one for one in statements if one.verbatim]
    cases = []
    for name, (verdict, alter) in ALTERATIONS.items():
        made = 0
        while made < each:
            one = pick.choice(speech)
            text = alter(pick, one.text)
            if text is not None:
                cases.append(Case(name, verdict, quoted(text, speaker=one.speaker), one.text))
                made += 1
    for _ in range(each):
        cases.extend(_others(pick, statements, speech))
        unheld = pick.choice(absent)
        cases.append(
            Case("of nobody", "not_on_record", quoted(unheld, speaker=pick.choice(speech).speaker), "")
        )
    return cases


def _others(pick: Pick, statements: Sequence[Statement], speech: Sequence[Statement]) -> list[Case]:
    one, two = pick.choice(speech), pick.choice(speech)
    while two.text == one.text:
        two = pick.choice(speech)
    said = pick.choice([entry for entry in pick.sample(statements, 400) if not entry.verbatim])
    insertion = pick.choice(
        [entry for entry in pick.sample(speech, 400) if re.search(r"\s\[[\w-]{3,}", entry.text)]
    )
    stranger = "Zacharias Unknown"
    return [
        Case("two joined", "spliced", quoted(f"{one.text}. {two.text}", speaker=one.speaker), one.text),
        Case("other speaker", "exact_other_speaker", quoted(one.text, speaker=stranger), one.text),
        Case("paraphrase", "paraphrase_only", quoted(said.text, speaker=said.speaker), said.text),
        Case(
            "insertion",
            "insertion_as_speech",
            quoted(re.sub(r"[\[\]]", "", insertion.text), speaker=insertion.speaker),
            insertion.text,
        ),
    ]
