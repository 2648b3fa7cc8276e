"""The words around a cue: the whole source, the audience."""

import pytest
from msgspec.structs import replace
from onrecord.extraction.attribution.source_extent import audience_of, whole_source

from tests.extraction.readings import candidate, read, span, words


@pytest.mark.parametrize(
    ("text", "cue", "source", "whole"),
    [
        pytest.param(
            "The experts on trade said so.",
            "said",
            "The experts",
            "The experts on trade",
            id="phrase after a noun",
        ),
        pytest.param(
            "The experts on trade had said so.",
            "said",
            "The experts",
            "The experts on trade",
            id="auxiliary between",
        ),
        pytest.param(
            "“No,” said experts on trade, who left.",
            "said",
            "experts",
            "experts on trade",
            id="after the cue",
        ),
        pytest.param("“No,” said Ann Bly of Dunmore.", "said", "Ann Bly", "Ann Bly", id="a name is whole"),
        pytest.param("“No,” said experts", "said", "experts", "experts", id="at the end of the text"),
        pytest.param("“No,” said experts today.", "said", "experts", "experts", id="no preposition"),
        pytest.param(
            "The experts on trade, we hear, said so.",
            "said",
            "The experts",
            "The experts",
            id="a clause between",
        ),
        pytest.param(
            "“No,” said experts on the good and the bad of the old and the new.",
            "said",
            "experts",
            "experts",
            id="too long to be one phrase",
        ),
        pytest.param(
            "The experts on the good and the bad of the old and the new said so.",
            "said",
            "The experts",
            "The experts",
            id="too long before the cue",
        ),
        pytest.param(
            "A spokesman for the mayor said so.",
            "said",
            "the mayor",
            "A spokesman for the mayor",
            id="up to the subject",
        ),
        pytest.param(
            "It rained, and people of the town of Dunmore said so.",
            "said",
            "Dunmore",
            "people of the town of Dunmore",
            id="up to the subject of its clause",
        ),
        pytest.param(
            "They saw people in Dunmore said they.", "said", "Dunmore", "Dunmore", id="not up to an object"
        ),
        pytest.param(
            "In Dunmore people said so.", "said", "Dunmore", "Dunmore", id="nothing before the preposition"
        ),
        pytest.param(
            "The council on Friday said so.",
            "said",
            "The council",
            "The council",
            id="not the word before a day",
        ),
        pytest.param("Of Bly she said so.", "said", "Bly", "Bly", id="a preposition opens the text"),
    ],
)
def test_whole_source(text: str, cue: str, source: str, whole: str) -> None:
    reading = read(text)

    assert words(reading, whole_source(reading, candidate(reading, cue, source))) == whole


@pytest.mark.parametrize(
    ("text", "cue", "source", "audience"),
    [
        pytest.param("She told reporters that it rained.", "told", "She", "reporters", id="object of told"),
        pytest.param("She said to the crew: “No.”", "said", "She", "the crew", id="to and a noun phrase"),
        pytest.param("“No,” said Bly on Monday to Roe.", "said", "Bly", None, id="not after a preposition"),
        pytest.param("“No,” told Bly the crew.", "told", "Bly", "the crew", id="behind the source"),
        pytest.param(
            "She then told later today The Herald.", "told", "She", "The Herald", id="behind adverbs"
        ),
        pytest.param("She said it rained.", "said", "She", None, id="said has no object"),
        pytest.param("She said to wait.", "said", "She", None, id="to and a verb"),
        pytest.param("She told, but to nobody.", "told", "She", None, id="a mark follows"),
        pytest.param("She told", "told", "She", None, id="nothing follows"),
        pytest.param("According to Bly it rained.", "According", "Bly", None, id="according to"),
    ],
)
def test_audience(text: str, cue: str, source: str, audience: str | None) -> None:
    reading = read(text)
    one = candidate(reading, cue, source)
    if cue == "According":
        one = candidate(reading, cue)
        one = replace(one, block=replace(one.block, lemma="according"))
    elif cue == "told":
        one = replace(one, block=replace(one.block, lemma="tell"))

    found = audience_of(reading, one, [])
    assert (found and found.cut(text)) == audience


def test_what_was_said_is_no_audience() -> None:
    text = "She told people stories."
    reading = read(text)

    assert audience_of(reading, candidate(reading, "told", "She"), [span(text, "people")]) is None
