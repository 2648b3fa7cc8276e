"""An article of ten thousand words and 150 quotations, made up."""

from collections.abc import Iterator
from pathlib import Path

from tests.e2e.processes import Record

PEOPLE = (
    ("Alma Reyes", "the harbour master of Port Anselm"),
    ("Bram Okafor", "an economist at the Tideway Institute"),
    ("Celia Voss", "a spokeswoman for the Ministry of Ports"),
    ("Dmitri Lund", "the mayor of Port Anselm"),
    ("Esra Talib", "a researcher at Holm University"),
    ("Femi Grant", "a fisherman"),
    ("Greta Holm", "the chief executive of Norrow Lines"),
    ("Hugo Marsh", "a union leader"),
    ("Ines Duarte", "an engineer at Brightwater"),
    ("Jonas Pike", "a member of parliament"),
    ("Kira Solano", "a lawyer for the residents"),
    ("Lars Weil", "a retired pilot"),
)
THINGS = ("The harbour", "The new pier", "The ferry contract", "The dredging plan", "The storm barrier")
CLAIMS = (
    "will not be ready before the spring storms arrive",
    "cost twice what the city was told it would cost",
    "was promised to the people who live beside the water",
    "needs a second survey before anybody signs a contract",
    "cannot be moved without asking the families who own the boats",
    "is the last chance that the northern shore will be given",
    "has changed the way that the town earns its living",
)
AROUND = (
    "The matter had been discussed in many meetings, and the minutes fill a row of boxes in the archive of the town. "
    "Nobody in the hall expected the vote of that evening to end it, and it did not; it was put off "
    "again, while the rain went on and the lamps along the quay were lit one after the other."
)


def long_article() -> str:
    """Return the article as a file holds it."""
    return "Port Anselm’s long argument about its harbour\n\n" + "\n\n".join(_paragraphs()) + "\n"


def _paragraphs() -> Iterator[str]:
    for number in range(150):
        name, job = PEOPLE[number * 7 % len(PEOPLE) if number >= len(PEOPLE) else number]
        who = f"{name}, {job}," if number < len(PEOPLE) else name.split()[1]
        thing, claim = THINGS[number % len(THINGS)], CLAIMS[number * 3 % len(CLAIMS)]
        if number % 3 == 0:
            said = f"“{thing} {claim},” {who} said. “It {CLAIMS[number % len(CLAIMS)]}.”"
        elif number % 3 == 1:
            said = f"{who} said that {thing.lower()} {claim}."
        else:
            said = f"“{thing} {claim},” said {who.rstrip(',')}."
        yield f"{said} {AROUND}"


def with_long_article(record: Record, *paths: Path) -> Record:
    """Make a record of other articles and this one; return it."""
    long = record.database.with_name("long.txt")
    long.write_text(long_article(), encoding="utf-8")
    record.migrate()
    record.run("ingest", *paths, long)
    return record
