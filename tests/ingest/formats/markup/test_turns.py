"""Transcripts of podcasts: names in `cite`, times in `time`, and any number of paragraphs."""

import pytest
from onrecord.ingest.formats.markup.turns import with_labels
from onrecord.ingest.reader import read_articles

PODCAST = """<!doctype html><html><head><title>Harbour talk</title></head><body>
<cite>Ann Poole:</cite>
<time>0:01</time>
<p>The boats are in, and we counted every single one of them.</p>
<cite>Tom Reed:</cite>
<time>0:03</time>
<p>The council has not decided.</p>
<p>It will not meet before the end of the month, as far as I know.</p>
<cite>Ann Poole:</cite>
<time>0:05</time>
<p>Now it is too late for that. We have waited for three years.</p>
<cite>Tom Reed</cite>
<p>I know. It was never easy.</p></body></html>"""


def test_each_paragraph_up_to_the_next_name_is_that_speakers() -> None:
    (article,) = read_articles(PODCAST.encode(), name="talk", media_type="text/html")
    speakers = article.extraction.speakers
    told = [
        (speakers[quote.speaker].name, [part.span.cut(article.text) for part in quote.contents])
        for quote in article.extraction.quotations
        if quote.speaker is not None
    ]
    assert told == [
        ("Ann Poole", ["The boats are in, and we counted every single one of them."]),
        (
            "Tom Reed",
            [
                "The council has not decided.",
                "It will not meet before the end of the month, as far as I know.",
            ],
        ),
        ("Ann Poole", ["Now it is too late for that. We have waited for three years."]),
        ("Tom Reed", ["I know. It was never easy."]),
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "<cite>Ann Poole:</cite><time>0:01</time><p>We counted the boats.</p>",
        "<p>In <cite>The Boats</cite> she counts.</p><p>In <cite>The Harbour</cite> she leaves.</p>",
        "<blockquote><p>No.</p><cite>Ann Poole</cite></blockquote><p>And then:</p><blockquote><p>Yes.</p><cite>Tom Reed</cite></blockquote><p>So.</p>",
    ],
)
def test_other_names_in_markup_stay_where_they_are(markup: str) -> None:
    assert with_labels(markup) == markup


@pytest.mark.parametrize(
    ("turn", "label"),
    [
        ('<p><span class="speaker">Ann Poole</span> The boats are in.</p>', "Ann Poole:"),
        (
            "<p><b class='transcript speaker-name'>Ann Poole</b><span>The boats are in.</span></p>",
            "Ann Poole:",
        ),
        ("<p><strong class=interviewer>Post</strong> “Why?”</p>", "Post:"),
    ],
)
def test_a_name_that_its_class_marks_is_a_label(turn: str, label: str) -> None:
    assert label in with_labels(turn * 2)
    assert with_labels(turn) == turn


@pytest.mark.parametrize(
    "turn",
    [
        '<p><span class="speaker">Ann Poole:</span> The boats are in.</p>',
        '<p><span class="speaker">Ann Poole</span></p>',
        '<p><span class="loudspeakers">Ann Poole</span> was there.</p>',
        '<p><span class="speaker">Ann Poole</span>, who was there.</p>',
    ],
)
def test_a_name_with_a_label_or_without_words_gets_none(turn: str) -> None:
    assert with_labels(turn * 2) == turn * 2
