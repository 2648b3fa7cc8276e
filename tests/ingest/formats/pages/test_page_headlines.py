"""Headlines that the data of a page reword, and those of pages without headings."""

import pytest

from tests.ingest.formats.windmill import HEADLINE, PARAGRAPHS, STORY, TEXT, read


@pytest.mark.parametrize(
    ("h1", "stated", "told"),
    [
        ("Windmill at Harne loses its last sail", "Windmill at Harne lost its last sail in storm", 0),
        ("Three carpenters asked about a mill", "Carpenters asked about a mill: all three", 0),
        ("Our picture of the day", "Windmill at Harne loses its last sail", 1),
    ],
)
def test_the_printed_headline_is_told_where_the_data_reword_it(h1: str, stated: str, told: int) -> None:
    data = f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{stated}"}}</script>'
    draft = read(f"<h1>{h1}</h1>{STORY}", data, title=f"{stated} - Harne Post")
    assert draft.headline == (h1, stated)[told]


@pytest.mark.parametrize("mark", ["headline", "story-title", "article__headline x"])
def test_a_class_tells_the_headline_of_a_page_without_headings(mark: str) -> None:
    rows = f"<tr><td>Harne Post</td></tr><tr><td class='{mark}'>{HEADLINE}</td></tr><tr><td>{PARAGRAPHS}</td></tr>"
    draft = read(f"<table>{rows}</table>", title="Harne Post e-Paper: Harne, Page 3")
    assert (draft.headline, draft.body.split("\n\n")) == (HEADLINE, list(TEXT))
    assert draft.publisher is None or "Page" not in draft.publisher.name


def test_a_class_tells_no_headline_beside_headings() -> None:
    page = f"<div class='headline'>Today in Harne</div><h2>{HEADLINE}</h2>{STORY}"
    assert read(page, title="Harne Post").headline != "Today in Harne"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Submitted by admin on Thu, 03/06/2025 - 16:22", "2025-03-06"),
        ("Posted Thursday 06/03/2025", "2025-03-06"),
        ("Tue. 06.05.2025", "2025-05-06"),
        ("Mon, 03/06/2025", None),
        ("Sun, 02/11/2025 and 03/11/2025", "2025-11-02"),
        ("Thu, 02/10/2025", "2025-10-02"),
    ],
)
def test_the_day_of_the_week_tells_which_number_is_the_day(line: str, day: str | None) -> None:
    draft = read(f"<article><h1>{HEADLINE}</h1><div>{line}</div>{STORY}</article>")
    assert draft.published_at == day


@pytest.mark.parametrize(
    "over", ["<div><p>Press release | 3 May 2020 | Harne</p></div>", "<div>May 3, 2020</div>"]
)
def test_a_date_over_the_headline_of_the_main_part_is_that_of_the_article(over: str) -> None:
    page = f"<header>5 June 2021</header><main>{over}<div><h1>{HEADLINE}</h1></div>{STORY}</main>"
    draft = read(page)
    assert (draft.published_at, draft.body.split("\n\n")) == ("2020-05-03", list(TEXT))


@pytest.mark.parametrize(
    "label", ["First Published: May 3 2020 | 9:58 PM IST", "Originally published on 3 May 2020"]
)
def test_when_an_article_came_out_may_stand_below_it(label: str) -> None:
    over = "<div>Last Updated : May 4 2020 | 10:12 PM IST</div>"
    draft = read(f"<article><h1>{HEADLINE}</h1>{over}{STORY}<div>{label}</div></article>")
    assert (draft.published_at, draft.byline) == ("2020-05-03", None)
