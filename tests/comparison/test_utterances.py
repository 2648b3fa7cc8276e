"""When two quotations print the same words, and how the one differs from what was printed first."""

from typing import get_args

import pytest
from onrecord.comparison.passage import Passage, Piece, read_passage
from onrecord.comparison.runs import runs_of
from onrecord.comparison.utterances import (
    PROBES,
    Relation,
    Said,
    difference,
    is_utterance,
    probes_of,
    same_utterance,
)
from onrecord.comparison.words import keys_of
from onrecord.routers.schemas.utterances import RELATIONS

FIRST = "The council will not sell the old granary before the 3 new silos at Pellworm are paid for"


def passage(text: str) -> Passage:
    return read_passage([Piece(text, 0)])


def alike(left: str, right: str, *who: str | None) -> bool:
    names = who or ("Ida Holm", "Ida Holm")
    return same_utterance(Said(passage(left), names[0]), Said(passage(right), names[1])) is not None


@pytest.mark.parametrize(
    ("words", "relation", "kinds"),
    [
        (FIRST, "same", []),
        (FIRST.upper().replace("3", "three") + ".", "same", []),
        ("The council will not sell the old granary", "part", []),
        (f"{FIRST}. That is final", "longer", []),
        ("The council will not sell the old granary … before the silos are paid for", "altered", ["number"]),
        ("The council will not sell the old granary … at Pellworm are paid for", "cut", ["wording"]),
        (FIRST.replace(" not", ""), "altered", ["negation"]),
        (FIRST.replace("3", "5"), "altered", ["number"]),
        (FIRST.replace("Pellworm", "Norhaven") + " and that is final", "altered", ["name"]),
        ("Otters swim upstream in winter", "altered", []),
        ("[All of these words are hers]", "altered", []),
    ],
)
def test_words_beside_the_first(words: str, relation: Relation, kinds: list[str]) -> None:
    found = difference(passage(words), passage(FIRST))
    assert found.relation == relation
    assert [change.kind for change in found.changes][: len(kinds)] == kinds


def test_more_words_than_the_first_say_what_is_new() -> None:
    short = "The council will not sell … at Pellworm are paid for"
    [change] = difference(passage(FIRST), passage(short)).changes
    assert change.draft == "the old granary before the 3 new silos"
    assert change.record == ""


@pytest.mark.parametrize(
    ("words", "who", "same"),
    [
        (FIRST, ("Ida Holm", "Holm"), True),
        (FIRST, ("Ida Holm", "Ida Hölm"), True),
        (FIRST, ("Ida Holm", "Karl Toth"), True),
        (FIRST.replace("not", "now"), ("Ida Holm", "Karl Toth"), True),
        (FIRST.replace("old granary", "new mill and its yard"), ("Ida Holm", "Ida Holm"), True),
        (FIRST.replace("old granary", "new mill and its yard"), ("Ida Holm", "Karl Toth"), False),
        ("The council will not sell", ("Ida Holm", None), False),
        ("The council will not sell the granary", ("Ida Holm", None), True),
        ("The council will not", ("Ida Holm", "Ida Holm"), False),
        ("that it is what it was", ("Ida Holm", "Ida Holm"), False),
        ("Otters swim upstream in winter", ("Ida Holm", "Ida Holm"), False),
        ("The council will now sell it", ("Ida Holm", "Ida Holm"), False),
    ],
)
def test_the_same_words_of_one_speaker_or_of_two(
    words: str, who: tuple[str | None, str | None], *, same: bool
) -> None:
    assert alike(FIRST, words, *who) is same
    assert alike(words, FIRST, *reversed(who)) is same


def test_a_whole_speech_is_not_one_of_its_sentences() -> None:
    speech = " ".join(f"We saw {number} ships off Dunwick at noon." for number in range(50))
    assert alike("We saw 7 ships off Dunwick at noon", f"{speech} {FIRST}") is False


def test_probes_are_runs_of_the_whole_quotation() -> None:
    keys = keys_of(" ".join(f"harbour{number} stone" for number in range(60)))
    assert len(probes_of(keys)) == PROBES
    assert set(probes_of(keys)) <= runs_of(keys)
    assert len(probes_of(keys_of("The council will not sell"))) == 3


def test_few_or_light_words_are_no_utterance() -> None:
    assert is_utterance(keys_of("The council will not sell"))
    assert not is_utterance(keys_of("Sell the granary now"))
    assert not is_utterance(keys_of("it is what it is"))


def test_every_relation_has_a_meaning() -> None:
    assert tuple(RELATIONS) == get_args(Relation)
