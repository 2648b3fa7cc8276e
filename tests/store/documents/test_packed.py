"""Documents as columns hold them, and articles without the texts of their paragraphs."""

import json
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lz4 import block
from onrecord.errors import UnavailableError
from onrecord.store.documents.paragraphs import dump_without_texts, sentence_apart, with_texts
from onrecord.store.documents.stored import Document, dump
from onrecord.store.models.packed import FIRST_DICTIONARY, Packed, heads_of, pack, unpack, unpack_each
from sqlalchemy.dialects import sqlite

PLACE = "\x02"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_document_is_unpacked_as_it_was_packed(document: str) -> None:
    assert unpack(pack(document)).decode() == document


def test_what_is_not_packed_is_returned_as_it_is() -> None:
    assert unpack(b'{"id":"quo_1"}') == b'{"id":"quo_1"}'


LONG = '{"id":"art_1","headline":"A \\"quote_count\\":1","paragraphs":[{"text":null}],"quote_count":2,"quotes":null}'


def test_an_article_has_its_short_keys_in_front() -> None:
    stored = pack(LONG)
    assert json.loads(heads_of([stored])[0]) == {
        "id": "art_1",
        "headline": 'A "quote_count":1',
        "quote_count": 2,
    }
    assert unpack(stored).decode() == LONG


@pytest.mark.parametrize(
    "document",
    [
        '{"id":"art_1","withdrawal":"legal"}',
        LONG.replace("count", "counts"),
        LONG.replace("A", "".join(map(chr, Random(1).choices(range(0x4E00, 0x9FFF), k=40_000)))),  # noqa: S311 - the same each time
    ],
    ids=["withdrawn", "not counted", "too long"],
)
def test_what_has_no_such_keys_has_no_head(document: str) -> None:
    stored = pack(document)
    assert (heads_of([stored]), unpack(stored).decode()) == ([b""], document)


@pytest.mark.parametrize("end", [b"", b"\xff\xff\xff\x7f", b"\x09\x00\x00\x00\x00"])
def test_a_damaged_document_is_said(end: bytes) -> None:
    with pytest.raises(UnavailableError, match="a document of the record is damaged"):
        unpack(b"\x03" + end)
    with pytest.raises(UnavailableError, match="a document of the record is damaged"):
        unpack(b"\x02\x00\x02{}" + end)
    with pytest.raises(UnavailableError, match="a document of the record is damaged"):
        heads_of([b"\x04\x00\x04" + end])
    with pytest.raises(UnavailableError, match="a document of the record is damaged"):
        unpack_each([b"\x03" + end])


def test_what_was_packed_with_the_first_dictionary_is_read() -> None:
    packed = block.compress(LONG.encode(), mode="high_compression", dict=FIRST_DICTIONARY)
    assert unpack(b"\x01" + packed).decode() == LONG
    assert unpack_each([b"\x01" + packed, pack(LONG)]) == [LONG.encode()] * 2
    [head], rest = heads_of([pack(LONG)]), LONG.encode().partition(b',"paragraphs"')
    stored = b"\x02" + len(head).to_bytes(2) + head
    stored += block.compress(b"".join(rest[1:]), mode="high_compression", dict=FIRST_DICTIONARY)
    assert (heads_of([stored]), unpack(stored).decode()) == ([head], LONG)


def test_many_are_unpacked_as_each_is() -> None:
    stored = [pack('{"id":"quo_1"}'), pack(LONG), b'{"id":"quo_2"}']
    assert unpack_each(stored) == [unpack(one) for one in stored]


def test_the_column_is_text_to_programs_and_may_be_null() -> None:
    column, dialect = Packed(), sqlite.dialect()
    assert column.python_type is str
    stored = column.process_bind_param('{"a":1}', dialect)
    assert stored != b'{"a":1}'
    assert column.process_result_value(stored, dialect) == '{"a":1}'
    assert (column.process_bind_param(None, dialect), column.process_result_value(None, dialect)) == (
        None,
    ) * 2


def article(text: str, *, withheld: bool = False, apart: str = "\n\n") -> Document:
    """Return as much of an article's document as counts here, with a paragraph for each part of the text."""
    paragraphs, start = [], 0
    for part in text.split(apart):
        paragraphs.append({"start": start, "end": start + len(part), "text": None if withheld else part})
        start += len(part) + len(apart)
    return {"headline": 'A "text":null', "paragraphs": paragraphs, "links": {"text": "/v1"}, "quotes": None}


@pytest.mark.parametrize(
    "text", ['He said "no"\nand \\ went.\n\nÅ 🌊\n\n\t', "One.", "", 'A "text":null\n\nB']
)
def test_paragraphs_are_cut_from_the_text(text: str) -> None:
    document = article(text)
    bare = dump_without_texts(document, text)
    assert with_texts(bare.encode(), text.encode()).decode() == dump(document)
    assert json.loads(with_texts(bare.encode(), None))["links"] == {"text": "/v1"}


def test_texts_that_the_text_of_the_article_has_are_not_stored() -> None:
    text = "First words.\n\nSecond words."
    assert "words" not in dump_without_texts(article(text), text)


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ("One.\n\nTwo.", article("One.\n\nTwo.", withheld=True)),
        ("One.\nTwo.", article("One.\nTwo.", apart="\n")),
        (f"One.{PLACE}\n\nTwo.", article(f"One.{PLACE}\n\nTwo.")),
        ("Bell\a.\n\nTwo.", article("Bell\a.\n\nTwo.")),
    ],
    ids=["withheld", "lines", "a mark", "a control character"],
)
def test_a_document_that_the_text_does_not_give_back_is_stored_whole(text: str, document: Document) -> None:
    stored = dump_without_texts(document, text)
    assert stored == dump(document)
    assert with_texts(stored.encode(), text.encode()).decode() == dump(document)


@pytest.mark.parametrize(
    ("rendered", "text", "stored"),
    [
        ("“We go,” said Ann.", "We go,", ("“” said Ann.", 1)),
        ("We go.", "We go.", ("", 0)),
        ("“We” go.", "We go.", ("“We” go.", None)),
    ],
    ids=["within", "whole", "in pieces"],
)
def test_a_sentence_is_stored_less_its_words(
    rendered: str, text: str, stored: tuple[str, int | None]
) -> None:
    assert tuple(sentence_apart(rendered, text).values()) == stored
