"""A permalink's anchor finds its quote on the article's page: in the text, in the list, or among what was retracted."""

import re
from html import unescape
from typing import Any

from onrecord.web.pages.wording import day

from tests.web.conftest import Server, save
from tests.web.records import made_up
from tests.web.standing import decide, revise
from tests.web.tokens import a_quote, token


def page(server: Server, quote: dict[str, Any]) -> tuple[str, str]:
    """The page that a browser is led to, and the element with the quote's anchor."""
    led = server.get(quote["links"]["permalink"], headers={"accept": "text/html"}).headers["location"]
    address, _, anchor = led.partition("#")
    assert anchor == quote["id"]
    html = server.get(address).text
    (shown,) = re.finditer(rf'<(mark|blockquote)\b[^>]* id="{anchor}".*?</\1>', html, re.DOTALL)
    return html, shown[0]


def on(moment: str) -> str:
    """A day as pages print it."""
    return f'<time datetime="{moment}">{day(moment)}</time>'


def test_the_permalink_of_a_retracted_quote_leads_to_its_words_and_why(writable: Server) -> None:
    quote = decide(writable, a_quote(writable), status="retracted")
    html, shown = page(writable, quote)
    assert html.index('<h2 id="retracted">') < html.index(shown)
    assert "Zvi Magen" in shown
    assert all(span["exact"] in unescape(shown) for span in quote["spans"])
    assert f"retracted</span> {on(quote['correction']['at'])}: The tape says &lt;b&gt;otherwise" in shown
    assert html.count('class="retracted"') == 1


def test_what_a_newer_text_no_longer_has_says_when(writable: Server) -> None:
    revised = revise(writable)
    _, shown = page(writable, revised.retracted)
    (change,) = [one for one in writable.get("/v1/changes").json()["items"] if one["action"] == "revise"]
    assert f"retracted</span> {on(change['at'])}: no longer found when the article was read again" in shown


def test_a_page_without_retracted_quotes_has_no_section_for_them(first: Server) -> None:
    (article,) = first.get("/v1/articles").json()["items"]
    html = first.get(f"/articles/{article['slug']}").text
    assert 'id="retracted"' not in html
    assert "disputed" not in html


def test_disputed_words_are_marked_and_say_why(writable: Server) -> None:
    quote = decide(writable, a_quote(writable), status="disputed")
    html, shown = page(writable, quote)
    assert re.match(rf'<mark class="q c1 p disputed" data-voice="1" id="{quote["id"]}">', shown)
    assert '<mark class="q disputed">disputed</mark>' in html
    assert 'data-note="disputed · corrected: The tape says &lt;b&gt;otherwise&lt;/b&gt;."' in shown


def test_a_corrected_quote_of_an_older_text_marks_no_words_of_the_newer_one(writable: Server) -> None:
    save(writable.path, made_up(1))
    quote = decide(writable, a_quote(writable, "jane-doe"), capacity="witness")
    save(writable.path, made_up(1, said="Nobody here has ever heard of any such thing"))
    quote = writable.get(quote["url"]).json()
    assert (quote["status"], quote["article_revision"]) == ("published", 1)
    html, shown = page(writable, quote)
    assert shown.startswith("<blockquote")
    assert "Not in the text as it stands here" in html
    assert "Nobody here has ever heard of any such thing,</a></mark>" in html


def test_permalinks_find_the_quotes_of_a_text_that_is_withheld(writable: Server) -> None:
    quote = a_quote(writable)
    answer = writable.ask(
        "POST",
        f"{quote['article']['url']}/rights",
        headers=token(writable, "withdraw") | {"if-match": "*"},
        json={"reason_code": "legal", "reason": "Licence ended.", "rights": "quotes_only"},
    )
    assert answer.status_code == 200, answer.text
    assert page(writable, quote)[1].startswith("<blockquote")
