"""Sheets of Excel and their kin; every name is invented."""

from pathlib import Path

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats import media_type_of, sniff_media_type
from onrecord.ingest.formats.containers.unpacking import ContainerLimits
from onrecord.ingest.formats.documents.xlsx import read_xlsx
from onrecord.ingest.formats.parsed_article import Draft, LeftOut
from onrecord.ingest.reader import Given, read_input
from onrecord.ingest.records import ArticleRecord, PassedOver

from tests.ingest.formats.documents_made import docx, p, packed, xcell, xlsx, xrow

TEXT = "The pier shut. “It rots,” said Ida Moss."
NAMES = xrow(1, "Title", "Date", "Outlet", "Text")
DAYS = (
    '<x:numFmts><x:numFmt numFmtId="164" formatCode="[$-409]dd\\ mmmm\\ yyyy"/><x:numFmt numFmtId="165" formatCode="&quot;day&quot;0"/></x:numFmts>'
    '<x:fonts><x:font/><x:font><x:strike/></x:font><x:font><x:strike val="0"/></x:font></x:fonts>'
    "<x:dxfs><x:font><x:strike/></x:font></x:dxfs>"
    '<x:cellStyleXfs><x:xf numFmtId="14" fontId="1"/></x:cellStyleXfs>'
    '<x:cellXfs><x:xf numFmtId="0" fontId="0"/><x:xf numFmtId="14" fontId="0"/><x:xf numFmtId="164" fontId="2"/>'
    '<x:xf numFmtId="165" fontId="0"/><x:xf numFmtId="0" fontId="1"/></x:cellXfs>'
)


def found(*sheets: str, **more: str) -> list[Draft | LeftOut]:
    return list(read_xlsx(xlsx(*sheets, **more)))


def bodies(*sheets: str, **more: str) -> list[str]:
    return [one.body for one in found(*sheets, **more) if isinstance(one, Draft)]


def told(*sheets: str, **more: str) -> list[tuple[str, str]]:
    return [(one.name, one.reason) for one in found(*sheets, **more) if isinstance(one, LeftOut)]


def test_rows_below_the_names_of_columns_are_articles() -> None:
    above = xrow(1, "Cuttings") + xrow(3, "Title", "Date", "Outlet", "Text")
    [one] = found(above + xrow(4, "Pier shut", "June 4, 2024", "Valley News", TEXT))

    assert isinstance(one, Draft)
    assert (one.headline, one.published_at, one.body) == ("Pier shut", "2024-06-04", TEXT)
    assert one.publisher is not None
    assert one.publisher.name == "Valley News"


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ('<x:c s="1"><x:v>45447</x:v></x:c>', "2024-06-04"),
        ('<x:c s="2"><x:v>45447.75</x:v></x:c>', "2024-06-04"),
        ('<x:c s="1"><x:f>TODAY()</x:f><x:v>45447</x:v></x:c>', "2024-06-04"),
        ('<x:c s="1"><x:v>59</x:v></x:c>', "1900-02-28"),
        ('<x:c t="d"><x:v>2024-06-04T00:00:00</x:v></x:c>', "2024-06-04"),
        ('<x:c s="3"><x:v>45447</x:v></x:c>', None),
        ('<x:c s="x"><x:v>45447</x:v></x:c>', None),
        ('<x:c s="99"><x:v>45447</x:v></x:c>', None),
        ('<x:c s="1"><x:v>-3</x:v></x:c>', None),
        ('<x:c s="1"><x:v>9999999</x:v></x:c>', None),
        ('<x:c t="e"><x:v>#N/A</x:v></x:c>', None),
    ],
)
def test_a_day_is_a_number_that_is_printed_as_one(cell: str, day: str | None) -> None:
    [one] = found(NAMES + xrow(2, "Pier", cell, "", TEXT), styles=DAYS)

    assert isinstance(one, Draft)
    assert one.published_at == day


def test_days_may_count_from_1904() -> None:
    [one] = found(
        NAMES + xrow(2, "Pier", '<x:c s="1"><x:v>43985</x:v></x:c>', "", TEXT), styles=DAYS, book='<x:workbookPr date1904="1"/>'
    )  # fmt: skip
    assert isinstance(one, Draft)
    assert one.published_at == "2024-06-04"


def test_strings_are_kept_apart_from_cells_in_parts_without_how_they_sound() -> None:
    strings = (
        "<x:si><x:t>Pier</x:t></x:si>"
        "<x:si><x:r><x:t>We </x:t></x:r><x:r><x:rPr><x:strike/></x:rPr><x:t>never </x:t></x:r><x:r><x:t>heard.</x:t></x:r>"
        "<x:rPh><x:t>wi</x:t></x:rPh></x:si>"
    )
    shared = '<x:c t="s"><x:v>{}</x:v></x:c>'.format
    [one, *left] = found(
        NAMES + xrow(2, shared(0), shared(9), shared("x"), shared(1)) + xrow(3, shared(0)), strings=strings
    )

    assert isinstance(one, Draft)
    assert (one.headline, one.body, one.published_at) == ("Pier", "We heard.", None)
    assert one.passed_over == (PassedOver("never ", "is struck out"),)
    assert left == [LeftOut("row 3", "has no text in Text")]


