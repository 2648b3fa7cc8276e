"""Words within the words of somebody are no quotation of their own."""

import pytest
from onrecord.extraction.attribution.nested import without_nested

from tests.extraction.readings import candidate, read


@pytest.mark.parametrize(
    ("text", "inner", "kept"),
    [
        pytest.param(
            "Bly said the mayor promised nobody would lose.", "nobody would lose", 1, id="her words"
        ),
        pytest.param("Bly said it rained while the mayor promised help.", "help", 2, id="another's words"),
    ],
)
def test_what_somebody_says_another_said_is_theirs(text: str, inner: str, kept: int) -> None:
    reading = read(text)
    said = candidate(reading, "said", "Bly", right=text.removeprefix("Bly said ").removesuffix("."))
    promised = candidate(reading, "promised", "the mayor", right=inner)

    assert len(without_nested(reading, [(said, 0.9), (promised, 0.8)])) == kept
