"""Texts as services transmit them; every name is invented."""

from onrecord.ingest.formats import TEXT
from onrecord.ingest.formats.text.wire_codes import without_codes
from onrecord.ingest.reader import read_articles
from onrecord.ingest.records import ArticleRecord

ANPA = """z6715-----
r z BC-ELY--Ferry-Bridge 1stLd-Writethru   02-20 0500
^BC-ELY--Ferry-Bridge, 1st Ld-Writethru,416<
^Ferry beats bridge by nine minutes<
^EW Photo GATK105, GATK106<
^Eds: Updates. With photos.<
^By ANN ROE=
^Ely Wire Transport Writer=
\t   ELY (EW) _ A ferry beat the new bridge by nine minutes on Friday, its first day.
\t   ``I gave it a couple of days to see if it would change,'' Captain Jo Bly said. ``It didn't.''

\t   EW-WF-02-20-16 0337GMT<
"""
DPA = """ecp0007 4 s 850  edp-tns 0908

Rowing/Cup/
Ely again? It would be fun, but don't count on it
By Ann Roe, The Ely Union =

Ely (edp) - The final was rowed on Monday night on the old canal of
the town.

"What a great race tonight," the coach Jo Bly said.

# Notebook

## Note to editors
- Visit The Ely Union at www.elyunion.example

## Editorial contacts
- Editing by: Jo Moss
- Tel: +49-30-285231472

dpa tca bag

211259 Nov 18
"""


def read(text: str) -> ArticleRecord:
    (record,) = read_articles(text.encode(), name="a.txt", media_type=TEXT)
    return record


def test_codes_of_lines_are_no_part_of_a_header() -> None:
    found = read(ANPA)

    assert (found.headline, found.byline) == ("Ferry beats bridge by nine minutes", "ANN ROE")
    assert found.text.startswith("ELY (EW) _ A ferry")
    assert found.text.endswith("``It didn't.''")


def test_what_stands_around_a_transmitted_text_is_left_out() -> None:
    found = read(DPA)

    assert (found.headline, found.byline) == ("Ely again? It would be fun, but don't count on it", "Ann Roe")
    assert found.text.startswith(
        "Ely (edp) - The final was rowed on Monday night on the old canal of the town."
    )
    assert found.text.endswith("Jo Bly said.")


def test_a_slug_with_the_number_of_its_lead_is_no_headline() -> None:
    found = read(
        ANPA.replace("^BC-ELY--Ferry-Bridge, 1st Ld-Writethru,416<", "^Ferry-Bridge,1st Ld-Writethru<")
    )

    assert found.headline == "Ferry beats bridge by nine minutes"


def test_one_such_line_is_no_header() -> None:
    assert without_codes("^Pier shut<\nIt is shut.") == "^Pier shut<\nIt is shut."


TELEPRINTER = """ZCZC
NWS0420
u i BC-MINE-STRIKE   03-12 0150
BC-MINE-STRIKE
Mine workers end strike
     ORDEN, March 12 (EW) - Workers at the Orden mine went back to
work on Friday after a strike of nine days, the union said.
NNNN
"""


def test_what_opens_and_closes_a_message_is_left_out() -> None:
    found = read(TELEPRINTER)

    assert found.headline == "Mine workers end strike"
    assert found.text.startswith("ORDEN, March 12")
    assert found.text.endswith("the union said.")


def test_marked_lines_without_an_end_are_a_header() -> None:
    record = read(
        "^BC-ELY--Ferry-Bridge, 1st Ld-Writethru,0312\n^Ferry beats bridge by nine minutes\n^By ANN ROE\n^Ely Wire Transport Writer\n"
        "ELY (EW) — A ferry beat the new bridge by nine minutes on Friday, its first day.\n   “It didn’t change,” Captain Jo Bly said.\n"
    )
    assert (record.headline, record.byline) == ("Ferry beats bridge by nine minutes", "ANN ROE")
    assert record.text.startswith("ELY (EW) — A ferry") or "^" not in record.text
