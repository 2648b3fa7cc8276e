"""Writer documents; every name is invented."""

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats.documents.odt import read_odt

from tests.ingest.formats.documents_made import ODT, odt, packed

WORDS = "“The pier will open,” said Ann Roe, the harbour master."
HIDING = '<style:style style:name="{}"><style:text-properties text:display="none"/></style:style>'


def p(inside: str, style: str = "P9") -> str:
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def body(*blocks: str, styles: str = "", common: str = "") -> list[str]:
    return read_odt(odt(p("It rained."), *blocks, styles=styles, common=common)).body.split("\n\n")[1:]


def test_title_subtitle_and_header_lines_are_told_from_the_text() -> None:
    own = '<style:style style:name="P1" style:parent-style-name="Title"/>'
    draft = read_odt(
        odt(p("Pier to open", "P1"), p("Hope for visitors", "Subtitle"), p("By Mary Smith"), p("It rained."), p(WORDS), styles=own)
    )  # fmt: skip

    assert (draft.headline, draft.dek, draft.byline) == ("Pier to open", "Hope for visitors", "Mary Smith")
    assert draft.body == f"It rained.\n\n{WORDS}"


def test_a_heading_is_the_headline_else_what_the_document_states() -> None:
    assert read_odt(odt("<text:h>Pier to open</text:h>", p(WORDS))).headline == "Pier to open"
    assert read_odt(odt(p("It rained."), p(WORDS), title="Pier to open")).headline == "Pier to open"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ('We <text:change-start/>will <text:span text:style-name="H">not </text:span>sign.', "We will sign."),
        ('Two<text:s/>spaces<text:s text:c="3"/>and<text:s text:c="x"/>more.', "Two spaces and more."),
        ("One<text:tab/>two<text:line-break/>three\nfour.", "One two three four."),
        ("<text:a>A link</text:a><office:annotation><text:p>No.</text:p></office:annotation>.", "A link."),
        ("<text:hidden-text>No</text:hidden-text>Yes.", "Yes."),
        ("<text:ruby><text:ruby-base>Kanji.</text:ruby-base><text:ruby-text>ka</text:ruby-text></text:ruby>", "Kanji."),
    ],
)  # fmt: skip
def test_the_words_that_stand_are_read_and_no_others(inside: str, text: str) -> None:
    assert body(p(inside), styles=HIDING.format("H")) == [text]


def test_deleted_and_hidden_paragraphs_are_left_out() -> None:
    deleted = f"<text:tracked-changes><text:changed-region>{p('Never.')}</text:changed-region></text:tracked-changes>"
    hidden = p("Never.", "H"), f'<text:section text:display="none">{p("Never.")}</text:section>'

    assert body(deleted, *hidden, p("Yes."), styles=HIDING.format("H")) == ["Yes."]


def test_words_that_are_struck_out_are_nobodys() -> None:
    struck = '<style:style style:name="S"><style:text-properties style:text-line-through-style="solid"/></style:style>'

    assert body(p('We <text:span text:style-name="S">never </text:span>sign.'), styles=struck) == ["We sign."]


def test_a_style_of_the_text_counts_before_a_common_one_of_its_name() -> None:
    heads = f"<office:master-styles><style:header>{p('Page 1')}</style:header></office:master-styles>"
    plain = '<style:style style:name="H"/>'

    assert body(p("Yes.", "H"), styles=plain, common=HIDING.format("H") + heads) == ["Yes."]


def test_notes_follow_at_the_end_and_boxes_that_repeat_the_text_are_left_out() -> None:
    note = f"<text:note><text:note-citation>1</text:note-citation><text:note-body>{p('“Late,” said Jo Bly.')}</text:note-body></text:note>"
    box = f"<draw:frame><draw:text-box>{p('The pier will open,” said Ann Roe')}</draw:text-box></draw:frame>"

    assert body(p(f"It was{note} cold."), p(f"{box}{WORDS}")) == [
        "It was cold.",
        WORDS,
        "“Late,” said Jo Bly.",
    ]


ENCRYPTED = (
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    "<m:file-entry><m:encryption-data/></m:file-entry>{}</m:manifest>"
)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (packed({"META-INF/manifest.xml": ENCRYPTED.format("<m:file-entry>a</m:file-entry>")}), "is protected with a password"),
        (odt(p(WORDS), Basic__script="x"), "holds macros"),
        (packed({"a.txt": WORDS}), "is no OpenDocument text"),
        (odt(p(" ")), "holds no text"),
        (packed({"content.xml": f'<!DOCTYPE a [<!ENTITY b "c">]><a {ODT}>&b;</a>'}), "declares a document type"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        read_odt(data)
