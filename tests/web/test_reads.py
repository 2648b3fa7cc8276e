"""What clients read, over the first article and 60 made-up ones."""

from typing import Any

import pytest

from tests.web.conftest import Server, save
from tests.web.records import EXPECTED, first_article, made_up

ARTICLE = "/v1/articles/analysts-alleged-russian-offer-on-iranian-pullout-from-syria-unlikely-to-bear"


def names(body: dict[str, Any]) -> list[str]:
    return [item["name"] for item in body["items"]]


def test_the_analysts_are_those_quoted_as_analysts_and_nobody_else(first: Server) -> None:
    assert names(first.get("/v1/analysts").json()) == ["Zvi Magen", "Sanam Vakil"]


def test_an_official_is_a_speaker_and_no_analyst(first: Server) -> None:
    speakers = {item["name"]: item["capacities"] for item in first.get("/v1/speakers").json()["items"]}
    assert speakers["Sergei Ryabkov"] == [{"capacity": "official", "quotes": 1}]
    assert set(speakers) == {"Sergei Ryabkov", "Sanam Vakil", "Zvi Magen"}
    for path in ("", "/quotes", "/feed"):
        answer = first.get(f"/v1/analysts/sergei-ryabkov{path}")
        detail, _, address = answer.json()["detail"].rpartition(": ")
        assert (answer.status_code, detail) == (404, "quoted, but never as an analyst")
        assert first.get(address).json()["slug"] == "sergei-ryabkov"


def test_an_analysts_quotes_come_in_reading_order(first: Server) -> None:
    body = first.get("/v1/analysts/zvi-magen/quotes").json()
    wanted = [quote for quote in EXPECTED["quotes"] if quote["speaker"] == "Zvi Magen"]
    assert [[span["exact"] for span in quote["spans"]] for quote in body["items"]] == [
        [span["exact"] for span in quote["spans"]] for quote in wanted
    ]
    assert len(wanted) == 4
    assert body["items"] == first.get("/v1/speakers/zvi-magen/quotes").json()["items"]


def test_an_article_with_its_quotes_is_the_expected_extraction(first: Server) -> None:
    (article,) = first.get("/v1/articles?include=quotes").json()["items"]
    assert article == first.get(f"{ARTICLE}?include=quotes").json()
    assert [simple(quote) for quote in article["quotes"]] == EXPECTED["quotes"]
    assert article["quote_count"] == len(EXPECTED["quotes"]) == 10
    assert article["headline"] == EXPECTED["article"]["headline"]
    assert len(article["paragraphs"]) == EXPECTED["article"]["paragraphs"]
    assert article["text_sha256"] == EXPECTED["body_sha256"]


def simple(quote: dict[str, Any]) -> dict[str, Any]:
    """A served quote with the keys of the expected file."""
    return {
        "kind": quote["kind"],
        "speaker": quote["speaker"] and quote["speaker"]["name"],
        "capacity": quote["capacity"],
        "source": quote["source"],
        "cue": quote["cue"],
        "spans": quote["spans"],
        "insertions": quote["insertions"],
        "audience": quote["audience"],
    }


def test_without_include_the_quotes_are_null(first: Server) -> None:
    assert first.get(ARTICLE).json()["quotes"] is None


def test_the_text_is_what_every_offset_counts_in(first: Server) -> None:
    answer = first.get(f"{ARTICLE}/text")
    assert answer.text == first_article().text
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    for quote in first.get(f"{ARTICLE}/quotes").json()["items"]:
        for span in quote["spans"]:
            assert answer.text[span["start"] : span["end"]] == span["exact"]


def test_an_article_lists_its_quotes_and_speakers_in_reading_order(first: Server) -> None:
    quotes = first.get(f"{ARTICLE}/quotes").json()["items"]
    assert [quote["position"] for quote in quotes] == list(range(10))
    speakers = first.get(f"{ARTICLE}/speakers").json()
    assert names(speakers) == ["Sergei Ryabkov", "Sanam Vakil", "Zvi Magen"]
    assert speakers["items"] == first.get(ARTICLE).json()["speakers"]


def test_an_article_has_the_provenance_of_its_text(first: Server) -> None:
    (revision,) = first.get(f"{ARTICLE}/revisions").json()["items"]
    assert (revision["revision"], revision["input_name"]) == (1, "media-line-russian-offer.txt")
    assert first.get(f"{ARTICLE}/revisions/1").json() == revision
    assert first.get(f"{ARTICLE}/revisions/2").status_code == 404
    assert first.get(f"{ARTICLE}/revisions/01").status_code == 404
    assert first.get(revision["url"]).json() == revision


