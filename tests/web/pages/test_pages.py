"""Pages for readers: the words are there, marked, and never markup."""

import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs
from onrecord.extraction.quotation import Extraction
from onrecord.web.pages.highlighting import mark

from tests.web.conftest import Server, save
from tests.web.records import first_article, made_up
from tests.web.standing import decide
from tests.web.tokens import a_quote, token

DATA = '<script type="application/ld+json">'
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>"


def test_an_article_page_has_every_word_and_marks_each_quote_once(first: Server) -> None:
    article = first.get("/v1/articles?include=quotes").json()["items"][0]
    page = first.get(f"/articles/{article['slug']}")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    for quote in article["quotes"]:
        assert page.text.count(f'id="{quote["id"]}"') == 1
    main = page.text[page.text.index('<div class="text">') : page.text.index("<aside")]
    words = re.sub(r"<[^>]+>", "", main)
    for paragraph in first_article().text.split("\n\n"):
        assert paragraph.replace("'", "&#39;").replace('"', "&#34;") in words


def test_a_speaker_page_lists_quotes_and_turns_pages(many: Server) -> None:
    page = many.get("/speakers/jane-doe?limit=10")
    assert page.text.count("<blockquote>") == 10
    following = re.search(r'rel="next" href="([^"]+)"', page.text)
    assert following is not None
    second = many.get(following[1].replace("&amp;", "&"))
    assert second.text.count("<blockquote>") == 5
    assert 'rel="prev"' in second.text


def test_a_publisher_page_lists_its_articles_latest_first_and_turns_pages(many: Server) -> None:
    page = many.get("/publishers/the-daily-test?limit=50")
    assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert "<h1>The Daily Test</h1>" in page.text
    following = re.search(r'rel="next" href="([^"]+)"', page.text)
    assert following is not None
    second = many.get(following[1].replace("&amp;", "&"))
    shown = [number for text in (page.text, second.text) for number in re.findall(r">Case (\d+)<", text)]
    wanted = many.get("/v1/articles?publisher=the-daily-test&limit=100").json()["items"]
    assert [f"Case {number}" for number in shown] == [article["headline"] for article in wanted]
    assert len(shown) == 60
    assert 'rel="prev"' in second.text
    assert 'rel="next"' not in second.text
    publisher = wanted[0]["publisher"]["id"]
    assert page.headers["link"] == f'<http://record.test/id/{publisher}>; rel="canonical"'
    by_id = many.get(f"/publishers/{publisher}?limit=50").text
    assert [text.partition("<main")[2].count("<li>") for text in (by_id, page.text)] == [50, 50]


def test_a_publisher_of_nothing_that_is_shown_still_has_a_page(writable: Server) -> None:
    (article,) = writable.get("/v1/articles").json()["items"]
    assert (
        f'href="/publishers/{article["publisher"]["slug"]}"'
        in writable.get(f"/articles/{article['slug']}").text
    )
    url = f"{article['url']}?reason_code=other&reason=Gone"
    headers = token(writable, "withdraw") | {"if-match": "*"}
    assert writable.ask("DELETE", url, headers=headers).status_code == 200
    assert "None now." in writable.get(f"/publishers/{article['publisher']['slug']}").text
    gone = writable.get(f"/articles/{article['slug']}", headers={"accept": "text/html"})
    assert gone.status_code == 410
    assert "The article was withdrawn for a reason that the journal tells." in gone.text
    assert "Its quotations are not shown either." in gone.text


def test_the_page_of_corrections_says_what_was_changed_and_why(writable: Server) -> None:
    assert "None yet." in writable.get("/corrections").text
    quote = a_quote(writable)
    decide(writable, quote, status="disputed", evidence_url="https://example.org/tape")
    decide(writable, quote | {"revision": 2}, status="retracted", reason="It <i>never</i> was.")
    latest = writable.get("/corrections?limit=1").text
    assert "It &lt;i&gt;never&lt;/i&gt; was." in latest
    following = re.search(r'rel="next" href="([^"]+)"', latest)
    assert following is not None
    before = writable.get(following[1].replace("&amp;", "&")).text
    assert 'href="https://example.org/tape"' in before
    assert f'href="/quotes/{quote["id"]}"' in before
    assert "<dt>Status</dt><dd><del>published</del> <ins>disputed</ins> </dd>" in before
    assert "by desk-1-" in before
    assert 'href="/corrections"' in writable.get("/").text


