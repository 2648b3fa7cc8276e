"""Captions; every name is invented."""

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats.transcripts.captions import read_captions, without_times

VTT = """WEBVTT - The pier

NOTE made by hand

STYLE
::cue { color: red }

opening
00:00:01.000 --> 00:00:03.000 align:start
<v Ann Roe>How is
the pier?</v>

00:03.000 --> 00:05.000
<v.loud Jo Bly>It is <i>shut</i> &amp; sold,

00:05.000 --> 00:07.000
<v Jo Bly>I fear.</v> <v Ann Roe>Why?

00:07.000 --> 00:08.000
"""
SRT = (
    "1\r\n00:00:01,000 --> 00:00:03,000\r\n>> ROE: How is\r\nthe pier?\r\n\r\n"
    "2\r\n00:00:03,000 --> 00:00:05,000\r\n<b>BLY:</b> It is shut,\r\nI fear.\r\n\r\n"
    "3\r\n00:00:05,000 --> 00:00:06,000\r\nI fear.\r\n\r\n4\r\n00:00:06,000 --> 00:00:07,000\r\n- Why?\r\n"
)


def test_each_voice_of_a_web_vtt_file_is_a_turn() -> None:
    turns = ["Ann Roe: How is the pier?", "Jo Bly: It is shut & sold, I fear.", "Ann Roe: Why?"]

    assert read_captions(VTT).body.split("\n\n") == turns


def test_labels_arrows_and_dashes_open_the_turns_of_an_srt_file() -> None:
    turns = [">> ROE: How is the pier?", "BLY: It is shut, I fear.", "- Why?"]

    assert read_captions(SRT).body.split("\n\n") == turns


@pytest.mark.parametrize("numbers", ["1 2 3", "", "30 31 32"])
def test_a_caption_that_is_a_number_is_spoken(numbers: str) -> None:
    ids = numbers.split() or ["", "", ""]
    lines = ("- How many boats?", "30", "And Mia sold them.")
    captions = [
        f"{own}\n00:00:0{at},000 --> 00:00:0{at + 1},000\n{line}\n".lstrip()
        for at, (own, line) in enumerate(zip(ids, lines, strict=True))
    ]

    assert read_captions("\n".join(captions)).body == "- How many boats? 30 And Mia sold them."


@pytest.mark.parametrize("text", ["", "WEBVTT\n\nNOTE nothing", "1\n00:00:01,000 --> 00:00:03,000\n"])
def test_captions_without_words_are_refused(text: str) -> None:
    with pytest.raises(InputError, match="holds no caption with words"):
        read_captions(text)


@pytest.mark.parametrize(
    ("line", "turns"),
    [
        ("<v Ann Roe>We stay. - <v Jo Bly>Go.", ["Ann Roe: We stay.", "Jo Bly: Go."]),
        ("- <v Ann Roe>We stay.</v> – <v Jo Bly>Go.</v>", ["Ann Roe: We stay.", "Jo Bly: Go."]),
        ("<v Ann Roe>- We stay.</v> <v Jo Bly>— Go.</v>", ["Ann Roe: We stay.", "Jo Bly: Go."]),
        ("<v Ann Roe>We stayed —<v Jo Bly>Go.", ["Ann Roe: We stayed —", "Jo Bly: Go."]),
        ("<v Ann Roe>We stay -", ["Ann Roe: We stay -"]),
    ],
)
def test_a_dash_that_marks_a_voice_is_no_word_of_either(line: str, turns: list[str]) -> None:
    assert read_captions(f"WEBVTT\n\n00:01.000 --> 00:02.000\n{line}\n").body.split("\n\n") == turns


def test_a_label_in_each_caption_of_a_turn_opens_it_once() -> None:
    cues = ["Jo Bly: It is shut,", "Jo Bly: I fear.", "Ann Roe: Why?", "Jo Bly: {\\an8}Ask <i>them</i>."]
    vtt = "\n\n".join(f"00:0{at}.000 --> 00:0{at}.900\n{cue}" for at, cue in enumerate(cues))

    turns = ["Jo Bly: It is shut, I fear.", "Ann Roe: Why?", "Jo Bly: Ask them."]
    assert read_captions(f"WEBVTT\n\n{vtt}").body.split("\n\n") == turns


