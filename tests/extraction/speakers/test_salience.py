"""How much a person stands out by the places where they were named. Every sentence is made up."""

import pytest
from onrecord.extraction.names.entities import read_cast
from onrecord.extraction.names.recognition import find_names
from onrecord.extraction.speakers.coreference import Discourse
from onrecord.extraction.speakers.salience import bucket, likely, score, told_sentences
from onrecord.text.document import read_document


def _features(text: str) -> dict[str, list[str]]:
    document = read_document(text)
    entities = read_cast(document, find_names(document))
    token = len(document.tokens.words) - 1
    found = Discourse(document, entities).features(token, "m")
    return {" ".join(entities.listed[n].words): told for n, told in found.items() if n is not None}


def test_quoted_sentences_push_nobody_out_of_mind() -> None:
    document = read_document("Joe Pell rose. “One. Two. Three.” He left.")
    assert told_sentences(document)[-1] == 2


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("Joe Pell rose. he", "before=^"),
        ("On Monday, Joe Pell rose. he", "before=,"),
        ("It rained when Joe Pell rose. he", "before=clause"),
        ("It was said that Joe Pell rose. he", "before=that"),
        ("It rained, said Joe Pell. he", "before=say"),
        ("It rained on Joe Pell. he", "before=of"),
        ("It rained - Joe Pell rose. he", "before=mark"),
        ("The dog bit Joe Pell. he", "before=word"),
        ("Joe Pell's dog barked. he", "behind='s"),
        ("Joe Pell said no. he", "behind=say"),
        ("Joe Pell had a dog. he", "behind=aux"),
        ("Joe Pell painted it. he", "behind=ed"),
        ("Joe Pell, tired, left. he", "behind=,"),
        ("The dog bit Joe Pell; it barked. he", "behind=."),
        ("Joe Pell of Ashby rose. he", "behind=of"),
        ("Joe Pell and Tom Rudd rose. he", "joined"),
        ("Joe Pell rode home. he", "behind=word"),
        ("It rained on Joe Pell when he", "object0"),
        ("For Joe Pell, it was late when he", "sentence0"),
        ("When Joe Pell rose, he", "opens_clause"),
    ],
)
def test_a_place_is_told_by_what_stands_beside_the_name(text: str, feature: str) -> None:
    assert feature in _features(text)["Joe Pell"]


def test_a_capital_before_a_name_may_be_a_title_that_no_list_has() -> None:
    assert "before=capital" in _features("It rained. Then Boatswain Mr Joe Pell rose. he")["Joe Pell"]


def test_what_is_far_is_all_one_distance() -> None:
    assert bucket("sentence", 9, 5) == "sentence5"


def test_the_best_is_likelier_the_more_it_leads() -> None:
    assert likely([1.0]) == 1.0
    assert likely([3.0, 0.0]) > likely([1.0, 0.0]) > 0.5


def test_subjects_stand_out_more_than_possessors() -> None:
    subject = _features("Joe Pell rose. he")["Joe Pell"]
    possessor = _features("Joe Pell's dog rose. he")["Joe Pell"]
    assert score(subject) > score(possessor)
