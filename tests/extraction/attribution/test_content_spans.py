"""From token ranges to runs of characters."""

import pytest
from onrecord.extraction.attribution.content_spans import (
    ContentSpan,
    content_spans_of,
    contents_of,
    cut_out,
    insertions_in,
    kind_of,
)
from onrecord.extraction.quotation import Content
from onrecord.text.spans import Span

from tests.extraction.readings import place, read, span


def content_spans(text: str, run: str) -> list[tuple[str, bool]]:
    reading = read(text)
    return [
        (text[start:end], quoted) for start, end, quoted in content_spans_of(reading, place(reading, run))
    ]


@pytest.mark.parametrize(
    ("text", "run", "found"),
    [
        pytest.param("He said it rains.", "it rains .", [("it rains", False)], id="a full stop is left"),
        pytest.param("He said , $5 .", ", $ 5 .", [("$5", False)], id="a currency sign stays"),
        pytest.param("He said , .", ", .", [], id="marks alone are nothing"),
        pytest.param(
            "He called it “very old” and left.",
            "it “ very old ” and left",
            [("it", False), ("very old", True), ("and left", False)],
            id="parted where marks stand",
        ),
        pytest.param(
            "“It rains. We go,” he said.", "We go", [("It rains. We go,", True)], id="completed to both marks"
        ),
        pytest.param(
            "“It rains and we go,” he said.", "we go", [("we go,", True)], id="not from within its sentence"
        ),
        pytest.param(
            "He said, “It rains, and we go.” So.",
            "It rains",
            [("It rains", True)],
            id="not to the mark when words follow",
        ),
        pytest.param(
            "He said it was “old and so” gone.",
            "was “ old",
            [("was", False), ("old", True)],
            id="a run that ends inside a quotation",
        ),
    ],
)
def test_pieces(text: str, run: str, found: list[tuple[str, bool]]) -> None:
    assert content_spans(text, run) == found


def test_a_run_that_goes_on_behind_a_quotation_holds_all_of_it() -> None:
    assert content_spans("He said “it rains ...” and left.", "said “ it rains ... ” and left") == [
        ("said", False),
        ("it rains ...", True),
        ("and left", False),
    ]


def content(text: str, words: str, *, quoted: bool) -> ContentSpan:
    found = span(text, words)
    return ContentSpan(found.start, found.end, quoted)


def test_runs_are_ordered_and_what_stands_between_them_is_named() -> None:
    text = "“One,” he said, “two”, three\n\n“four”"
    parts = [("four", True), ("One,", True), ("two", True), ("three", False), ("wo", True)]
    found = contents_of(
        text, [content(text, words, quoted=quoted) for words, quoted in parts], span(text, "said")
    )

    assert found == (
        Content(span(text, "One,"), verbatim=True, break_before=None),
        Content(span(text, "two"), verbatim=True, break_before="attribution"),
        Content(span(text, "three"), verbatim=False, break_before=None),
        Content(span(text, "four"), verbatim=True, break_before="paragraph"),
    )


@pytest.mark.parametrize(
    ("flags", "kind"), [((True, True), "direct"), ((True, False), "mixed"), ((False,), "indirect")]
)
def test_the_kind_follows_from_the_runs(flags: tuple[bool, ...], kind: str) -> None:
    assert kind_of([Content(Span(0, 1), verbatim=flag, break_before=None) for flag in flags]) == kind


@pytest.mark.parametrize(
    ("hole", "left"),
    [
        pytest.param("Bly said", ["It rains", "and we go"], id="in the middle"),
        pytest.param("It rains, Bly said,", ["and we go"], id="at the start"),
        pytest.param("and we go", ["It rains, Bly said"], id="at the end"),
        pytest.param("It rains, Bly said, and we go", [], id="all of it"),
        pytest.param("Nobody", ["It rains, Bly said, and we go"], id="elsewhere"),
    ],
)
def test_words_are_cut_out(hole: str, left: list[str]) -> None:
    text = "Nobody: It rains, Bly said, and we go"
    content_spans = cut_out(
        text, [content(text, "It rains, Bly said, and we go", quoted=True)], span(text, hole)
    )

    assert [(text[start:end], quoted) for start, end, quoted in content_spans] == [
        (words, True) for words in left
    ]


def test_insertions_are_found_in_the_speakers_own_words_only() -> None:
    text = "he [Bly] went [home] [“a\nb”] []"
    runs = (
        Content(span(text, "he [Bly]"), verbatim=False, break_before=None),
        Content(Span(8, len(text)), verbatim=True, break_before=None),
    )

    assert [found.cut(text) for found in insertions_in(text, runs)] == ["[home]"]
