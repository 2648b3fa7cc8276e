"""`fields=`: documents and rows of which only some keys are wanted."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter

from msgspec import Raw, Struct, defstruct
from msgspec.json import Decoder
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
    wanted = dict.fromkeys(name for part in asked for name in part.split(","))
    if not wanted:
        return []
    if format_name not in {"json", "ndjson", "csv"}:
        raise invalid([Fault("only JSON, NDJSON and CSV have fields", parameter="fields")])
    there = [*COLUMNS[what]] if format_name == "csv" else [*_MODELS[what].model_fields]
    if not wanted.keys() <= set(there):
        raise invalid([Fault(f"takes any of {', '.join(there)}", parameter="fields")])
    return [name for name in there if name in wanted]


def slim(documents: Sequence[bytes], base: str, fields: Sequence[str]) -> list[bytes]:
    """Return documents with these keys alone, the server's address already in them; values are passed on as they are written."""
    read, write = _picker(tuple(fields))
    return [write(read(StoredDocument(document).with_base(base).text)) for document in documents]


@lru_cache(maxsize=64)  # front ends ask for few different choices
def _picker(fields: tuple[str, ...]) -> tuple[Callable[[bytes], Struct], Callable[[Struct], bytes]]:
    """Return what reads these keys of a document, skipping all others, and what writes them."""
    picked = defstruct("Picked", [(name, Raw, Raw(b"null")) for name in fields])
    values = attrgetter(*fields) if len(fields) > 1 else lambda one: (getattr(one, fields[0]),)
    shape = b"{%b}" % b",".join(b'"%b":%%b' % name.encode() for name in fields)
    return Decoder(picked).decode, lambda one: shape % values(one)
