"""The words around an article's quotes: who speaks how much, how each speaker was found, what a correction changed."""

import re
from typing import Any

import markupsafe
import pytest
from onrecord.text.function_words import KNOWN
from onrecord.web.pages import templating
from onrecord.web.pages.amendments import MOST_WORDS, Part, amendments, word_diff
from onrecord.web.pages.answers import citation_formats
from onrecord.web.pages.assets import ASSETS
from onrecord.web.pages.highlighting import telling
from onrecord.web.pages.languages import language_name
from onrecord.web.pages.reasons import how_found
from onrecord.web.pages.voices import COLOURS, SCALE, voices_of
from onrecord.web.pages.wording import CITATIONS, breakable, day, may_name, pattern, role, sure, who
from onrecord.web.pages.writing import escape, published, source_link

from tests.web.conftest import Server, save
from tests.web.records import made_up
from tests.web.standing import decide
from tests.web.tokens import a_quote


def quote(said: str, start: int, name: str | None, **facts: Any) -> dict[str, Any]:
    """A quote as it is served, as far as pages read it."""
    span = {"start": start, "end": start + len(said), "exact": said, "verbatim": True}
    return {
        "id": f"quo_{start}",
        "text": said,
        "spans": [span],
        "speaker": name and {"id": f"spk_{name}", "slug": name, "name": name},
        "source": None,
        "candidates": [],
        "capacity": "analyst",
        "method": "rule",
        "kind": "direct",
        "status": "published",
        **facts,
    }


def source(exact: str, start: int, resolution: str = "pronoun") -> dict[str, Any]:
    return {"start": start, "end": start + len(exact), "exact": exact, "resolution": resolution}


def test_voices_are_ordered_by_what_they_say_and_told_apart_by_tags() -> None:
    article = {
        "length": 1000,
        "speakers": [
            {
                "id": "spk_Ann Poe",
                "name": "Ann Poe",
                "slug": "ann",
                "roles": [{"title": "head of Acme", "organization": "Acme", "tense": "former"}],
            }
        ],
    }
    quotes = [
        quote("Yes", 0, "Adam Poe"),
        quote("It is so", 10, "Ann Poe"),
        quote("No", 995, None, source=source("a rival", 900, "none")),
        quote("Never", 600, None),
        quote("Nor I", 700, "Ada Poe"),
        quote("Nor we", 800, "Al Poe"),
        quote("Nor they", 850, "Abe Poe"),
    ]
    voices = voices_of(article, quotes)
    assert [(one.name, one.tag, one.words, one.colour) for one in voices] == [
        ("Ann Poe", "AP", 3, 1),
        ("Ada Poe", "APo", 2, 2),
        ("Al Poe", "APoe", 2, 3),
        ("Abe Poe", "AP2", 2, 4),
        ("Adam Poe", "AP3", 1, 5),
        ("a rival", "AR", 1, 0),
        ("Nobody is named", "NN", 1, 0),
    ]
    assert voices[0].roles == ("formerly head of Acme",)
    assert voices[0].share == 25
    assert all(0 <= start <= SCALE - width for one in voices for _, start, width, _ in one.stretches)
    assert voices_of(article, []) == ()
    assert voices_of(article, [quote("Oh", 0, "—")])[0].tag == "?"
    assert voices_of(article, [quote("Oh", at, f"N{at}") for at in range(COLOURS + 1)])[COLOURS].colour == 1


@pytest.mark.parametrize(
    ("said", "facts"),
    [
        ("A person decided this, and not the engine.", {"method": "manual"}),
        ("The article does not say whose words these are.", {"speaker": None}),
        ("No name stands beside these words; what is around them tells that it is Ann Poe.", {}),
        ("The article says “a rival” and gives no name.", {"speaker": None, "source": source("a rival", 60)}),
        (
            "Perhaps Ann Poe or Al Poe; nobody is likely enough to be named.",
            {"speaker": None, "candidates": [{"exact": "Ann Poe"}, {"exact": "Al Poe"}]},
        ),
        ("“Ann Poe” stands beside these words.", {"source": source("Ann Poe", 60, "named")}),
        ("“she” is Ann Poe, named in the same sentence.", {"source": source("she", 8)}),
        ("“she” is Ann Poe, named in the sentence before.", {"source": source("she", 14)}),
        ("“she” is Ann Poe, named in the sentence before.", {"source": source("she", 24)}),
        ("“she” is Ann Poe, named 2 sentences before.", {"source": source("she", 28)}),
        ("“she” is Ann Poe, named in the paragraph before.", {"source": source("she", 52)}),
        ("“she” is Ann Poe, named 2 paragraphs before.", {"source": source("she", 62)}),
        ("“she” is Ann Poe, named 11 paragraphs before.", {"source": source("she", 300)}),
    ],
)
def test_it_is_told_how_a_speaker_was_found(said: str, facts: dict[str, Any]) -> None:
    text = "Dr. Poe came. She sat down. It rained. It still did."
    paragraphs = [{"start": 0, "end": len(text), "text": text}]
    paragraphs += [{"start": at, "end": at + 5, "text": "Rain."} for at in (52, 60, *range(70, 160, 10))]
    found = how_found(quote("So", 50, "Ann Poe", **facts), paragraphs, ["Ann Poe", "Poe"])
    assert found.replace("two", "2") == said


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Ann Poe came. Poetry is read here. She sat", "2 sentences before"),
        ("Poe came. McPoe did not. She sat", "2 sentences before"),
        ("Poe came. Then came A. Ann Poe of Acme. She sat", "in the sentence before"),
        ("Poe came. She sat", "in the sentence before"),
        ("Nobody but Poe_ came. She sat", ""),
    ],
)
def test_a_name_is_found_as_whole_words_where_it_last_stands(text: str, where: str) -> None:
    she = quote("So", 90, "Ann Poe", source=source("She", len(text) - len("She sat")))
    told = how_found(she, [{"start": 0, "end": len(text), "text": text}], ["A. Ann Poe", "Ann Poe"])
    assert told.replace("two", "2") == f"“She” is Ann Poe{where and ', named '}{where}."


