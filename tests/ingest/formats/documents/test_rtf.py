"""RTF; every name is invented."""

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats.documents.rtf import read_rtf

HEAD = (
    rb"{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\fnil\fcharset0 Arial;}{\f1\fcharset204 Arial Cyr;}{\f2\fcharset2 Wingdings;}"
    rb"{\f3\fcharset128 MS Gothic;}}{\stylesheet{\s0 Normal;}{\s15\sbasedon0 Title;}{\s16{\*\soutlvl} heading 1;}{\*\cs5 Title;}"
    rb"{\s17 Subtitle;}{\s18 Other;}}{\info{\title Pier to open \u8211? soon}{\author Jo Bly}}"
)
WORDS = "“The pier will open,” said Ann Roe."


def rtf(body: bytes, head: bytes = HEAD) -> bytes:
    return head + body + b"}"


def body(inside: bytes) -> list[str]:
    return read_rtf(rtf(rb"It rained.\par " + inside)).body.split("\n\n")[1:]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (rb"\ldblquote Hello\rdblquote  she said \emdash it\rquote s \lquote x\rquote .", "“Hello” she said —it’s ‘x’."),
        (rb"\'93Hello\'94 she said.", "“Hello” she said."),
        (rb"\u8220?Hello,\u8221? she caf\u233?s.", "“Hello,” she cafés."),
        (rb"\uc0\u8220Hello\u8221 \uc2\u8211\'96\'96 she.", "“Hello”– she."),
        (rb"{\uc2\u8220\'93\'93A}\u8221?.", "“A”."),
        (rb"\u-10179?\u-8704? rose.", "\N{GRINNING FACE} rose."),
        (rb"\u8220\u8221?.", "“”."),
        (rb"\u8220\ldblquote A\u8221\rdblquote .", "“A”."),
        (rb"We {\deleted will not }{\revised will }sign.", "We will sign."),
        (rb"We {\v never }\v not \v0 sign. \v No.\plain  Yes.", "We sign. Yes."),
        (rb"We {\strike will not} \striked1 never\striked0 will.", "We will."),
        (rb"{\mvf Once. }Here. {\mvt Once.}", "Here. Once."),
        (rb"un\-ready re\_set a\~b.", "unready re-set a\u00a0b."),
        (rb"{\field{\*\fldinst HYPERLINK x}{\fldrslt A link}}.", "A link."),
        (rb"A{\*\unknown no}{\*\bkmkstart b} {\pict ffd8}{\bin3 }}}}b.", "A b."),
        (rb"\{curly\} \\ back.", "{curly} \\ back."),
        (rb"{\f1\'c4\'e0.} {\f2\'fc}{\f3\'82\'a0.} {\f9 x.}", "Да. あ. x."),
        (b"Raw \x93bytes\x94 with\r\n a fold.", "Raw “bytes” with a fold."),
        (rb"{\upr{x}{\*\ud{Kept.}}}{\annotation No.}", "Kept."),
        (rb"{\header Page 1}A\tab b\line c\'d.", "A b c"),
        (rb"{\*\pn{\x Nothing}}Dot.\:", "Dot."),
    ],
)  # fmt: skip
def test_the_words_that_stand_are_read_and_no_others(inside: bytes, text: str) -> None:
    assert body(inside)[0].startswith(text)


def test_styles_and_levels_tell_headline_and_dek() -> None:
    draft = read_rtf(
        rtf(
            rb"\pard\s15 Pier opens\par\pard\s17 Town glad\par\pard By Mary Smith\par\pard\s18\outlinelevel9 It rained.\par\ldblquote No,\rdblquote  said Ann Roe.\par"
        )
    )

    assert (draft.headline, draft.dek, draft.byline) == ("Pier opens", "Town glad", "Mary Smith")
    assert read_rtf(rtf(rb"\pard\outlinelevel0 Pier opens\par\pard It rained.\par")).headline == "Pier opens"
    assert read_rtf(rtf(rb"\pard\s16 Pier opens\par\pard It rained.\par")).headline == "Pier opens"


def test_a_stated_title_counts_where_the_text_has_none_and_who_made_the_file_never() -> None:
    draft = read_rtf(rtf(rb"It rained.\par It was late.\par"))

    assert (draft.headline, draft.byline) == ("Pier to open – soon", None)


def test_tables_notes_boxes_and_drop_caps() -> None:
    assert body(rb"\trowd ANN ROE:\cell We open.\cell\row")[:2] == ["ANN ROE:", "We open."]
    assert (
        body(rb"It was{\footnote \ldblquote Late,\rdblquote  said Jo Bly.} cold.\par Late.")[-1]
        == "“Late,” said Jo Bly."
    )
    box = rb"{\shp{\*\shpinst\shpz0{\sp{\sn shapeType}{\sv 202}}{\shptxt Words in a box.\par}}{\shprslt{\*\do Words}}}"
    assert body(rb"It was " + box + rb"cold.") == ["Words in a box.", "It was cold."]
    assert body(rb"\pard\dropcapli2 T\par\pard he pier opens.\par") == ["The pier opens."]


def test_older_character_sets_are_read() -> None:
    assert read_rtf(rb"{\rtf1\mac It \'d2rained.\'d3}").body == "It “rained.”"
    assert read_rtf(rb"{\rtf1\ansi\ansicpg10000 It \'d2rained.\'d3}").body == "It “rained.”"
    assert (
        read_rtf(b"{\\rtf1\\ansi\\ansicpg65001 It \xe2\x80\x9crained.\xe2\x80\x9d} after").body
        == "It “rained.”"
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"It rained.", "is no RTF"),
        (rb"{\rtf1 It {\b rain", "is cut off: 2 of its groups have no end"),
        (rb"{\rtf1\bin999999 It rained.}", "is cut off"),
        (rb"{\rtf1\ansicpg9 It rained.}", "states the unknown code page 9"),
        (rb"{\rtf1 It \'81 rained.}", "is not cp1252 as it states"),
        (rb"{\rtf1 " + b"{" * 20_000, "has more than 10000 groups"),
        (rb"{\rtf1 {\pict ffd8}}", "holds no text"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        read_rtf(data)