def test_corrections_of_names_texts_and_articles_are_told_too(writable: Server) -> None:
    quote = a_quote(writable)
    decide(writable, quote, capacity="official")
    headers = token(writable, "merge", "withdraw", "correct") | {"if-match": "*"}
    why = {"reason_code": "same_speaker", "reason": "One person."}
    merge = "/v1/speakers/sergei-ryabkov/merges"
    assert writable.ask("POST", merge, headers=headers, json=why | {"into": "zvi-magen"}).status_code == 200
    rename = {"reason_code": "error", "reason": "A typo.", "name": "Zvi Maggen"}
    assert (
        writable.ask("POST", "/v1/speakers/zvi-magen/renames", headers=headers, json=rename).status_code
        == 200
    )
    page = writable.get("/corrections").text
    assert "<del>Sergei Ryabkov</del> <ins>Zvi Maggen</ins>" in page
    assert "<del>Zvi Magen</del> <ins>Zvi Maggen</ins>" in page
    assert "<del>analyst</del> <ins>official</ins>" in page
    url = f"{quote['article']['url']}?reason_code=other&reason=Gone"
    assert writable.ask("DELETE", url, headers=headers).status_code == 200
    page = writable.get("/corrections").text
    assert ">withdrawn</span>" in page
    assert "<del>analyst</del>" not in page


def test_an_old_address_of_a_speaker_leads_on_with_its_query(writable: Server) -> None:
    sent = {"reason_code": "same_speaker", "reason": "One person.", "into": "zvi-magen"}
    headers = token(writable, "merge") | {"if-match": "*"}
    path = "/v1/speakers/sergei-ryabkov/merges"
    assert writable.ask("POST", path, headers=headers, json=sent).status_code == 200
    moved = writable.get("/speakers/sergei-ryabkov?limit=3")
    assert (moved.status_code, moved.headers["location"]) == (
        308,
        "http://record.test/speakers/zvi-magen?limit=3",
    )
    assert writable.get(moved.headers["location"]).text.count("<blockquote>") == 3


def test_the_home_page_leads_to_articles_and_analysts(first: Server) -> None:
    page = first.get("/").text
    assert 'href="/speakers/zvi-magen"' in page
    assert 'href="/articles/analysts-' in page


@pytest.mark.parametrize(
    "path",
    [
        "/articles/nothing",
        "/speakers/nobody",
        "/publishers/nobody",
        "/publishers/pub_000000000000",
        "/problems/nothing",
    ],
)
def test_a_page_of_nothing_is_a_problem(first: Server, path: str) -> None:
    assert (first.get(path).status_code, first.get(path).headers["content-type"]) == (
        404,
        "application/problem+json",
    )


@pytest.mark.parametrize(
    ("path", "status", "title"),
    [
        ("/articles/nothing", 404, "Nothing has this address"),
        ("/speakers/nobody", 404, "Nothing has this address"),
        ("/nowhere", 404, "Nothing has this address"),
        ("/speakers/zvi-magen?limit=0", 422, "Something in the request is not valid"),
    ],
)
def test_a_browser_is_told_on_a_page_what_is_wrong(first: Server, path: str, status: int, title: str) -> None:
    browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    answer = first.get(path, headers={"accept": browser})
    assert (answer.status_code, answer.headers["content-type"]) == (status, "text/html; charset=utf-8")
    assert f"<h1>{title}</h1>" in answer.text
    assert answer.headers["x-request-id"] in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    for accept in ("*/*", "application/json", "image/png"):
        answer = first.get(path, headers={"accept": accept})
        assert answer.headers["content-type"] == "application/problem+json"
    assert first.get("/v1/articles/nothing", headers={"accept": browser}).headers["content-type"] == (
        "application/problem+json"
    )


def test_nothing_that_an_article_says_becomes_markup(writable: Server) -> None:
    record = made_up(
        1,
        said=HOSTILE,
        headline=HOSTILE,
        dek=HOSTILE,
        byline=HOSTILE,
        source_url="javascript:alert(1)",
        language=None,
    )
    save(writable.path, record)
    for path in (
        "/",
        "/speakers/jane-doe",
        "/publishers/the-daily-test",
        "/articles/" + writable.get("/v1/articles").json()["items"][0]["id"],
    ):
        page = writable.get(path)
        scripts = re.findall("<script[^>]*>", page.text)
        assert all('src="/static/' in one or one == DATA for one in scripts)
        assert "<img" not in page.text
        assert 'href="javascript' not in page.text
        assert "'unsafe-inline'" not in page.headers["content-security-policy"]