def test_the_latest_article_of_a_role_is_a_dated_one_where_there_is_one(writable: Server) -> None:
    undated = [made_up(number, published_at=None) for number in range(2, 12)]
    save(writable.path, made_up(1), *undated)
    (role,) = writable.get("/v1/speakers/jane-doe").json()["roles"]
    assert role["latest_article"] == writable.get("/v1/articles/case-1").json()["id"]
    assert role["articles"] == 11


def test_a_quote_has_its_history(first: Server) -> None:
    quote = first.get("/v1/quotes?limit=1").json()["items"][0]
    (revision,) = first.get(f"/v1/quotes/{quote['id']}/revisions").json()["items"]
    assert revision["quote"] == quote
    assert (revision["revision"], revision["change"]["action"]) == (1, "ingest")
    assert first.get(revision["url"]).json() == revision
    assert first.get(f"/v1/quotes/{quote['id']}/revisions/2").status_code == 404


def test_ids_and_slugs_name_the_same_thing_and_the_id_is_canonical(first: Server) -> None:
    by_slug = first.get("/v1/speakers/zvi-magen")
    by_id = first.get(by_slug.json()["url"])
    assert by_id.json() == by_slug.json()
    assert by_slug.headers["link"] == f'<{by_id.url}>; rel="canonical"'


@pytest.mark.parametrize(
    "path",
    [
        "/v1/articles/nothing",
        "/v1/articles/art_000000000000",
        "/v1/articles/nothing/text",
        "/v1/articles/nothing/quotes",
        "/v1/articles/nothing/speakers",
        "/v1/articles/nothing/revisions",
        "/v1/speakers/spk_000000000000",
        "/v1/speakers/nobody/quotes",
        "/v1/analysts/nobody",
        "/v1/quotes/quo_000000000000",
        "/v1/quotes/nothing/revisions",
        "/v1/quotes/nothing/citation",
        "/v1/articles/",
        "/v1",
        "/v1/articles//text",
    ],
)
def test_what_is_not_there_is_not_found(first: Server, path: str) -> None:
    answer = first.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")


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


def test_a_search_marks_what_it_found_without_markup(first: Server) -> None:
    (quote,) = first.get('/v1/quotes?q="similar offers" -oil').json()["items"]
    snippet = quote["snippet"]
    assert [snippet["text"][start:end] for start, end in snippet["matches"]] == ["similar offers"]
    assert "<" not in snippet["text"]


def test_three_words_of_any_quote_find_it(first: Server) -> None:
    for quote in first.get("/v1/quotes").json()["items"]:
        words = " ".join(quote["spans"][-1]["exact"].split()[:3])
        for q in (words, f'"{words}"', f"“{words}”"):
            found = [
                item["id"] for item in first.get("/v1/quotes", params={"q": q, "limit": 100}).json()["items"]
            ]
            assert quote["id"] in found, q


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


def test_context_is_what_stands_around_a_quote(first: Server) -> None:
    text = first_article().text
    for quote in first.get("/v1/quotes?context=30").json()["items"]:
        start, end = quote["spans"][0]["start"], quote["spans"][-1]["end"]
        assert quote["context"] == {"before": text[max(start - 30, 0) : start], "after": text[end : end + 30]}


def test_sorting_by_relevance_needs_a_search(first: Server) -> None:
    answer = first.get("/v1/quotes?sort=relevance")
    assert (answer.status_code, answer.json()["errors"][0]["parameter"]) == (422, "sort")


def test_a_search_without_words_is_named(first: Server) -> None:
    answer = first.get("/v1/quotes?q=-oil")
    assert (answer.status_code, answer.json()["errors"][0]["parameter"]) == (422, "q")


def test_the_journal_tells_what_was_done(first: Server) -> None:
    (change,) = first.get("/v1/changes").json()["items"]
    article = first.get(ARTICLE).json()
    assert (change["seq"], change["action"], change["entity_id"]) == (1, "ingest", article["id"])
    assert first.get("/v1/changes?after=1").json()["items"] == []
    assert first.get("/v1/changes?corrections=true").json()["items"] == []
    assert first.get(f"/v1/changes?entity_id={article['id']}").json()["items"] == [change]


def test_an_entry_of_the_journal_has_one_address(first: Server) -> None:
    assert first.get("/v1/changes/1").status_code == 200
    for other in ("0", "01", "0001", "+1", "1.0", "1_", "%D9%A1", "%C2%B2", "9" * 19, "9" * 40):
        answer = first.get(f"/v1/changes/{other}")
        assert (answer.status_code, "etag" in answer.headers) == (404, False), other
