"""The subject of a sentence: whom it is about, when that is plainly one."""

import pytest
from onrecord.extraction.attribution.subjects import People, owner_of, subject_of
from onrecord.extraction.names.recognition import find_names

from tests.extraction.readings import read, words


def subject(sentence: str) -> tuple[str, str, str] | None:
    """Return kind, subject and the word where the verb stands."""
    reading = read(sentence)
    printed = reading.document.tokens.words
    people = People.of(printed, find_names(reading.document))
    found = subject_of(reading, people, 0, len(printed))
    return (
        None
        if found is None
        else (found.kind, words(reading, (found.first, found.last)), printed[found.verb])
    )


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        pytest.param("He laughs.", ("pronoun", "He", "laughs"), id="pronoun"),
        pytest.param("But then she paused.", ("pronoun", "she", "paused"), id="openers"),
        pytest.param("Ann Bly was calm.", ("name", "Ann Bly", "was"), id="name"),
        pytest.param("Ann Bly MP was calm.", ("name", "Ann Bly MP", "was"), id="letters behind the name"),
        pytest.param("Ann Bly, 43, of Leeds, is calm.", ("name", "Ann Bly", "is"), id="age and town"),
        pytest.param("Ann Bly (43) smiled.", ("name", "Ann Bly", "smiled"), id="age in brackets"),
        pytest.param("Ann Bly of Leeds was calm.", ("name", "Ann Bly", "was"), id="of a town"),
        pytest.param("Ann Bly from the club was calm.", ("name", "Ann Bly", "was"), id="from a body"),
        pytest.param("Ann Bly — a nurse — was calm.", ("name", "Ann Bly", "was"), id="dashes"),
        pytest.param("Ann Bly sells fish.", ("name", "Ann Bly", "sells"), id="a verb that no list has"),
        pytest.param("Ann Bly swept the floor.", ("name", "Ann Bly", "swept"), id="an irregular verb"),
        pytest.param("Ann Bly never quite smiled.", ("name", "Ann Bly", "never"), id="adverbs"),
        pytest.param("In Leeds, after a pause, Ann Bly smiled.", ("name", "Ann Bly", "smiled"), id="phrases before"),
        pytest.param("The beaten seed, Ann Bly, smiled.", ("name", "Ann Bly", "smiled"), id="apposed name"),
        pytest.param("Her brother, a farmer, grinned.", ("description", "Her brother", "grinned"), id="apposed noun"),
        pytest.param("Her brother, who farms, grinned.", ("description", "Her brother", "grinned"), id="who"),
        pytest.param("The 34-year-old smiles at it.", ("description", "The 34-year-old", "smiles"), id="age"),
        pytest.param("A widow with two sons, she smiled.", ("pronoun", "she", "smiled"), id="pronoun behind a noun"),
        pytest.param("The goalkeeper paces the room.", ("description", "The goalkeeper", "paces"), id="noun, odd verb"),
        pytest.param("The company was calm.", ("body", "The company", "was"), id="body"),
        pytest.param("The Marlow Institute was calm.", ("body", "The Marlow Institute", "was"), id="named body"),
        pytest.param("The roof, a poor one, fell.", None, id="thing"),
        pytest.param("The roof, by then, fell.", None, id="thing and a phrase"),
        pytest.param("The final, Ann Bly thought, was long.", None, id="a thing and a clause between commas"),
        pytest.param("Ann Bly’s roof fell.", None, id="possessor"),
        pytest.param("Ann Bly and Joe Roe smiled.", None, id="two persons"),
        pytest.param("Ann Bly, and with her Joe Roe, smiled.", None, id="two persons and a comma"),
        pytest.param("Ann Bly, a nurse and a friend.", None, id="no verb"),
        pytest.param("Ann Bly of and by the club was calm.", None, id="no phrase behind the preposition"),
        pytest.param("Ann Bly (43 smiled.", None, id="an open bracket"),
        pytest.param("Ann Bly fans were calm.", None, id="a name before a noun"),
        pytest.param("Fans were calm.", None, id="several"),
        pytest.param("After a pause she smiled.", None, id="no comma behind the phrase"),
        pytest.param("Was Ann Bly calm.", None, id="turned round"),
        pytest.param("They smiled.", None, id="another pronoun"),
        pytest.param("Two days later, Ann Bly smiled.", ("name", "Ann Bly", "smiled"), id="a phrase that tells when"),
        pytest.param("A few stalls away, she smiled.", ("pronoun", "she", "smiled"), id="a phrase that tells where"),
        pytest.param("Why was she out?", ("pronoun", "she", "was"), id="a question about her"),
        pytest.param("Does Ann Bly regret it?", ("name", "Ann Bly", "Does"), id="a question about somebody"),
        pytest.param("Was the pier shut?", None, id="a question about a thing"),
        pytest.param("Who, then?", None, id="a question without a verb"),
        pytest.param("Then", None, id="an opener alone"),
        pytest.param("Ann Bly quickly", None, id="an adverb alone"),
    ],
)  # fmt: skip
def test_the_subject_of_a_sentence(sentence: str, found: tuple[str, str, str] | None) -> None:
    assert subject(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        pytest.param("Her advice is simple", "Her", id="pronoun"),
        pytest.param("In short, Ann Bly’s advice is simple", "Ann Bly", id="name"),
        pytest.param("The advice is simple", None, id="nobody"),
        pytest.param("The Marlow Institute’s advice is simple", None, id="body"),
        pytest.param("Her boat is simple", None, id="no words"),
        pytest.param("Then", None, id="no subject"),
    ],
)
def test_whose_words_the_subject_is(sentence: str, owner: str | None) -> None:
    reading = read(sentence)
    printed = reading.document.tokens.words
    found = owner_of(reading, People.of(printed, find_names(reading.document)), 0, len(printed))
    assert (None if found is None else words(reading, (found.first, found.last))) == owner
