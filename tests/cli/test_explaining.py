import pytest
from onrecord.cli.explain import explain, printable
from onrecord.extraction.quotation import Content, Extraction, Quotation, Role, Source, Speaker
from onrecord.text.spans import Span

TEXT = "“We won [it],” Dr. Ann Roe of Ely told us.\n\nIt rained, he said.\x1b"
FOUND = Extraction(
    quotations=(
        Quotation(
            kind="direct",
            contents=(Content(Span(1, 13), verbatim=True, break_before=None),),
            insertions=(Span(8, 12),),
            cue=Span(34, 38),
            source=Source(Span(15, 26), "person", "named"),
            audience=Span(39, 41),
            speaker=0,
            capacity="witness",
            confidence=0.951,
            rule="content_source_cue",
            method="rule",
        ),
        Quotation(
            kind="indirect",
            contents=(Content(Span(44, 53), verbatim=False, break_before=None),),
            insertions=(),
            cue=None,
            source=None,
            audience=None,
            speaker=None,
            capacity="unknown",
            confidence=0.5,
            rule="guess",
            method="model",
        ),
    ),
    speakers=(
        Speaker(
            name="Ann Roe",
            kind="person",
            honorific="Dr.",
            capacity="witness",
            roles=(Role(None, Span(30, 33), "former"), Role(Span(15, 18), Span(30, 33), "current")),
            aliases=("Roe", "Ann"),
            name_span=Span(19, 26),
        ),
        Speaker("Ely", "group", None, "other", (), (), Span(30, 33)),
    ),
)
REASONS = """\
1. Ann Roe, witness: direct, 0.95
   We won [it],
   source: Dr. Ann Roe (person, named)
   cue: told
   audience: us
   not the speaker's: [it]
   because: content_source_cue (rule)

2. nobody known, unknown: indirect, 0.50
   It rained
   because: guess (model)

Dr. Ann Roe: person, witness
   former: Ely
   current: Dr. at Ely
   also: Roe, Ann

Ely: group, other
"""


def test_brackets_mark_the_text_and_the_reasons_follow() -> None:
    assert explain(TEXT, FOUND, coloured=False) == (
        "“[1:We won [it],]” {1:Dr. Ann Roe} of Ely <1:told> us.\n\n(2:It rained), he said.\\x1b\n\n"
        "[own words] (paraphrase) {source} <cue>, each with the number of its quotation\n\n" + REASONS
    )


def test_colours_mark_the_text_on_a_terminal() -> None:
    assert explain(TEXT, FOUND, coloured=True) == (
        "“\x1b[1;32m1:We won [it],\x1b[0m” \x1b[35m1:Dr. Ann Roe\x1b[0m of Ely \x1b[36m1:told\x1b[0m us.\n\n"
        "\x1b[33m2:It rained\x1b[0m, he said.\\x1b\n\n" + REASONS
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a b", "a b"), ("a\u00a0b\nc", "a\u00a0b\nc"), ("\x1b[2J\u202e\x07", "\\x1b[2J\\u202e\\x07")],
)
def test_nothing_that_a_terminal_would_obey_gets_through(text: str, shown: str) -> None:
    assert printable(text) == shown
