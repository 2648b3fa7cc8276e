"""`fields=`: documents and rows of which only some keys are wanted."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import takewhile

from msgspec import Raw, Struct, defstruct
from msgspec.json import Decoder, encode
from pydantic import BaseModel

from onrecord.routers.formats.tables import COLUMNS
from onrecord.routers.http.problems import Fault, invalid
from onrecord.routers.schemas.articles import Article
from onrecord.routers.schemas.quotes import Quote
from onrecord.routers.schemas.speakers import Speaker
from onrecord.store.documents.stored import StoredDocument

_MODELS: Mapping[str, type[BaseModel]] = {"quotes": Quote, "articles": Article, "speakers": Speaker}


def chosen_fields(what: str, format_name: str, asked: Sequence[str]) -> list[str]:
    """Return which keys of the documents of a resource, or columns of its rows as CSV, are wanted; none means all.

    Raises:
        ProblemError: 422, one of them is not there, or the format has a vocabulary of its own.
    """
    return _chosen(what, format_name, tuple(asked)) if asked else []


@lru_cache(maxsize=64)  # front ends ask for few different choices
def _chosen(what: str, format_name: str, asked: tuple[str, ...]) -> list[str]:
    wanted = {name for part in asked for name in part.split(",")}
    if format_name not in {"json", "ndjson", "csv"}:
        raise invalid([Fault("only JSON, NDJSON and CSV have fields", parameter="fields")])
    there = [*COLUMNS[what]] if format_name == "csv" else _keys(what)
    if not wanted <= {*there}:
        raise invalid([Fault(f"takes any of {', '.join(there)}", parameter="fields")])
    return [name for name in there if name in wanted]


@lru_cache(maxsize=64)
def in_head(format_name: str, fields: tuple[str, ...]) -> bool:
    """Return whether the heads of articles (`onrecord.store.models.packed`) have all that is wanted of them."""
    wanted = {name for part in fields for name in part.split(",")}
    return bool(wanted) and format_name != "csv" and wanted <= _HEAD


def slim(documents: Sequence[bytes], base: str, fields: Sequence[str]) -> bytes:
    """Return documents with these keys alone, with commas between; values are passed on as they are written.

    The server's address is already in them. Reading and writing them together takes a quarter of the time.
    """
    together = StoredDocument(b"[%b]" % b",".join(documents)).with_base(base).text
    return encode(_picker(tuple(fields))(together))[1:-1]


def _keys(what: str) -> list[str]:
    return [*_MODELS[what].model_fields]


_HEAD = {*takewhile(lambda key: key != "paragraphs", _keys("articles")), "quote_count"}


@lru_cache(maxsize=64)
def _picker(fields: tuple[str, ...]) -> Callable[[bytes], list[Struct]]:
    """Return what reads these keys of each document of an array, skipping all others."""
    picked = defstruct("Picked", [(name, Raw, Raw(b"null")) for name in fields], gc=False)
    return Decoder(list[picked]).decode  # type: ignore[valid-type]  # made while it runs
