import pytest
from onrecord.routers.http.parameters import (
    ArticleQuery,
    ArticleSpeakersQuery,
    ArticlesQuery,
    ChangesQuery,
    Query,
    SpeakersQuery,
    parse,
)
from onrecord.routers.http.problems import ProblemError
from onrecord.routers.http.quote_parameters import QuotesQuery


def test_no_query_means_the_defaults() -> None:
    query = parse(QuotesQuery, b"")
    assert query == QuotesQuery()
    assert query is parse(QuotesQuery, b"")


def test_a_repeated_parameter_is_an_or() -> None:
    query = parse(
        QuotesQuery, b"kind=direct&kind=mixed&speaker=zvi-magen&limit=7&with_total=true&min_confidence=0.5"
    )
    assert query == QuotesQuery(
        kind=["direct", "mixed"], speaker=["zvi-magen"], limit=7, with_total=True, min_confidence=0.5
    )


@pytest.mark.parametrize(
    ("query", "parameters"),
    [
        ("limit=101", ["limit"]),
        ("limit=0", ["limit"]),
        ("limit=-1", ["limit"]),
        ("limit=1e1", ["limit"]),
        ("limit=9223372036854775808", ["limit"]),
        ("limit=20.0", ["limit"]),
        ("limit=", ["limit"]),
        ("with_total=1", ["with_total"]),
        ("with_total=True", ["with_total"]),
        ("limit=1&limit=2", ["limit"]),
        ("foo=1", ["foo"]),
        ("foo=1&bar=2&limit=x", ["limit", "foo", "bar"]),
        ("kind=direct&kind=oblique", ["kind"]),
        ("kind=" + "&kind=".join(["direct"] * 21), ["kind"]),
        ("min_confidence=nan", ["min_confidence"]),
        ("min_confidence=1.1", ["min_confidence"]),
        ("published_from=2018-02-30", ["published_from"]),
        ("published_before=yesterday", ["published_before"]),
        ("published_before=20181205", ["published_before"]),
        ("q=a%00b", ["q"]),
        ("speaker=", ["speaker"]),
        ("sort=-name", ["sort"]),
        ("context=501", ["context"]),
        ("offsets=bytes", ["offsets"]),
        ("%E2%80%A8x%0A=1", ["?x?"]),
    ],
)
def test_what_is_wrong_is_named(query: str, parameters: list[str]) -> None:
    with pytest.raises(ProblemError) as caught:
        parse(QuotesQuery, query.encode())
    assert caught.value.kind.status == 422
    assert [fault.parameter for fault in caught.value.faults] == parameters


@pytest.mark.parametrize(
    "query",
    [b"q=%ff", b"q=" + b"a" * 9_000, b"&".join(b"a=1" for _ in range(200)), "q=ü".encode("latin-1")],
    ids=range(4),
)
def test_a_query_that_cannot_be_read_is_a_bad_request(query: bytes) -> None:
    with pytest.raises(ProblemError) as caught:
        parse(QuotesQuery, query)
    assert caught.value.kind.status == 400


def test_only_what_reads_much_may_take_long() -> None:
    assert not QuotesQuery().may_take_long()
    assert not Query().may_take_long()
    assert not SpeakersQuery().may_take_long()
    assert QuotesQuery(q="oil").may_take_long()
    assert QuotesQuery(facets=True).may_take_long()
    assert QuotesQuery(context=5).may_take_long()
    assert QuotesQuery(offsets="utf16").may_take_long()
    assert not ArticleQuery(include=["quotes"]).may_take_long()
    assert ArticleQuery(offsets="utf16").may_take_long()
    assert ArticleSpeakersQuery(offsets="utf16").may_take_long()
    assert not ArticleSpeakersQuery(with_total=True).may_take_long()
    assert ArticlesQuery(with_total=True).may_take_long()


def test_a_cursor_is_bound_to_what_chooses_the_list_and_not_to_its_page() -> None:
    assert ChangesQuery(limit=5, with_total=True, cursor="x").parts == ChangesQuery().parts
    assert QuotesQuery(context=5, offsets="utf16").parts == QuotesQuery().parts
    assert ChangesQuery(after=5).parts != ChangesQuery().parts
