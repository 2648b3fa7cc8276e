"""Quotation marks that nothing closes."""

from onrecord.extraction.attribution.unclosed import UNCLOSED, certainty_of_end, end_before_cues, open_ended
from onrecord.extraction.engine import extract
from onrecord.text.document import read_document


def test_a_text_whose_marks_are_closed_is_left_alone() -> None:
    document = read_document("“It holds,” she said.")
    assert end_before_cues(document) is document
    assert open_ended(document) == []


def test_the_confidence_is_lower_where_no_mark_shows_the_end() -> None:
    closed, unclosed = (
        extract(f"Petra Voss runs the pier. “It was never safe,{mark} Voss said.").quotations[0]
        for mark in ("”", "")
    )
    assert unclosed.speaker == closed.speaker == 0
    assert unclosed.confidence <= UNCLOSED < closed.confidence


def test_words_that_run_on_into_the_next_paragraph_are_as_sure_as_others() -> None:
    document = read_document("“It holds.\n\n“It always did,” she said.")
    (quotation,) = extract(document.text).quotations
    assert certainty_of_end(quotation.contents, open_ended(document)) == 1.0


def test_other_words_of_the_article_are_as_sure_as_ever() -> None:
    text = "“It holds,” said Petra Voss.\n\n“It never did, said Karl Brun."
    first, second = (one.contents for one in extract(text).quotations)
    spans = open_ended(end_before_cues(read_document(text)))
    assert [certainty_of_end(one, spans) for one in (first, second)] == [1.0, UNCLOSED]
