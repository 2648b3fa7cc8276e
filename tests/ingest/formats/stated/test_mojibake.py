"""Text that was decoded with a wrong character set before."""

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats.stated.mojibake import repaired

MEANT = "“It’s a fête,” said Zoë Bly – of Ely… £5 for two \U0001f600"


def misread(text: str) -> str:
    """Return UTF-8 as whatever reads it as Windows-1252 shows it; bytes that this leaves out become controls."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize("times", [0, 1, 2, 3])
def test_utf_8_read_as_windows_1252_is_put_right(times: int) -> None:
    text = MEANT
    for _ in range(times):
        text = misread(text)

    assert repaired(text) == MEANT


def test_a_text_that_is_right_in_part_is_put_right_in_the_other() -> None:
    assert repaired("“Yes,” he said. " + misread("“No,” she said.")) == "“Yes,” he said. “No,” she said."


def test_a_byte_order_mark_read_so_is_left_out() -> None:
    assert repaired(misread("\ufeffYes")) == "Yes"


@pytest.mark.parametrize(
    "text", ["plain", "NÃO É assim", "« CAFÉ»", "Âge d’or", "“Café”", "Ã", "ð€€€", "â‚„", "Zoë\x85Bly"]
)
def test_what_print_may_hold_stays(text: str) -> None:
    assert repaired(text) == text


def test_marks_of_windows_1252_read_as_latin_1_are_put_right() -> None:
    assert (
        repaired("\x93It\x92s a day\x85\x94 she said \x96 and left \x805")
        == "“It’s a day…” she said – and left €5"
    )


@pytest.mark.parametrize(
    "text", ["he said\x93 yes", "he said \x94yes", "a\x81b", "\x93", "a\x80b", "a\x93b", "is \x92so"]
)
def test_a_control_that_stands_where_its_mark_would_not_is_left_to_be_refused(text: str) -> None:
    assert repaired(text) == text


@pytest.mark.parametrize("lost", ["â€ said Bly", "ï¿½It is"])
def test_a_lost_byte_is_refused_with_what_to_do(lost: str) -> None:
    with pytest.raises(
        InputError, match="at offset 0, left of a character decoded wrongly: export it again as UTF-8"
    ):
        repaired(lost)


@pytest.mark.parametrize(
    "lost",
    [
        "?It?s a loss,? said Jo Bly. ?We?ll rebuild.?",
        "They don?t know, ?We wait,? he said, and she?s late.",
    ],
)
def test_marks_that_became_question_marks_are_refused_with_what_to_do(lost: str) -> None:
    with pytest.raises(InputError, match="holds question marks in the place of quotation marks"):
        repaired(lost)


@pytest.mark.parametrize(
    "text",
    [
        "Why? Who? What? She asked it thrice.",
        "See /a?Is=1&b?Who=2 and x.example/?Page=3 or x.example/?It=4 here.",
        "?Que? is no English, and ?Who is not either; ?No and ?Yes stand alone.",
        "It?s one slip.",
    ],
)
def test_question_marks_that_are_ones_stay(text: str) -> None:
    assert repaired(text) == text


@pytest.mark.parametrize("codec", ["mac-roman", "cp437", "cp850"])
def test_utf_8_read_as_on_old_machines_is_put_right(codec: str) -> None:
    meant = "“It’s a fête,” said Zoë Bly – of Ely…"

    assert repaired(meant.encode().decode(codec)) == meant


@pytest.mark.parametrize("text", ["√± is a root", "╞═╪═╡ and ├──┤", "‚àû and ‚àû"])
def test_signs_that_decode_to_no_print_stay(text: str) -> None:
    assert repaired(text) == text


@pytest.mark.parametrize(
    ("meant", "read"),
    [
        ("“Grün,” said Jo Bly.", True),
        ("It is shut\x85 Grün waits.", False),
        ("Zagreb’s Čaplja \x93waits\x94 for Grün", False),
    ],
)
def test_utf_8_read_as_latin_1_is_put_right(meant: str, *, read: bool) -> None:
    text = meant.encode().decode("latin-1") if read else meant

    assert repaired(text) == (meant if read else repaired(meant))
