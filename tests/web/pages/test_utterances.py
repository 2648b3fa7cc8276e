"""The same words in many articles: as data, as a feed, as pages."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from onrecord.queries import utterances
from onrecord.web.pages.utterances import draw

from tests.web.conftest import Server, save
from tests.web.records import made_up
from tests.web.standing import decide

WHOLE = "The old mill at Rosmere will not be sold before the 7 new weirs are paid for"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def served(empty_record: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Five articles print one statement: cut, altered, given to another; two print another one; one stands alone."""
    path = tmp_path_factory.mktemp("utterances") / "record.db"
    shutil.copy(empty_record, path)
    save(
        path,
        made_up(1, said=WHOLE, published_at="2026-05-03"),
        made_up(2, said="The old mill at Rosmere will not be sold", published_at="2026-05-01"),
        made_up(3, said=WHOLE.replace(" not", ""), published_at="2026-05-04"),
        made_up(4, said=WHOLE, name="Adam Roe", published_at=None),
        made_up(5, said=WHOLE, published_at="2026-05-02"),
        made_up(6, said="Herons have nested on the weir since April", published_at="2026-06-01"),
        made_up(7, said="Herons have nested on the weir since April", published_at="2026-06-02"),
        made_up(8, said="No barge has passed the lock this week", published_at="2026-06-03"),
    )
    server = Server(path)
    yield server
    server.dispatcher.close()


def test_the_list_has_what_several_articles_print(served: Server) -> None:
    page = served.get("/v1/utterances?with_total=true").json()
    assert page["total"] == 2
    mill, herons = page["items"]
    assert mill["text"] == "The old mill at Rosmere will not be sold,"
    assert (mill["article_count"], mill["quote_count"], mill["speaker_count"]) == (5, 5, 2)
    assert (mill["contradicted"], herons["contradicted"]) == (True, False)
    assert mill["first"]["article"]["published_at"] == "2026-05-01"
    latest = served.get("/v1/utterances?sort=-published_at&limit=1").json()
    assert [one["id"] for one in latest["items"]] == [herons["id"]]
    following = served.get(latest["next"]).json()
    assert [one["id"] for one in following["items"]] == [mill["id"]]


def test_filters_narrow_the_list(served: Server) -> None:
    mill, herons = (one["id"] for one in served.get("/v1/utterances").json()["items"])
    article = served.get("/v1/articles?q=7").json()["items"]
    for query, expected in (
        ("contradicted=true", [mill]),
        ("min_articles=3", [mill]),
        ("speaker=adam-roe", [mill]),
        ("speaker=jane-doe", [mill, herons]),
        ("speaker=nobody", []),
        ("publisher=nobody", []),
        (f"article={article[0]['id']}" if article else "min_articles=9", [herons] if article else []),
    ):
        found = served.get(f"/v1/utterances?{query}").json()["items"]
        assert [one["id"] for one in found] == expected, query
    assert served.get("/v1/utterances?min_articles=1").status_code == 422


def test_one_utterance_says_who_printed_which_words(served: Server) -> None:
    listed = served.get("/v1/utterances").json()["items"][0]
    answer = served.get(listed["url"])
    assert answer.headers["link"].startswith(f'<{listed["url"]}>; rel="canonical"')
    found = answer.json()
    assert {name: found[name] for name in listed} == listed
    forms = found["forms"]
    assert [(form["relation"], form["quote_count"]) for form in forms] == [
        ("first", 1),
        ("longer", 3),
        ("altered", 1),
    ]
    assert forms[2]["changes"][0] == {"kind": "negation", "here": "", "first": "not"}
    assert [quote["article"]["published_at"] for quote in forms[1]["quotes"]] == [
        "2026-05-02",
        "2026-05-03",
        None,
    ]
    assert [(one["speaker"]["name"], one["quote_count"]) for one in found["speakers"]] == [
        ("Jane Doe", 4),
        ("Adam Roe", 1),
    ]
    listed_quotes = served.get(found["links"]["quotes"]).json()["items"]
    assert len(listed_quotes) == 5
    assert {quote["utterance"]["id"] for quote in listed_quotes} == {found["id"]}


def test_what_one_article_prints_has_an_address_too(served: Server) -> None:
    quote = served.get("/v1/quotes?q=barge").json()["items"][0]
    found = served.get(quote["utterance"]["url"]).json()
    assert (found["article_count"], found["contradicted"], len(found["forms"])) == (1, False, 1)
    assert served.get("/v1/utterances/utt_000000000000").status_code == 404
    assert served.get("/utterances/utt_000000000000").status_code == 404
    assert served.get("/id/utt_000000000000").status_code == 404


