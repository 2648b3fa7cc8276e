"""Turns as documents, pages and services set them; every name is invented."""

import json

import pytest
from onrecord.extraction.attribution.interviews import labelled_answers
from onrecord.ingest.formats.json import read_any_json
from onrecord.ingest.formats.markup.turns import with_labels
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.text.plain_text import read_plain_text
from onrecord.text.document import read_document

BOLD = "<p><{0}>Tom Hale</{1}> Why?</p><p><{0}>Pia Strand</{1}> No money.</p>"


@pytest.mark.parametrize(
    "opening", ["b", "strong", 'span style="font-weight: bold"', "span class='a' style='font-weight:700;'"]
)
def test_names_in_bold_type_are_labels(opening: str) -> None:
    page = BOLD.format(opening, opening.split(maxsplit=1)[0])

    assert with_labels(page * 2) == "<p>Tom Hale:  Why?</p><p>Pia Strand:  No money.</p>" * 2
    assert with_labels(page) == page


@pytest.mark.parametrize(
    "page",
    [
        BOLD.format("span", "span") * 2,
        "<p><b>Tom Hale</b> asks.</p>" * 4,
        "<p><b>Tom Hale</b>: Why?</p><p><b>Pia Strand</b>: No.</p>" * 2,
    ],
)
def test_other_type_one_name_and_names_with_a_colon_are_none(page: str) -> None:
    assert with_labels(page) == page


@pytest.mark.parametrize(
    ("lines", "first"),
    [
        (("Hale, Tom 0:03", "Pia Strand 0:24"), "Hale"),
        (("Tom Hale (host)", "Pia Strand"), "Tom Hale"),
        (("00:00:03\n\nTom Hale", "00:00:24\n\nPia Strand"), "Tom Hale"),
    ],
)
def test_names_stand_above_turns_with_posts_or_times(lines: tuple[str, str], first: str) -> None:
    said = ("Both gates leak, and nobody pays.", "The port pays.", "Then mend them.", "We will.")
    text = "\n\n".join(f"{lines[at % 2]}\n\n{words}" for at, words in enumerate(said))
    answers, _ = labelled_answers(read_document(text))

    assert [one.source and one.source.cut(text) for one in answers] == [first, "Pia Strand"] * 2


def test_who_speaks_again_is_no_dek() -> None:
    turns = "Tom Hale (host)\n\nWhy did you sell the boats?\n\nVera Drake\n\nWe had no money."
    text = f"The Pier\n\n{turns}\n\n{turns}"

    assert read_plain_text(text).dek is None


def body(value: object) -> str:
    (found,) = read_any_json(json.dumps(value))
    assert isinstance(found, Draft)
    return found.body


def test_paragraphs_say_more_than_the_words_beside_them() -> None:
    spoken = [
        {"sentences": [{"text": "Why?"}], "speaker": 0, "start": 0.1},
        {"sentences": [{"text": "Money."}], "speaker": 1, "start": 1.2},
    ]
    words = [{"word": "why", "start": 0.1, "speaker": 0}]
    alternatives = [{"transcript": "why money", "words": words, "paragraphs": {"paragraphs": spoken}}]

    assert (
        body({"results": {"channels": [{"alternatives": alternatives}]}})
        == "Speaker 0: Why?\n\nSpeaker 1: Money."
    )
    assert body({"words": words}) == "Speaker 0: why"


def test_a_titled_transcript_is_no_record_of_a_data_set() -> None:
    turns = [{"speaker": {"name": "Tom Hale"}, "start": 0, "text": "Both gates leak."}]

    assert body({"title": "Harbour call", "transcript": turns}) == "Tom Hale: Both gates leak."


def test_peers_and_ministers_speak_below_lines_with_their_seats_and_parties() -> None:
    asks, answers = (
        "Lord Hale of Ely (Lab)",
        "The Under-Secretary of State, Transport (Baroness Strand of Sund) (Con)",
    )
    lines = [
        "Lord Hale of Ely",
        "To ask about the ferries.",
        answers,
        "We will buy nine.",
        asks,
        "Will they be new?",
        "Baroness Strand of Sund (Con)",
        "They will.",
    ]
    said, _ = labelled_answers(read_document("\n\n".join(lines)))
    text = "\n\n".join(lines)

    assert [one.source and one.source.cut(text) for one in said] == [
        "Lord Hale of Ely",
        "Baroness Strand of Sund",
    ] * 2


TURNS = ("Both gates leak, and nobody pays.", "Who has to?", "The port has to, by law.", "Will it?")


@pytest.mark.parametrize(
    "lines",
    [
        ("00:00:03 Speaker: Tom Hale", "00:00:24 Speaker: Pia Strand"),
        ("Speaker: Tom Hale (00:03)", "Speaker: Pia Strand (00:24)"),
        ("00:00:03 TOM HALE", "00:00:24 PIA STRAND"),
        ("00:00:03.310 - Tom Hale", "00:00:24.120 - Pia Strand"),
        ("0:03 Tom Hale", "0:24 Pia Strand"),
        ("12:03 TOM HALE", "12:24 PIA STRAND"),
        ("[00:03] Tom Hale:", "[00:24] Pia Strand:"),
    ],
)
@pytest.mark.parametrize("head", ["", "Harbour call\n\n4 June 2024\n\n"])
def test_a_time_before_a_name_is_no_headline_and_no_dek(lines: tuple[str, str], head: str) -> None:
    text = "\n\n".join(f"{lines[at % 2]}\n\n{words}" for at, words in enumerate(TURNS))
    draft = read_plain_text(head + text)
    said, _ = labelled_answers(read_document(draft.body))

    assert (draft.headline, draft.dek) == ("Harbour call" if head else None, None)
    assert draft.body == text
    assert [one.contents[0].span.cut(draft.body) for one in said] == [TURNS[0], TURNS[2]]


def test_a_clock_may_open_a_headline() -> None:
    draft = read_plain_text(
        "9:30 Club to close\n\nThe club will close in May.\n\n“It is time,” said Tom Hale."
    )

    assert draft.headline == "9:30 Club to close"
