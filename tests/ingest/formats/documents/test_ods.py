"""Sheets of Calc; every name is invented."""

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats import sniff_media_type
from onrecord.ingest.formats.containers.unpacking import ContainerLimits
from onrecord.ingest.formats.documents.ods import read_ods
from onrecord.ingest.formats.parsed_article import Draft, LeftOut
from onrecord.ingest.records import PassedOver

from tests.ingest.formats.documents_made import ocell, ods, orow, packed

TEXT = "The pier shut. “It rots,” said Ida Moss."
NAMES = orow("Title", "Date", "Outlet", "Text")
STYLES = (
    '<style:style style:name="hid"><style:table-properties table:display="false"/></style:style>'
    '<style:style style:name="table"><style:table-properties table:display="true"/></style:style>'
    '<style:style style:name="S"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="T" style:parent-style-name="S"/>'
    '<style:style style:name="N" style:parent-style-name="S"><style:text-properties style:text-line-through-type="none"/></style:style>'
    '<style:style style:name="B"><style:text-properties fo:font-weight="bold" xmlns:fo="f"/></style:style>'
)


def found(*sheets: str) -> list[Draft | LeftOut]:
    return list(read_ods(ods(*sheets, styles=STYLES)))


def drafts(*sheets: str) -> list[Draft]:
    return [one for one in found(*sheets) if isinstance(one, Draft)]


def test_rows_are_articles_with_days_as_they_are_stated() -> None:
    day = ocell(
        "<text:p>04.06.24</text:p>", 'office:value-type="date" office:date-value="2024-06-04T15:00:00"'
    )
    rows = (
        NAMES
        + orow("Pier", day, "Valley News", TEXT)
        + orow(
            ocell(attributes='table:number-columns-repeated="16384"'),
            attributes='table:number-rows-repeated="1048000"',
        )
    )
    [one] = drafts(rows)

    assert (one.headline, one.published_at, one.body) == ("Pier", "2024-06-04", TEXT)


@pytest.mark.parametrize(
    ("inside", "body"),
    [
        ("<text:p>It<text:s/>rained.<text:tab/>Yes.</text:p><text:p>“No,” said Ida Moss.</text:p>", "It rained. Yes.\n\n“No,” said Ida Moss."),
        ("<text:p>We <text:span text:style-name='S'>never </text:span>heard.</text:p>", "We heard."),
        ("<text:p text:style-name='T'>Never.</text:p><text:p text:style-name='N'>Yes.</text:p>", "Yes."),
        ("<office:annotation><text:p>Check.</text:p></office:annotation><text:p>One<text:line-break/>two\nthree.</text:p>", "One two three."),
    ],
)  # fmt: skip
def test_the_words_that_stand_are_read_and_no_others(inside: str, body: str) -> None:
    [one] = drafts(NAMES + orow("Pier", "", "", ocell(inside)))
    assert " ".join(one.body.split()) == " ".join(body.split())


def test_what_is_hidden_or_struck_out_is_told() -> None:
    columns = '<table:table-column/><table:table-column table:number-columns-repeated="2" table:visibility="collapse"/>'
    struck = ocell("<text:p>Dam</text:p>", 'table:style-name="S"')
    rows = (
        NAMES
        + orow("Pier", "", "Ely Post", TEXT)
        + orow("Lock", "", "", TEXT, attributes='table:visibility="filter"')
        + orow(struck, attributes='table:number-rows-repeated="900000"')
    )
    hidden = f'<table:table table:name="Old" table:style-name="hid">{rows}</table:table>'
    [old, left, away, one] = found(columns + rows, hidden)

    assert (old, left) == (
        LeftOut("Old", "is a hidden sheet: show it to have it read"),
        LeftOut("S1", "has hidden rows (1): show them to have them read"),
    )
    assert away == LeftOut("S1 row 4", "is struck out")
    assert isinstance(one, Draft)
    assert one.passed_over == (PassedOver("Ely Post", "stands in a hidden column"),)


def test_a_cell_or_a_row_may_stand_for_several() -> None:
    twice = ocell("<text:p>Ely Post</text:p>", 'table:number-columns-repeated="2"')
    rows = orow("Title", "Text", "Outlet", "Other") + orow(
        "Pier", TEXT, twice, attributes='table:number-rows-repeated="2"'
    )
    assert [one.publisher and one.publisher.name for one in drafts(rows)] == ["Ely Post", "Ely Post"]


def test_a_merged_cell_is_said_in_each_of_its_rows() -> None:
    merged = ocell("<text:p>Ely Post</text:p>", 'table:number-rows-spanned="2"')
    covered = "<table:covered-table-cell/>"
    rows = NAMES + orow("A", "", merged, TEXT) + orow("B", "", covered, TEXT) + orow("C", "", "", TEXT)
    assert [one.publisher and one.publisher.name for one in drafts(rows)] == ["Ely Post", "Ely Post", None]


def test_formulas_that_nobody_computed_are_told() -> None:
    [left, one] = found(NAMES + orow("Pier", ocell(attributes='table:formula="of:=[.A1]"'), "", TEXT))
    assert isinstance(left, LeftOut)
    assert left.reason.startswith("holds formulas (1) without their values")
    assert isinstance(one, Draft)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (packed({"a.txt": "x"}), "is no OpenDocument spreadsheet"),
        (ods(NAMES, Basic__a="x"), "holds macros"),
        (ods(NAMES, META__INF="x"), "has no row below"),
        (ods(f"<table:table />{NAMES}"), "has no row below the names"),
        (ods("<table:table >" + orow(ocell("<text:p>x</text:p>", 'table:number-columns-repeated="99999"')) + "</table:table>"), "stands in column 16385"),
        (packed({"content.xml": '<a xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><table:table-column table:visibility="collapse"/><table:table-cell/></a>'}), "a cell stands in no sheet"),
        (ods(NAMES, **{"META-INF__manifest.xml": '<m:m xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:encryption-data/></m:m>'}), "is protected with a password"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_named(data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        list(read_ods(data))


def test_cells_that_are_repeated_count_each_time() -> None:
    rows = NAMES + orow("Pier", "", "", TEXT, attributes='table:number-rows-repeated="1000"')
    with pytest.raises(InputError, match="holds more than 1000 cells"):
        list(read_ods(ods(rows), ContainerLimits(sheet_cells=1_000)))


def test_a_spreadsheet_is_known_without_its_name() -> None:
    assert sniff_media_type(ods(NAMES)) == "application/vnd.oasis.opendocument.spreadsheet"


def test_words_that_stand_in_no_cell_are_not_read() -> None:
    title = "<table:title>Cuttings</table:title><text:p>Never.</text:p>"
    assert [one.body for one in drafts(title + NAMES + orow("Pier", "", "", TEXT))] == [TEXT]
