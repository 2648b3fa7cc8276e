"""Surprises of captions, tables and saved pages: what docs/surprises.md says of them holds."""

import pytest
from onrecord.ingest.reader import read_articles

from tests.surprising import AROUND, quotes_of


def test_a_carriage_return_that_a_spreadsheet_wrote_as_letters_is_a_line_end() -> None:
    table = 'headline,text\nBridge_x000D_,"“We will not._x000D_\n_x000D_\n“Never,” said Ann Poole._x000D_The vote is due."\n'
    (article,) = read_articles(table.encode(), name="quotes.csv", media_type="text/csv")
    assert (article.headline, article.text) == (
        "Bridge",
        "“We will not.\n\n“Never,” said Ann Poole.\n\nThe vote is due.",
    )


def test_places_and_stress_of_captions_are_no_words() -> None:
    srt = (
        "1\n00:00:01,000 --> 00:00:04,000\nANN POOLE: <i>No,</i> we will not go.\n\n"
        "2\n00:00:05,000 --> 00:00:08,000\n{\\an8}TOM REED: We shall go to the bridge.\n"
    )
    assert quotes_of(srt.encode(), "application/x-subrip") == [
        ("No, we will not go.", "Ann Poole"),
        ("We shall go to the bridge.", "Tom Reed"),
    ]
    voices = "1\n00:00:01,000 --> 00:00:04,000\n<v Ann Poole>AT&amp;T will <i>not</i> go.\n\n2\n00:00:05,000 --> 00:00:06,000\n<v Tom Reed>Why?\n"
    assert quotes_of(voices.encode(), "application/x-subrip") == [("AT&T will not go.", "Ann Poole")]
    vtt = (
        "WEBVTT\n\n00:01.000 --> 00:04.000 align:start position:10%\n<v Ann Poole>“We will <i>not</i> go.”\n"
    )
    assert quotes_of(vtt.encode(), "text/vtt") == [("We will not go.", "Ann Poole")]


@pytest.mark.parametrize("sign", ["\t", ";"], ids=["tab", "semicolon"])
def test_commas_of_quotations_part_no_cells(sign: str) -> None:
    table = (
        f"headline{sign}text\n"
        f"Bridge{sign}“We go, Tom, now,” said Ann Poole.\n"
        f"Road{sign}“No, Ann, no,” said Tom Reed.\n"
    )
    assert quotes_of(table.encode(), "text/csv") == [
        ("We go, Tom, now,", "Ann Poole"),
        ("No, Ann, no,", "Tom Reed"),
    ]


@pytest.mark.parametrize("stated", ["; charset=windows-1252", ""], ids=["part", "page"])
def test_a_saved_page_of_an_old_charset_keeps_its_marks(stated: str) -> None:
    page = (
        '<html><head><meta http-equiv=3D"Content-Type" content=3D"text/html; charset=3Dwindows-1252"></head>'
        f"<body><article><h1>Bridge</h1>{AROUND.format('Monday')}<p>=93We will not go,=94 said Jos=E9 Poole.</p></article></body></html>"
    )
    saved = (
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\n'
        f"Content-Type: text/html{stated}\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        f"Content-Location: https://paper.example/a\r\n\r\n{page}\r\n--b--\r\n"
    )
    assert quotes_of(saved.encode(), "multipart/related") == [("We will not go,", "José Poole")]


def test_a_sign_that_opens_no_tag_hides_no_words_of_a_caption() -> None:
    vtt = (
        "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ann Poole>“It was < 5 & <6, not more,\nand we will not go.”\n"
    )
    assert quotes_of(vtt.encode(), "text/vtt") == [
        ("It was < 5 & <6, not more, and we will not go.", "Ann Poole")
    ]


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        ("It fell from 5 to < 6 <i>points</i>.", "It fell from 5 to < 6 points."),
        ('Pay <5% <font color="#fff">or</font> leave.', "Pay <5% or leave."),
        ("It was < 6 and > 3 at <b>noon</b>.", "It was < 6 and > 3 at noon."),
    ],
    ids=["space", "figure", "both"],
)
def test_a_sign_before_a_tag_hides_no_words_of_a_caption(shown: str, said: str) -> None:
    times = "00:00:01,000 --> 00:00:04,000 X1:100 X2:600 Y1:50 Y2:90"
    srt = f"1\n{times}\nANN POOLE: {shown}\n\n2\n{times.replace('01', '05').replace('04', '08')}\nTOM REED: Why?\n"
    assert quotes_of(srt.encode(), "application/x-subrip")[0] == (said, "Ann Poole")
