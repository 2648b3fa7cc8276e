"""Who asks the one whom a pronoun means is not who answers."""

from onrecord.extraction.engine import extract


def speakers(text: str) -> list[str | None]:
    found = extract(text)
    return [None if one.speaker is None else found.speakers[one.speaker].name for one in found.quotations]


def test_who_asked_may_stand_before_a_name_that_is_no_subject() -> None:
    text = "Carl Benn took the stand. Tom Rusk, from Bolton, pressed him on the key. “I lost it,” he said."
    assert speakers(text)[-1] == "Carl Benn"


def test_a_place_asks_nobody() -> None:
    text = "In Bolton they asked him. “I lost it,” he said. Carl Benn left."
    assert "Bolton" not in speakers(text)
