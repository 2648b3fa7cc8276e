"""Quoted words without a cue: their units, their neighbours and the choices."""

from onrecord.extraction.attribution.continuation import (
    REACH,
    choice_rows,
    neighbours,
    stretch_ranges,
    units,
)
from onrecord.extraction.candidates.token_features import Reading

from tests.extraction.readings import candidate, read, words


def found_units(reading: Reading) -> list[str]:
    return [words(reading, (unit.start, unit.end)) for unit in units(reading, stretch_ranges(reading))]


def test_each_quotation_is_a_unit() -> None:
    assert found_units(read("“So,” he said. “No ‘way’ now.” Then “”.")) == [
        "So ,",
        "No ‘ way ’ now .",
    ]


def test_a_quotation_left_open_runs_on_into_the_next_paragraph() -> None:
    reading = read("“It rained and rained.\n\n“We stayed in.\n\n“Then it ended,” he said.\n\n“Good.”")
    (first, second) = units(reading, stretch_ranges(reading))

    assert len(first.stretches) == 3
    assert words(reading, (second.start, second.end)) == "Good ."


def test_a_continued_quotation_without_a_word_is_no_link() -> None:
    reading = read("“\n\n“We stayed in.”")

    assert found_units(reading) == ["We stayed in ."]


def test_neighbours_are_the_nearest_attributions_on_both_sides() -> None:
    text = "a said. b told. c asked. d added. “So it was.” e noted. f wrote."
    reading = read(text)
    kept = [candidate(reading, cue) for cue in ("said", "told", "asked", "added", "noted", "wrote")]
    (unit,) = units(reading, stretch_ranges(reading))

    assert neighbours(unit, kept) == (kept[3:0:-1], kept[4])
    assert neighbours(unit, kept[:4]) == (kept[3:0:-1], None)
    assert neighbours(unit, kept[4:]) == ([], kept[4])
    assert neighbours(unit, []) == ([], None)


def test_a_cue_inside_the_quotation_is_no_neighbour() -> None:
    reading = read("a said. “So he told us.” e noted.")
    kept = [candidate(reading, cue) for cue in ("said", "told", "noted")]
    (unit,) = units(reading, stretch_ranges(reading))

    assert neighbours(unit, kept) == ([kept[0]], kept[2])


def test_every_choice_is_described_whatever_stands_around() -> None:
    text = (
        "Bly said that it rained. “So it was.”\n\nRoe told us “No.”\n\n“A Day At The Pier And More Than Twenty Words That"
        " Run On And On So That It Is Long” “x\n\nThe coach asked, “why?” “No”"
    )
    reading = read(text)
    kept = [
        candidate(reading, "said", "Bly", right="that it rained"),
        candidate(reading, "told", "Roe", left="So it was", right="No"),
        candidate(reading, "asked", "The coach", right="why ?"),
    ]
    for unit in units(reading, stretch_ranges(reading)):
        rows = choice_rows(reading, unit, kept)
        assert all(len(row.values) == len(row.templates.names) for row in rows)
        assert [choice for choice, *_ in rows][:2] == ["none", "alone"]
        assert {choice for choice, *_ in rows} <= {"none", "prev", "next", "alone"}
        assert all((one is None) == (choice in ("none", "alone")) for choice, one, _ in rows)
        assert len([choice for choice, *_ in rows if choice == "prev"]) <= REACH


def test_a_quotation_alone_in_the_text_stands_alone_or_is_none() -> None:
    reading = read("“So.”")
    (unit,) = units(reading, stretch_ranges(reading))

    assert [(choice, one) for choice, one, _ in choice_rows(reading, unit, [])] == [
        ("none", None),
        ("alone", None),
    ]
