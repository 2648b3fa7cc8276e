"""Interviews whose questions are told from the answers by letters alone."""

import pytest
from onrecord.ingest.formats.html import read_html
from onrecord.ingest.formats.markup.page import read_page
from onrecord.ingest.reader import read_articles

LEAD = "The potter Ivo Lasse has fired the kiln at Marn since he was a boy. We talked to him about clay."
ASKED = (
    "When did you last fire the kiln?",
    "Who taught you?",
    "What will you do when the clay is used up?",
)
ANSWERED = (
    "On the first of May, and I stood there all night with a bucket of water.",
    "My mother did, and the old men of the yard. We had no school.",
    "I do not think of it, since nobody believes that it will come to that.",
)


def body(*parts: str) -> str:
    """Return the text of a page with these parts behind its lead."""
    return read_html(f"<article><h1>Clay</h1><p>{LEAD}</p>{''.join(parts)}</article>").body.removeprefix(
        f"{LEAD}\n\n"
    )


def exchanges(form: str, asked: tuple[str, ...] = ASKED, answered: tuple[str, ...] = ANSWERED) -> list[str]:
    return [form.format(q=q, a=a) for q, a in zip(asked, answered, strict=True)]


@pytest.mark.parametrize(
    "form",
    [
        "<p><b>{q}</b></p><p>{a}</p>",
        "<p><em>{q}</em></p><p>{a}</p>",
        "<h3>{q}</h3><p>{a}</p>",
        "<p><strong>{q}</strong><br>{a}</p>",
        "<p><strong><em>{q}</em> </strong></p><p>{a}</p>",
        "<dl><dt>{q}</dt><dd>{a}</dd></dl>",
        '<div class="qa-question">{q}</div><div class="qa-answer">{a}</div>',
    ],
)
def test_answers_to_questions_that_are_set_off_are_speech(form: str) -> None:
    assert body(*exchanges(form)).split("\n\n") == [
        line for q, a in zip(ASKED, ANSWERED, strict=True) for line in (q, f"“{a}”")
    ]


def test_one_paragraph_may_hold_all_of_it() -> None:
    parts = "<br><br>".join(exchanges("<b>{q}</b><br><br>{a}"))
    assert [line[0] for line in body(f"<p>{parts}</p>").split("\n\n")] == list("W“W“W“")


def test_who_is_told_to_tell_is_asked() -> None:
    asked = ("Tell us of your kiln.", *ASKED[1:])
    assert body(*exchanges("<h3>{q}</h3><p>{a}</p>", asked)).count("“") == 3


def test_they_are_of_whoever_is_interviewed() -> None:
    page = f"<article><h1>Clay</h1><p>{LEAD}</p>{''.join(exchanges('<h3>{q}</h3><p>{a}</p>'))}</article>"
    (article,) = read_articles(page.encode(), name="clay", media_type="text/html")
    found = article.extraction
    told = [found.speakers[quote.speaker].name for quote in found.quotations if quote.speaker is not None]
    assert told == ["Ivo Lasse"] * 3


def test_an_answer_runs_over_paragraphs_and_marks_within_it_are_single() -> None:
    long = f'{ANSWERED[0]}</p><p>I said “no” to all of them.</p><p>I said "yes" once.'
    assert body(*exchanges("<h3>{q}</h3><p>{a}</p>", answered=(long, *ANSWERED[1:]))).split("\n\n")[1:4] == [
        f"“{ANSWERED[0]}",
        "“I said ‘no’ to all of them.",
        "“I said ‘yes’ once.”",
    ]


def test_what_the_paper_tells_behind_the_last_answer_is_none_of_it() -> None:
    end = "<p>I may go on for ever.</p><p>The kiln at Marn can be seen on Sundays, when it is not fired.</p>"
    assert body(*exchanges("<h3>{q}</h3><p>{a}</p>"), end).split("\n\n")[-3:] == [
        f"“{ANSWERED[2]}",
        "“I may go on for ever.”",
        "The kiln at Marn can be seen on Sundays, when it is not fired.",
    ]


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        pytest.param(ASKED[:2], ANSWERED[:2], id="two questions"),
        pytest.param(
            ("What was fired?", "Who fired it?", "When?"),
            ANSWERED,
            id="nobody is asked of himself",
        ),
        pytest.param(
            ASKED,
            (
                "It was fired in May, as each year.",
                "The yard taught them all.",
                "The clay will last for years.",
            ),
            id="nobody tells of himself",
        ),
        pytest.param(
            ASKED,
            tuple(f"{a} “We know,” the mayor said." for a in ANSWERED),
            id="a reporter tells who said what",
        ),
        pytest.param(ASKED, tuple(f"“{a}”" for a in ANSWERED), id="the answers are marked"),
        pytest.param(ASKED, tuple(f"Lasse: {a}" for a in ANSWERED), id="the answers are labelled"),
        pytest.param(ASKED, (f"“{ANSWERED[0]}", *ANSWERED[1:]), id="a mark stands alone"),
        pytest.param(
            ASKED, tuple(f"You know that you are {a}" for a in ANSWERED), id="the reader is spoken to"
        ),
    ],
)
def test_questions_of_other_kinds_lead_to_no_speech(
    asked: tuple[str, ...], answered: tuple[str, ...]
) -> None:
    parts = exchanges("<h3>{q}</h3><p>{a}</p>", asked, answered)
    assert body(*parts).split("\n\n") == [line for pair in zip(asked, answered, strict=True) for line in pair]


def test_bold_words_within_a_line_set_off_no_question() -> None:
    parts = exchanges("<p>So <b>{q}</b></p><p>{a}</p>")
    assert "“" not in body(*parts)


def test_letters_that_stay_bold_over_paragraphs_set_each_off() -> None:
    page = read_page("<b><p>Why?<p>When?</b><p>In <i>May</i>.</i><p><i>No</i>, <b>I</b>")
    assert [(block.text, block.set_off) for block in page.blocks] == [
        ("Why?", 4),
        ("When?", 5),
        ("In May.", 0),
        ("No, I", 2),
    ]


def test_words_that_are_not_shown_leave_open_what_is_set_off() -> None:
    page = read_page("<p><b>Why</b><s> not</s><b>?</b></p>")
    assert [(block.text, block.set_off) for block in page.blocks] == [("Why?", 0)]
