import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from onrecord.errors import InputError
from onrecord.ingest.formats import JSON
from onrecord.ingest.formats.records.citron import read_citron
from onrecord.ingest.reader import Given, read_articles, read_input, whole

TEXT = (
    "“We  will 🌊 build,” Ada Lindqvist said in Delta.\n“It is\tlate,” she said, “but not too late for the town.”\n\n"
    "Tom Okoro, the mayor, said it was “a gift”."
)


def span(words: str, text: str = TEXT) -> dict[str, Any]:
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def quote(
    *contents: str, cue: str | None = None, source: str | None = None, **more: object
) -> dict[str, Any]:
    return {
        "contents": [span(words) for words in contents],
        "cue": None if cue is None else span(cue),
        "sources": [] if source is None else [span(source)],
        **more,
    }


def read(quotes: object, text: object = TEXT) -> Any:
    data = json.dumps({"text": text, "quotes": quotes}).encode()
    [record] = whole(read_input(Given(data, name="a.json", media_type=JSON)))
    return record


def test_quotes_of_another_extractor_are_cut_at_their_marks() -> None:
    record = read(
        [
            quote("it was “a gift”", cue="said it", source="Tom Okoro, the mayor", confidence=0.25),
            quote("“It is\tlate,”", "“but not too late for the town.”", cue="said, “but", source="she"),
            quote("“We  will 🌊 build,”", cue="said in", source="Ada Lindqvist"),
        ]
    )
    found = [
        (
            quotation.kind,
            [
                (content.span.cut(record.text), content.verbatim, content.break_before)
                for content in quotation.contents
            ],
            quotation.source and quotation.source.span.cut(record.text),
            None if quotation.speaker is None else record.extraction.speakers[quotation.speaker].name,
            quotation.confidence,
        )
        for quotation in record.extraction.quotations
    ]
    assert found == [
        ("direct", [("We  will 🌊 build,", True, None)], "Ada Lindqvist", "Ada Lindqvist", 0.5),
        (
            "direct",
            [("It is late,", True, None), ("but not too late for the town.", True, "attribution")],
            "she",
            "Ada Lindqvist",
            0.5,
        ),
        ("mixed", [("it was", False, None), ("a gift", True, None)], "Tom Okoro", "Tom Okoro", 0.25),
    ]
    assert {quotation.method for quotation in record.extraction.quotations} == {"import"}
    assert (record.provenance.extractor, record.provenance.name) == ("citron", "a.json")
    assert [paragraph.cut(record.text)[:5] for paragraph in record.paragraphs] == ["“We  ", "“It i", "Tom O"]


def test_a_content_may_run_over_paragraphs() -> None:
    text = "She said the dyke holds.\n\nAnd that it is high."
    record = read([{"contents": [span("the dyke holds", text), span("that it is high", text)]}], text)
    [quotation] = record.extraction.quotations
    assert [content.break_before for content in quotation.contents] == [None, "paragraph"]
    assert (quotation.cue, quotation.source, quotation.speaker) == (None, None, None)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"[]", "is not Citron's JSON: it needs `text` and `quotes`"),
        (b'{"text": "a"}', "is not Citron's JSON: it needs `text` and `quotes`"),
        (b'{"text": "a\\u0000", "quotes": []}', "the text holds the character U.0000"),
        (b'{"text": "cafe\\u0301", "quotes": []}', "its text is not in normal form"),
        (b'{"text": "a b", "quotes": [7]}', "quote 0 has no content"),
        (b'{"text": "a b", "quotes": [{"contents": []}]}', "quote 0 has no content"),
        (b'{"text": "a b", "quotes": [{"contents": [7]}]}', "quote 0: content is not a span of its text"),
        (b'{"text": "a b", "quotes": [{"contents": [{"start": 0, "end": 4}]}]}', "quote 0: content is not a span"),
        (b'{"text": "a b", "quotes": [{"contents": [{"start": true, "end": 2}]}]}', "quote 0: content is not a span"),
        (b'{"text": "a b", "quotes": [{"contents": [{"start": 1, "end": 2}]}]}', "quote 0: content holds no word"),
        (b'{"text": "a .", "quotes": [{"contents": [{"start": 2, "end": 3}]}]}', "quote 0 has no content"),
        (
            b'{"text": "a b", "quotes": [{"contents": [{"start": 0, "end": 1, "text": "b"}]}]}',
            "quote 0: content: the words at 0:1 are not those it states",
        ),
        (
            b'{"text": "ab c", "quotes": [{"contents": [{"start": 0, "end": 2}, {"start": 1, "end": 4}]}]}',
            "quote 0: its contents overlap",
        ),
    ],
    ids=str,
)  # fmt: skip
def test_what_is_not_of_the_format_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message):
        read_citron(json.loads(data))


@given(st.text(alphabet="a “”\n\t🌊’", min_size=1), st.data())
def test_any_span_gives_words_of_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    try:
        record = read([{"contents": [{"start": start, "end": end}]}], text)
    except InputError:
        return
    for quotation in record.extraction.quotations:
        ends = [(content.span.start, content.span.end) for content in quotation.contents]
        assert ends == sorted(ends)
        assert all(0 <= first < last <= len(record.text) for first, last in ends)


def test_what_is_sent_from_outside_states_no_quotes() -> None:
    data = json.dumps({"text": TEXT, "quotes": []}).encode()
    with pytest.raises(InputError, match="holds no schema"):
        read_articles(data, name="a.json", media_type=JSON)
