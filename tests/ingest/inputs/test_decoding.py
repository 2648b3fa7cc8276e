import encodings
import re

import pytest
from onrecord.errors import InputError
from onrecord.ingest.inputs.decoding import Charset, decode_text, find_codec

ENGLISH = "The head of the board said that it was in the plan for it, and he had a say. "


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("“Café” \U0001f600".encode(), "“Café” \U0001f600"),
        ("“Café”".encode("utf-8-sig"), "“Café”"),
        ("“Café”".encode("utf-16"), "“Café”"),
        ("\ufeff“Café”".encode("utf-16-be"), "“Café”"),
        (f"“{ENGLISH}”".encode("utf-16-le"), f"“{ENGLISH}”"),
        (f"“{ENGLISH}”".encode("utf-16-be"), f"“{ENGLISH}”"),
        ("“Café”".encode("utf-32"), "“Café”"),
        ("“Yes,” she said — ‘it’s the boys’ £5…’".encode("cp1252"), "“Yes,” she said — ‘it’s the boys’ £5…’"),
        ("Un ‘été’ d'Émile. ".encode("cp1252") + ENGLISH.encode(), "Un ‘été’ d'Émile. " + ENGLISH),
        ((ENGLISH + "Visit à Paris, naïve Ærø").encode("cp1252"), ENGLISH + "Visit à Paris, naïve Ærø"),
        ("“No,” said Vera Müller of Café Ström.".encode("cp1252"), "“No,” said Vera Müller of Café Ström."),
        ("“Yes,” she said".encode("mac-roman"), "“Yes,” she said"),
        (
            (ENGLISH + "“Café – no,” she said; it didn’t.").encode("mac-roman"),
            ENGLISH + "“Café – no,” she said; it didn’t.",
        ),
        (b"", ""),
    ],
)
def test_a_certain_character_set_is_read_right(data: bytes, expected: str) -> None:
    assert decode_text(data) == expected


@pytest.mark.parametrize(
    "data",
    [
        "Город и море".encode("cp1251"),
        "word “ word”".encode("mac-roman"),
        (ENGLISH + "résumé").encode("mac-roman"),
        (ENGLISH + "résumé").encode("cp437"),
        "Żółć i łódź".encode("cp1250"),
        "été à la mer".encode("cp1252"),
        "“No,” said José Peña.".encode("cp1252"),
        "The mayor, Łukasz Duda, said no.".encode("iso8859-2"),
        "日本語の文".encode("shift_jis"),
        b"abc \xff\xfe\xfd \x81",
        "“Café”".encode() + b" \xe9t\xe9",
        b"word\x93 word",
        b"word \x94 word",
        ENGLISH.encode() + b"x\xd7y",
        b"\x80\x93\xff",
    ],
)
def test_an_uncertain_character_set_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="is neither UTF-8"):
        decode_text(data)


@pytest.mark.parametrize(
    ("declaration", "codec"),
    [
        ('<meta charset="windows-1252">', "cp1252"),
        ("<META CHARSET=iso-8859-1>", "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-9">', "cp1254"),
        ('<meta charset="windows-1251">', "cp1251"),
        ("<meta charset='Shift_JIS'>", "cp932"),
        ('<meta charset="utf-8">', "utf-8"),
        ('<meta charset="utf-16">', "utf-8"),
        ('<?xml version="1.0" encoding="iso-8859-1"?>', "utf-8"),
        ("<p>", "utf-8"),
    ],
)
def test_a_page_states_its_character_set(declaration: str, codec: str) -> None:
    words = {"cp1251": "Город", "cp932": "日本語"}.get(codec, "“Café”")
    assert decode_text((declaration + words).encode(codec), declared=True) == declaration + words


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("iso-8859-1", "Ã© â‚¬ “naïve”"),
        ("US-ASCII", "café"),
        ("windows-1250", "Příliš žluťoučký"),
        ("Windows-1251", "Город"),
        ("koi8-r", "Город"),
        ("Shift_JIS", "日本語"),
        ("iso-8859-9", "Şişli"),
        ("utf-8", "“Café”"),
    ],
)
def test_what_the_sender_states_is_believed(charset: str, text: str) -> None:
    data = text.encode(find_codec(charset))
    for page in (False, True):
        declaration = b"<meta charset=utf-8>" if page else b""
        found = decode_text(declaration + data, declared=page, charset=Charset(charset, certain=True))
        assert found == declaration.decode() + text


def test_what_a_server_states_is_tried_after_utf_8_where_it_is_western() -> None:
    western = Charset("iso-8859-1", certain=False)
    assert decode_text("café".encode(), charset=western) == "café"
    assert decode_text("café".encode("latin-1"), charset=western) == "café"
    assert decode_text(b"\xef\xbb\xbfcaf\xc3\xa9", charset=Charset("koi8-r", certain=True)) == "café"


@pytest.mark.parametrize(
    ("data", "charset"),
    [(b"a\x81", "iso-8859-1"), (b"\xe9", "utf-8"), (b"a\xff", "euc-jp"), (b"\xff", "gbk")],
)
def test_bytes_that_are_not_what_was_stated_are_refused_by_the_name_stated(data: bytes, charset: str) -> None:
    for certain in (True, False):
        with pytest.raises(InputError, match=f"is not {charset} as it states: byte . does not fit"):
            decode_text(data, charset=Charset(charset, certain=certain))


@pytest.mark.parametrize(
    "name", ["", "mbcs", "latin1\x00", "utf-7", "zlib", "../../x", "ü", "x" * 500], ids=range(8)
)
def test_what_is_no_name_of_a_character_set_is_unknown(name: str) -> None:
    with pytest.raises(InputError, match="states the unknown character set"):
        find_codec(name)


def test_names_that_were_asked_for_are_not_kept_in_mind() -> None:
    for number in range(9):
        with pytest.raises(InputError, match="states the unknown character set"):
            find_codec(f"klingon-{number}")
    assert not [name for name in encodings._cache if "klingon" in name]  # where they would be


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'<meta charset="x-user-defined">', "states the unknown character set 'x-user-defined'"),
        (b'<meta charset="utf-7">', "states the unknown character set 'utf-7'"),
        (b'<meta charset="euc-jp">\xff', "is not euc_jp as it states: byte 23 does not fit"),
        (b'<meta charset="utf-8">\xe9', "is not utf-8 as it states: byte 22 does not fit"),
        (b'<meta charset="latin1">\x81', "is not cp1252 as it states: byte 23 does not fit"),
        (b"\xff\xfea", "is not utf-16 as it states: byte 2 does not fit"),
    ],
)
def test_bytes_that_are_not_what_they_state_are_refused(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=re.escape(message)):
        decode_text(data, declared=True)
