"""Noun phrases."""

from collections.abc import Callable

import pytest
from onrecord.extraction.candidates import noun_phrases as module
from onrecord.extraction.candidates.noun_phrases import noun_phrases
from onrecord.extraction.candidates.templates import compiled

from tests.extraction.readings import read, words


@pytest.mark.parametrize("made", [None, compiled("phrases")], ids=["plain", "fastest"])
@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        pytest.param("he went", ["he"], id="a pronoun alone"),
        pytest.param("the old mayor went", ["the old mayor"], id="determiner, adjective, noun"),
        pytest.param("Ann Bly of Dunmore went", ["Ann Bly of Dunmore"], id="of between names"),
        pytest.param("the mayor of Dunmore went", ["The mayor", "Dunmore"], id="of after a noun ends it"),
        pytest.param("Marsh & Sons went", ["Marsh & Sons"], id="and sign between names"),
        pytest.param("Ann Bly's lawyer went", ["Ann Bly ’s lawyer"], id="possessor"),
        pytest.param("Ann Bly's, they say", ["Ann Bly", "they"], id="a possessive at the end is left"),
        pytest.param("both the mayors went", ["both the mayors"], id="two determiners"),
        pytest.param("that mayor went", ["that mayor"], id="that before a person"),
        pytest.param("we know that it has", ["we", "it"], id="that as a conjunction"),
        pytest.param("the said mayor", ["the said mayor"], id="a verb form after a determiner"),
        pytest.param("the, they", ["the", "they"], id="a determiner that nothing follows"),
        pytest.param("the mayor, the coach", ["the mayor", "the coach"], id="a comma parts"),
        pytest.param("someone who went", ["someone", "who"], id="who"),
        pytest.param("it is so that", ["it"], id="that at the end"),
        pytest.param("a message that said no", ["a message", "that"], id="that as a subject"),
        pytest.param(
            "Tidal Party (TP) leader Bly", ["Tidal Party ( TP ) leader Bly"], id="initials in brackets"
        ),
        pytest.param("Tidal Party (TP) went", ["Tidal Party", "TP"], id="initials that end it"),
        pytest.param("the mayor (she) went", ["the mayor", "she"], id="brackets of another kind"),
    ],
)
def test_noun_phrases(
    monkeypatch: pytest.MonkeyPatch,
    made: Callable[..., list[tuple[int, int]]] | None,
    text: str,
    phrases: list[str],
) -> None:
    monkeypatch.setattr(module, "_COMPILED", made)
    reading = read(text.replace("'", "’"))
    found = noun_phrases(reading, 0, len(reading.lower))

    assert [words(reading, phrase).lower() for phrase in found] == [phrase.lower() for phrase in phrases]


def test_only_the_tokens_asked_for_are_looked_at() -> None:
    reading = read("the mayor and the coach of the Harbour Club")

    assert [words(reading, phrase) for phrase in noun_phrases(reading, 3, 5)] == ["the coach"]
