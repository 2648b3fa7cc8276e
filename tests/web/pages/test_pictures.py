"""The picture of a quotation: what is drawn, whatever the words are, and that nothing is drawn where nothing can be."""

import io
import sys
from collections.abc import Iterator
from functools import partial
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import resvg_py
from onrecord.web.pages import pictures
from onrecord.web.pages.pictures import HEIGHT, LIBRARY, WIDTH, can_draw, draw, draws_words, set_words, svg
from PIL import Image

from tests.web.conftest import Server
from tests.web.standing import decide
from tests.web.tokens import a_quote

SVG = "{http://www.w3.org/2000/svg}"
needs_font = pytest.mark.skipif(not can_draw(), reason="needs a font: apt-get install fonts-dejavu-core")
HOSTILE = (
    "</text><script>alert(1)</script>",
    "&lt;b&gt; &amp; 'x' \"y\"",
    "<image href='file:///etc/hosts'/>",
    "a\u202eb\u2066c\u0000d\uffff",
    "e" + "\u0301" * 40,
    "A" * 900,
    "words " * 900,
    "“”",
)


@pytest.fixture
def without_library(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As where the extra is not installed."""
    monkeypatch.setitem(sys.modules, LIBRARY, None)
    can_draw.cache_clear()
    yield
    can_draw.cache_clear()


def quote_of(words: str, **more: Any) -> dict[str, Any]:
    return {
        "kind": "direct",
        "status": "published",
        "spans": [{"exact": words}],
        "rendered": words,
        "speaker": {"name": words[:60] or "Ann Poe"},
        "candidates": [],
        "source": None,
        "article": {"publisher": {"name": words}, "published_at": "2018-12-05", "headline": words},
        **more,
    }


@needs_font
def test_a_quotation_has_a_picture_that_its_page_names(first: Server) -> None:
    quote = a_quote(first)
    answer = first.get(f"/quotes/{quote['id']}/card.png")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/png")
    assert "content-encoding" not in answer.headers
    assert Image.open(io.BytesIO(answer.content)).size == (WIDTH, HEIGHT)
    page = first.get(f"/quotes/{quote['id']}").text
    assert f'<meta property="og:image" content="http://record.test/quotes/{quote["id"]}/card.png">' in page
    assert 'content="summary_large_image"' in page
    assert f'<a href="http://record.test/quotes/{quote["id"]}/card.png">The picture</a>' in page
    again = first.get(f"/quotes/{quote['id']}/card.png", headers={"if-none-match": answer.headers["etag"]})
    assert again.status_code == 304
    assert first.get("/quotes/quo_000000000000/card.png").status_code == 404


@pytest.mark.usefixtures("without_library")
def test_without_the_library_the_page_names_no_picture(first: Server) -> None:
    quote = first.get("/v1/speakers/sanam-vakil/quotes").json()["items"][0]
    answer = first.get(f"/quotes/{quote['id']}/card.png?plain", headers={"accept": "application/json"})
    assert (answer.status_code, "onrecord[pictures]" in answer.json()["detail"]) == (501, True)
    page = first.get(f"/quotes/{quote['id']}?plain").text
    assert "og:image" not in page
    assert 'content="summary"' in page


def test_where_no_font_is_installed_it_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    bare = partial(resvg_py.svg_to_bytes, skip_system_fonts=True)
    monkeypatch.setattr(resvg_py, "svg_to_bytes", bare)
    assert not draws_words()


@needs_font
def test_the_name_of_the_record_ends_at_the_margin_in_any_font() -> None:
    picture = Image.open(io.BytesIO(draw(svg(quote_of(""))))).convert("L")
    assert min(picture.crop((WIDTH - 84, 0, WIDTH, HEIGHT)).tobytes()) > 200
    assert min(picture.crop((WIDTH - 84 - 20, 90, WIDTH - 84, 120)).tobytes()) < 200


@needs_font
@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_no_words_are_markup_and_all_stay_within_the_picture(words: str) -> None:
    drawing = svg(quote_of(words))
    root = ET.fromstring(drawing)  # noqa: S314 - our own drawing
    assert {one.tag for one in root.iter()} == {f"{SVG}{name}" for name in ("svg", "rect", "text", "circle")}
    picture = Image.open(io.BytesIO(draw(drawing))).convert("L")
    edge = picture.crop((WIDTH - 40, 0, WIDTH, HEIGHT))
    assert min(edge.tobytes()) > 200


def drawn(quote: dict[str, Any]) -> list[ET.Element]:
    return list(ET.fromstring(svg(quote)).iter(f"{SVG}text"))  # noqa: S314 - our own drawing


def test_only_verbatim_words_stand_in_marks_and_what_does_not_stand_is_struck() -> None:
    kicker, said, *_ = drawn(quote_of("The ferry will not run", status="disputed"))
    assert (kicker.text, said.text) == ("IN THESE WORDS · DISPUTED", "“The ferry will not run”")
    kicker, said, *_ = drawn(
        quote_of("", kind="indirect", rendered="She said that it runs", status="retracted")
    )
    assert (kicker.text, said.text) == ("PARAPHRASED · RETRACTED", "She said that it runs")
    assert (said.get("font-style"), said.get("text-decoration")) == ("italic", "line-through")
    bare = quote_of(
        "It runs", speaker=None, article={"publisher": None, "published_at": None, "headline": None}
    )
    assert [one.text or "" for one in drawn(bare)[2:4]] == ["Nobody is named", ""]


def test_words_are_as_large_as_there_is_room_and_cut_where_there_is_none() -> None:
    short, long = set_words("Yes."), set_words("word " * 400)
    assert (short.lines, short.size) == (("Yes.",), 64)
    assert long.size == 34
    assert long.lines[-1].endswith("word …")
    assert len(set_words("港は春の嵐が来るまでに準備が整わない" * 4).lines) > 1
    assert set_words("").lines == ()


@needs_font
def test_what_is_read_from_the_right_begins_there() -> None:
    said = drawn(quote_of("קרא את המכתב (2018)!"))[1]
    assert (said.get("x"), said.get("text-anchor")) == (str(WIDTH - 84), "end")
    assert (said.text or "").startswith("\u200f“")
    picture = Image.open(io.BytesIO(draw(svg(quote_of("קרא"))))).convert("L")
    assert min(picture.crop((WIDTH // 2, 180, WIDTH, 440)).tobytes()) < 100
    assert min(picture.crop((40, 180, WIDTH // 2, 440)).tobytes()) > 200
    assert not set_words("The word קרא is Hebrew").right


def test_a_corrected_quote_has_another_picture(writable: Server) -> None:
    quote = a_quote(writable)
    before = svg(writable.get(quote["url"]).json())
    decide(writable, quote, status="retracted")
    assert pictures.svg(writable.get(quote["url"]).json()) != before
