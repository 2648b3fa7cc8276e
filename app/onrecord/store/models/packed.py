"""Documents as columns hold them: compressed by LZ4 with a dictionary of what all documents say alike.

A quote's document repeats its words four times, and two thirds of it are keys and addresses: packed it takes a quarter of the room,
and unpacking it costs less than reading the rest from the disk. What programs see of the column is the text.
"""

import re
from collections.abc import Iterable
from importlib import resources

from lz4 import block
from sqlalchemy import Dialect, LargeBinary
from sqlalchemy.types import TypeDecorator
from typing_extensions import override

from onrecord.errors import UnavailableError

_MARK, _FIRST_MARK = b"\x03", b"\x01"
"""Begins what is packed; JSON text begins with a brace. The mark says with which dictionary: another one needs another mark."""

_MARK_OF_HEAD, _FIRST_MARK_OF_HEAD = b"\x04", b"\x02"
"""Begins an article's document whose short keys stand in front of the rest, packed alone since the second: lists of a few fields
read nothing else."""
_OF_HEAD = _MARK_OF_HEAD + _FIRST_MARK_OF_HEAD
_LENGTH = 2
"""Bytes of how long a head is, as it is stored."""
_START = 1 + _LENGTH
_LONG = b',"paragraphs":['
"""Where the long keys begin: what comes before them is the head, and the number of quotes, which stands behind them."""
_COUNT = b',"quote_count":'
_COUNTED = re.compile(_COUNT + rb"[0-9]+")

FIRST_DICTIONARY = (
    '"speakers":[{"id":"spk_","url":"\x01/v1/speakers/spk_","slug":"","name":"","kind":"person","printed_as":[""],"honorific":"Mr",'
    '"capacity":"analyst","roles":[{"title":"analyst","organization":"","tense":"former","title_span":{"start":10,"end":17,"exact":'
    '"analyst"},"organization_span":{"start":20,"end":30,"exact":""}}]},{"id":"spk_","honorific":null,"capacity":"spokesperson","roles":'
    '[{"title":"president","organization":null,"tense":"current","title_span":{"start":2000,"end":2009,"exact":"president"},'
    '"organization_span":null}]},"capacity":"unknown","roles":[]}],"quote_count":7,"links":{"permalink":"\x01/id/art_","text":'
    '"\x01/v1/articles/art_/text","quotes":"\x01/v1/articles/art_/quotes","revisions":"\x01/v1/articles/art_/revisions","source":null},'
    '"quotes":null}{"id":"art_","url":"\x01/v1/articles/art_","slug":"","headline":"","dek":null,"byline":null,"publisher":{"id":"pub_",'
    '"slug":"the-","name":"The ","url":"https://www."},"published_at":"2019-11-28T10:00:00Z","language":"en","extraction_status":"done",'
    '"source_url":"https://www.","rights":"full_text","revision":1,"text_sha256":"","length":4000,"paragraphs":\x02[0,'
    '"kind":"paraphrase","text":"","rendered":" told ,","insertions":[{"start":100,"end":103,"exact":"[]"}],"audience":{"start":'
    '"kind":"group","resolution":"anaphoric"}"kind":"document","resolution":"unnamed"}"kind":"mixed","verbatim":false,"break_before":null}'
    '"kind":"organization"}"capacity":"spokesperson","status":"disputed""method":"model","rule":""confidence_content":0.9,'
    '"break_before":"attribution"},"break_before":"omission"},"correction":{"seq":,"at":"2026-01-01T10:00:00.000Z","action":"correct",'
    '"reason_code":"","reason":null,"evidence_url":null},"utterance":null,"publisher":null,"published_at":null,"source_url":null}},'
    '{"id":"quo_","url":"\x01/v1/quotes/quo_","revision":1,"article_revision":1,"position":0,"kind":"direct","text":"","rendered":"“'
    ',” said ","spans":[{"start":1000,"end":1100,"exact":"","verbatim":true,"break_before":null}],"insertions":[],"cue":{"start":'
    '1000,"end":1004,"exact":"said"},"source":{"start":1000,"end":1010,"exact":"","kind":"person","resolution":"named"},'
    '"audience":null,"speaker":null,"candidates":[],"speaker":{"id":"spk_","url":"\x01/v1/speakers/spk_","slug":"","name":"","kind":'
    '"person"},"candidates":[],"capacity":"unknown","status":"published","confidence":0.97,"confidence_content":null,"method":"rule",'
    '"rule":"cue_name_after","correction":null,"utterance":{"id":"utt_","url":"\x01/v1/utterances/utt_"},"article":{"id":"art_",'
    '"url":"\x01/v1/articles/art_","slug":"","headline":"","publisher":{"id":"pub_","slug":"","name":"","url":null},"published_at":'
    '"2020-01-01","source_url":"https://www."},"links":{"permalink":"\x01/id/quo_","revisions":"\x01/v1/quotes/quo_/revisions",'
    '"citation":"\x01/v1/quotes/quo_/citation","source":"https://www.","text_fragment":"#:~:text=%E2%80%99%20the%20","context":null,'
    '"snippet":null}'
).encode()
"""Never edited: what was packed with it could not be read. What is said most stands last."""

