import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from onrecord.text.canonical import canonical_text


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("One.\r\n\r\nTwo.\rThree.\n", "One.\n\nTwo.\n\nThree."),
        ("Cafe\u0301", "Café"),
        ("\ta\tb \u00a0\n \n\n\nc", "a b\n\nc"),
        ("a\x07b\x1b[0m\x7f", "ab[0m"),
        ("a\u2028b\x85c\x0bd", "a\n\nb\n\nc\n\nd"),
        ("\U0001f600 e\u0301", "\U0001f600 é"),
        ("", ""),
    ],
)
def test_line_ends_controls_and_accents_get_one_form(raw: str, expected: str) -> None:
    assert canonical_text(raw) == expected


@pytest.mark.parametrize("character", [0, 0xD800, 0xDFFF, 0xFFFD, 0x93])
def test_a_character_that_no_text_holds_is_refused_with_its_place(character: int) -> None:
    with pytest.raises(ValueError, match=re.escape(f"U+{character:04X} at offset 2")):
        canonical_text(f"ab{chr(character)}")


def test_lines_broken_at_a_fixed_width_are_joined() -> None:
    wrapped = (
        "The harbour board met on Tuesday to hear\nhow the new cranes had fared, and its\nchairman spoke."
    )
    assert canonical_text(wrapped) == wrapped.replace("\n", " ")


@pytest.mark.parametrize(
    "lines",
    [
        "Tides\nWinds",
        "The harbour board met on Tuesday to hear\nhow the\nnew cranes had fared and its chairman spoke.",
        "x" * 130 + "\n" + "y" * 130,
    ],
)
def test_lines_that_ended_by_themselves_stay_paragraphs(lines: str) -> None:
    assert canonical_text(lines) == lines.replace("\n", "\n\n")


WIRE = (
    "   The ferry came in at dawn with two hundred aboard\nand left again before the tide had turned, said a\nclerk.\n"
    "   No one on the quay had seen the like of it in all\nthe years since the pier was built."
)


@pytest.mark.parametrize(
    "wire",
    [
        WIRE,
        WIRE.replace("   ", "\t"),
        WIRE.replace("   ", "").replace(
            "before the tide had turned, said a", "at seven or thereabouts, said the"
        ),
        WIRE.replace("   ", ""),
    ],
)
def test_an_indent_or_a_line_cut_short_parts_the_paragraphs_of_wire_copy(wire: str) -> None:
    paragraphs = canonical_text(wire).split("\n\n")

    assert [(one[:9], one[-6:]) for one in paragraphs] == [("The ferry", "clerk."), ("No one on", "built.")]


def test_lines_of_a_narrow_column_are_joined_where_empty_lines_part_the_paragraphs() -> None:
    column = "“We will find a pilot for\nthe last of the flights,”\nthe minister said.\n\nNobody asked\nwho it was."

    assert canonical_text(column) == (
        "“We will find a pilot for the last of the flights,” the minister said.\n\nNobody asked\n\nwho it was."
    )


def test_lines_of_uneven_length_are_joined_where_they_break_within_sentences() -> None:
    printed = (
        "The keeper of the light had been up since three and\nsaw the whole of it from his window, he\nsaid."
    )

    assert canonical_text(printed) == printed.replace("\n", " ")


@given(st.text())
def test_canonical_text_stays_as_it_is(raw: str) -> None:
    try:
        once = canonical_text(raw)
    except ValueError:
        return
    assert canonical_text(once) == once
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", once)


def test_a_compound_that_a_line_end_parts_is_one_word_again() -> None:
    wrapped = "The board met on Tuesday for a well-\nattended hearing, and its two- and three-\nor four-year leases ended, it said on Monday."

    assert canonical_text(wrapped) == wrapped.replace("-\na", "-a").replace("\n", " ")


def test_a_short_headline_and_its_dek_are_two_lines_though_their_lengths_are_those_of_a_column() -> None:
    titles = "Ely Foods opens its first plant in town\nNew plant brings hundreds of jobs here"

    assert canonical_text(titles) == titles.replace("\n", "\n\n")


