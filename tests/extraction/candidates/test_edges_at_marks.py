"""Content whose edge the model puts amid quotation marks. Every sentence is made up."""

import pytest
from onrecord.extraction.candidates.sentence_patterns import to_marks, without_lead

from tests.extraction.readings import candidate, place, read, words


@pytest.mark.parametrize(
    ("text", "run", "wide"),
    [
        ("Bly said: “Wait, it is 18 now.”", "Wait", "Wait , it is 18 now"),
        ("Bly said: “Wait, it is 18 now.”", "18 now", "Wait , it is 18 now"),
        ("Bly said it was a “great day” for all.", "it was", "it was"),
        ("“Wait, Bly said, it is 18.”", "it is", "it is"),
    ],
)
def test_content_is_widened_to_the_marks_around_it(text: str, run: str, wide: str) -> None:
    reading = read(text)
    block = candidate(reading, "said").block
    assert words(reading, to_marks(reading, block, place(reading, run))) == wide


@pytest.mark.parametrize(
    ("text", "run", "left"),
    [
        ("To which she said no.", "To which", None),
        ("She scolded him: “You are late,” she said.", "She scolded him : “ You are late", "You are late"),
        ("She called him “late,” she said.", "She called him “ late", "She called him “ late"),
        ("You are late, she said.", "You are late", "You are late"),
        ("It rained—“We are late,” she said.", "It rained — “ We are late", "We are late"),
        ("It rained; “We are late,” she said.", "It rained ; “ We are late", "We are late"),
        ("It was bad—“very bad,” she said.", "It was bad — “ very bad", "It was bad — “ very bad"),
        ("The plan—“a farce,” she said—was new.", "The plan — “ a farce", "a farce"),
    ],
)
def test_what_leads_in_to_quoted_words_is_no_content(text: str, run: str, left: str | None) -> None:
    reading = read(text)
    found = without_lead(reading, candidate(reading, "said").block, place(reading, run))
    assert (None if found is None else words(reading, found)) == left