@pytest.mark.parametrize(("form", "man"), [("[{}]", "[MAN]"), ("({})", "(MAN)")])
def test_a_name_in_capitals_and_brackets_opens_a_turn(form: str, man: str) -> None:
    cues = [
        f"{form.format('ANN ROE')} Why?",
        f"{form.format('TOM BLY')} I fear.",
        f"{man} Fear?",
        form.format("LAUGHS") + " No.",
    ]
    vtt = "\n\n".join(f"00:0{at}.000 --> 00:0{at}.900\n{cue}" for at, cue in enumerate(cues))

    turns = ["ANN ROE: Why?", "TOM BLY: I fear.", f"MAN: Fear? {form.format('LAUGHS')} No."]
    assert read_captions(f"WEBVTT\n\n{vtt}").body.split("\n\n") == turns


def test_a_name_in_brackets_opens_a_turn_and_a_sound_does_not() -> None:
    captions = (
        "1\n00:00:01,000 --> 00:00:03,000\n[Ann Roe] How is the pier?\n\n"
        "2\n00:00:03,000 --> 00:00:05,000\n[Tom Bly] It is shut.\n\n3\n00:00:05,000 --> 00:00:06,000\n[Waves crash] I fear.\n"
    )
    assert (
        read_captions(captions).body
        == "Ann Roe: How is the pier?\n\nTom Bly: It is shut. [Waves crash] I fear."
    )


def test_what_is_heard_is_nobodys_words() -> None:
    cue = "1\n00:00:0{0},000 --> 00:00:0{0},500\n{1}\n\n".format
    captions = (
        cue(1, "[theme music]") + cue(2, "ROE: It is shut.") + cue(3, "(water runs)") + cue(4, "♪ The pier ♪")
    )
    assert read_captions(captions).body == "ROE: It is shut."


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (
            "[00:00.000 --> 00:03.200]  It leaked.\n\n[00:00:03.200 --> 00:00:06.000] Now rain.",
            "It leaked.\nNow rain.",
        ),
        ("[00:00.000 --> 00:03.200]  It leaked.", "[00:00.000 --> 00:03.200]  It leaked."),
        (
            "[00:00.000 --> 00:03.200]  It leaked.\nNow rain.",
            "[00:00.000 --> 00:03.200]  It leaked.\nNow rain.",
        ),
    ],
)
def test_the_times_before_all_lines_are_left_out(raw: str, words: str) -> None:
    assert without_times(raw) == words


def test_a_name_above_the_times_of_a_cue_is_who_speaks() -> None:
    cues = (
        "WEBVTT",
        '1 "Ida Moss" (102)\n00:00:01.000 --> 00:00:04.000\nIt leaked.',
        '2 "Tom Hale" (103)\n00:00:04.500 --> 00:00:06.000\nWhen?',
        '3 "Tom Hale" (103)\n00:00:06.500 --> 00:00:07.000\n',
    )

    assert read_captions("\n\n".join(cues)).body == "Ida Moss: It leaked.\n\nTom Hale: When?"


def test_voices_of_meetings_have_their_names_in_order_and_no_notes() -> None:
    cues = (
        "WEBVTT",
        "00:01.000 --> 00:04.000\n<v Hale, Tom>It leaked. ♪",
        "00:04.500 --> 00:06.000\n<v Pia Strand (Guest)>When?",
    )

    assert read_captions("\n\n".join(cues)).body == "Tom Hale: It leaked.\n\nPia Strand: When?"


@pytest.mark.parametrize("label", ["Pia Strand (Port of Sund)", "PIA STRAND, HOST", "Pia Strand"])
def test_a_label_with_a_role_opens_a_turn(label: str) -> None:
    cue = "00:0{0}.000 --> 00:0{0}.900\n{1}\n\n".format
    captions = cue(1, "Tom Hale: It leaked.") + cue(2, f"{label}: When?") + cue(3, f"{label}: Why?")

    assert read_captions(captions).body == f"Tom Hale: It leaked.\n\n{label}: When? Why?"


def test_a_label_in_a_line_of_its_own_opens_a_turn() -> None:
    cues = ["Tom Hale:\nWhy did it stop?", "Pia Strand:\nA cow.", "It was not mine.", "Tom Hale:"]
    srt = "\n\n".join(f"{at}\n00:00:0{at},000 --> 00:00:0{at},900\n{cue}" for at, cue in enumerate(cues, 1))

    assert read_captions(srt).body.split("\n\n") == [
        "Tom Hale: Why did it stop?",
        "Pia Strand: A cow. It was not mine.",
        "Tom Hale:",
    ]


