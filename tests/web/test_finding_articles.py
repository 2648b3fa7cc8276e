"""Finding an article by where it was published, and by the words of its headline."""

import pytest

from tests.web.conftest import Server, save
from tests.web.records import made_up
from tests.web.tokens import token


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/7",
        "http://example.org/7",
        "https://www.example.org/7/",
        "HTTPS://amp.example.org/7".lower(),
        "https://EXAMPLE.org/amp/7",
        "https://example.org/7/amp/",
        "https://example.org/7.amp",
        "https://example.org/7?utm_source=a&fbclid=b#comments",
    ],
)
def test_every_form_of_an_address_leads_to_the_article(many: Server, address: str) -> None:
    page = many.get("/v1/articles", params={"source_url": address, "with_total": "true"}).json()
    assert [article["source_url"] for article in page["items"]] == ["https://example.org/7"]
    assert page["total"] == 1


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/",
        "https://example.org/7?page=2",
        "https://example.com/7",
        "https://[example.org/7",
    ],
)
def test_another_address_leads_to_nothing(many: Server, address: str) -> None:
    answer = many.get("/v1/articles", params={"source_url": address})
    assert (answer.status_code, answer.json()["items"]) == (200, [])


def test_parameters_that_choose_the_article_count_as_they_are_written(writable: Server) -> None:
    stored = "http://www.paper.example/show?b=a%20b&id=7&a"
    save(writable.path, made_up(1, source_url=stored))
    for address in (stored, "https://paper.example/show/?utm_medium=x&b=a%20b&id=7&a&gclid="):
        (found,) = writable.get("/v1/articles", params={"source_url": address}).json()["items"]
        assert found["source_url"] == stored
    for address in ("https://paper.example/show?id=7", "https://paper.example/show"):
        assert writable.get("/v1/articles", params={"source_url": address}).json()["items"] == []


def test_a_search_of_articles_finds_headlines_and_deks_and_no_text(writable: Server) -> None:
    save(
        writable.path,
        made_up(1, headline="Ports of Gökçe close", dek="A strike"),
        made_up(2, headline="Port opens", dek=None),
        made_up(3, headline=None, dek="Harbour and port"),
    )

    def found(q: str) -> set[str]:
        items = writable.get("/v1/articles", params={"q": q}).json()["items"]
        return {article["source_url"].rpartition("/")[2] for article in items}

    assert found("port*") == {"1", "2", "3"}
    assert found("port") == {"2", "3"}
    assert found("gokce strike") == {"1"}
    assert found("port* -strike -harbour") == {"2"}
    assert found('"port opens"') == {"2"}
    assert found("mill") == set()
    assert found("headline OR text") == set()
    wanted = "/v1/articles?q=port*&limit=2"
    page = writable.get(wanted).json()
    assert len(page["items"]) == 2
    assert len(writable.get(page["next"]).json()["items"]) == 1


def test_what_is_withdrawn_is_not_found(writable: Server) -> None:
    save(writable.path, made_up(1, headline="Port opens"))
    headers = token(writable, "withdraw") | {"if-match": "*"}
    (article,) = writable.get("/v1/articles?q=port").json()["items"]
    gone = f"{article['url']}?reason_code=other&reason=Gone"
    assert writable.ask("DELETE", gone, headers=headers).status_code == 200
    for query in ("q=port", "source_url=https://example.org/1"):
        assert writable.get(f"/v1/articles?{query}").json()["items"] == []


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("q=-port", "q"),
        ("q=%22%22", "q"),
        ("source_url=example.org", "source_url"),
        ("source_url=ftp://a", "source_url"),
    ],
)
def test_what_cannot_be_looked_for_is_named(first: Server, query: str, name: str) -> None:
    answer = first.get(f"/v1/articles?{query}")
    assert (answer.status_code, answer.json()["errors"][0]["parameter"]) == (422, name)
