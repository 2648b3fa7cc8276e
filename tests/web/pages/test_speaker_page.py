"""The page of a speaker: roles in time with their proof, when and where and beside whom somebody is quoted."""

import re
import shutil
from pathlib import Path

from onrecord.web.pages.timelines import HEIGHT, MOST_BARS, timeline

from tests.web.conftest import Server, save
from tests.web.records import made_up
from tests.web.tokens import token


def test_roles_stand_with_the_words_that_prove_them_and_with_their_time(many: Server) -> None:
    page = many.get("/speakers/jane-doe").text
    proof = r'<p class="proof">“The mill is open,” Jane Doe, an <mark>analyst at Acme</mark>, said in case \d+\. <a'
    assert re.search(proof, page)
    assert (
        '<time datetime="2020-01-01">1 January 2020</time> to <time datetime="2020-01-25">25 January 2020</time>, 15 articles'
        in page
    )
    assert page.count("<h3>") == 15
    assert ">The Daily Test</a> <span" in page
    assert re.search(r">When</h2>\s*<p class=\"facts ends\"><span>January 2020</span></p>", page)
    assert '<a href="/speakers/acme">Acme</a> <span class="count">15 articles</span>' in page
    undated = many.get("/speakers/zvi-magen").text
    assert 'class="timeline"' not in undated
    assert (
        "</mark> Zvi Magen agrees that the proposal likely was made and that Netanyahu’s statements were,"
        in undated
    )
    assert ">Sanam Vakil</a>" in undated


def test_where_rights_allow_only_quotes_a_role_is_proved_by_its_own_words(writable: Server) -> None:
    (article,) = writable.get("/v1/articles").json()["items"]
    sent = {"reason_code": "legal", "reason": "Licence ended.", "rights": "quotes_only"}
    headers = token(writable, "withdraw") | {"if-match": "*"}
    assert writable.ask("POST", f"{article['url']}/rights", headers=headers, json=sent).status_code == 200
    page = writable.get("/speakers/zvi-magen").text
    assert '<p class="proof"><mark>' in page
    assert "agrees that the proposal" not in page.partition('id="quotes"')[0]


def test_a_role_that_an_article_states_twice_is_proved_by_the_first_statement(
    empty_record: Path, tmp_path: Path
) -> None:
    path = tmp_path / "record.db"
    shutil.copy(empty_record, path)
    record = made_up(1, said="It is open " * 30)
    save(path, record)
    server = Server(path)
    assert "<mark>analyst at Acme</mark>" in server.get("/speakers/jane-doe").text
    server.dispatcher.close()


def test_a_timeline_has_months_and_of_a_long_time_years() -> None:
    assert timeline({}) is None
    short = timeline({"2019-12": 1, "2020-02": 4})
    assert short is not None
    assert [(one.label, one.place, one.height) for one in short.bars] == [
        ("December 2019", 0, HEIGHT / 4),
        ("February 2020", 2, HEIGHT),
    ]
    assert (short.width, short.first, short.last) == (3, "December 2019", "February 2020")
    long = timeline({"1990-01": 1, "1990-02": 1, f"{1991 + MOST_BARS // 12}-01": 1})
    assert long is not None
    assert [(one.label, one.quotes) for one in long.bars] == [("1990", 2), (str(1991 + MOST_BARS // 12), 1)]


def test_a_timeline_is_drawn_of_several_months_and_one_is_told_in_words(writable: Server) -> None:
    save(writable.path, made_up(1, name="Ann Poe", published_at="2020-01-05"))
    assert '<svg class="timeline"' not in writable.get("/speakers/ann-poe").text
    save(writable.path, made_up(2, name="Ann Poe", published_at="2020-03-05"))
    page = writable.get("/speakers/ann-poe").text
    assert 'aria-label="January 2020: 1 quotation, March 2020: 1 quotation"' in page
    assert '<p class="facts ends"><span>January 2020</span><span>March 2020</span></p>' in page


def test_who_may_be_the_same_is_named_with_the_reason(writable: Server) -> None:
    assert "Perhaps the same" not in writable.get("/speakers/zvi-magen").text
    save(writable.path, made_up(1, name="Leonard E. Marsh"), made_up(2, name="Len Marsh"))
    page = writable.get("/speakers/len-marsh").text.partition("Perhaps the same")[2]
    slug = writable.get("/v1/speakers/len-marsh/suggestions").json()["items"][0]["slug"]
    assert f'<a href="/speakers/{slug}">Leonard E. Marsh</a>' in page
    assert "a shorter or longer form of the name; both acme, analyst" in page
