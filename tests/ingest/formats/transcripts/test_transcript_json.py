"""Transcripts that programs make of recordings, as JSON; every name is invented."""

import json
from typing import Any

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats.json import read_any_json
from onrecord.ingest.formats.parsed_article import Draft


def read(value: Any) -> Draft:
    (draft,) = read_any_json(json.dumps(value))
    assert isinstance(draft, Draft)
    return draft


def nested(depth: int) -> dict[str, Any]:
    return {"results": nested(depth - 1) if depth else [{"text": "It leaked.", "start": 1}]}


def words(*texts: str) -> list[dict[str, Any]]:
    return [{"type": "text", "value": text} for text in texts]


ASKED = "Who sold the weir?"
ANSWERED = "Nobody did. It leaked."
NAMED = [f"Ida Moss: {ASKED}", f"Tom Hale: {ANSWERED}"]
NUMBERED = [f"Speaker 0: {ASKED}", f"Speaker 1: {ANSWERED}"]
LETTERED = [f"Speaker A: {ASKED}", f"Speaker B: {ANSWERED}"]
PIECES = [
    (0, ASKED, 0.5, 2.0),
    (1, "Nobody did.", 2.1, 3.0),
    (1, "It leaked.", 3.1, 4.0),
]


@pytest.mark.parametrize(
    ("value", "turns"),
    [
        pytest.param(
            {
                "segments": [
                    {"start": a, "end": b, "text": f" {t}", "speaker": f"SPEAKER_0{s}"}
                    for s, t, a, b in PIECES
                ]
            },
            NUMBERED,
            id="whisperx",
        ),
        pytest.param(
            {
                "text": "…",
                "utterances": [
                    {"speaker": "AB"[s], "text": t, "start": 1, "end": 2} for s, t, _, _ in PIECES
                ],
            },
            LETTERED,
            id="assemblyai",
        ),
        pytest.param(
            {
                "metadata": {"channels": 1},
                "results": {
                    "channels": [{"alternatives": [{"transcript": "…", "words": []}]}],
                    "utterances": [{"start": a, "transcript": t, "speaker": s} for s, t, a, _ in PIECES],
                },
            },
            NUMBERED,
            id="deepgram",
        ),
        pytest.param(
            {
                "results": {
                    "channels": [
                        {
                            "alternatives": [
                                {
                                    "transcript": "…",
                                    "paragraphs": {
                                        "transcript": "…",
                                        "paragraphs": [
                                            {
                                                "speaker": 0,
                                                "start": 0.1,
                                                "sentences": [{"text": ASKED, "start": 0.1}],
                                            },
                                            {
                                                "speaker": 1,
                                                "start": 2,
                                                "sentences": [
                                                    {"text": "Nobody did."},
                                                    {"text": "It leaked."},
                                                ],
                                            },
                                        ],
                                    },
                                }
                            ]
                        }
                    ]
                }
            },
            NUMBERED,
            id="deepgram, paragraphs",
        ),
        pytest.param(
            {
                "speakers": [
                    {"id": 0, "name": "Ida Moss"},
                    {"id": 1, "name": "Tom Hale"},
                    {"id": 2, "name": None},
                ],
                "monologues": [
                    {"speaker": 0, "elements": words("Who", " ", "sold", " ", "the", " ", "weir", "?")},
                    {"speaker": 1, "elements": words("Nobody", " ", "did", ". ", "It", " leaked.")},
                ],
            },
            NAMED,
            id="rev",
        ),
        pytest.param(
            {
                "results": {
                    "transcripts": [{"transcript": "…"}],
                    "audio_segments": [
                        {"start_time": "0", "speaker_label": f"spk_{s}", "transcript": t}
                        for s, t, _, _ in PIECES
                    ],
                }
            },
            NUMBERED,
            id="aws",
        ),
        pytest.param(
            {
                "results": {
                    "transcripts": [{"transcript": "…"}],
                    "items": [
                        {
                            "type": "punctuation" if one in ".?" else "pronunciation",
                            "alternatives": [{"confidence": "0.9", "content": one}, {"content": "whom"}],
                        }
                        | ({} if one in ".?" else {"speaker_label": f"spk_{int(at > 4)}", "start_time": "0"})
                        for at, one in enumerate(
                            ["Who", "sold", "the", "weir", "?", "Nobody", "did", ".", "It", "leaked", "."]
                        )
                    ],
                }
            },
            NUMBERED,
            id="aws, words",
        ),
        pytest.param(
            {
                "recognizedPhrases": [
                    {"speaker": s, "offsetInTicks": 1, "nBest": [{"display": t}, {"display": "…"}]}
                    for s, t, _, _ in PIECES
                ]
            },
            NUMBERED,
            id="azure",
        ),
        pytest.param(
            {
                "results": [
                    {"type": "word", "start_time": 1, "alternatives": [{"content": t, "speaker": f"S{s}"}]}
                    for s, t, _, _ in PIECES
                ]
            },
            NUMBERED,
            id="speechmatics",
        ),
        pytest.param(
            {
                "version": "1.0.0",
                "segments": [
                    {"speaker": ("Ida Moss", "Tom Hale")[s], "startTime": a, "body": t}
                    for s, t, a, _ in PIECES
                ],
            },
            NAMED,
            id="podcast",
        ),
        pytest.param(
            {
                "name": "call.mp3",
                "transcript": [
                    {"speaker": {"name": ("Ida Moss", "Tom Hale")[s]}, "text": t} for s, t, _, _ in PIECES
                ],
            },
            NAMED,
            id="speakers as objects",
        ),
        pytest.param(
            [
                {"speaker": ("Ida Moss", "Tom Hale")[s], "text": t, "timestamp": "0:05"}
                for s, t, _, _ in PIECES
            ],
            NAMED,
            id="a list alone",
        ),
    ],
)
def test_the_turns_of_a_transcript_stand_behind_their_speakers(value: Any, turns: list[str]) -> None:
    assert read(value).body.split("\n\n") == turns


