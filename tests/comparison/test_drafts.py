"""Which words of a draft are quotations to be checked."""

from onrecord.comparison.drafts import draft_quotations
from onrecord.extraction.engine import extract


def found(text: str) -> list[tuple[str, str | None]]:
    quotations = draft_quotations(text, extract(text))
    for one in quotations:
        assert one.passage.words[0].start >= one.span.start
    return [(one.passage.printed(0, len(one.passage.words)), one.speaker) for one in quotations]


def test_words_around_an_attribution_are_one_quotation() -> None:
    text = "“The mill is open,” said Jane Doe, an analyst at Acme. “We will go there on Monday.”"
    assert found(text) == [("The mill is open We will go there on Monday", "Jane Doe")]


def test_runs_with_the_drafts_own_words_between_them_are_several() -> None:
    text = "Jane Doe said the mill was “a great and lasting disaster” and that it “must be stopped at once.”"
    assert found(text) == [
        ("a great and lasting disaster", "Jane Doe"),
        ("must be stopped at once", "Jane Doe"),
    ]


def test_marked_words_of_nobody_are_a_quotation_when_they_are_many() -> None:
    text = "“Nobody has ever seen so much water in this town before.”\n\nThe “War” sign hung there."
    assert found(text) == [("Nobody has ever seen so much water in this town before", None)]


def test_single_words_and_insertions_alone_are_none() -> None:
    assert found("Jane Doe called it “nonsense.”") == []
    assert found("The mill stood still.") == []


def test_long_marked_words_that_the_engine_gives_to_nobody_are_looked_up_too() -> None:
    text = "The board with “Keep off the grass at all times please” hung there."
    assert found(text) in ([("Keep off the grass at all times please", None)], [])


def test_a_title_is_no_quotation() -> None:
    assert found("Her next work, “The Long Holiday”, will be heard in spring, the studio said.") == []


def test_words_that_two_sources_may_have_said_are_one_quotation() -> None:
    text = "Club officials were gloomy: “We lost the match and the whole season,” said Leo Marchetti."
    assert found(text) == [("We lost the match and the whole season", "Leo Marchetti")]


def test_words_above_the_text_are_quoted_too() -> None:
    above, text = "Marchetti: “We lost the whole long season”\n\n", "“It rained,” said Leo Marchetti."
    [headline, body] = draft_quotations(above + text, extract(text), len(above))
    assert (headline.span.cut(above + text), headline.speaker) == ("We lost the whole long season", None)
    assert (body.span.cut(above + text), body.speaker) == ("It rained,", "Leo Marchetti")
