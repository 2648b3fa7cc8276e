"""Turns of parliaments and of calls with investors: offices in labels, members alone in lines; every name is invented."""

import pytest
from onrecord.extraction.engine import extract

ORAL = """1. Helen Thwaite (Dunmoor) (Lab): What is he doing to bring the buses back?

The Secretary of State for Transport (Mark Ellison): We have given councils the money.

Helen Thwaite: Will he wait for the last one with me?

Mark Ellison: I would be glad to."""
DAIL = """Deputy Aoife Brannigan

The hospital has had no consultant since May. What will the Taoiseach do?

The Taoiseach

Two posts were advertised last week.

Deputy Aoife Brannigan

Will they be filled?

The Taoiseach

They will."""
CALL = """Operator: Good morning, and welcome to the call of Kestrel Foods.

Martin Shaw: Volumes grew four percent.

Operator: Our first question comes from Lisa Tran.

Lisa Tran: How much of that was price?

Martin Shaw: About a point."""


@pytest.mark.parametrize(
    ("text", "said", "speaker"),
    [
        (ORAL, "We have given councils the money.", "Mark Ellison"),
        (ORAL, "Will he wait for the last one with me?", "Helen Thwaite"),
        (DAIL, "Will they be filled?", "Aoife Brannigan"),
        (CALL, "How much of that was price?", "Lisa Tran"),
        (CALL, "About a point.", "Martin Shaw"),
    ],
)
def test_everybody_speaks(text: str, said: str, speaker: str) -> None:
    found = extract(text)
    speakers = {
        "".join(content.span.cut(text) for content in one.contents): one.speaker for one in found.quotations
    }

    index = speakers[said]
    assert index is not None
    assert found.speakers[index].name == speaker


def test_the_questions_of_one_who_is_labelled_himself_are_no_part_of_his_answers() -> None:
    text = (
        "Ms. Brand, why are there no singers?\n\nIlse Brand: Because singers breathe.\n\nWhat do the goats do?\n\n"
        "Brand: They walk.\n\nAnd the piano?\n\nBrand: We buried it."
    )
    found = extract(text)

    assert [one.name for one in found.speakers] == ["Ilse Brand"]
    assert [one.contents[0].span.cut(text) for one in found.quotations] == [
        "Because singers breathe.",
        "They walk.",
        "We buried it.",
    ]
