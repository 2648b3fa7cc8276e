"""A filter for what the record does not have is refused, and says what comes nearest."""

import pytest

from tests.web.conftest import Server, save
from tests.web.records import made_up


@pytest.mark.parametrize(
    ("query", "parameter", "detail"),
    [
        ("speaker=zwi-magen", "speaker", "the record has no such speaker; nearest: zvi-magen"),
        ("speaker=Zvi+Magenn", "speaker", "the record has no such speaker; nearest: zvi-magen"),
        ("analyst=an-poe", "analyst", "the record has no such speaker; nearest: ann-poe"),
        ("speaker=qqqq", "speaker", "the record has no such speaker"),
        ("speaker=spk_000000000000", "speaker", "the record has no such speaker"),
        ("speaker=%3F", "speaker", "the record has no such speaker"),
        ("publisher=dayly-test", "publisher", "the record has no such publisher; nearest: the-daily-test"),
        ("article=nothing", "article", "the record has no such article"),
    ],
)
@pytest.mark.parametrize("path", ["/v1/quotes", "/v1/quotes.csv"])
def test_an_unknown_value_is_refused_with_the_nearest_ones(
    many: Server, path: str, query: str, parameter: str, detail: str
) -> None:
    answer = many.get(f"{path}?{query}")
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    (fault,) = answer.json()["errors"]
    assert fault["parameter"] == parameter
    assert fault["detail"].startswith(detail)
    assert many.dispatcher._state.downloads._open == 0


def test_every_unknown_value_is_named_and_known_ones_are_not(many: Server) -> None:
    answer = many.get("/v1/quotes?speaker=ann-poe&speaker=an-poe&speaker=ruth-zo")
    details = [fault["detail"].partition("nearest: ")[2].split(", ")[0] for fault in answer.json()["errors"]]
    assert details == ["ann-poe", "ruth-zoe"]
    assert many.get("/v1/articles?publisher=nobody").status_code == 422


def test_publishers_are_listed_and_lead_to_what_they_publish(many: Server) -> None:
    page = many.get("/v1/publishers?with_total=true&limit=1").json()
    names = [
        one["name"] for address in (page["self"], page["next"]) for one in many.get(address).json()["items"]
    ]
    assert (page["total"], names) == (2, ["The Daily Test", "The Media Line"])
    (daily,) = page["items"]
    assert daily["article_count"] == 60
    for address in (daily["url"], f"/v1/publishers/{daily['slug']}"):
        assert many.get(address).json() == daily
    assert many.get(f"{daily['links']['articles']}&with_total=true").json()["total"] == 60
    assert many.get(f"{daily['links']['quotes']}&with_total=true").json()["total"] == 120
    assert many.get(daily["links"]["feed"]).status_code == 200
    assert many.get("/v1/publishers/nobody").status_code == 404


def test_each_value_of_a_facet_leads_to_what_it_counts(many: Server) -> None:
    answer = many.get("/v1/quotes?facets=true&limit=5&with_total=true&kind=direct&kind=mixed&speaker=ann-poe")
    facets = answer.json()["facets"]
    assert [one["value"] for one in facets["month"]] == ["2020-01"]
    for name, counts in facets.items():
        for one in counts:
            found = many.get(f"{one['href']}&with_total=true")
            assert found.json()["total"] == one["count"], (name, one)
            assert "facets" not in one["href"]


@pytest.mark.parametrize(
    ("published_at", "month", "period"),
    [
        ("2019-12-31", "2019-12", "published_from=2019-12-01&published_before=2020-01-01"),
        ("2019-09-30T23:00:00-07:00", "2019-09", "published_from=2019-09-01&published_before=2019-10-01"),
    ],
)
def test_a_month_ends_where_the_next_begins(
    writable: Server, published_at: str, month: str, period: str
) -> None:
    save(writable.path, made_up(1, published_at=published_at))
    (one,) = writable.get("/v1/quotes?facets=true").json()["facets"]["month"]
    assert (one["value"], one["count"]) == (month, 2)
    assert one["href"].endswith(period)