def test_without_speakers_a_pause_behind_a_sentence_parts_paragraphs() -> None:
    said = [("The weir", 0.0, 1.0), ("leaked.", 4.0, 5.0), ("It is shut.", 5.5, 6.0), ("Now rain.", 9.0, 9.5)]
    value = {
        "title": "Weir",
        "language": "en",
        "segments": [{"text": t, "start": a, "end": b} for t, a, b in said],
    }

    draft = read(value)

    assert (draft.headline, draft.language) == ("Weir", "en")
    assert draft.body == "The weir leaked. It is shut.\n\nNow rain."


def test_captions_of_a_player_are_joined() -> None:
    events = [
        {"tStartMs": 0, "id": 1},
        {"tStartMs": 1, "segs": [{"utf8": "The"}, {"utf8": " weir"}]},
        {"tStartMs": 2, "segs": [{"utf8": "\n"}]},
        {"tStartMs": 3, "segs": [{"utf8": "leaked"}]},
    ]

    assert read({"events": events}).body == "The weir leaked"


def test_words_with_the_times_of_their_ends_are_heard() -> None:
    results = [
        {"alternatives": [{"transcript": f"{one} "}], "resultEndTime": "4s"}
        for one in ("It leaked.", "Now rain.")
    ]

    assert read({"results": results}).body == "It leaked. Now rain."


def test_paragraphs_may_hold_their_words_one_by_one() -> None:
    spoken = [
        {"speaker": name, "words": [{"value": word, "time": 1} for word in text.split()]}
        for name, text in (("Ida Moss", "Who sold it?"), ("Tom Hale", "Nobody did."))
    ]

    assert (
        read({"transcript": {"paragraphs": spoken}}).body == "Ida Moss: Who sold it?\n\nTom Hale: Nobody did."
    )


@pytest.mark.parametrize(
    "value",
    [
        {"segments": [{"start": 1, "text": " "}]},
        {"segments": [{"start": 1, "nBest": []}]},
        {"segments": [{"text": "no time and no speaker"}]},
        [{"text": "A post.", "timestamp": "2024-05-03"}, {"text": "Another.", "timestamp": "2024-05-04"}],
        {"segments": []},
        nested(12),
        {"segments": ["a", 1]},
    ],
)
def test_what_holds_no_words_of_a_recording_is_refused(value: Any) -> None:
    with pytest.raises(InputError, match=r"holds no schema\.org or ninjs article"):
        read_any_json(json.dumps(value))


def test_a_speaker_may_be_stated_as_nothing() -> None:
    assert read([{"speaker": "", "text": "It leaked.", "start": 1}]).body == "It leaked."
    assert read([{"speaker": {"id": 7}, "text": "It leaked.", "start": 1}]).body == "Speaker 7: It leaked."
    assert read([{"speaker": " : ", "text": "It leaked.", "start": 1}]).body == "It leaked."


def test_moments_of_a_recording_may_be_a_list() -> None:
    chunks = [
        {"text": " It leaked.", "timestamp": [0.0, 2.0]},
        {"text": " Now rain.", "timestamp": [2.0, None]},
    ]

    assert read({"text": "…", "chunks": chunks}).body == "It leaked. Now rain."
