"""Transcripts as JSON whose words and voices stand apart: Google, AWS; every name is invented."""

from typing import Any

from tests.ingest.formats.transcripts.test_transcript_json import ANSWERED, ASKED, read


def google(*spoken: tuple[str, int | None]) -> list[dict[str, Any]]:
    return [
        {"word": word, "startTime": "1s"} | ({"speakerTag": tag} if tag else {})
        for text, tag in spoken
        for word in text.split()
    ]


def test_the_last_of_googles_results_says_who_speaks() -> None:
    heard = [
        {"alternatives": [{"transcript": text, "words": google((text, None))}], "resultEndTime": "2s"}
        for text in (ASKED, ANSWERED)
    ]
    last = {"alternatives": [{"words": google((ASKED, 1), (ANSWERED, 2))}]}

    assert read({"results": [*heard, last]}).body.split("\n\n") == [
        f"Speaker 1: {ASKED}",
        f"Speaker 2: {ANSWERED}",
    ]
    assert read({"results": heard}).body == f"{ASKED} {ANSWERED}"


def test_aws_may_list_who_speaks_apart_from_the_words() -> None:
    words = ASKED.split() + ANSWERED.split()
    voices = ["spk_0"] * len(ASKED.split()) + ["spk_1"] * len(ANSWERED.split())
    items = [
        {"start_time": f"{at}.5", "type": "pronunciation", "alternatives": [{"content": word}]}
        for at, word in enumerate(words)
    ]
    segments = [
        {"items": [{"start_time": f"{at}.5", "speaker_label": voice}]} for at, voice in enumerate(voices)
    ]
    results = {"items": items, "speaker_labels": {"segments": segments}}

    assert read({"results": results}).body.split("\n\n") == [
        f"Speaker 0: {ASKED}",
        f"Speaker 1: {ANSWERED}",
    ]
    assert read({"results": {"items": items}}).body == f"{ASKED} {ANSWERED}"


def test_speeches_of_congress_name_who_speaks_once() -> None:
    content = [
        {"kind": "speech", "speaker": "Mr. HALE", "text": f"  Mr. HALE. {ASKED}"},
        {"kind": "speech", "speaker": "Ms. MOSS", "text": f"  Ms. MOSS. {ANSWERED}"},
    ]

    assert read({"title": "Locks", "content": content}).body.split("\n\n") == [
        f"Mr. HALE: {ASKED}",
        f"Ms. MOSS: {ANSWERED}",
    ]


def test_the_items_of_hansard_are_speeches_with_their_title_and_day() -> None:
    said = [("Tom Hale (Ely) (Lab)", ASKED), ("The Minister for Weirs (Ida Moss)", ANSWERED)]
    items: list[dict[str, Any]] = [{"ItemType": "Column", "AttributedTo": None, "Value": "<p>Column 7</p>"}]
    items += [
        {"ItemType": "Contribution", "AttributedTo": who, "Value": f"<p>{text}</p>"} for who, text in said
    ]

    found = read({"Overview": {"Title": "Weirs", "Date": "2023-05-08T00:00:00"}, "Items": items})

    assert (found.headline, (found.published_at or "")[:10]) == ("Weirs", "2023-05-08")
    assert found.body.split("\n\n") == [f"{who}: {text}" for who, text in said]


def test_what_is_stated_in_two_languages_is_read_in_english() -> None:
    said = [
        {"attribution": {"en": who, "fr": "M."}, "content": {"en": f"<p>{text}</p>", "fr": "<p>Non.</p>"}}
        for who, text in (("Mr. Tom Hale", ASKED), ("Hon. Ida Moss", ANSWERED))
    ]

    assert read({"objects": said}).body.split("\n\n") == [
        f"Mr. Tom Hale: {ASKED}",
        f"Hon. Ida Moss: {ANSWERED}",
    ]
