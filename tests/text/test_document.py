from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onrecord.text import tokens
from onrecord.text.document import Document, Stretch, Tokens, read_document
from onrecord.text.spans import Span


def words(text: str) -> list[str]:
    return read_document(text).tokens.words


@pytest.mark.parametrize("made", [None, tokens._COMPILED], ids=["plain", "fastest"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dr. J. K. O’Neill-Roe’s U.S.-led re-imposition", "Dr.|J.|K.|O’Neill-Roe|’s|U.S.-led|re-imposition"),
        ("It's $3.5 or 20,000 at 10:30 p.m.", "It|'s|$|3.5|or|20,000|at|10:30|p.m."),
        ("the voters’ choice isn't", "the|voters|’|choice|isn't"),
        ("''Yes'' ``no'' -- wait... stop—now…", "''|Yes|''|``|no|''|--|wait|...|stop|—|now|…"),
        ("at example.com (AT&T) 50%", "at|example.com|(|AT&T|)|50|%"),
        ("Cafe\u0301 end.", "Cafe\u0301|end|."),
        ("Plan B. the end", "Plan|B|.|the|end"),
        ("“Go.” Mr. Roe, of 3: 'No'", "“|Go|.|”|Mr.|Roe|,|of|3|:|'|No|'"),
        ("O'Roe's co-op-s Rangers'", "O'Roe|'s|co-op-s|Rangers|'"),
    ],
)
def test_words_keep_what_is_theirs(
    text: str, expected: str, made: Callable[..., Any] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tokens, "_COMPILED", made)
    assert words(text) == expected.split("|")


_PIECES = (
    "Mr. U.S. p.m. Ph.D. Maj.-Gen. don't Bly’s 's ’S `` '' -- ... 3,000 3.5 a.b J.K. O'Roe voters’ AT&T Messrs "
    "5:30 word. Word. end.” a A s 9 . ' ’ - ‑ , : ; ( _ & é \u0301 \u00ad \u200c ” “ ‘ — … $ ٣ ß"
)
_JOINED = st.lists(st.sampled_from(_PIECES.split()) | st.sampled_from(" \n\u00a0"), max_size=12)


@settings(max_examples=300, deadline=None)
@given(_JOINED.map("".join))
def test_words_are_cut_alike_with_and_without_a_compiler(text: str) -> None:
    plain, fastest = (_cut(text, made) for made in (None, tokens._COMPILED))
    assert plain == fastest


def _cut(text: str, made: Callable[..., Any] | None) -> Tokens:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tokens, "_COMPILED", made)
        return read_document(text).tokens


def test_a_document_holds_all_its_parts() -> None:
    text = "Roe said: “Yes. No.”\nEnd."
    assert read_document(text) == Document(
        text=text,
        paragraphs=(Span(0, 20), Span(21, 25)),
        sentences=(Span(0, 15), Span(16, 20), Span(21, 25)),
        stretches=(Stretch(10, Span(11, 19), 19, 0, '"', None),),
        tokens=Tokens(
            words=["Roe", "said", ":", "“", "Yes", ".", "No", ".", "”", "End", "."],
            lower=["roe", "said", ":", "“", "yes", ".", "no", ".", "”", "end", "."],
            starts=[0, 4, 8, 10, 11, 14, 16, 18, 19, 21, 24],
            ends=[3, 8, 9, 11, 14, 15, 18, 19, 20, 24, 25],
            sentences=[0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2],
            stretches=[-1, -1, -1, -1, 0, 0, 0, 0, -1, -1, -1],
        ),
    )


def test_an_empty_text_is_an_empty_document() -> None:
    assert read_document(" \n") == Document(" \n", (), (), (), Tokens([], [], [], [], [], []))


def test_tokens_belong_to_the_outermost_stretch() -> None:
    document = read_document("“He said ‘no’ twice”")
    assert document.tokens.stretches == [-1, 0, 0, 0, 0, 0, 0, -1]


_MARKS = st.text(alphabet=st.sampled_from("“”\"‘’'«»‹›„‚`′″ .,?!:\n aSs5n—-(…[]"), max_size=60)


@settings(max_examples=400, deadline=None)
@given(st.text() | _MARKS)
def test_any_string_reads_in_order_and_in_range(text: str) -> None:
    document = read_document(text)
    for spans in (document.paragraphs, document.sentences):
        edges = [edge for span in spans for edge in (span.start, span.end)]
        assert edges == sorted(edges)
        assert all(span.cut(text).strip() == span.cut(text) != "" for span in spans)
    assert all(any(p.contains(s) for p in document.paragraphs) for s in document.sentences)
    _check_stretches(document)
    tokens = document.tokens
    assert tokens.words == [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)]
    assert "".join(tokens.words) == "".join(text.split())
    assert len(tokens.words) == len(tokens.sentences) == len(tokens.stretches)
    assert all(
        document.sentences[index].start <= start < document.sentences[index].end
        for index, start in zip(tokens.sentences, tokens.starts, strict=True)
    )


def _check_stretches(document: Document) -> None:
    enclosing: list[Span] = []
    for index, stretch in enumerate(document.stretches):
        assert any(character.isalnum() for character in stretch.span.cut(document.text))
        assert any(p.start <= stretch.open and stretch.span.end <= p.end for p in document.paragraphs)
        while enclosing and enclosing[-1].end <= stretch.open:
            enclosing.pop()
        assert stretch.depth == len(enclosing)
        assert all(outer.contains(stretch.span) for outer in enclosing)
        enclosing.append(stretch.span)
        if stretch.continues is not None:
            assert stretch.continues < index