def test_escapes_and_line_ends_of_a_cell_are_read() -> None:
    cell = '<x:c t="str"><x:f>A1</x:f><x:v>“We will not._x000D_\nNever,” _x005F_ said Ida Moss._xD83D_</x:v></x:c>'
    [body] = bodies(NAMES + xrow(2, "Pier", "", "", cell))
    assert body.split() == ["“We", "will", "not.", "Never,”", "_", "said", "Ida", "Moss._xD83D_"]


def test_what_is_struck_out_is_not_read() -> None:
    struck = '<x:c s="4" t="inlineStr"><x:is><x:t>Pier</x:t></x:is></x:c>'
    sheet = NAMES + xrow(2, struck, "", "", TEXT) + xrow(3, struck)

    assert [one.headline for one in found(sheet, styles=DAYS) if isinstance(one, Draft)] == [None]
    assert told(sheet, styles=DAYS) == [("row 3", "is struck out")]


def test_hidden_rows_and_columns_are_not_read_and_told() -> None:
    rows = (
        NAMES
        + xrow(2, "Pier", "2024-06-04", "", TEXT)
        + xrow(3, "Dam", "", "", TEXT, attributes='hidden="1"')
    )
    sheet = (
        '<x:cols><x:col min="2" max="2" hidden="1"/><x:col min="1" max="2" hidden="1"/><x:col min="3" max="9"/></x:cols>'
        + rows
    )
    [left, one] = found(sheet)

    assert left == LeftOut("", "has hidden rows (1): show them to have them read")
    assert isinstance(one, Draft)
    assert (one.headline, one.published_at) == ("Pier", None)
    assert one.passed_over == (PassedOver("2024-06-04", "stands in a hidden column"),)


def test_rows_may_be_hidden_unless_they_say_otherwise() -> None:
    shown = xrow(1, "Title", "Text", attributes='hidden="0"') + xrow(2, "Pier", TEXT, attributes='hidden="0"')
    assert bodies('<x:sheetFormatPr zeroHeight="1"/>' + shown + xrow(3, "Dam", TEXT)) == [TEXT]


def test_every_shown_sheet_with_texts_is_read_and_the_others_are_told() -> None:
    sheet = NAMES + xrow(2, "Pier", "", "", TEXT)
    sheets = (sheet, xrow(1, "Note") + xrow(2, "x"), sheet + xrow(3, "Dam"), sheet, "")

    assert bodies(*sheets, S4="hidden") == [TEXT, TEXT]
    assert told(*sheets, S4="veryHidden") == [
        ("S4", "is a hidden sheet: show it to have it read"),
        ("S3 row 3", "has no text in Text"),
    ]


