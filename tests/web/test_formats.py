"""Every format of every resource: the same facts, in the words of its standard."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from tests.web.conftest import Server, save
from tests.web.records import first_article, made_up

ATOM = "{http://www.w3.org/2005/Atom}"


def quote_ids(server: Server) -> list[str]:
    return [item["id"] for item in server.get("/v1/quotes?limit=100").json()["items"]]


@pytest.mark.parametrize(
    ("path", "accept", "media_type"),
    [
        ("/v1/quotes", "application/ld+json", "application/ld+json"),
        ("/v1/quotes", "text/csv", "text/csv; charset=utf-8"),
        ("/v1/speakers", "application/x-ndjson", "application/x-ndjson"),
        ("/v1/articles", "text/csv", "text/csv; charset=utf-8"),
        ("/v1/changes", "text/csv", "text/csv; charset=utf-8"),
        (
            "/v1/quotes",
            'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
            'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
        ),
    ],
)
def test_accept_and_format_choose_the_same(first: Server, path: str, accept: str, media_type: str) -> None:
    answer = first.get(path, headers={"accept": accept})
    assert answer.headers["content-type"] == media_type
    assert answer.headers["etag"] != first.get(path).headers["etag"]


def test_an_unoffered_format_is_406_and_names_the_offered_ones(first: Server) -> None:
    answer = first.get("/v1/quotes", headers={"accept": "image/png"})
    assert (answer.status_code, "text/csv" in answer.json()["detail"]) == (406, True)


def test_csv_has_a_line_a_quote_and_only_verbatim_words_as_such(first: Server) -> None:
    answer = first.get("/v1/quotes?format=csv")
    rows = list(csv.DictReader(io.StringIO(answer.text, newline="")))
    quotes = first.get("/v1/quotes").json()["items"]
    assert [row["id"] for row in rows] == [quote["id"] for quote in quotes]
    for row, quote in zip(rows, quotes, strict=True):
        verbatim = [span["exact"] for span in quote["spans"] if span["verbatim"]]
        assert row["verbatim_text"] == " […] ".join(verbatim)
        assert row["speaker"] == (quote["speaker"]["name"] if quote["speaker"] else "")
    assert answer.content.count(b"\r\n") == 11


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\uff1d", "\uff0b"])
def test_no_cell_begins_a_formula(writable: Server, begin: str) -> None:
    save(writable.path, made_up(1, headline=f"{begin}cmd|calc"))
    rows = list(csv.DictReader(io.StringIO(writable.get("/v1/articles?format=csv").text, newline="")))
    assert f"'{begin}cmd|calc" in [row["headline"] for row in rows]


def test_speakers_as_csv_say_former_roles(first: Server) -> None:
    rows = list(csv.DictReader(io.StringIO(first.get("/v1/speakers?format=csv").text, newline="")))
    (magen,) = [row for row in rows if row["name"] == "Zvi Magen"]
    assert magen["roles"].endswith("(former)") or "(former);" in magen["roles"]


def test_a_line_of_ndjson_is_a_document(first: Server) -> None:
    lines = first.get("/v1/quotes?format=ndjson").text.splitlines()
    assert [json.loads(line) for line in lines] == first.get("/v1/quotes").json()["items"]


def test_other_formats_lead_to_the_next_page(many: Server) -> None:
    for name in ("csv", "jsonld", "annotation", "ndjson"):
        answer = many.get(f"/v1/quotes?format={name}&limit=5")
        following = answer.headers["link"].partition(">")[0][1:]
        assert f"format={name}" in following
        assert many.get(following).status_code == 200


def test_json_ld_calls_only_verbatim_words_a_quotation(first: Server) -> None:
    graph = first.get("/v1/quotes?format=jsonld").json()["@graph"]
    quotes = first.get("/v1/quotes").json()["items"]
    assert [thing["id"] for thing in graph] == [quote["links"]["permalink"] for quote in quotes]
    for thing, quote in zip(graph, quotes, strict=True):
        assert thing["type"] == ("Claim" if quote["kind"] == "indirect" else "Quotation")
        if thing["type"] == "Quotation":
            assert thing["text"] == " […] ".join(span["exact"] for span in quote["spans"] if span["verbatim"])
            assert thing["spokenByCharacter"]["name"] == quote["speaker"]["name"]


def test_json_ld_of_an_article_has_its_text_and_parts(first: Server) -> None:
    (article,) = first.get("/v1/articles").json()["items"]
    linked = first.get(f"{article['url']}?format=jsonld&include=quotes").json()
    assert (linked["type"], linked["headline"]) == ("NewsArticle", article["headline"])
    assert linked["articleBody"] == first_article().text
    assert len(linked["hasPart"]) == 10
    assert "datePublished" not in linked
    assert first.get("/v1/articles?format=jsonld").json()["@graph"][0]["id"] == article["links"]["permalink"]


def test_json_ld_of_a_speaker_has_current_titles(first: Server) -> None:
    linked = first.get("/v1/speakers/zvi-magen?format=jsonld").json()
    assert (linked["type"], linked["name"], linked["jobTitle"]) == ("Person", "Zvi Magen", ["researcher"])


def test_json_ld_of_an_organisation_has_no_job(many: Server) -> None:
    linked = many.get("/v1/speakers/acme?format=jsonld").json()
    assert linked["type"] == "Organization"
    assert not {"jobTitle", "affiliation"} & set(linked)


def test_an_annotation_selects_the_words_in_the_text(first: Server) -> None:
    text = first_article().text
    for quote in first.get("/v1/quotes").json()["items"]:
        annotation = first.get(f"{quote['url']}?format=annotation&offsets=utf16").json()
        assert annotation["id"] == f"{quote['links']['permalink']}#annotation"
        assert len(annotation["target"]) == len(quote["spans"])
        for target in annotation["target"]:
            position, words = target["selector"]
            assert text[position["start"] : position["end"]] == words["exact"]
            assert text[: position["start"]].endswith(words["prefix"])
            assert text[position["end"] :].startswith(words["suffix"])


def test_a_page_of_annotations_leads_on(many: Server) -> None:
    page = many.get("/v1/quotes?format=annotation&limit=5").json()
    assert (page["type"], len(page["items"])) == ("AnnotationPage", 5)
    assert many.get(page["next"]).json()["prev"]


def test_what_is_not_known_of_an_article_is_left_out_of_json_ld(writable: Server) -> None:
    save(writable.path, made_up(1, publisher=None, published_at=None))
    graph = writable.get("/v1/articles?format=jsonld").json()["@graph"]
    assert [thing.get("publisher", {}).get("name") for thing in graph].count(None) == 1


def test_a_citation_cites_what_is_known_and_nothing_else(first: Server) -> None:
    quotes = first.get("/v1/quotes").json()["items"]
    quote = next(item for item in quotes if item["kind"] == "direct" and len(item["spans"]) == 1)
    (item,) = first.get(f"{quote['url']}/citation").json()
    assert item == {
        "id": quote["id"],
        "type": "article-newspaper",
        "title": quote["article"]["headline"],
        "container-title": "The Media Line",
        "URL": quote["links"]["permalink"],
        "language": "en",
        "note": f"{quote['speaker']['name']}: “{quote['text']}” {quote['links']['permalink']}",
    }
    bibtex = first.get(f"{quote['url']}/citation?format=bibtex").text
    assert bibtex.startswith(f"@article{{{quote['id']},\n  title = {{{{Analysts: Alleged")
    assert "year" not in bibtex
    plain = first.get(f"{quote['url']}/citation", headers={"accept": "text/plain"}).text
    assert plain.startswith(f"{quote['speaker']['name']}: “")
    assert quote["links"]["permalink"] in plain


def test_a_dated_article_with_a_byline_is_cited_with_both(writable: Server) -> None:
    save(writable.path, made_up(1, byline="A & B_{C}", headline=None))
    body = writable.get("/v1/quotes?kind=indirect&publisher=the-daily-test").json()
    quote = body["items"][0]
    (item,) = writable.get(f"{quote['url']}/citation").json()
    assert item["issued"] == {"date-parts": [[2020, 1, 2]]}
    assert item["author"] == [{"literal": "A & B_{C}"}]
    assert item["note"].startswith("Acme said that it would wait.")
    bibtex = writable.get(f"{quote['url']}/citation?format=bibtex").text
    assert r"author = {{A \& B\_\{C\}}}" in bibtex
    assert "  year = {2020},\n  month = jan,\n" in bibtex
    assert "2020-01-02" in writable.get(f"{quote['url']}/citation?format=text").text


def test_a_quote_of_nobody_is_cited_by_its_source_or_by_nothing(first: Server) -> None:
    quote = next(item for item in first.get("/v1/quotes").json()["items"] if item["speaker"] is None)
    plain = first.get(f"{quote['url']}/citation?format=text").text
    assert plain.startswith(quote["rendered"])


def test_an_analysts_feed_is_atom(first: Server) -> None:
    analyst = first.get("/v1/analysts/zvi-magen").json()["id"]
    answer = first.get("/v1/analysts/zvi-magen/feed")
    feed = ET.fromstring(answer.text)  # noqa: S314 - our own answer
    assert feed.tag == f"{ATOM}feed"
    assert feed.findtext(f"{ATOM}id") == f"http://record.test/v1/analysts/{analyst}/feed"
    entries = feed.findall(f"{ATOM}entry")
    quotes = first.get("/v1/analysts/zvi-magen/quotes").json()["items"]
    assert [entry.findtext(f"{ATOM}id") for entry in entries] == [
        quote["links"]["permalink"] for quote in quotes
    ]
    assert all((entry.findtext(f"{ATOM}updated") or "").endswith("Z") for entry in entries)


def test_what_xml_cannot_hold_is_left_out_of_atom(writable: Server) -> None:
    save(writable.path, made_up(3, said="Odd \ufffe\uffff here", name="Odd \uffff Doe"))
    speaker = writable.get("/v1/quotes?q=odd").json()["items"][0]["speaker"]["id"]
    feed = ET.fromstring(writable.get(f"/v1/analysts/{speaker}/feed").text)  # noqa: S314 - our own answer
    assert "“Odd  here,”" in (feed.findtext(f"{ATOM}entry/{ATOM}content") or "")


def test_a_list_of_nothing_is_still_of_its_type(first: Server) -> None:
    answer = first.get("/v1/articles?published_before=1800-01-01&format=ndjson")
    assert (answer.status_code, answer.text) == (200, "")
    assert answer.headers["content-type"] == "application/x-ndjson"


def test_a_publishers_feed_is_json_feed_too(many: Server) -> None:
    feed = many.get("/v1/publishers/the-daily-test/feed?format=jsonfeed").json()
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert len(feed["items"]) == 50
    assert feed["items"][0]["url"].startswith("https://example.org/")
    assert many.get("/v1/publishers/nobody/feed").status_code == 404


def test_a_feed_is_of_an_analyst(first: Server) -> None:
    assert first.get("/v1/analysts/sergei-ryabkov/feed").status_code == 404
    assert first.get("/v1/analysts/nobody/feed").status_code == 404


def test_a_feed_says_seconds_where_they_are_known(writable: Server) -> None:
    save(writable.path, made_up(1, published_at="2020-01-02T03:04:05Z"), made_up(2, said="<b>&" + "x " * 90))
    feed = writable.get("/v1/publishers/the-daily-test/feed?format=jsonfeed").json()
    assert {item.get("date_published") for item in feed["items"]} == {None, "2020-01-02T03:04:05Z"}
    assert any(item["title"].endswith("…") for item in feed["items"])
    assert "<b>" not in writable.get("/v1/publishers/the-daily-test/feed").text


def test_without_corrections_their_feed_is_empty(first: Server) -> None:
    assert first.get("/v1/changes/feed?format=jsonfeed").json()["items"] == []
    assert "<updated>1970-" in first.get("/v1/changes/feed").text


def test_a_permalink_leads_programs_to_json_and_browsers_to_pages(first: Server) -> None:
    quote = first.get("/v1/quotes").json()["items"][0]
    browser = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
    for thing, path, page in (
        (quote["article"]["id"], "/v1/articles/{}", "/articles/{}"),
        (first.get("/v1/analysts").json()["items"][0]["id"], "/v1/speakers/{}", "/speakers/{}"),
        (quote["id"], "/v1/quotes/{}", f"/articles/{quote['article']['id']}#{{}}"),
    ):
        for headers, target in (({}, path), (browser, page)):
            answer = first.get(f"/id/{thing}", headers=headers)
            assert (answer.status_code, answer.headers["location"]) == (
                303,
                f"http://record.test{target.format(thing)}",
            )
            assert first.get(answer.headers["location"]).status_code == 200
    assert first.get("/id/nothing").status_code == 404


def test_the_catalog_names_the_description(first: Server) -> None:
    address = "http://record.test/.well-known/api-catalog"
    answer = first.ask("HEAD", address)
    assert answer.headers["link"] == f'<{address}>; rel="api-catalog"'
    assert answer.headers["content-type"] == (
        'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"'
    )
    listed, entry = first.get(address).json()["linkset"]
    assert listed["anchor"] == address
    assert [first.get(item["href"]).status_code for item in listed["item"]] == [200] * 8
    for relation in ("service-desc", "service-doc", "status"):
        assert first.get(entry[relation][0]["href"]).status_code == 200


def spans_within(value: object) -> Iterator[dict[str, Any]]:
    """Every object of a document that has a start."""
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from spans_within(part)
    if isinstance(value, dict) and "start" in value:
        yield value


def test_the_offsets_of_an_article_count_as_browsers_do(writable: Server) -> None:
    text = made_up(1, said="The 😀 mill 😀 is open")
    save(writable.path, replace(text, headline="Astral"))
    units = text.text.encode("utf-16-le")
    article = writable.get("/v1/quotes?q=mill").json()["items"][0]["article"]["url"]
    listed = writable.get("/v1/articles?include=quotes&offsets=utf16").json()["items"]
    for document in (
        writable.get(f"{article}?include=quotes&offsets=utf16").json(),
        writable.get(f"{article}?offsets=utf16").json(),
        writable.get(f"{article}/speakers?offsets=utf16").json(),
        next(one for one in listed if one["url"] == article),
    ):
        spans = list(spans_within(document))
        assert spans
        for span in spans:
            words = span["text"] if "text" in span else span["exact"]
            assert units[2 * span["start"] : 2 * span["end"]].decode("utf-16-le") == words
    plain = writable.get(f"{article}?include=quotes").json()
    assert plain["paragraphs"][-1]["end"] == len(text.text) < len(units) / 2


def test_offsets_count_as_browsers_do(writable: Server) -> None:
    text = made_up(1, said="The 😀 mill 😀 is open")
    save(writable.path, replace(text, headline="Astral"))
    for item in writable.get("/v1/quotes?q=mill&offsets=utf16").json()["items"]:
        units = text.text.encode("utf-16-le")
        for span in (*item["spans"], item["cue"], item["source"]):
            assert units[2 * span["start"] : 2 * span["end"]].decode("utf-16-le") == span["exact"]
        ((start, end),) = item["snippet"]["matches"]
        assert item["snippet"]["text"].encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le") == "mill"
