"""`speaker:` and `paper:` in a search: the same on lists of quotes and articles, in whole lists and on the page."""

from typing import Any

import pytest

from tests.web.conftest import Server, save
from tests.web.records import made_up

BROWSER = {"accept": "text/html"}
ZOE = 15
"""Articles of each of the four analysts."""


def total(server: Server, q: str, what: str = "quotes", **more: Any) -> int:
    answer = server.get(f"/v1/{what}", params={"q": q, "with_total": "true", "limit": 1, **more})
    assert answer.status_code == 200, answer.text
    found: int = answer.json()["total"]
    return found


def refused(server: Server, q: str, path: str = "/v1/quotes", **more: Any) -> tuple[str, str]:
    answer = server.get(path, params={"q": q, **more})
    assert answer.status_code == 422
    (fault,) = answer.json()["errors"]
    return fault["parameter"], fault["detail"]


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("speaker:zoe", ZOE),
        ("Speaker:ZOË", ZOE),
        ('speaker:"zoe ruth"', ZOE),
        ("speaker:“Ruth Zoe”", ZOE),
        ("speaker:zo*", ZOE),
        ('speaker:"ruth zo"*', ZOE),
        ("speaker:zoe speaker:ruth", ZOE),
        ("speaker:zoe speaker:poe", 0),
        ("mill speaker:zoe", ZOE),
        ("mill -speaker:zoe", 3 * ZOE),
        ("speaker:zoe -mill", 0),
        ("speaker:zoe -absent -missing", ZOE),
        ("paper:test", 8 * ZOE),
        ('paper:"daily the"', 8 * ZOE),
        ("publisher:dai*", 8 * ZOE),
        ("paper:media -speaker:magen", 6),
        ("mill -paper:test", 0),
        ("paper:test speaker:magen", 0),
    ],
)
def test_a_search_finds_by_names(many: Server, q: str, found: int) -> None:
    assert total(many, q) == found


def test_articles_are_found_by_who_is_quoted_and_who_published_them(many: Server) -> None:
    assert total(many, "speaker:zoe", "articles") == ZOE
    assert total(many, "-speaker:zoe paper:test", "articles") == 3 * ZOE
    assert total(many, "paper:media iran*", "articles") == 1
    assert total(many, "paper:media -iran*", "articles") == 0
    assert total(many, "paper:media -oil", "articles") == 1


def test_names_narrow_facets_and_whole_lists_down(many: Server) -> None:
    page = many.get("/v1/quotes", params={"q": "speaker:zoe", "facets": "true"}).json()
    assert [(one["label"], one["count"]) for one in page["facets"]["speaker"]] == [("Ruth Zoe", ZOE)]
    lines = many.get("/v1/quotes.csv", params={"q": "speaker:zoe"}).text.splitlines()
    assert len(lines) == ZOE + 1


def test_names_alone_are_sorted_by_date_and_pages_hold_together(many: Server) -> None:
    whole = many.get("/v1/quotes?q=speaker:zoe&limit=100").json()["items"]
    by_date = many.get("/v1/quotes?speaker=ruth-zoe&limit=100").json()["items"]
    assert [one["id"] for one in whole] == [one["id"] for one in by_date]
    assert whole[0]["snippet"] == {"text": whole[0]["text"], "matches": []}
    ids, address = [], "/v1/quotes?q=speaker:zoe&limit=4"
    while address:
        page = many.get(address).json()
        ids += [one["id"] for one in page["items"]]
        address = page["next"]
    assert ids == [one["id"] for one in whole]
    mixed = many.get("/v1/quotes?q=mill+speaker:zoe").json()["items"][0]
    assert mixed["snippet"]["matches"] == [[4, 8]]


def test_what_a_name_cannot_mean_is_refused(many: Server) -> None:
    unknown = "names a speaker that the record does not have; nearest: "
    assert refused(many, "speaker:zoee") == ("q", f"{unknown}ruth-zoe")
    assert refused(many, "mill -speaker:zoee", "/v1/articles") == ("q", f"{unknown}ruth-zoe")
    assert refused(many, "speaker:qqq") == ("q", unknown.partition(";")[0])
    assert refused(many, "paper:dayly", "/v1/quotes.csv")[1].startswith(
        "names a publisher that the record does not"
    )
    assert refused(many, 'speaker:""') == ("q", "needs a name behind `speaker:`")
    assert refused(many, "Paper:*") == ("q", "needs a name behind `paper:`")
    assert refused(many, "-speaker:zoe") == ("q", "needs at least one word to look for")
    assert refused(many, "speaker:zoe", sort="relevance") == ("sort", "`relevance` needs words in `q`")


def test_what_names_nothing_behind_a_colon_is_words_or_refused(many: Server) -> None:
    for q in ("speaker: zoe", '"loudspeaker:zoe"', "12:zoe"):
        assert total(many, q) == 0
    for q in ("loudspeaker:zoe", "capacity:analyst", "mill -author:zoe"):
        for path in ("/v1/quotes", "/v1/articles"):
            answer = many.get(path, params={"q": q})
            assert (answer.status_code, "knows no `" in answer.text) == (422, True)
    assert total(many, "mill: open") == 4 * ZOE


def test_the_page_searches_in_the_same_words(many: Server) -> None:
    page = many.get("/search", params={"q": "speaker:zoe"}, headers=BROWSER).text
    assert f"{ZOE} quotations" in page
    assert '<h2 id="people">People</h2>' in page
    assert "speaker:name" in many.get("/search", headers=BROWSER).text
    wrong = many.get("/search", params={"q": "speaker:zoee"}, headers=BROWSER).text
    assert "The search names a speaker that the record does not have; nearest: ruth-zoe." in wrong


def test_a_speaker_is_found_by_any_alias(writable: Server) -> None:
    save(writable.path, made_up(1, name="José Álvarez"), made_up(2, name="Jane Doe", publisher=None))
    assert total(writable, "speaker:alvarez") == total(writable, 'speaker:"alvarez jose"') == 1
    assert total(writable, "mill -paper:test") == 1
