"""Word documents; every name is invented."""

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats.documents.docx import read_docx

from tests.ingest.formats.documents_made import docx, p, packed, run

WORDS = "“The pier will open,” said Ann Roe, the harbour master."


def body(*blocks: str, **more: str) -> list[str]:
    return read_docx(docx(*blocks, **more)).body.split("\n\n")


def test_title_subtitle_and_header_lines_are_told_from_the_text() -> None:
    draft = read_docx(
        docx(
            p("FOR IMMEDIATE RELEASE"),
            p("Pier to open at last", "Titel"),
            p("Town hopes for visitors", "Sub"),
            p("By Mary Smith"),
            p("March 5, 2024"),
            p("The pier was shut for years."),
            p(WORDS),
        )
    )

    assert (draft.headline, draft.dek) == ("Pier to open at last", "Town hopes for visitors")
    assert (draft.byline, draft.published_at) == ("Mary Smith", "2024-03-05")
    assert draft.body == f"The pier was shut for years.\n\n{WORDS}"


def test_the_first_heading_is_the_headline_when_nothing_is_styled_as_title() -> None:
    draft = read_docx(
        docx(p("Pier to open at last", "H1b"), p(WORDS), p("What is next", "H1"), p("It rained."))
    )

    assert (draft.headline, draft.body) == ("Pier to open at last", f"{WORDS}\n\nWhat is next\n\nIt rained.")


def test_a_heading_below_text_is_no_headline() -> None:
    draft = read_docx(docx(p(WORDS), p("It rained."), p("What is next", "H1"), p("It was late.")))

    assert draft.headline is None


@pytest.mark.parametrize(
    ("stated", "headline"),
    [
        ("Pier to open", "Pier to open"),
        ("Microsoft Word - pier", None),
        ("pier final.docx", None),
        ("", None),
    ],
)
def test_a_stated_title_counts_where_the_text_has_none_and_who_made_the_file_never(
    stated: str, headline: str | None
) -> None:
    draft = read_docx(docx(p(WORDS), p("It rained."), title=stated))

    assert (draft.headline, draft.byline, draft.published_at) == (headline, None, None)


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (f"{run('We ')}<w:del>{run('will not ')}</w:del><w:ins>{run('will ')}</w:ins>{run('sign.')}", "We will sign."),
        (f"<w:moveFrom>{run('Once. ')}</w:moveFrom>{run('Here. ')}<w:moveTo>{run('Once.')}</w:moveTo>", "Here. Once."),
        (run("We ") + run("never ", "<w:vanish/>") + run("sign.", '<w:vanish w:val="0"/>'), "We sign."),
        (run("We ") + run("never ", "<w:strike/>") + run("will ", '<w:strike w:val="0"/>') + run("sign."), "We will sign."),
        (run("We ") + run("never ", '<w:rStyle w:val="Hid"/>') + run("sign."), "We sign."),
        (run("We ") + run("never ", '<w:rStyle w:val="Str"/>') + run("sign."), "We sign."),
        (run("We ") + run("sign.", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"), "We sign."),
        (f'{run("A ")}<w:hyperlink r:id="1" xmlns:r="r">{run("linked ")}</w:hyperlink>{run("word.")}', "A linked word."),
        (f"<w:fldSimple>{run('Field. ')}</w:fldSimple><w:r><w:instrText>PAGE</w:instrText></w:r>", "Field."),
        (f"<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent>{run('Kept.')}</w:sdtContent></w:sdt>", "Kept."),
        (f"{run('Kept.')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Click')}</w:sdtContent></w:sdt>", "Kept."),
        ("<w:r><w:t>un</w:t><w:softHyphen/><w:t>ready, re</w:t><w:noBreakHyphen/><w:t>set.</w:t></w:r>", "unready, re-set."),
        ("<w:r><w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three.</w:t></w:r>", "One two three."),
        ('<w:r><w:sym w:char="F0A7"/><w:sym w:char="201C"/><w:t>A”</w:t><w:sym w:char="x"/><w:sym w:char="D800"/></w:r>', "“A”"),
        (run("&amp;ldquo;No,&amp;rdquo; they said &amp;amp; left."), "“No,” they said & left."),
        ("<w:ruby><w:rt><w:r><w:t>ka</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>Kanji.</w:t></w:r></w:rubyBase></w:ruby>", "Kanji."),
    ],
)  # fmt: skip
def test_the_words_that_stand_are_read_and_no_others(inside: str, text: str) -> None:
    assert body(p("It rained."), f"<w:p>{inside}</w:p>")[1] == text


def test_paragraphs_whose_end_was_deleted_and_drop_caps_run_on() -> None:
    deleted = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    cap = '<w:pPr><w:framePr w:dropCap="drop"/></w:pPr>'

    assert body(f"<w:p>{cap}{run('T')}</w:p>", p("he pier opens."), p("It rained.")) == [
        "The pier opens.",
        "It rained.",
    ]
    assert body(p("It rained."), f"<w:p>{deleted}{run('Half a ')}</w:p>", p("line.")) == [
        "It rained.",
        "Half a line.",
    ]
    assert body(p("It rained."), f"<w:p>{deleted}{run('The end.')}</w:p>") == ["It rained.", "The end."]


