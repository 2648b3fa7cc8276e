"""Makes the samples that no editor of text can write: `python -m tests.ingest.make_document_samples`, from the project's folder."""

import gzip
import zipfile
from pathlib import Path

import zstandard

from tests.ingest.formats.documents_made import docx, ocell, ods, odt, orow, p, run, xlsx, xrow
from tests.ingest.formats.pdf_made import Word, column, pdf
from tests.ingest.packed import crawl, response, tarred, zipped

SAMPLES = Path(__file__).parent / "samples"
_LEFT = """The ferry to Sandholm will sail again from May
after two winters in the dock, the county de-
cided on Monday.

“We heard the islanders, and they were in the
right,” said Nora Vik, who chairs the trans-
port committee. “A winter without a ferry is"""
_RIGHT = """a winter without a doctor.”

The operator disagrees. Lars Holt, its spokes-
man, called the vote “a gift with other people’s
money”.

The first sailing is on May 2."""


def ferry_docx() -> bytes:
    """Return a release with a title, tracked changes, hidden words and a note."""
    said = f"{run('“We ')}<w:del>{run('never ')}</w:del><w:ins>{run('always ')}</w:ins>{run('heard the islanders,” said Nora Vik, who chairs the transport committee.')}"
    moved = run("“It is a gift,” said Lars Holt, a spokesman for the operator.")
    return docx(
        p("FOR IMMEDIATE RELEASE"),
        p("Ferry to sail again", "Titel"),
        p("By Maria Lopez"),
        p("April 8, 2024"),
        p("The ferry to Sandholm will sail again from May."),
        f"<w:p><w:moveFrom>{moved}</w:moveFrom></w:p>",
        f"<w:p>{said}</w:p>",
        f"<w:p><w:moveTo>{moved}</w:moveTo></w:p>",
        p(run("Draft: do not print.", "<w:vanish/>")),
        footnotes=f'<w:footnote w:id="2">{p("The dock is in Arden.")}</w:footnote>',
    )


def ferry_odt() -> bytes:
    """Return the same with an annotation and a deleted paragraph."""
    hidden = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    deleted = "<text:tracked-changes><text:changed-region><text:deletion><text:p>“No,” said Lars Holt.</text:p></text:deletion></text:changed-region></text:tracked-changes>"
    return odt(
        deleted,
        "<text:h>Ferry to sail again</text:h>",
        "<text:p>Maria Lopez, The Sandholm Gazette</text:p>",
        "<text:p>8 April 2024</text:p>",
        "<text:p>The ferry to Sandholm will sail again from May.</text:p>",
        "<text:p>“We heard the islanders,”<office:annotation><text:p>Check.</text:p></office:annotation> said Nora Vik, who chairs the transport committee.</text:p>",
        '<text:p text:style-name="H">Never printed.</text:p>',
        styles=hidden,
    )


def ferry_pdf() -> bytes:
    """Return two columns below a headline, with running heads and words that lines break."""

    def furniture(number: int) -> list[Word]:
        return [(72, 760, 8, "The Sandholm Gazette"), (300, 30, 8, str(number))]

    first = [
        *furniture(1),
        *column("Ferry to sail again", up=720, size=22),
        *column("By Maria Lopez\nApril 8, 2024", up=690),
        *column(_LEFT, up=650),
        *column(_RIGHT, left=320, up=650),
    ]
    second = [*furniture(2), *column("Tickets cost what they did in 2022.", up=720)]
    return pdf(first, second)


def cuttings_xlsx() -> bytes:
    """Return a table of cuttings with a paper for two rows, a row and a sheet that are hidden, and struck words."""
    styles = '<x:cellXfs><x:xf numFmtId="0"/><x:xf numFmtId="14"/></x:cellXfs>'
    said = "<x:si><x:r><x:t>“We </x:t></x:r><x:r><x:rPr><x:strike/></x:rPr><x:t>never </x:t></x:r><x:r><x:t>counted the buckets twice,” said Tom Hale, the keeper.</x:t></x:r></x:si>"
    shared = '<x:c t="s"><x:v>0</x:v></x:c>'
    rows = (
        xrow(1, "Cuttings of the spring"),
        xrow(3, "Headline", "Byline", "Date", "Outlet", "Article text"),
        xrow(4, "Lock leaks", "Vera Drake", '<x:c s="1"><x:v>44320</x:v></x:c>', "The Ostel Herald", shared),
        xrow(5, "Pier stays shut", "Lea Voss", "", "", "“It rots,” said Ida Moss, who heads the port."),
        xrow(6, "Never read", "", "", "", "“No,” said Tom Hale.", attributes='hidden="1"'),
    )
    merged = '<x:mergeCells><x:mergeCell ref="D4:D5"/></x:mergeCells>'
    return xlsx("".join(rows) + merged, xrow(1, "Old"), strings=said, styles=styles, S2="hidden")


def cuttings_ods() -> bytes:
    """Return the same table as Calc saves it."""
    struck = '<style:style style:name="T1"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    said = "<text:p>“We <text:span text:style-name='T1'>never </text:span>counted the buckets twice,” said Tom Hale, the keeper.</text:p>"
    day = ocell("<text:p>04.05.21</text:p>", 'office:value-type="date" office:date-value="2021-05-04"')
    paper = ocell("<text:p>The Ostel Herald</text:p>", 'table:number-rows-spanned="2"')
    covered = "<table:covered-table-cell/>"
    rows = (
        orow("Headline", "Byline", "Date", "Outlet", "Article text"),
        orow("Lock leaks", "Vera Drake", day, paper, ocell(said)),
        orow("Pier stays shut", "Lea Voss", "", covered, "“It rots,” said Ida Moss, who heads the port."),
        orow("Never read", "", "", "", "“No,” said Tom Hale.", attributes='table:visibility="collapse"'),
    )
    return ods("".join(rows), styles=struck)


def packed() -> dict[str, bytes]:
    """Return archives and crawls of other samples, each with its name."""
    page = (SAMPLES / "lock.html").read_bytes()
    records = [
        response("https://ostel.example/logo", b"\x89PNG", media_type="image/png"),
        response("https://ostel.example/crawled", page, media_type="text/html; charset=utf-8"),
    ]
    members = {name: (SAMPLES / name).read_bytes() for name in ("export.txt", "clippings.csv")}
    return {
        "desk.zip": zipped({"desk/logo.png": b"\x89PNG", **members}),
        "desk.tar.gz": gzip.compress(tarred(members), mtime=0),
        "week.epub": zipped(
            {
                "mimetype": b"application/epub+zip",
                "META-INF/container.xml": b'<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
                "book.opf": b'<package><manifest><item id="a" href="lock.xhtml" media-type="application/xhtml+xml"/></manifest>'
                b'<spine><itemref idref="a"/></spine></package>',
                "lock.xhtml": page,
            },
            zipfile.ZIP_STORED,
        ),
        "crawl.warc": crawl(*records),
        "crawl.warc.zst": b"".join(map(zstandard.compress, records)),
        "crawl.wacz": zipped(
            {"archive/data.warc.gz": crawl(*records, packed=True), "datapackage.json": b"{}"}
        ),
    }


def main() -> None:
    """Write them all."""
    documents = {"ferry.docx": ferry_docx(), "ferry.odt": ferry_odt(), "ferry.pdf": ferry_pdf()}
    documents |= {"cuttings.xlsx": cuttings_xlsx(), "cuttings.ods": cuttings_ods()}
    for name, data in (documents | packed()).items():
        (SAMPLES / name).write_bytes(data)


if __name__ == "__main__":
    main()