_DICTIONARY = resources.files("onrecord.store.models").joinpath("packed.bin").read_bytes()
"""As little edited: what `benchmarks.training.alike` chose of many documents, and the first one behind it."""

_DICTIONARIES = {
    _MARK: _DICTIONARY,
    _MARK_OF_HEAD: _DICTIONARY,
    _FIRST_MARK: FIRST_DICTIONARY,
    _FIRST_MARK_OF_HEAD: FIRST_DICTIONARY,
}


def pack(document: str) -> bytes:
    """Return a document as it is stored."""
    whole = document.encode()
    head, rest = _divided(whole)
    first = _packed(head)
    if not head or len(first) >> 8 * _LENGTH:
        return _MARK + _packed(whole)
    return b"%b%b%b%b" % (_MARK_OF_HEAD, len(first).to_bytes(_LENGTH, "big"), first, _packed(rest))


def _packed(part: bytes) -> bytes:
    packed: bytes = block.compress(part, mode="high_compression", dict=_DICTIONARY)
    return packed


def _divided(document: bytes) -> tuple[bytes, bytes]:
    """Return an article's head, an object of its short keys, and the rest; no head where there is nothing to divide."""
    short, _, _ = document.partition(_LONG)
    counted = _COUNTED.search(document, document.rfind(_COUNT))
    if len(short) == len(document) or counted is None:
        return b"", document
    return short + counted[0] + b"}", document[len(short) :]


def unpack(stored: bytes) -> bytes:
    """Return the UTF-8 of a stored document; one that is not packed is returned as it is.

    Raises:
        UnavailableError: It is damaged.
    """
    dictionary = _DICTIONARIES.get(stored[:1])
    if dictionary is None:
        return stored
    short, packed = b"", stored[1:]
    try:
        if stored[0] in _OF_HEAD:
            rest = _START + (stored[1] << 8 | stored[2])
            head, packed = stored[_START:rest], stored[rest:]
            if dictionary is _DICTIONARY:
                head = block.decompress(head, dict=_DICTIONARY)
            short = head[: head.rindex(_COUNT)]
        document: bytes = block.decompress(packed, dict=dictionary)
    except (block.LZ4BlockError, ValueError, MemoryError) as error:
        raise _damaged() from error
    return short + document


def unpack_each(stored: Iterable[bytes]) -> list[bytes]:
    """Return what `unpack` returns of each; the many quotes of a list at two thirds of the cost.

    Raises:
        UnavailableError: One is damaged.
    """
    decompress = block.decompress
    try:
        return [decompress(one[1:], dict=_DICTIONARY) if one[:1] == _MARK else unpack(one) for one in stored]
    except (block.LZ4BlockError, ValueError, MemoryError) as error:
        raise _damaged() from error


def _damaged() -> UnavailableError:
    return UnavailableError("a document of the record is damaged; restore a backup")


def heads_of(documents: Iterable[bytes]) -> list[bytes]:
    """Return the short keys of each stored article as an object, without unpacking the rest; nothing where it has no head.

    Raises:
        UnavailableError: One is damaged.
    """
    decompress, (of_head,) = block.decompress, _MARK_OF_HEAD
    try:
        return [
            decompress(stored[_START : _START + (stored[1] << 8 | stored[2])], dict=_DICTIONARY)
            if stored[0] == of_head
            else _first_head(stored)
            for stored in documents
        ]
    except (block.LZ4BlockError, ValueError, MemoryError) as error:
        raise _damaged() from error


def _first_head(stored: bytes) -> bytes:
    return (
        stored[_START : _START + (stored[1] << 8 | stored[2])] if stored[:1] == _FIRST_MARK_OF_HEAD else b""
    )


class Packed(TypeDecorator[str]):
    """A column of packed documents, which are text to whoever reads or writes them."""

    impl = LargeBinary
    cache_ok = True

    @property
    @override
    def python_type(self) -> type[str]:
        return str

    @override
    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        return None if value is None else pack(value)

    @override
    def process_result_value(self, value: bytes | None, dialect: Dialect) -> str | None:
        return None if value is None else unpack(value).decode()