def test_without_a_text_or_a_name_in_it_no_distance_is_told() -> None:
    she = quote("So", 50, "Ann Poe", source=source("she", 14))
    assert how_found(she, [], ["Ann Poe"]) == "“she” is Ann Poe."
    assert how_found(she, [{"start": 0, "end": 5, "text": "Rain."}], ["Ann Poe"]) == "“she” is Ann Poe."
    assert how_found(she, [{"start": 0, "end": 5, "text": None}], []) == "“she” is Ann Poe."


def test_words_for_readers() -> None:
    assert [sure(one) for one in (0.99, 0.9, 0.7, 0.5, 0.2)] == [
        "almost certain",
        "very likely",
        "likely",
        "rather likely",
        "doubtful",
    ]
    assert [day("2018-12-05"), day("2020-01-31T23:00:00Z")] == ["5 December 2018", "31 January 2020"]
    assert [day("2018-12"), day("2018")] == ["December 2018", "2018"]
    assert role({"title": "Former envoy", "organization": None, "tense": "former"}) == "Former envoy"
    perhaps = [{"exact": "Ann Poe"}]
    assert who(quote("No", 0, None, candidates=perhaps)) == "unresolved: nobody named"
    assert who(quote("No", 0, None, candidates=perhaps, source=source("he", 4))) == "unresolved: he"
    assert role({"title": "head", "organization": "Acme", "tense": "current"}) == "head, Acme"


def test_a_correction_is_shown_as_what_it_changed() -> None:
    before = quote("It is so", 0, "Ann Poe")
    after = quote("It was so", 0, "Adam Poe", capacity="witness")
    assert [(one.label, [part.words for part in one.parts]) for one in amendments(before, after)] == [
        ("Who", ["Ann Poe", "Adam Poe"]),
        ("Capacity", ["analyst", "witness"]),
        ("Words", ["It", "is", "was", "so"]),
    ]
    assert amendments(before, before) == []
    assert word_diff("a b", "a c d") == [
        Part("a", before=True, after=True),
        Part("b", before=True, after=False),
        Part("c d", before=False, after=True),
    ]
    assert [part.words for part in word_diff("a b", "b")] == ["a", "b"]
    assert [part.words for part in word_diff("b", "b c")] == ["b", "c"]
    long = "word " * (MOST_WORDS + 1)
    assert [part.words for part in word_diff(long, "b")] == [long, "b"]


def test_the_page_of_a_quote_has_its_words_reasons_citations_and_history(writable: Server) -> None:
    found = a_quote(writable)
    before = writable.get(f"/quotes/{found['id']}").text
    assert all(span["exact"] in before for span in found["spans"])
    assert "Former Israeli Ambassador" in before
    assert '<mark class="q c1 p">' in before
    assert "@article{" in before
    assert found["links"]["permalink"] in before
    assert "<del>" not in before
    decide(writable, found, capacity="official")
    after = writable.get(f"/quotes/{found['id']}").text
    assert "<dt>Capacity</dt><dd><del>analyst</del> <ins>official</ins> </dd>" in after
    assert writable.get("/quotes/quo_000000000000").status_code == 404


def test_the_page_of_a_quote_of_nobody_and_of_an_older_text(writable: Server) -> None:
    article = writable.get("/v1/articles?include=quotes").json()["items"][0]
    nobody = next(one for one in article["quotes"] if one["speaker"] is None)
    assert "gives no name" in writable.get(f"/quotes/{nobody['id']}").text
    save(writable.path, made_up(1))
    older = decide(writable, a_quote(writable, "jane-doe"), capacity="witness")
    save(writable.path, made_up(1, said="Nobody here has ever heard of any such thing at all"))
    page = writable.get(f"/quotes/{older['id']}").text
    assert "The mill is open," in page
    assert "In the article" not in page
    assert "…</title>" not in page


