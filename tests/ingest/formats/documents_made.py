"""Documents of word processors, made in memory: no more of each format than its readers need; every name is invented."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_DC = "http://purl.org/dc/elements/1.1/"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_PREFIXES = {"text": "text", "office": "office", "style": "style", "draw": "drawing", "svg": "svg-compatible"}
ODT = " ".join(f'xmlns:{prefix}="{_OASIS}{name}:1.0"' for prefix, name in _PREFIXES.items())
_X = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ODS = f'{ODT} xmlns:table="{_OASIS}table:1.0"'
STYLES = (
    '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="Sub"><w:name w:val="Subtitle"/></w:style>'
    '<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="H1b"><w:name w:val="My heading"/><w:basedOn w:val="H1"/></w:style>'
    '<w:style w:styleId="Hid"><w:name w:val="Hid"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:styleId="Str"><w:name w:val="0 Text"/><w:rPr><w:dstrike w:val="off"/><w:strike w:val="on"/></w:rPr></w:style>'
    '<w:style w:styleId="Q"><w:name w:val="Intense Quote"/></w:style>'
    '<w:style w:styleId="Ask"><w:name w:val="Ask"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="T1"><w:name w:val="toc 1"/><w:basedOn w:val="T1"/></w:style>'
)


def packed(parts: dict[str, str]) -> bytes:
    """Zip parts up, in their order."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            stored = zipfile.ZIP_STORED if name == "mimetype" else None
            archive.writestr(name, content, compress_type=stored)
    return made.getvalue()


def p(inside: str, style: str = "") -> str:
    """Return a Word paragraph; plain words become a run."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{inside if inside.startswith('<') else run(inside)}</w:p>"


def run(words: str, properties: str = "") -> str:
    """Return a Word run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def docx(*blocks: str, title: str = "", **more: str) -> bytes:
    """Return a Word document with these blocks; `more` are its other parts, `footnotes` for one."""
    roots = {"footnotes": "footnotes", "endnotes": "endnotes", "numbering": "numbering"}
    parts = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:mc="{_MC}"><w:body>{" ".join(blocks)}</w:body></w:document>',
        "word/styles.xml": f'<w:styles xmlns:w="{W}">{STYLES}</w:styles>',
        "docProps/core.xml": f'<c xmlns:dc="{_DC}"><dc:title>{title}</dc:title><dc:creator>Jo Bly</dc:creator></c>',
    }
    for name, content in more.items():
        parts[f"word/{name}.xml"] = f'<w:{roots[name]} xmlns:w="{W}">{content}</w:{roots[name]}>'
    return packed(parts)


def odt(*blocks: str, title: str = "", styles: str = "", common: str = "", **more: str) -> bytes:
    """Return a Writer document with these blocks; `styles` are its own, `common` those of its other part."""
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "styles.xml": f"<office:document-styles {ODT}>{common}</office:document-styles>",
        "content.xml": f"<office:document-content {ODT}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{' '.join(blocks)}</office:text></office:body></office:document-content>",
        "meta.xml": f'<m xmlns:dc="{_DC}"><dc:title>{title}</dc:title><dc:creator>Jo Bly</dc:creator></m>',
    }
    return packed(parts | {name.replace("__", "/"): content for name, content in more.items()})


def xrow(number: int, *cells: str, attributes: str = "") -> str:
    """Return a row of an Excel sheet; plain words become a cell."""
    made = (cell if cell.startswith("<") else xcell(cell) for cell in cells)
    return f'<x:row r="{number}" {attributes}>{"".join(made)}</x:row>'


def xcell(words: str, attributes: str = "") -> str:
    """Return a cell that holds its words itself."""
    return f'<x:c t="inlineStr" {attributes}><x:is><x:t>{words}</x:t></x:is></x:c>'


def xlsx(*sheets: str, strings: str = "", styles: str = "", book: str = "", **states: str) -> bytes:
    """Return a workbook of these sheets, called S1, S2 …; `book`: what stands above their list, `states`: how they are shown."""
    numbers = range(1, len(sheets) + 1)
    listed = "".join(
        f'<x:sheet name="S{n}" r:id="k{n}" state="{states.get(f"S{n}", "visible")}"/>' for n in numbers
    )
    keys = "".join(f'<Relationship Id="k{n}" Target="worksheets/s{n}.xml"/>' for n in numbers)
    parts = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": f'<x:workbook xmlns:x="{_X}" xmlns:r="{_R}">{book}{listed}</x:workbook>',
        "xl/_rels/workbook.xml.rels": f"<Relationships>{keys}</Relationships>",
        "xl/sharedStrings.xml": f'<x:sst xmlns:x="{_X}">{strings}</x:sst>',
        "xl/styles.xml": f'<x:styleSheet xmlns:x="{_X}">{styles}</x:styleSheet>',
    }
    made = {
        f"xl/worksheets/s{n}.xml": f'<x:worksheet xmlns:x="{_X}">{sheet}</x:worksheet>'
        for n, sheet in zip(numbers, sheets, strict=True)
    }
    return packed(parts | made)


def orow(*cells: str, attributes: str = "") -> str:
    """Return a row of a Calc sheet; plain words become a cell."""
    made = (cell if cell.startswith("<") else ocell(f"<text:p>{cell}</text:p>") for cell in cells)
    return f"<table:table-row {attributes}>{''.join(made)}</table:table-row>"


def ocell(inside: str = "", attributes: str = "") -> str:
    """Return a cell of a Calc sheet."""
    return f"<table:table-cell {attributes}>{inside}</table:table-cell>"


def ods(*sheets: str, styles: str = "", **more: str) -> bytes:
    """Return a spreadsheet of these sheets, called S1, S2 …, or with elements of their own."""
    made = "".join(
        f'<table:table table:name="S{number}">{sheet}</table:table>'
        if not sheet.startswith("<table:table ")
        else sheet
        for number, sheet in enumerate(sheets, 1)
    )
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": f"<office:document-content {ODS}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body>{made}</office:body></office:document-content>",
    }
    return packed(parts | {name.replace("__", "/"): content for name, content in more.items()})
