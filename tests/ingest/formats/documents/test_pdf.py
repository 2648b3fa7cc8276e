"""PDFs, read by the program that reads them; every name is invented."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import msgspec
import onrecord
import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats.containers.unpacking import ContainerLimits
from onrecord.ingest.formats.documents import pdf as pdf_format
from onrecord.ingest.formats.documents import pdf_lines
from onrecord.ingest.formats.documents.pdf import read_pdf
from onrecord.ingest.formats.documents.pdf_lines import read_lines

from tests.ingest.formats.pdf_made import column, pdf, read_here

BODY = "The pier was shut for years, and nobody in the\ntown had seen a ship since the summer.\n\n“The pier will open,” said Ann Roe, the harbour\nmaster."
ENCRYPTION = (
    f"/Encrypt << /Filter /Standard /V 1 /R 2 /O ({'o' * 32}) /U ({'u' * 32}) /P -4 >> /ID [(a) (a)] "
)
PAGE = [
    *column("Pier to open at last", up=740, size=20),
    *column("By Mary Smith\nMarch 5, 2024", up=715),
    *column(BODY, up=670),
]


def test_headline_header_lines_and_text_are_told_apart() -> None:
    draft = read_pdf(pdf(PAGE))

    assert (draft.headline, draft.byline, draft.published_at) == (
        "Pier to open at last",
        "Mary Smith",
        "2024-03-05",
    )
    assert draft.body == (
        "The pier was shut for years, and nobody in the town had seen a ship since the summer."
        "\n\n“The pier will open,” said Ann Roe, the harbour master."
    )


def test_a_paper_and_a_day_above_the_headline_are_no_lines_of_the_columns_below() -> None:
    page = [
        *column("ARDEN GAZETTE", up=760, size=9),
        *column("Tuesday, March 5, 2024", up=760, left=420, size=9),
        *column("Pier to open at last", up=730, size=22),
        *column("By Mary Smith", up=712),
        *column("The pier was shut for years,\nand nobody had seen a ship.", up=680),
        *column("“The pier will open,” said\nAnn Roe, the harbour master.", up=680, left=400),
    ]
    draft = read_here(page)

    assert draft.publisher is not None
    assert (draft.headline, draft.dek, draft.publisher.name, draft.published_at) == (
        "Pier to open at last",
        None,
        "ARDEN GAZETTE",
        "2024-03-05",
    )
    assert draft.body == (
        "The pier was shut for years, and nobody had seen a ship."
        "\n\n“The pier will open,” said Ann Roe, the harbour master."
    )


def texts(*pages: object, **more: str) -> list[str]:
    return [line[0] for _, lines in read_lines(pdf(*pages, **more), 500) for line in lines]  # type: ignore[arg-type]  # whatever a page takes


def test_lines_end_where_the_print_does_and_a_broken_word_is_marked() -> None:
    assert texts(column("An organi-\nsation of\n2019-\n20")) == [
        "An organi\u00ad",
        "sation of",
        "2019-",
        "20",
    ]
    assert texts([(72, 700, 10, "Left"), (320, 700, 10, "Right")]) == ["Left", "Right"]
    assert texts([(72, 700, 10, " ")]) == []


def test_what_stands_beside_the_page_is_not_shown_and_turned_pages_are_turned() -> None:
    assert texts([(72, 700, 10, "Here"), (72, 5, 10, "Cut")], page="/CropBox [20 20 500 792]") == ["Here"]
    lines = [[(72.0, 700.0, 10.0, "Up")]]
    places = [read_lines(pdf(*lines, page=f"/Rotate {turn}"), 500)[0] for turn in (90, 180, 270)]

    assert [height for height, _ in places] == [612.0, 792.0, 612.0]
    assert {line[0] for _, found in places for line in found} <= {"Up", "U", "p"}


@pytest.mark.parametrize("box", ["[0 0 595 842]", "[0 0 300 400]"])
def test_a_page_may_inherit_its_size(box: str) -> None:
    up = int(box.rsplit(maxsplit=1)[-1].rstrip("]")) - 30
    ((height, lines),) = read_lines(
        pdf([(30, up, 20, "Pier to open"), (30, 20, 10, "It rained.")], tree=f"/MediaBox {box} "), 500
    )

    assert height == up + 30
    assert [line[0] for line in lines] == ["Pier to open", "It rained."]


def test_words_of_a_line_with_an_even_edge_are_no_columns() -> None:
    stretched = b"BT /F1 10 Tf 72 700 Td [(according) -3000 (to) -3000 (Ann) -3000 (Roe.)] TJ ET"

    assert texts(stretched) == ["according to Ann Roe."]
    assert texts(stretched.replace(b"-3000", b"-12000")) == ["according", "to", "Ann", "Roe."]


def test_signs_of_a_font_alone_are_spaces_and_ligatures_are_letters() -> None:
    assert [pdf_lines._printed(code) for code in (0xE123, 0xFB01, 0x41, 0xAD)] == [" ", "fi", "A", "\u00ad"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"It rained. %%EOF", "is no PDF"),
        (pdf(PAGE)[:-40], "is cut off: its last mark is missing"),
        (b"%PDF-1.7\n%%EOF", "is damaged"),
        (pdf([]), "holds no text: its pages are pictures"),
        (pdf([(300, 20, 10, "Page 1")]), "holds no text"),
        (pdf(PAGE, trailer=ENCRYPTION), "is protected with a password"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        read_pdf(data)


def test_a_document_with_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_lines, "_MOST_CHARACTERS", 10)
    with pytest.raises(InputError, match="holds more than 10 characters"):
        read_lines(pdf(PAGE), 500)
    with pytest.raises(InputError, match="has 2 pages, more than 1"):
        read_pdf(pdf([], PAGE), ContainerLimits(pdf_pages=1))
    with pytest.raises(InputError, match="has 2 pages, more than 1"):
        read_lines(pdf([], []), 1)


def test_a_reader_that_takes_too_long_or_ends_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_format, "_PROGRAM", "raise SystemExit(3)")
    with pytest.raises(InputError, match="the PDF library gave up"):
        read_pdf(pdf(PAGE))
    with pytest.raises(InputError, match="takes more than 0 seconds"):
        read_pdf(pdf(PAGE), ContainerLimits(pdf_seconds=0))


@pytest.mark.parametrize(
    ("data", "expected"), [(pdf([(72.0, 700.0, 10.0, "Up")]), [[792.0, [["Up"]]]]), (b"", "is damaged")]
)
def test_the_program_writes_lines_or_a_reason(
    data: bytes, expected: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    monkeypatch.setattr(pdf_lines, "_MOST_BYTES", 2**45)
    pdf_lines.main(500, 2**30)
    said = json.loads(capsys.readouterr().out)

    assert (
        said if isinstance(said, str) else [[height, [line[:1] for line in lines]] for height, lines in said]
    ) == expected


def test_the_library_that_is_missing_is_named_with_the_command(tmp_path: Path) -> None:
    """Python without its site packages has no library: all else that PDF needs is of this project, and what its values are made of."""
    (tmp_path / "msgspec").symlink_to(Path(msgspec.__file__).parent)
    source = os.pathsep.join([str(Path(onrecord.__file__).parent.parent), str(tmp_path)])
    program = "from onrecord.ingest.formats.documents.pdf import read_pdf; read_pdf(b'%PDF-')"
    environment = os.environ | {"PYTHONPATH": source}
    done = subprocess.run(
        [sys.executable, "-S", "-c", program], env=environment, capture_output=True, text=True, check=False
    )

    assert (
        "InputError: is PDF, which needs one more library: pip install 'onrecord[documents]'" in done.stderr
    )


def test_a_missing_library_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_format, "_LIBRARY", "no_such_library_of_pdfs")
    with pytest.raises(InputError, match="pip install"):
        read_pdf(pdf(PAGE))


@pytest.mark.parametrize(
    ("heads", "day"),
    [
        (("Friday, March 12, 2021", "Friday, March 12, 2021"), "2021-03-12"),
        (("March 12, 2021, 10:11 AM", "March 12, 2021, 10:11 AM"), None),
        (("The Ely Post", "The Ely Post"), None),
    ],
)
def test_the_day_in_running_heads_counts_where_the_text_has_none(
    heads: tuple[str, str], day: str | None
) -> None:
    pages = [
        [(260.0, 765.0, 8.0, head), *column("Pier to open at last", up=720, size=20), *column(BODY, up=670)]
        if not number
        else [(260.0, 765.0, 8.0, head), *column("Nobody had thought of it before, said the town.", up=700)]
        for number, head in enumerate(heads)
    ]

    assert read_here(*pages).published_at == day
