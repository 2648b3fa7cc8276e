"""A real browser opens the links to words: it scrolls there and marks exactly these words."""

from functools import partial
from html import escape
from pathlib import Path

import httpx
import pytest
from onrecord.store.documents.text_fragments import Page, text_fragment
from selenium.webdriver import Chrome

from tests.e2e.browsing import (
    DESKTOP,
    eventually,
    marked_words,
    needs_browser,
    resize,
    serve_pages,
    visit,
)
from tests.e2e.processes import FIRST_ARTICLE, Record

pytestmark = needs_browser
LONG = "Nobody expected it, and " + "we said so then, and " * 20 + "we say so again now."
STYLE = "<style>::target-text { background: #9ddcff; color: inherit; } h1 { margin-bottom: 1500px }</style>"


def verbatim(quote: dict[str, list[dict[str, str]]]) -> list[str]:
    return [span["exact"] for span in quote["spans"] if span["verbatim"]]


def shows(browser: Chrome, words: str) -> bool:
    """Tell whether the first of the words is within the window."""
    seen: bool = browser.execute_script(
        "const mark = [...document.querySelectorAll('mark, p')].find((one) => one.textContent.includes(arguments[0]));"
        "const box = mark.getBoundingClientRect(); return box.top < innerHeight && box.bottom > 0;",
        words,
    )
    return seen


def test_every_link_of_the_first_article_marks_its_words_on_the_reader_page(
    client: httpx.Client, browser: Chrome
) -> None:
    quotes = client.get("/v1/quotes?kind=direct&kind=mixed").json()["items"]
    assert [len(verbatim(quote)) for quote in quotes] == [1, 3, 1, 3]
    resize(browser, (800, 300))
    for quote in quotes:
        visit(browser, quote["links"]["text_fragment"])
        assert eventually(lambda: marked_words(browser), verbatim(quote)) == verbatim(quote)
        assert eventually(partial(shows, browser, verbatim(quote)[0]), expected=True)
    resize(browser, DESKTOP)


def test_every_link_of_the_first_article_marks_its_words_on_the_published_page(
    browser: Chrome, tmp_path: Path
) -> None:
    """As a publisher prints it: below a headline, with an address that the record knows."""
    headline, *paragraphs = FIRST_ARTICLE.read_text(encoding="utf-8").split("\n\n")
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    with serve_pages(tmp_path) as origin:
        page = (
            f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A</title>{STYLE}'
            f'<link rel="canonical" href="{origin}/a.html"></head>'
            f"<body><main><article><h1>{escape(headline)}</h1>{body}</article></main></body></html>"
        )
        (tmp_path / "a.html").write_text(page, encoding="utf-8")
        record = Record(tmp_path / "record.db")
        record.migrate()
        record.run("ingest", tmp_path / "a.html")
        with record.serve() as client:
            quotes = client.get("/v1/quotes?kind=direct&kind=mixed").json()["items"]
            assert len(quotes) == 4
            for quote in quotes:
                assert quote["links"]["text_fragment"].startswith(f"{origin}/a.html#:~:text=")
                visit(browser, quote["links"]["text_fragment"])
                assert eventually(lambda: marked_words(browser), verbatim(quote)) == verbatim(quote)


@pytest.mark.parametrize(
    "marked",
    [
        "“{Yes, no-one & all: 50% + 1 = #1?}” she said.",
        "“{Well-known – and “so-called” – ‘facts’ aren’t},” he said, “{are-they}?”",
        "She called it fair. “{Fair},” he said. “Fair enough.”",
        "It is fair. He called it “{fair}” and left. Then fair again.",
        "“{No}.”\n\n“No,” she said.",
        "“No,” she said.\n\n“{No},” he said.",
        "“{" + LONG + "}” she said.",
        "“Nobody expected it, and we said nothing.”\n\nThen: “{" + LONG + "}”",
        "“{Übergrößen, naïve cafés and 😀 are here},” she said.",
        "“{日本語の文、そして},” he said.",
        "A “deal” is a deal, but a “{deal}” is another “deal”.",
        "Deal, deal, deal. “{One deal},” she said, “{one deal}!”",
        "They talk of a break-down. It will “{break}” today.",
        "“{],-&text=[}” is what she wrote.",
    ],
    ids=lambda marked: marked[:40],
)
def test_a_browser_marks_exactly_the_words_of_a_link(browser: Chrome, tmp_path: Path, marked: str) -> None:
    runs, text = [], ""
    for number, part in enumerate(marked.replace("}", "{").split("{")):
        if number % 2:
            runs.append((len(text), part))
        text += part
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in text.split("\n\n"))
    (tmp_path / "a.html").write_text(
        f'<!doctype html><meta charset="utf-8"><title>A</title>{STYLE}<h1>The deal</h1>{body}',
        encoding="utf-8",
    )
    with serve_pages(tmp_path) as origin:
        link = text_fragment(f"{origin}/a.html", runs, Page.of(text, "The deal"))
        assert link is not None
        visit(browser, link)
        words = [exact for _, exact in runs]
        assert eventually(lambda: marked_words(browser), words) == words, link
        assert browser.execute_script("return scrollY") > 0