def test_files_are_kept_by_browsers_as_long_as_their_address_holds(first: Server) -> None:
    addresses = re.findall(r'(?:src|href)="(/static/[^"]+)"', first.get("/").text)
    assert len(addresses) == 5
    for address in addresses:
        answer = first.get(address)
        assert answer.status_code == 200
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert first.get(address.partition("?")[0]).headers["cache-control"] == "public, max-age=3600"
    assert first.get("/static/views.py").status_code == 404
    icon = first.get("/favicon.ico")
    assert (icon.headers["content-type"], icon.content) == ("image/svg+xml", ASSETS["icon.svg"].content)
    assert "Disallow: /desk\n" in first.get("/robots.txt").text
    assert {"style.css", "print.css", "theme.js", "article.js", "icon.svg"} <= {*ASSETS}


def test_where_it_is_told_who_speaks_is_counted_as_scripts_do() -> None:
    paragraphs = [{"start": 0, "end": 4, "text": "Yes."}, {"start": 6, "end": 21, "text": "🌊 No, he said."}]
    quotes: list[dict[str, Any]] = [
        {"id": "told", "source": {"start": 12, "end": 14}, "cue": {"start": 15, "end": 19}},
        {"id": "bare", "source": None, "cue": {"start": 0, "end": 3}},
        {"id": "elsewhere", "source": {"start": 90, "end": 92}, "cue": None},
    ]
    assert telling(paragraphs, quotes) == {"told": "1:7-9 1:10-14", "bare": "0:0-3", "elsewhere": ""}


def test_names_of_programs_are_told_in_words_and_break_at_their_joints() -> None:
    assert pattern("content_cue_source") == "their words, “said”, who said it"
    assert pattern("dash_signature") == "dash signature"
    assert pattern("no_cue") == "their words alone"
    assert breakable("min_<confidence>/json") == "min_<wbr>&lt;confidence&gt;/<wbr>json"


def test_what_is_written_is_escaped_as_html_is() -> None:
    hostile = '<b>&amp;"it\'s"</b> plain & simple'
    assert escape(hostile) == str(markupsafe.escape(hostile))
    assert published("2024-06") == '<time datetime="2024-06">June 2024</time>'
    link = '<a href="https://a.test/?q=&#34;1&#34;&amp;p" rel="nofollow noopener">evidence</a> · '
    assert source_link('https://a.test/?q="1"&p', "evidence") == link
    assert source_link("javascript:alert(1)", "evidence") == ""


def test_the_card_offers_each_format_of_a_citation_that_there_is() -> None:
    assert list(citation_formats()) == list(CITATIONS)
    card = templating.render("focus.html", kept=True).decode()
    assert re.findall('data-format="([a-z]+)"', card) == list(CITATIONS)


def test_every_language_that_is_told_apart_has_a_name() -> None:
    assert {code for code in KNOWN if language_name(code) == code} == set()
    assert [language_name(one) for one in ("fr", "pt-BR", "xx")] == ["French", "Portuguese", "xx"]


LEAST_BY_DAY, LEAST_BY_NIGHT = 5.7, 6.8


def test_of_a_name_in_another_script_nobody_says_that_none_is_given(writable: Server) -> None:
    text = "“We go out at night,” said محمد الحسن, a fisherman."
    page = writable.ask("POST", "/try", data={"text": text}).text
    assert 'data-how="The article says “محمد الحسن”; names in this script are not read."' in page
    assert '<p class="role">names in this script are not read</p>' in page
    assert [may_name(words) for words in ("a man", "Ωμέγα", "40 %", "Émile")] == [True, False, True, True]


def test_what_is_written_from_right_to_left_is_so_on_pages(writable: Server) -> None:
    facts: dict[str, Any] = {"headline": "الجسر مغلق", "dek": "حتى الصيف", "byline": "محمد الحسن"}
    save(writable.path, made_up(1, language="ar-EG", **facts), made_up(2, language=None))
    listed, _ = writable.get("/v1/articles?sort=-published_at&limit=2").json()["items"][::-1]
    page = writable.get(f"/articles/{listed['slug']}").text
    assert '<h1 dir="rtl">الجسر مغلق</h1>' in page
    assert '<p class="dek" dir="rtl">' in page
    assert '<div class="text" dir="rtl">' in page
    assert "<bdi>محمد الحسن</bdi> · " in page
    assert 'lang="ar-EG" dir="rtl">الجسر مغلق</a>' in writable.get("/articles").text
    unknown = writable.get("/articles/case-2").text
    assert "dir=" not in unknown
    assert '<html lang="en">' in unknown
    assert '<div class="text" lang="">' in unknown


def test_the_ink_of_every_voice_can_be_read_on_its_tint() -> None:
    style = ASSETS["style.css"].content.decode()
    colour = r"light-dark\((#\w{6}), (#\w{6})\)"
    pairs = re.findall(rf"\.c\d+ {{ --ink: {colour}; --tint: {colour}; }}", style)
    assert len(pairs) == COLOURS
    contrasts = [[contrast(ink, tint), contrast(light, dark)] for ink, light, tint, dark in pairs]
    by_day, by_night = zip(*contrasts, strict=True)
    assert min(by_day) >= LEAST_BY_DAY
    assert min(by_night) >= LEAST_BY_NIGHT


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, "contrast ratio"."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
