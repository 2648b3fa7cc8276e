"""Documents, mail and saved pages that readers have choked on: each gives one article intact, or one line."""

from collections.abc import Iterator

from tests.ingest.formats.documents_made import W, docx, ocell, ods, odt, orow, p, packed, run, xlsx, xrow
from tests.ingest.formats.pdf_made import column, content, pdf
from tests.ingest.hostile import PROSE, WORDS, Hostile

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
_ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(12))


def hostile_documents() -> Iterator[Hostile]:
    """Yield every file."""
    yield from _word()
    yield from _writer()
    yield from _sheets()
    yield from _rtf()
    yield from _pdf()
    yield from _mail()
    yield from _markdown()


def _word() -> Iterator[Hostile]:
    whole = docx(p("It rained."), p(f"{PROSE} As Word."))
    xml = f'<w:document xmlns:w="{W}"><w:body>{{}}</w:body></w:document>'
    for name, data in {
        "cut": whole[:-40], "half": whole[: len(whole) // 2], "empty": b"", "encrypted": _OLE + "EncryptedPackage".encode("utf-16-le"), "old": _OLE,
        "macros": packed({"word/document.xml": xml.format(p(PROSE)), "word/vbaProject.bin": "x"}), "bomb": docx(p("a" + " " * 60_000_000)),
        "entities": packed({"word/document.xml": f"<!DOCTYPE w [{_ENTITIES}]>" + xml.format(p("&e11;"))}), "no-words": docx(p("")),
        "external": packed({"word/document.xml": '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + xml.format(p("&x;"))}),
        "open": packed({"word/document.xml": xml.format("<w:p>")}), "nul": docx(p("a&#0;b")), "text": PROSE.encode(), "zip": packed({"a.txt": PROSE}),
        "deleted": docx(f"<w:p><w:del>{run(PROSE)}</w:del></w:p>"), "control": docx(p("a\x01b")), "long": docx(*[p("It rained. " * 90)] * 1_100),
        "replaced": docx(p(f"{PROSE} a\ufffdb")), "other": docx(p(PROSE), '<w:altChunk r:id="a" xmlns:r="r"/>'),
    }.items():  # fmt: skip
        yield Hostile(f"word-{name}.docx", data, None)
    deep = "<w:sdt>" * 30_000 + p(f"{PROSE} Deep Word.") + "</w:sdt>" * 30_000
    yield Hostile("word-deep.docx", docx(deep), "Deep Word.")
    yield Hostile(
        "word-runs.docx", docx(p("".join(run("ab ") for _ in range(40_000)) + run(f"{PROSE} Runs."))), "Runs."
    )
    cycle = '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    parts = {"word/styles.xml": f'<w:styles xmlns:w="{W}">{cycle}</w:styles>'}
    yield Hostile(
        "word-cycle.docx",
        packed(parts | {"word/document.xml": xml.format(p(f"{PROSE} Cycle.", "A"))}),
        "Cycle.",
    )
    yield Hostile("word-whole.docx", whole, "As Word.")


def _writer() -> Iterator[Hostile]:
    text = "<text:p>{}</text:p>".format
    whole = odt(text("It rained."), text(f"{PROSE} As Writer."))
    manifest = '<m:m xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:encryption-data/></m:m>'
    for name, data in {
        "cut": whole[:-40], "encrypted": odt(text(PROSE), **{"META-INF__manifest.xml": manifest}), "macros": odt(text(PROSE), Basic__a="x"),
        "bomb": odt(text("a" + " " * 60_000_000)), "no-words": odt(text("")), "zip": packed({"a.txt": PROSE}),
        "entities": packed({"content.xml": f"<!DOCTYPE w [{_ENTITIES}]><a>&e11;</a>"}),
    }.items():  # fmt: skip
        yield Hostile(f"writer-{name}.odt", data, None)
    yield Hostile(
        "writer-spaces.odt",
        odt(text(f"{PROSE} Spaces" + '<text:s text:c="999999999"/>' * 900 + "end.")),
        "Spaces end.",
    )
    yield Hostile(
        "writer-deep.odt",
        odt(text("<text:span>" * 30_000 + f"{PROSE} Deep Writer." + "</text:span>" * 30_000)),
        "Deep Writer.",
    )
    yield Hostile("writer-whole.odt", whole, "As Writer.")


def _sheets() -> Iterator[Hostile]:
    names = xrow(1, "Title", "Text")
    whole = xlsx(names + xrow(2, "Pier", f"{PROSE} As Excel."))
    shared = "".join(xrow(at, "Pier", '<x:c t="s"><x:v>0</x:v></x:c>') for at in range(2, 12_000))
    entities = {"xl/workbook.xml": f"<!DOCTYPE w [{_ENTITIES}]><a>&e11;</a>"}
    for name, data in {
        "cut": whole[:-40], "half": whole[: len(whole) // 2], "empty": b"", "encrypted": _OLE + "EncryptedPackage".encode("utf-16-le"), "old": _OLE,
        "macros": packed({"xl/workbook.xml": "<a/>", "xl/vbaProject.bin": "x"}), "bomb": xlsx(names + xrow(2, "Pier", "a" + " " * 60_000_000)),
        "strings": xlsx(names + shared, strings=f"<x:si><x:t>{'It rained. ' * 900}</x:t></x:si>"), "entities": packed(entities), "zip": packed({"a.txt": PROSE}),
        "rows": xlsx(names + xrow(1, "Pier", PROSE)), "no-texts": xlsx(xrow(1, "Title", "Link")), "hidden": xlsx(names + xrow(2, "Pier", PROSE), S1="hidden"), "text": PROSE.encode(),
        "open": xlsx("<x:row>"), "columns": xlsx('<x:cols><x:col min="1" max="16384" hidden="1"/></x:cols>' * 2_000 + names + xrow(2, "Pier", PROSE)),
    }.items():  # fmt: skip
        yield Hostile(f"excel-{name}.xlsx", data, None)
    merged = '<x:mergeCell ref="C2:C1048576"/><x:mergeCell ref="Z1:A1"/>' * 20_000
    yield Hostile("excel-merged.xlsx", xlsx(names + xrow(2, "Pier", f"{PROSE} Merged.") + merged), "Merged.")
    yield Hostile("excel-whole.xlsx", whole, "As Excel.")
    head = orow("Title", "Text")
    manifest = '<m:m xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:encryption-data/></m:m>'
    repeated = 'table:number-rows-repeated="1048576"'
    written = ods(head + orow("Pier", f"{PROSE} As Calc."))
    for name, data in {
        "cut": written[:-40], "encrypted": ods(head, **{"META-INF__manifest.xml": manifest}), "macros": ods(head, Basic__a="x"), "zip": packed({"a.txt": PROSE}),
        "bomb": ods(head + orow("a" + " " * 60_000_000)), "rows": ods(head + orow("Pier", PROSE, attributes=repeated)), "no-sheet": ods(),
        "cells": ods(head + orow(ocell(f"<text:p>{PROSE}</text:p>", 'table:number-columns-repeated="16384"')) * 99),
    }.items():  # fmt: skip
        yield Hostile(f"calc-{name}.ods", data, None)
    yield Hostile("calc-empty-rows.ods", ods(head + orow("Pier", f"{PROSE} Empty rows.") + orow(ocell(), attributes=repeated) * 999), "Empty rows.")  # fmt: skip
    yield Hostile("calc-whole.ods", written, "As Calc.")


def _rtf() -> Iterator[Hostile]:
    body = PROSE.replace("“", r"\ldblquote ").replace("”", r"\rdblquote ").encode()
    for name, data in {
        "cut": rb"{\rtf1 " + body, "groups": rb"{\rtf1 " + b"{" * 900_000, "bin": rb"{\rtf1\bin2000000000 " + body + b"}", "no-words": rb"{\rtf1 }",
        "half": rb"{\rtf1 a\u-10179?b " + body + b"}", "nul": rb"{\rtf1 a\'00b " + body + b"}", "page": rb"{\rtf1\ansicpg99999 " + body + b"}",
        "closed": b"}}}}", "text": PROSE.encode(), "deleted": rb"{\rtf1 {\deleted " + body + b"}}", "number": rb"{\rtf1\u99999999999 }",
    }.items():  # fmt: skip
        yield Hostile(f"rtf-{name}.rtf", data, None, either=name in ("half", "number"))
    pairs = rb"{\rtf1 " + b"{}" * 300_000 + body + b" Pairs.}"
    yield Hostile("rtf-pairs.rtf", pairs, "Pairs.")
    yield Hostile("rtf-words.rtf", rb"{\rtf1 " + rb"\b\b0" * 300_000 + b" " + body + b" Words.}", "Words.")
    yield Hostile(
        "rtf-picture.rtf", rb"{\rtf1 {\pict " + b"ff" * 2_000_000 + b"}" + body + b" Picture.}", "Picture."
    )
    styles = rb"{\rtf1{\stylesheet" + b"{ { }" * 40_000 + b"}" * 40_001 + body + b" Styles.}"
    yield Hostile("rtf-styles.rtf", styles, "Styles.", either=True)


def _pdf() -> Iterator[Hostile]:
    page = column(f"{PROSE.replace('. ', '.' + chr(10))}\nAs PDF.")
    whole = pdf(page)
    laughing = b"q 0.9 0 0 0.9 0 0 cm " + content([(9, 9, 9, "ha ")]) + b"Q "
    for name, data in {
        "cut": whole[:-40], "half": whole[: len(whole) // 2], "empty": b"", "text": PROSE.encode(), "pictures": pdf([]), "garbage": b"%PDF-1.7" + bytes(range(256)) * 99 + b"%%EOF",
        "encrypted": pdf(page, trailer=f"/Encrypt << /Filter /Standard /V 1 /R 2 /O ({'o' * 32}) /U ({'u' * 32}) /P -4 >> /ID [(a) (a)] "),
        "pages": pdf(*[[]] * 600), "cycle": whole.replace(b"/Kids [5 0 R]", b"/Kids [2 0 R]"), "no-pages": whole.replace(b"/Kids [5 0 R]", b"/Kids [9 9 R]"),
        "characters": pdf(*[laughing * 60_000] * 30, packed=True), "bomb": pdf(b" " * 400_000_000, packed=True),
    }.items():  # fmt: skip
        yield Hostile(f"pdf-{name}.pdf", data, None)
    yield Hostile("pdf-shifted.pdf", b"\n" * 99 + whole, "As PDF.", either=True)
    yield Hostile("pdf-whole.pdf", pdf(column("It rained."), page), "As PDF.")


def _mail() -> Iterator[Hostile]:
    head = b"From: a@b.example\nSubject: Late\nMIME-Version: 1.0\n"
    plain = b"Content-Type: text/plain; charset=utf-8\n\n"
    nested = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3_000)
    )
    parts = b"Content-Type: multipart/mixed; boundary=a\n\n" + b"--a\n\nx\n" * 90_000 + b"--a--"
    for name, data in {
        "empty": b"", "head-only": head, "no-words": head + plain, "cut": head + b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" + plain + PROSE.encode(),
        "nested": nested, "parts": head + parts, "charset": head + plain.replace(b"utf-8", b"rot13") + b"x", "wrong": head + plain + b"Caf\xe9 said",
        "encrypted": head + b"Content-Type: application/pkcs7-mime\nContent-Transfer-Encoding: base64\n\nAAAA", "nul": head + plain + b"a\x00b",
        "attachment": head + b"Content-Type: application/pdf\n\nx", "no-header": b"\n\n" + PROSE.encode(),
    }.items():  # fmt: skip
        yield Hostile(f"mail-{name}.eml", data, None)
    text = f"{PROSE} As mail {{}}.".format
    for name, more in {
        "folded": b"Subject: a\n" + b" b\n" * 50_000, "addresses": b"To: " + b"a@b.example, " * 50_000 + b"\n", "words": b"X-A: " + b"=?utf-8?Q?a?= " * 50_000 + b"\n",
        "from": b"From: " + b'"<(' * 20_000 + b"\n", "date": b"Date: " + b"1" * 50_000 + b"\n", "headers": b"".join(b"X-%d: a\n" % n for n in range(50_000)),
        "boundary": b"X-A: 1\n", "subject": b"Subject: " + b"=?" * 50_000 + b"\n",
    }.items():  # fmt: skip
        yield Hostile(
            f"mail-{name}-kept.eml", more + plain + text(name).encode(), f"As mail {name}.", either=True
        )
    openings = b"From a@b.example Tue Mar  5 10:00:00 2024\n" * 20_000
    yield Hostile("mailbox-openings.mbox", openings, None)
    yield Hostile("mailbox-text.mbox", PROSE.encode(), None)
    related = (
        b"Content-Type: multipart/related; boundary=a\n\n--a\nContent-Type: text/html; charset=utf-8\n\n<p>"
    )
    yield Hostile("saved-cut.mhtml", head + related + f"{PROSE} {WORDS}".encode(), None)
    yield Hostile("saved-no-page.mht", head + plain + PROSE.encode(), None)


def _markdown() -> Iterator[Hostile]:
    for name, unit in {
        "stars": "*a **b ", "brackets": "[", "links": "[a](", "quotes": "> ", "lists": "- ", "ticks": "`a", "entities": "&amp;", "pipes": "|a|b|\n|---|---|\n",
        "tildes": "~~a ", "images": "![a", "html": "<a ", "hashes": "# ", "escapes": "\\*", "references": "[a]: b\n",
    }.items():  # fmt: skip
        text = f"{PROSE} Marked {name}.\n\n{unit * (30_000 // len(unit))}\n\nThe end of {name}.\n"
        yield Hostile(f"markdown-{name}.md", text.encode(), f"Marked {name}.")
    yield Hostile(
        "markdown-fence.md",
        ("---\n" + "a: b\n" * 50_000 + f"\n{PROSE} Fence.").encode(),
        "Fence.",
        either=True,
    )
    yield Hostile("markdown-front-only.md", b"---\ntitle: a\n---\n", None)