def test_problem_pages_show_code_as_code(first: Server) -> None:
    for path in ("/problems", "/problems/unauthorized"):
        page = first.get(path).text
        assert "<code>Authorization: Bearer</code>" in page
        assert "`" not in page


def test_every_problem_has_a_page(first: Server) -> None:
    index = first.get("/problems").text
    for slug in re.findall(r'href="/problems/([a-z-]+)"', index):
        assert slug in first.get(f"/problems/{slug}").text


def quote(name: str, *spans: tuple[int, int, bool]) -> dict[str, object]:
    return {
        "id": name,
        "spans": [{"start": start, "end": end, "verbatim": verbatim} for start, end, verbatim in spans],
    }


def test_a_quote_page_tells_in_words_how_sure_it_is_and_what_it_was_found_by(writable: Server) -> None:
    record = made_up(1, name="Ann Poe")
    facts: dict[str, Any] = {"confidence_content": 0.91, "rule": "source_cue_content", "method": "model"}
    quotations = tuple(structs.replace(one, **facts) for one in record.extraction.quotations)
    save(writable.path, replace(record, extraction=replace(record.extraction, quotations=quotations)))
    quote = a_quote(writable, "ann-poe")
    page = writable.get(f"/quotes/{quote['id']}").text
    assert "almost certain (0.98); that these are the words: 0.91</dd>" in page
    assert (
        "<dt>Found by</dt><dd>a learned model, by the pattern: who said it, “said”, their words</dd>" in page
    )
    decide(writable, quote, capacity="witness")
    assert "<dt>Found by</dt><dd>a person</dd>" in writable.get(f"/quotes/{quote['id']}").text


def test_feeds_and_pages_are_called_what_the_page_is_called(many: Server) -> None:
    page = many.get("/utterances").text
    assert "Same words (Atom)" in page
    assert "Utterance" not in re.sub("<[^>]*>", "", page)
    assert ">Next</a>" in many.get("/articles?limit=2").text


def test_runs_are_cut_out_of_paragraphs_and_the_inner_of_two_quotes_is_marked() -> None:
    paragraphs = [{"start": 0, "end": 10, "text": "0123456789"}, {"start": 12, "end": 16, "text": "cdef"}]
    across = quote("across", (2, 5, True), (8, 14, False))
    inside = quote("inside", (3, 4, True))
    hidden = quote("hidden", (3, 4, True))
    assert mark(paragraphs, [across, inside, hidden]) == [
        [
            ("01", None, False, False),
            ("2", across, True, True),
            ("3", inside, True, True),
            ("4", across, True, False),
            ("567", None, False, False),
            ("89", across, False, False),
        ],
        [
            ("cd", across, False, False),
            ("ef", None, False, False),
        ],
    ]


def test_an_article_that_was_not_read_says_so(empty_record: Path, tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    shutil.copy(empty_record, path)
    save(path, made_up(1, language="de", extraction=Extraction((), ())))
    server = Server(path)
    [article] = server.get("/v1/articles").json()["items"]
    assert (article["language"], article["extraction_status"]) == ("de", "language_not_supported")
    page = server.get(f"/articles/{article['slug']}").text
    assert "in German, which On Record does not read: no quotations were looked for" in page
    assert "Said in these words" not in page
    server.dispatcher.close()


def test_pages_ignore_what_they_do_not_know_and_the_api_does_not(first: Server) -> None:
    tracked = "utm_source=feed&utm_source=mail&fbclid=%3Cb%3E"
    for path in (
        "/",
        "/articles/{}",
        "/speakers/zvi-magen",
        "/publishers/the-media-line",
        "/corrections",
        "/check",
    ):
        plain = path.format(first.get("/v1/articles").json()["items"][0]["slug"])
        shown = first.get(f"{plain}?{tracked}")
        assert (shown.status_code, shown.text) == (200, first.get(plain).text), path
    assert first.get(f"/v1/articles?{tracked}").status_code == 422
    assert first.get("/v1/articles?utm_source=feed").status_code == 422
    assert first.get("/speakers/zvi-magen?limit=1&limit=2").status_code == 422
