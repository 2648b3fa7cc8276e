"""Introductions: quoted words without a cue go to whom the words right before them are about, or to nobody."""

import pytest
from onrecord.extraction.attribution.assignment import Claim, claim_of
from onrecord.extraction.attribution.continuation import stretch_ranges, units
from onrecord.extraction.attribution.introductions import LONGEST, introductions
from onrecord.extraction.attribution.subjects import People
from onrecord.extraction.candidates.linear_model import LinearModel, model_of
from onrecord.extraction.names.recognition import find_names

from tests.extraction.readings import candidate, read, words

BEFORE = "“It rained,” {} said. "
SPOKEN = "“We came home at six, all of us.”"


def choosing(choice: str) -> LinearModel:
    """Make a model that always chooses so."""
    return model_of({"carry": [{choice: 9.0}, *({} for _ in range(37))]})


def introduced(
    text: str, choice: str = "alone", *, source: str | None = None, said: str | None = None
) -> list[str]:
    """Return who is introduced, where `source` has spoken by the word `said`."""
    reading = read(text)
    claims: list[Claim] = []
    if said is not None:
        claims.append(claim_of(reading, candidate(reading, said, source, left="It rained"), 0.9))
    found = introductions(
        reading,
        People.of(reading.document.tokens.words, find_names(reading.document)),
        units(reading, stretch_ranges(reading)),
        claims,
        choosing(choice),
    )
    return [words(reading, one.candidate.source) for one in found if one.candidate.source is not None]


@pytest.mark.parametrize(
    ("spoke", "sentence", "taken"),
    [
        pytest.param("Ann Bly", "She paused.", [], id="she after a woman"),
        pytest.param("Ann Bly", "He nodded.", ["He"], id="he after a woman"),
        pytest.param("she", "Joe Roe nodded.", ["Joe Roe"], id="a man after she"),
        pytest.param("he", "Joe Roe nodded.", ["Joe Roe"], id="a newcomer after he"),
        pytest.param("Joe Roe", "Roe nodded.", [], id="the same man"),
        pytest.param("Joe Roe", "Tom Hale nodded.", ["Tom Hale"], id="another man"),
        pytest.param("Joe Roe", "The farmer nodded.", [], id="perhaps the same man"),
        pytest.param("Joe Roe", "A farmer nodded.", ["A farmer"], id="somebody brought in"),
    ],
)  # fmt: skip
def test_a_subject_takes_over_from_the_speaker_before_only_when_it_is_another(
    spoke: str, sentence: str, taken: list[str]
) -> None:
    text = BEFORE.format(spoke) + sentence + " " + SPOKEN
    assert introduced(text, "prev", source=spoke, said="said") == taken


def test_a_speaker_who_is_not_named_gives_way() -> None:
    assert introduced("“It rained,” was said. Joe Roe nodded. " + SPOKEN, "prev", said="said") == ["Joe Roe"]


def test_a_name_known_before_does_not_take_over_from_he() -> None:
    text = "Joe Roe came. “It rained,” he said. Roe nodded. " + SPOKEN
    assert introduced(text, "prev", source="he", said="said") == []


def test_words_that_wait_for_the_next_speaker_are_left_to_it() -> None:
    text = "Joe Roe nodded. " + SPOKEN + " Ann Bly said it. “It rained.”"
    reading_of_the_next = introduced(text, "next", source="Ann Bly", said="said")
    assert reading_of_the_next == []


@pytest.mark.parametrize(
    ("choice", "taken"),
    [pytest.param("prev", [], id="the model joins it"), pytest.param("alone", ["Joe Roe"], id="it does not")],
)
def test_a_sentence_that_reports_something_itself(choice: str, taken: list[str]) -> None:
    text = "Joe Roe said It rained. " + SPOKEN
    assert introduced(text, choice, source="Joe Roe", said="said") == taken


def test_a_paragraph_that_reports_something_itself_introduces_nobody() -> None:
    text = "Joe Roe said It rained.\n\n“I came home at six. I was wet.”"
    assert introduced(text) == ["Joe Roe"]
    assert introduced(text, source="Joe Roe", said="said") == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Joe Roe nodded. “Out!”", id="too short for a sentence"),
        pytest.param("Joe Roe looked at Ann Bly. “Is it six o’clock already?”", id="another person"),
        pytest.param("Joe Roe nodded. “We came home at six,” and so on.", id="the sentence goes on"),
        pytest.param("Joe Roe nodded. “we came home at six.”", id="lower case"),
        pytest.param("Joe Roe nodded at “them”. “We came home at six.”", id="marks in the sentence before"),
        pytest.param("“We came home at six.”", id="nothing before"),
        pytest.param("Joe Roe" + ", who sat" * LONGEST + ", nodded. “We came home at six.”", id="too long a sentence"),
        pytest.param("Joe Roe came." + " It rained." * LONGEST + "\n\n“I came home at six.”", id="too long a paragraph"),
        pytest.param("He nodded.\n\n“I came home at six.”", id="a paragraph about nobody new"),
        pytest.param("Joe Roe hugged Ann Bly.\n\n“I came home at six.”", id="a paragraph about two"),
        pytest.param("Joe Roe nodded.\n\n“I came home,” or so he thought.", id="a paragraph that is not quoted words alone"),
    ],
)  # fmt: skip
def test_what_introduces_nobody(text: str) -> None:
    assert introduced(text) == []


def test_another_person_who_only_owns_something_does_not_count() -> None:
    assert introduced("Joe Roe stood by Ann Bly’s boat. " + SPOKEN) == ["Joe Roe"]