def test_forms_are_bounded(served: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(utterances, "MOST_QUOTES", 4)
    monkeypatch.setattr(utterances, "MOST_FORMS", 2)
    monkeypatch.setattr(utterances, "QUOTES_OF_A_FORM", 1)
    listed = served.get("/v1/utterances").json()["items"][0]
    found = utterances.get_utterance(served.dispatcher._state.readers.here(), listed["id"])
    assert found["quote_count"] == 5
    assert [(form["quote_count"], len(form["quotes"])) for form in found["forms"]] == [(1, 1), (2, 1)]


def test_the_permalink_leads_to_data_and_page(served: Server) -> None:
    listed = served.get("/v1/utterances").json()["items"][0]
    data = served.get(listed["links"]["permalink"])
    assert data.headers["location"] == listed["url"]
    page = served.get(listed["links"]["permalink"], headers={"accept": "text/html"})
    assert page.headers["location"] == f"http://record.test/utterances/{listed['id']}"
    assert served.get(page.headers["location"]).status_code == 200


def test_the_feed_tells_what_was_printed_again(served: Server) -> None:
    feed = ET.fromstring(served.get("/v1/utterances/feed").text)  # noqa: S314 - our own answer
    titles = [entry.findtext(f"{ATOM}title") for entry in feed.findall(f"{ATOM}entry")]
    assert titles == [
        "Jane Doe: “Herons have nested on the weir since April,”",
        "Jane Doe: “The old mill at Rosmere will not be sold,”",
    ]
    told = [entry.findtext(f"{ATOM}content") or "" for entry in feed.findall(f"{ATOM}entry")]
    assert "In 2 articles, first in " in told[0]
    assert told[1].endswith("They give it to different speakers.")
    items = served.get("/v1/utterances/feed?format=jsonfeed").json()["items"]
    assert [item["title"] for item in items] == titles


def test_the_pages_show_forms_speakers_and_a_picture(served: Server) -> None:
    listed = served.get("/utterances").text
    assert "1 quotation that articles give to different speakers" in listed
    only = served.get("/utterances?contradicted=true").text
    assert "Herons" in listed
    assert "Herons" not in only
    assert "Only those that articles give to different speakers" in only
    found = served.get("/v1/utterances").json()["items"][0]
    page = served.get(f"/utterances/{found['id']}").text
    assert page.count("<circle") == 5
    assert page.count("<line") == 3
    assert sorted(re.findall(r'<circle class="(\w+)"', page)) == ["altered", "first", *["longer"] * 3]
    assert "negation: <del>not</del>" in page
    assert "from 2026-05-01 to 2026-05-04" in page
    assert "Whom they name" in page
    article = served.get(f"/articles/{found['first']['article']['slug']}").text
    assert f'<a href="/utterances/{found["id"]}">in 5 articles</a>' in article
    assert "in 5 articles</a>" in served.get("/speakers/jane-doe").text


def test_the_page_of_a_single_article_has_no_picture(served: Server) -> None:
    quote = served.get("/v1/quotes?q=barge").json()["items"][0]
    page = served.get(f"/utterances/{quote['utterance']['id']}").text
    assert "<svg" not in page
    assert "One article&#39;s words" in page
    assert "Whom they name" not in page


def test_a_picture_of_undated_printings_says_so() -> None:
    quote = {"article": {"published_at": None}}
    drawn = draw([{"relation": "first", "quotes": [quote]}])
    assert (drawn.first, drawn.last) == ("undated", "undated")


def test_an_empty_record_has_none(first: Server) -> None:
    assert first.get("/v1/utterances").json()["items"] == []
    assert "None yet." in first.get("/utterances").text


def test_a_disputed_printing_contradicts_nobody(served: Server, tmp_path: Path) -> None:
    path = Path(shutil.copy(served.path, tmp_path / "record.db"))
    server = Server(path)
    quote = server.get("/v1/quotes?speaker=adam-roe&kind=direct").json()["items"][0]
    decide(server, quote, status="disputed")
    found = server.get("/v1/utterances").json()["items"][0]
    assert (found["contradicted"], found["article_count"]) == (False, 5)
    assert '<span class="status">disputed</span>' in server.get(f"/utterances/{found['id']}").text
    decide(server, server.get(quote["url"]).json(), speaker=None)
    named = server.get(found["url"]).json()["speakers"]
    assert [(one["speaker"]["name"], one["quote_count"]) for one in named] == [("Jane Doe", 4)]
    server.dispatcher.close()