def test_lines_of_a_text_set_with_empty_lines_between_are_joined() -> None:
    lines = [
        "The harbour board met on Tuesday to hear how the cranes",
        "had fared, and its chairman spoke for an hour about them",
        "and the pier.",
        "Nobody came.",
    ]
    spaced = "\n\n".join(lines)

    assert canonical_text(spaced) == " ".join(lines[:3]) + "\n\nNobody came."
    assert canonical_text("\n\n".join(lines[:2])) == "\n\n".join(lines[:2])


def test_a_printed_column_that_a_machine_has_read_gets_whole_words_and_paragraphs() -> None:
    column = (
        "The ferry went down yes-\nterday in calm water off\nthe pier. No per-\nson was lost.\n"
        '"I heard no alarm and I\nsaw no rock," he said.\nHe stays ashore.'
    )
    assert canonical_text(column) == (
        'The ferry went down yesterday in calm water off the pier. No person was lost.\n\n"I heard no alarm and I saw no rock," he said.'
        " He stays ashore."
    )


def test_lines_that_are_sentences_are_paragraphs() -> None:
    lines = "The council has bought the old cinema for one crown and a half.\nIt has been empty for years.\nShe said so."
    assert canonical_text(lines) == lines.replace("\n", "\n\n")


@pytest.mark.parametrize(
    ("raw", "paragraphs"),
    [
        ("Tom Hale: Right, shall we start? Why did it stop?\nNadia Brandt: He walked off the site.", 2),
        (
            "Tom Hale: Right, shall we start now? Why did it\nstop so early?\nNadia Brandt: He walked off on Friday.",
            2,
        ),
        ("Tom Hale: Right, shall we start now? Why did it stop so\nearly? We asked Nadia.", 1),
        ("It was late: we waited for the boat until nine o’clock and\nthen Nadia: she never came.", 1),
    ],
)
def test_turns_in_lines_below_each_other_are_parted(raw: str, paragraphs: int) -> None:
    assert len(canonical_text(raw).split("\n\n")) == paragraphs


@pytest.mark.parametrize(
    ("dash", "joined"),
    [
        ("the 1990s’ reports—\nor at those", "the 1990s’ reports—or at those"),
        ("the 1990s’ reports\n—or at those", "the 1990s’ reports—or at those"),
        ("from 2011–\n2012 alone", "from 2011–2012 alone"),
        ("the old reports —\nor at those", "the old reports — or at those"),
        ("the old reports\n— or at those", "the old reports — or at those"),
        ("a place of its own—\nEly has none", "a place of its own— Ely has none"),
    ],
)
def test_a_dash_that_touches_words_does_so_where_a_line_ends(dash: str, joined: str) -> None:
    first, last = (
        "Nobody in the whole of the old town has looked at",
        "those that were printed again in the paper of the",
    )
    text = canonical_text(f"{first} {dash} {last}\nyear before, as all of them know.")

    assert text == f"{first} {joined} {last} year before, as all of them know."


@pytest.mark.parametrize(
    ("block", "paragraphs"),
    [
        (
            "The council of Ely has\nclosed the old bridge on\nTuesday, and nobody in the\ntown knows for how long it\nwill be so, as engin-\neers are there.",
            1,
        ),
        (
            "“Nobody asked us,” wrote\nTom Reed, vice-president of\nthe first-class Fjord Office.\n“A well-known thing.”",
            1,
        ),
        ("Bridge at\nEly stays\nclosed for\never.", 4),
        ("The council of Ely has\nclosed it,\nand nobody in the old\ntown knows for how long.", 4),
        (
            "Ann Poole, Mayor of Ely,\nTom Reed, Fjord Office,\nJo Bly, Harbour Office,\nMia Holt, The Ely Post",
            4,
        ),
        (
            "She left at noon, he said.\nHe left at four, she said.\nWe left at nine, all said.\nand nobody came back.",
            4,
        ),
    ],
    ids=["column", "names", "heading", "short", "list", "sentences"],
)
def test_lines_of_different_length_in_a_narrow_column_are_a_paragraph(block: str, paragraphs: int) -> None:
    found = canonical_text(f"It rained.\n\n{block}\n").split("\n\n")[1:]

    assert len(found) == paragraphs
    assert " ".join(found).replace("engineers", "engin- eers") == block.replace("\n", " ")
