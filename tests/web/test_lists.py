"""Lists: what they filter, count and turn over to, and in which order."""

from typing import Any

import pytest

from tests.web.conftest import Server
from tests.web.records import names

ARTICLE = "/v1/articles/analysts-alleged-russian-offer-on-iranian-pullout-from-syria-unlikely-to-bear"
LISTS = [
    "/v1/quotes",
    "/v1/quotes?sort=published_at",
    "/v1/quotes?q=mill",
    "/v1/quotes?q=mill&sort=-published_at",
    "/v1/articles",
    "/v1/articles?sort=published_at",
    "/v1/speakers",
    "/v1/speakers?sort=-quote_count",
    "/v1/analysts",
    "/v1/changes",
    "/v1/changes?sort=-seq",
    f"{ARTICLE}/speakers",
    f"{ARTICLE}/quotes",
]


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("", 130),
        ("kind=direct", 63),
        ("kind=direct&kind=mixed", 64),
        ("capacity=analyst", 67),
        ("speaker=zvi-magen", 4),
        ("speaker=zvi-magen&speaker=sanam-vakil", 5),
        ("analyst=sanam-vakil", 1),
        ("analyst=sergei-ryabkov", 0),
        ("article=case-7", 2),
        ("publisher=the-daily-test", 120),
        ("status=retracted", 0),
        ("status=published", 130),
        ("published_from=2020-01-28", 4),
        ("published_before=2020-01-02", 6),
        ("published_from=2020-01-02&published_before=2020-01-03", 6),
        ("min_confidence=0.9", 70),
        ("q=mill", 60),
        ("q=mill&speaker=jane-doe", 15),
    ],
)
def test_filters_narrow_the_list(many: Server, query: str, count: int) -> None:
    body = many.get(f"/v1/quotes?with_total=true&limit=100&{query}").json()
    assert body["total"] == count
    assert len(body["items"]) == min(count, 100)


def test_a_short_list_turns_pages_both_ways(first: Server) -> None:
    pages = walk(first, f"{ARTICLE}/speakers?limit=1", "next")
    assert [names(page) for page in pages] == [["Sergei Ryabkov"], ["Sanam Vakil"], ["Zvi Magen"]]
    assert [names(page) for page in walk(first, pages[-1]["self"], "prev")] == [
        names(page) for page in reversed(pages)
    ]


def walk(server: Server, url: str, link: str) -> list[dict[str, Any]]:
    """Follow `next` or `prev`; pages in the order met."""
    pages, following = [], url
    while following:
        answer = server.get(following)
        assert answer.status_code == 200, answer.text
        body = answer.json()
        pages.append(body)
        if body[link]:
            assert f'<{body[link]}>; rel="{link}"' in answer.headers["link"]
        following = body[link]
    return pages


@pytest.mark.parametrize("path", LISTS)
def test_pages_cover_a_list_once_forwards_and_backwards(many: Server, path: str) -> None:
    separator = "&" if "?" in path else "?"
    whole = many.get(f"{path}{separator}limit=100&with_total=true").json()
    forwards = walk(many, f"{path}{separator}limit=7", "next")
    met = [item for page in forwards for item in page["items"]]
    assert met[:100] == whole["items"]
    assert len(met) == whole["total"]
    backwards = walk(many, forwards[-1]["self"], "prev")
    assert [item for page in reversed(backwards) for item in page["items"]] == met


def test_unknown_dates_stand_last_in_both_orders(many: Server) -> None:
    for sort in ("published_at", "-published_at"):
        dates = [
            item["published_at"] for item in many.get(f"/v1/articles?limit=100&sort={sort}").json()["items"]
        ]
        known = [date for date in dates if date]
        assert dates == [*sorted(known, reverse=sort.startswith("-")), None]


def test_articles_are_filtered_by_publisher_and_date(many: Server) -> None:
    body = many.get("/v1/articles?publisher=the-daily-test&published_from=2020-01-28&with_total=true").json()
    assert body["total"] == 2
    body = many.get("/v1/articles?published_before=2020-01-02&with_total=true").json()
    assert body["total"] == 3


def test_articles_that_lack_something_are_listed(many: Server) -> None:
    def titles(query: str) -> list[str | None]:
        return [item["published_at"] for item in many.get(f"/v1/articles?limit=100&{query}").json()["items"]]

    assert titles("missing=date") == [None]
    assert len(titles("missing=byline")) == 61
    assert titles("missing=headline&missing=date") == [None]
    assert titles("missing=publisher") == []
    assert many.get("/v1/articles?missing=dek").status_code == 422


@pytest.mark.parametrize("change", ["kind=direct", "sort=published_at", "speaker=jane-doe"])
def test_a_cursor_of_other_filters_is_refused(many: Server, change: str) -> None:
    cursor = many.get("/v1/quotes?limit=5").json()["next"]
    answer = many.get(f"{cursor}&{change}")
    assert (answer.status_code, answer.json()["type"]) == (400, "http://record.test/problems/bad-cursor")


def test_facets_count_the_whole_list(many: Server) -> None:
    facets = many.get("/v1/quotes?facets=true&limit=1&kind=direct").json()["facets"]
    assert [(one["value"], one["label"], one["count"]) for one in facets["kind"]] == [
        ("direct", "direct", 63)
    ]
    assert {entry["count"] for entry in facets["speaker"]} == {15, 2, 1}
    assert [(one["value"], one["label"], one["count"]) for one in facets["year"]] == [("2020", "2020", 60)]


def test_each_facet_has_a_name_to_show_and_leads_to_what_it_counts(many: Server) -> None:
    facets = many.get("/v1/quotes?facets=true&limit=1").json()["facets"]
    assert {entry["label"] for entry in facets["publisher"]} == {"The Media Line", "The Daily Test"}
    assert {"Jane Doe", "Acme", "Zvi Magen"} <= {entry["label"] for entry in facets["speaker"]}
    for name in ("kind", "capacity", "publisher", "speaker"):
        counts = [entry["count"] for entry in facets[name]]
        assert counts == sorted(counts, reverse=True)
        for entry in facets[name]:
            chosen = many.get(f"/v1/quotes?{name}={entry['value']}&with_total=true&limit=1").json()
            assert chosen["total"] == entry["count"]
    (entry,) = facets["year"]
    of_it = f"published_from={entry['value']}-01-01&published_before={int(entry['value']) + 1}-01-01"
    assert many.get(f"/v1/quotes?{of_it}&with_total=true").json()["total"] == entry["count"]
