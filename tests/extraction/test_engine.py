"""The whole engine on texts of our own."""

from app.extraction.engine import extract
from app.extraction.quotation import Content, Extraction, Quotation, Source
from tests.extraction.readings import span


def test_a_quotation_with_everything() -> None:
    text = "“The [old] pier is shut,” Ann Bly told The Herald on Monday. “It was never safe.”"
    found = extract(text)

    (quotation,) = found.quotations
    assert quotation == Quotation(
        kind="direct",
        contents=(
            Content(span(text, "The [old] pier is shut,"), verbatim=True, break_before=None),
            Content(span(text, "It was never safe."), verbatim=True, break_before="attribution"),
        ),
        insertions=(span(text, "[old]"),),
        cue=span(text, "told"),
        source=Source(span(text, "Ann Bly"), "person", "named"),
        audience=span(text, "The Herald"),
        speaker=0,
        capacity=quotation.capacity,
        confidence=quotation.confidence,
        rule="content_source_cue",
        method="model",
    )
    assert [speaker.name for speaker in found.speakers] == ["Ann Bly"]
    assert 0.5 <= quotation.confidence <= 1


def test_a_text_without_quotations_gives_none() -> None:
    assert extract("The pier was shut for years.") == Extraction((), ())
    assert extract("") == Extraction((), ())


def test_a_name_that_runs_on_into_what_was_said_is_cut() -> None:
    text = "said Jane Doe A:"

    for quotation in extract(text).quotations:
        assert quotation.source is not None
        assert not any(quotation.source.span.overlaps(run.span) for run in quotation.contents)


def test_spans_index_the_text_as_it_stands() -> None:
    body = "“The pier is shut,” said Ann Bly."
    (plain,) = extract(body).quotations
    (moved,) = extract("\ufeff 🎉\r\n\r\n" + body).quotations

    assert moved.contents[0].span.start - plain.contents[0].span.start == 7
