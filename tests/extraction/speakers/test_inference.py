"""Whose quoted words without an attribution are."""

from onrecord.extraction.names.entities import read_cast
from onrecord.extraction.names.recognition import find_names
from onrecord.extraction.quotation import Attribution, Content
from onrecord.extraction.speakers.inference import inferred_speaker
from onrecord.text.document import read_document

from tests.extraction.readings import span

WORDS = "I came back alone."


def inferred(
    text: str, *, before: str = "", after: str | None = None, said: str = "", who: str | None = None
) -> str | None:
    """Infer who says `WORDS`; `said` is attributed behind them to `after`, who is `who`; `before` to Una Kerr."""
    document = read_document(text)
    entities = read_cast(document, find_names(document))
    known = {" ".join(entity.words): number for number, entity in enumerate(entities.listed)}
    alone = _attribution(text, WORDS, None)
    others = [_attribution(text, said, after)] if said else []
    earlier = [_attribution(text, before, None)] if before else []
    beside = (known["Una Kerr"] if before else None, known.get(who or "") if said else None)
    found = inferred_speaker(document, entities, [*earlier, alone, *others], len(earlier), beside)
    return None if found is None else " ".join(entities.listed[found].words)


def _attribution(text: str, said: str, source: str | None) -> Attribution:
    content = Content(span(text, said), verbatim=True, break_before=None)
    named = None if source is None else span(text, source)
    return Attribution((content,), None, named, None, None, 0.6, "no_cue", "model")


def test_the_one_person_of_the_paragraph_before_speaks() -> None:
    assert inferred(f"Stella Mund lost her house.\n\n“{WORDS}”") == "Stella Mund"


def test_a_possessor_or_a_place_is_not_who_speaks() -> None:
    assert inferred(f"Stella Mund’s house in Boston burned.\n\n“{WORDS}”") is None


def test_words_inside_a_paragraph_stay_open() -> None:
    assert inferred(f"Stella Mund lost her house. “{WORDS}”") is None


def test_words_that_open_the_text_stay_open() -> None:
    assert inferred(f"“{WORDS}”\n\nThe sea is near.") is None


def test_who_is_quoted_right_behind_speaks_when_nobody_else_was_named() -> None:
    text = f"The sea is near.\n\n“{WORDS}”\n\nStella Mund said it was cold."
    assert inferred(text, after="Stella Mund", said="it was cold", who="Stella Mund") == "Stella Mund"


def test_who_is_quoted_behind_does_not_speak_when_another_was_named_before() -> None:
    text = f"Ann Bly was there.\n\n“{WORDS}”\n\nStella Mund said it was cold."
    assert inferred(text, after="Stella Mund", said="it was cold", who="Stella Mund") is None


def test_words_behind_without_a_source_tell_nothing() -> None:
    text = f"The sea is near.\n\n“{WORDS}”\n\nIt was cold, they say."
    assert inferred(text, said="It was cold") is None


def test_who_is_quoted_before_and_behind_speaks() -> None:
    text = f"Una Kerr says it was late.\n\n“{WORDS}”\n\nMs Kerr said it was cold."
    found = inferred(text, before="it was late", after="Ms Kerr", said="it was cold", who="Una Kerr")
    assert found == "Una Kerr"


def test_between_two_speakers_it_stays_open() -> None:
    text = f"Una Kerr says it was late.\n\n“{WORDS}”\n\nStella Mund said it was cold."
    assert (
        inferred(text, before="it was late", after="Stella Mund", said="it was cold", who="Stella Mund")
        is None
    )


def test_whom_the_paragraph_before_quotes_may_be_answered() -> None:
    text = f"Una Kerr recalled a long walk.\n\n“{WORDS}”\n\nStella Mund said it was cold."
    assert (
        inferred(text, before="a long walk", after="Stella Mund", said="it was cold", who="Stella Mund")
        is None
    )