def test_tables_are_read_cell_by_cell_and_a_table_of_contents_is_not() -> None:
    row = f"<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr></w:sdtPr></w:sdt><w:tbl><w:tr><w:tc>{p('ANN ROE:')}</w:tc><w:tc>{p('We open.')}</w:tc></w:tr></w:tbl>"

    assert body(p("Contents 2", "T1"), row, p("It rained.")) == ["ANN ROE:", "We open.", "It rained."]


def test_a_block_quotation_that_the_text_leads_to_is_speech() -> None:
    assert body(p("It rained."), p("Ann Roe said:"), p("We open.", "Q")) == [
        "It rained.",
        "Ann Roe said:",
        "“We open.”",
    ]


def test_notes_follow_at_the_end() -> None:
    notes = f'<w:footnote w:type="separator">{p("-")}</w:footnote><w:footnote w:id="2">{p("“Late,” said Jo Bly.")}</w:footnote>'

    assert body(p("It rained."), p("It was cold."), footnotes=notes)[-1] == "“Late,” said Jo Bly."


def test_a_text_box_is_read_once_and_not_at_all_when_it_repeats_the_text() -> None:
    def box(words: str) -> str:
        inside = f"<w:txbxContent>{p(words)}</w:txbxContent>"
        return f"<w:p><w:r><mc:AlternateContent><mc:Choice>{inside}</mc:Choice><mc:Fallback>{inside}</mc:Fallback></mc:AlternateContent></w:r></w:p>"

    assert body(box("The pier will open,” said Ann Roe"), p(WORDS), p("It rained.")) == [WORDS, "It rained."]
    assert body(box("Opening hours are long."), p(WORDS)) == ["Opening hours are long.", WORDS]


def test_the_part_that_the_package_names_is_the_document() -> None:
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Type="http://x.example/officeDocument" Target="/w/d.xml"/></Relationships>'
    )
    w = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
    main = f"<w:document {w}><w:body>{p(WORDS)}</w:body></w:document>"

    assert read_docx(packed({"_rels/.rels": rels, "w/d.xml": main})).body == WORDS


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (docx(p(WORDS))[:-30], "is cut off or damaged: it is no whole zip file"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "is protected with a password",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is of an old binary format"),
        (packed({"a.txt": WORDS}), "is no Word document"),
        (packed({"word/document.xml": "<a>"}), "is damaged: word/document.xml is no well-formed XML"),
        (packed({"word/vbaProject.bin": "x"}), "holds macros"),
        (docx('<w:altChunk r:id="a" xmlns:r="r"/>'), "holds another document"),
        (docx(p("")), "holds no text"),
        (docx("<w:p/>", p("<w:r><w:t>“</w:t></w:r>")), "holds no text"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        read_docx(data)


def test_the_headline_of_a_release_stands_below_the_words_that_say_so() -> None:
    office = (
        p("TOWN OF OSTEL", "H1"),
        p("Office of the Mayor"),
        p("March 12, 2021"),
        p("FOR IMMEDIATE RELEASE"),
    )
    text = p("The pier opens in May, said the town.")

    draft = read_docx(docx(*office, p("Pier opens", "H1"), text))
    assert (draft.headline, draft.published_at) == ("Pier opens", "2021-03-12")
    assert draft.body == "The pier opens in May, said the town."
    assert read_docx(docx(*office, text)).headline == "TOWN OF OSTEL"


def listed(words: str, number: int, level: int = 0) -> str:
    place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{place}</w:pPr>{run(words) if words else ''}</w:p>"


def test_words_that_a_list_prints_before_its_paragraphs_are_read_and_bullets_are_not() -> None:
    printed = ("Q.", "A.\t", "•", "%1.", "o")
    numbering = "".join(
        f'<w:abstractNum w:abstractNumId="{kind}"><w:lvl w:ilvl="0"><w:lvlText w:val="{words}"/></w:lvl>'
        f'<w:lvl w:ilvl="1"><w:lvlText w:val="MS. ROE:"/></w:lvl></w:abstractNum>'
        for kind, words in enumerate(printed)
    ) + "".join(
        f'<w:num w:numId="{kind + 1}"><w:abstractNumId w:val="{kind}"/>'
        '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:lvlText w:val="No:"/></w:lvl></w:lvlOverride></w:num>'
        for kind in range(len(printed))
    )
    blocks = [
        listed("Who sold the pier?", 1),
        listed("Nobody.", 2),
        listed("", 2),
        listed("It rained.", 3),
        listed("It was late.", 4),
        listed("So it was.", 5),
        listed("I object.", 5, level=1),
        listed("Nothing is said of this list.", 9),
        p("And then?", "Ask"),
    ]

    assert body(p(WORDS), *blocks, numbering=numbering)[1:] == [
        "Q. Who sold the pier?",
        "A. Nobody.",
        "It rained.",
        "It was late.",
        "So it was.",
        "MS. ROE: I object.",
        "Nothing is said of this list.",
        "Q. And then?",
    ]