def test_a_label_in_brackets_before_a_colon_names_who_speaks() -> None:
    vtt = (
        "WEBVTT\n\n00:01.000 --> 00:02.000\n[MARISOL VEGA]: Why?\n\n00:02.000 --> 00:03.000\n[Zeb]: A cow.\n"
    )

    assert read_captions(vtt).body == "MARISOL VEGA: Why?\n\nZeb: A cow."


@pytest.mark.parametrize(
    "raw",
    [
        "0:00\nwelcome to the harbour\n0:04\nboth gates leak\n1:02:08\nand nobody came\n",
        "0:00\nwelcome to the harbour\n0:04\n4 seconds\nboth gates leak\n0:08\n1 minute, 8 seconds\n[music]\nand nobody came",
    ],
)
def test_what_a_player_shows_beside_a_film_has_no_times(raw: str) -> None:
    assert (
        without_times(raw).replace("[music] ", "") == "welcome to the harbour both gates leak and nobody came"
    )


@pytest.mark.parametrize(
    "raw",
    [
        "0:00\nBoth gates leak.\n0:04\nNobody came.\n0:09\nIt rains.\n",
        "The train left at\n10:04\nand came back\n",
        "0:00\none\n0:04\n" + "and on and on\n" * 10 + "0:09\n",
    ],
)
def test_other_times_in_lines_of_their_own_stay(raw: str) -> None:
    assert without_times(raw) == raw


def test_who_speaks_may_be_a_narrator_in_brackets() -> None:
    cues = "1\n00:00:01,000 --> 00:00:02,000\n[narrator] The lock is old.\n\n2\n00:00:03,000 --> 00:00:04,000\n[water] It runs.\n"

    assert read_captions(cues).body == "Narrator: The lock is old. [water] It runs."


def test_how_a_word_is_read_is_not_said() -> None:
    vtt = "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ann Roe>We go to <ruby>Kyoto<rt>KEE-o-to</rt></ruby> and <ruby>Ely<rt.small>EE-lee</ruby> now.\n"

    assert read_captions(vtt).body == "Ann Roe: We go to Kyoto and Ely now."


def test_an_escaped_tag_of_another_format_is_no_word() -> None:
    vtt = "WEBVTT\n\n00:01.000 --> 00:04.000\nWe will &lt;i>not&lt;/i&gt; go &lt; 5.\n"

    assert read_captions(vtt).body == "We will not go < 5."


def test_a_caption_that_is_written_once_for_each_of_its_words_is_said_once() -> None:
    said = ["We", "will", "not", "go."]
    cues = "".join(
        f"{at}\n00:00:0{at},000 --> 00:00:0{at + 1},000\n{' '.join([*said[:at], f'<u>{said[at]}</u>', *said[at + 1 :]])}\n\n"
        for at in range(4)
    )

    assert read_captions(cues).body == "We will not go."


def test_a_number_of_a_speaker_alone_in_a_line_is_who_speaks_from_there_on() -> None:
    srt = (
        "1\n00:00:01,000 --> 00:00:02,000\n[speaker 0]\nWhy now?\n\n2\n00:00:02,000 --> 00:00:03,000\n[speaker 1]\nWe will\n\n"
        "3\n00:00:03,000 --> 00:00:04,000\nnot go.\n\n4\n00:00:04,000 --> 00:00:05,000\n[applause]\n"
    )

    assert read_captions(srt).body.split("\n\n") == ["Speaker 0: Why now?", "Speaker 1: We will not go."]


HEARD_LINES = "so the mayor said we will\nnot go to the old bridge this year and\nnobody in the town asked us\n[Applause]\nTom Reed told me that\nhe would never sign\n>> thank you\n"


def test_lines_of_what_a_program_heard_are_one() -> None:
    joined = "so the mayor said we will not go to the old bridge this year and nobody in the town asked us Tom Reed told me that he would never sign"

    assert without_times(HEARD_LINES) == f"{joined}\n\n>> thank you"


@pytest.mark.parametrize(
    "other",
    [
        HEARD_LINES.replace("so the", "so\n\nthe"),
        HEARD_LINES.replace("nobody", "nobody came.\nshe said so.\nnobody"),
        "\n".join(line.capitalize() for line in HEARD_LINES.split("\n")),
        "so the mayor said we will\nnot go",
    ],
    ids=["paragraphs", "stops", "capitals", "few"],
)
def test_other_lines_stay(other: str) -> None:
    assert without_times(other) == other
