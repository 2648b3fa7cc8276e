"""`fields=`: one meaning in every list, member and format."""

import csv
import io
import json

import pytest
from onrecord.store.database.sessions import writing
from onrecord.store.models import ArticleDocument
from onrecord.store.models.packed import unpack
from sqlalchemy import LargeBinary, type_coerce, update

from tests.databases import engine_of
from tests.web.conftest import Server

PLAIN = {"accept-encoding": "identity"}


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("/v1/articles?limit=3", "id,headline,published_at,publisher,links"),
        ("/v1/articles?limit=3", "id,url,headline,published_at,quote_count"),
        ("/v1/articles?limit=3&offsets=utf16", "headline,length"),
        ("/v1/articles?limit=3&include=quotes", "id,quotes"),
        ("/v1/articles?limit=3&include=quotes", "id"),
        ("/v1/quotes?limit=3&context=20", "id,text,speaker,context"),
        ("/v1/quotes?limit=3&q=mill", "id,snippet"),
        ("/v1/speakers?limit=3", "name,url"),
        ("/v1/analysts?limit=3", "name,url"),
        ("/v1/speakers/ann-poe/quotes?limit=3", "id,article"),
        ("/v1/articles/case-7/quotes?limit=3", "id"),
        ("/v1/articles/case-7?", "id,speakers"),
        ("/v1/speakers/ann-poe?", "name,roles"),
        ("/v1/analysts/ann-poe?", "name,roles"),
    ],
)
def test_documents_have_the_fields_that_are_asked_for(many: Server, path: str, fields: str) -> None:
    whole, answer = many.get(path), many.get(f"{path}&fields={fields}")
    wanted = fields.split(",")
    pairs = [(whole.json(), answer.json())]
    if "items" in pairs[0][0]:
        ((page, other),) = pairs
        assert (other["next"] is None) == (page["next"] is None)
        pairs = [*zip(page["items"], other["items"], strict=True)]
    for document, slim in pairs:
        assert slim == {name: document[name] for name in wanted}
    repeated = "&".join(f"fields={name}" for name in wanted)
    again = many.get(f"{path}&{repeated}").json()
    assert again.get("items", again) == answer.json().get("items", answer.json())


def test_articles_that_were_stored_without_heads_have_the_fields_too(writable: Server) -> None:
    address = "/v1/articles?fields=id,headline,quote_count"
    before = writable.get(address).json()
    engine = engine_of(writable.path)
    with writing(engine) as session:
        stored = session.query(type_coerce(ArticleDocument.document, LargeBinary)).scalar()
        session.execute(update(ArticleDocument).values(document=type_coerce(unpack(stored), LargeBinary)))
    engine.dispose()
    assert writable.get(address).json() == before


def test_lines_and_columns_are_chosen_by_the_same_parameter(many: Server) -> None:
    lines = many.get("/v1/quotes?format=ndjson&limit=2&fields=id,kind").text.splitlines()
    assert [[*json.loads(line)] for line in lines] == [["id", "kind"]] * 2
    heads = many.get("/v1/articles?format=ndjson&limit=2&fields=id,headline").text.splitlines()
    assert [[*json.loads(line)] for line in heads] == [["id", "headline"]] * 2
    rows = csv.reader(io.StringIO(many.get("/v1/quotes?format=csv&limit=2&fields=speaker,id").text))
    assert next(rows) == ["id", "speaker"]


@pytest.mark.parametrize(
    ("query", "detail"),
    [
        ("fields=id,colour", "takes any of id, url, "),
        ("fields=id,,text", "takes any of id, url, "),
        ("fields=links&format=csv", "takes any of id, kind, text, rendered, "),
        ("fields=id&format=jsonld", "only JSON, NDJSON and CSV have fields"),
    ],
)
def test_a_field_that_is_not_there_is_refused(many: Server, query: str, detail: str) -> None:
    answer = many.get(f"/v1/quotes?{query}")
    assert answer.status_code == 422
    (fault,) = answer.json()["errors"]
    assert (fault["parameter"], fault["detail"].startswith(detail)) == ("fields", True)


def test_a_page_of_five_fields_is_small(many: Server) -> None:
    slim = many.get("/v1/articles?limit=20&fields=id,headline,published_at,quote_count,url", headers=PLAIN)
    assert len(slim.content) <= 6_000
