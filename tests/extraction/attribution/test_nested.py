"""Attributions that the words of another tell of."""

import pytest
from onrecord.extraction.attribution.nested import without_nested

from tests.extraction.readings import candidate, read


@pytest.mark.parametrize(
    ("text", "inner", "left"),
    [
        ("Bly said the mayor had told her that nobody would go.", "that nobody would go", ["said"]),
        (
            "Bly said it was late and the mayor told her that nobody would go.",
            "nobody would go",
            ["said", "told"],
        ),
    ],
)
def test_what_the_words_of_another_tell_is_no_attribution(text: str, inner: str, left: list[str]) -> None:
    reading = read(text)
    outer = candidate(reading, "said", "Bly", right=text.removeprefix("Bly said ").removesuffix("."))
    told = candidate(reading, "told", "mayor", right=inner)

    kept = without_nested(reading, [(outer, 0.9), (told, 0.9)])

    assert [reading.document.tokens.words[one.block.cue] for one, _ in kept] == left
