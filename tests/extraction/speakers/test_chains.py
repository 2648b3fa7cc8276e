"""A pronoun is no surer than whom it takes up."""

from onrecord.extraction.engine import extract

FIRST = (
    "Lena Orr, 44, hid in a tank. “I want a dog,” Orr said. Her husband, Logan Orr, found the door open.\n\n"
)
LAST = " had been robbed twice before. “They took the shoes,” he said. “They even took the laces,” he added."


def confidences(source: str) -> list[float]:
    """Return how sure the last two quotations are, at both of which stands a pronoun for Logan Orr."""
    found = extract(f"{FIRST}{source} said the family{LAST}")
    *_, before, last = found.quotations
    assert before.speaker == last.speaker is not None
    assert found.speakers[last.speaker].name == "Logan Orr"
    return [before.confidence, last.confidence]


def test_a_pronoun_is_no_surer_than_the_description_that_it_takes_up() -> None:
    described, named = confidences("The father of three"), confidences("Logan Orr")
    assert all(one < other - 0.05 for one, other in zip(described, named, strict=True))


def test_a_name_in_between_makes_a_pronoun_sure_again() -> None:
    text = (
        f"{FIRST}The father of three said the family{LAST} Logan Orr shrugged. “Next time I wait,” he said."
    )
    found = extract(text)
    *_, before, last = found.quotations
    assert before.speaker == last.speaker is not None
    assert last.confidence > before.confidence