@pytest.mark.parametrize(
    ("sheet", "reason"),
    [
        (xrow(1, "Note") + xrow(2, "x"), "has no column with the text of articles (text, body, content, …), only Note"),
        (xrow(1, "Readme"), "has no column with the text of articles (text, body, content, …), only Readme"),
        (xrow(1, "Code", "Desk") + xrow(2, "A", "Ports"), "has no column with the text of articles (text, body, content, …), only Code, Desk"),
        (xrow(2, "Searched 4 June by the desk."), "has no column with the text of articles (text, body, content, …), only Searched 4 June by the desk."),
        (NAMES, "has no row below the names of its columns"),
        (NAMES + xrow(2, "", " "), "has no row below the names of its columns"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("first", [True, False])
def test_a_sheet_without_articles_is_passed_over_beside_one_with_them(
    sheet: str, reason: str, *, first: bool
) -> None:
    articles = NAMES + xrow(2, "Pier", "", "", TEXT) + xrow(3, "Dam", "", "", TEXT)
    sheets = (sheet, articles, articles) if first else (articles, sheet, articles)
    [one, *others] = found(*sheets)

    assert isinstance(one, Draft)
    assert one.passed_over == (PassedOver("S1" if first else "S2", f"is a sheet that {reason}"),)
    assert [isinstance(other, Draft) and other.passed_over for other in others] == [(), (), ()]


@pytest.mark.parametrize("row", [xrow(2, "Dam"), xrow(2, "Dam", attributes='hidden="1"')])
def test_a_sheet_without_articles_is_told_where_no_other_gave_one(row: str) -> None:
    left = told(xrow(1, "Note"), NAMES + row)
    assert left[0][0].startswith("S2")
    assert left[1:] == [("S1", "has no column with the text of articles (text, body, content, …), only Note")]


def test_a_sheet_that_may_hold_articles_in_hidden_columns_is_told() -> None:
    hidden = '<x:cols><x:col min="4" max="4" hidden="1"/></x:cols>' + NAMES + xrow(2, "Pier", "", "", TEXT)
    [(name, reason)] = told(NAMES + xrow(2, "Pier", "", "", TEXT), hidden)
    assert name == "S2"
    assert reason.endswith("only Title, Date, Outlet; hidden ones (1) are not read")


def test_a_merged_cell_is_said_in_each_of_its_rows() -> None:
    rows = (
        NAMES + xrow(2, "A", "", "Ely Post", TEXT) + xrow(3, "B", "", "", TEXT) + xrow(4, "C", "", "", TEXT)
    )
    merged = '<x:mergeCell ref="C2:C3"/><x:mergeCell ref="D2:E2"/><x:mergeCell ref="x"/>'
    papers = [one.publisher for one in found(rows + merged) if isinstance(one, Draft)]
    assert [one and one.name for one in papers] == ["Ely Post", "Ely Post", None]


def test_cells_may_say_where_they_stand() -> None:
    row = f'<x:row>{xcell("Pier", """r="A2" """)}{xcell(TEXT, """r="D2" """)}{xcell("beside", """r="AA2" """)}</x:row>'
    assert bodies(NAMES + row) == [TEXT]


def test_formulas_that_nobody_computed_are_told() -> None:
    rows = NAMES + xrow(
        2, "Pier", "<x:c><x:f>B1</x:f><x:v></x:v></x:c>", '<x:c t="str"><x:f>C1</x:f><x:v></x:v></x:c>', TEXT
    )
    assert told(rows) == [
        ("", "holds formulas (1) without their values: open it in a program for tables and save it again")
    ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (packed({"a.txt": "x"}), "is no Excel workbook"),
        (packed({"xl/workbook.xml": "<a/>", "xl/vbaProject.bin": "x"}), "holds macros"),
        (xlsx(), "holds no sheet that is shown and has cells"),
        (xlsx(NAMES, S1="hidden"), "holds no sheet that is shown and has cells"),
        (xlsx(xrow(1, "Title", "Link")), "has no column with the text of articles .* only Title, Link"),
        (xlsx(xrow(1, '<x:c s="4"><x:v>1</x:v></x:c>'), styles=DAYS), "has no column with a name"),
        (xlsx('<x:cols><x:col min="4" max="4" hidden="1"/></x:cols>' + NAMES), r"only Title, Date, Outlet; hidden ones \(1\) are not read"),
        (xlsx(NAMES), "has no row below the names of its columns"),
        (xlsx(NAMES + xrow(1, "Pier")), "row 1 of S1 stands twice"),
        (xlsx(NAMES + xrow(2, xcell("x", 'r="ZZZ2"'))), "a cell of S1 stands in column 18278"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "is protected with a password"),
        (xlsx(NAMES)[:-40], "is cut off or damaged"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_named(data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        list(read_xlsx(data))


def test_cells_and_their_characters_are_limited() -> None:
    data = xlsx(NAMES + xrow(2, "Pier", "", "", TEXT))
    with pytest.raises(InputError, match="holds more than 5 cells"):
        list(read_xlsx(data, ContainerLimits(sheet_cells=5)))
    strings = f"<x:si><x:t>{'It rained. ' * 99}</x:t></x:si>"
    rows = "".join(xrow(at, "Dam", '<x:c t="s"><x:v>0</x:v></x:c>') for at in range(2, 99))
    with pytest.raises(InputError, match="holds more than 50000 characters in its cells"):
        list(
            read_xlsx(
                xlsx(xrow(1, "Title", "Text") + rows, strings=strings), ContainerLimits(document_bytes=50_000)
            )
        )


def test_a_workbook_is_known_without_its_name() -> None:
    data = xlsx(NAMES + xrow(2, "Pier", "", "", TEXT))
    [(_, one)] = read_input(Given(data, name="-", media_type=sniff_media_type(data)))
    assert isinstance(one, ArticleRecord)
    assert one.text == TEXT
    assert media_type_of(Path("a.docx")) == sniff_media_type(docx(p(TEXT)))


def test_a_row_with_nothing_below_the_names_is_none() -> None:
    columns = '<x:cols><x:col min="2" max="2" hidden="1"/></x:cols>'
    beside = xrow(3, "", "2024-06-05") + xrow(4, "", "", "", "", "a note")
    assert bodies(columns + NAMES + xrow(2, "Pier", "", "", TEXT) + beside) == [TEXT]
    assert told(columns + NAMES + xrow(2, "Pier", "", "", TEXT) + beside) == []
