"""Whatever the text, an extraction is well formed: Hypothesis looks for one that is not."""

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st
from onrecord.extraction.engine import extract
from onrecord.extraction.quotation import Extraction, Quotation
from onrecord.text.spans import Span

PIECES = (
    *(
        "“",
        "”",
        "‘",
        "’",
        '"',
        "'",
        "''",
        "``",
        "«",
        "»",
        "„",
        "(",
        ")",
        "[",
        "]",
        ",",
        ".",
        "?",
        ":",
        ";",
        "—",
        "--",
        "-",
    ),
    *(
        " ",
        " ",
        " ",
        "\n\n",
        "\n",
        "\r\n",
        "\t",
        "\u00a0",
        "\u200b",
        "\ufeff",
        "\u0301",
        "🎉",
        "½",
        "ß",
        "\x00",
    ),
    *(
        "said",
        "says",
        "told",
        "according to",
        "added",
        "that",
        "he",
        "She",
        "they",
        "who",
        "his",
        "a statement",
        "Q:",
        "A:",
    ),
    *(
        "Jane Doe",
        "Doe",
        "Dr. Adam Roe",
        "Mr",
        "Mrs",
        "Roe’s",
        "spokeswoman",
        "the company",
        "Acme Corp.",
        "police",
    ),
    *(
        "analysts",
        "a former minister",
        "of",
        "the",
        "and",
        "not",
        "It rains",
        "we do",
        "don’t",
        "’80s",
        "6'",
        "U.S.",
    ),
)
news = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)
anything = st.text(max_size=200)


def spans_of(quotation: Quotation) -> list[Span]:
    source = quotation.source.span if quotation.source else None
    named = [source, quotation.cue, quotation.audience, *quotation.insertions]
    return [run.span for run in quotation.contents] + [span for span in named if span]


def check(text: str, found: Extraction) -> None:
    for quotation in found.quotations:
        check_quotation(text, quotation, len(found.speakers))
    for speaker in found.speakers:
        spans = [
            speaker.name_span,
            *(span for role in speaker.roles for span in (role.title, role.organization) if span),
        ]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert speaker.name
        assert all(role.title or role.organization for role in speaker.roles)
    firsts = [quotation.contents[0].span.start for quotation in found.quotations]
    assert firsts == sorted(firsts)


def check_quotation(text: str, quotation: Quotation, speakers: int) -> None:
    assert quotation.contents
    assert all(0 <= span.start < span.end <= len(text) for span in spans_of(quotation))
    runs = [run.span for run in quotation.contents]
    assert all(before.end <= after.start for before, after in pairwise(runs))
    verbatim = {run.verbatim for run in quotation.contents}
    assert quotation.kind == (
        "mixed" if len(verbatim) == 2 else "direct" if verbatim == {True} else "indirect"
    )
    assert all(any(run.contains(insertion) for run in runs) for insertion in quotation.insertions)
    assert quotation.speaker is None or 0 <= quotation.speaker < speakers
    assert 0.0 <= quotation.confidence <= 1.0
    assert quotation.rule


@settings(max_examples=300, deadline=None)
@given(news)
@example("U.S. --")
@example("“Nobody counted the water,” said Berg, author of ")
@example("“It was late,” Darla Koz, president of United Carriage Workers Local 418")
@example("“He lied,” the According")
@example("“Two weeks,”: Karl")
@example("He saw “the drawbridge”. As Allies describing Latter, remarks back, the housing secretary,")
@example("U.S. —-")
def test_pieces_of_news_in_any_order_give_a_well_formed_extraction(text: str) -> None:
    check(text, extract(text))


@settings(max_examples=200, deadline=None)
@given(anything)
def test_any_text_gives_a_well_formed_extraction(text: str) -> None:
    check(text, extract(text))


@settings(max_examples=200, deadline=None)
@given(news)
@example("according to \u00a0")
@example("said Jane Doe A:")
def test_cue_and_source_stand_outside_their_content(text: str) -> None:
    for quotation in extract(text).quotations:
        outside = [span for span in (quotation.cue, quotation.source and quotation.source.span) if span]
        assert not any(run.span.overlaps(span) for run in quotation.contents for span in outside)


@settings(max_examples=50, deadline=None)
@given(news)
def test_the_same_text_gives_the_same_extraction(text: str) -> None:
    assert extract(text) == extract(text)
