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


@pytest.mark.parametrize(("name", "told"), [("parsely-title", 0), ("sailthru.title", 0), ("keywords", 1)])
def test_the_printed_headline_is_told_where_another_element_states_it(name: str, told: int) -> None:
    shared = "The Last Sail review: Harne goes without"
    head = (
        f'<meta property="og:title" content="{shared}"><meta name="{name}" content="{HEADLINE} | Harne Post">'
    )
    draft = read(f"<h1>{HEADLINE}</h1>{STORY}", head, title=f"{shared} - Harne Post")
    assert draft.headline == (HEADLINE, shared)[told]


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


def test_an_edition_of_pages_prints_day_and_page_over_the_headline_and_a_name_below_it() -> None:
    title = f"Harne Post e-Paper : 3 May 2020 : {HEADLINE}"
    over = "<div><span>Harne Post</span><span>3 May 2020</span><span>Page 4</span></div>"
    page = f"<div>{over}<div>{HEADLINE}</div><div>MARGARET ILES</div><div>{STORY}</div></div>"
    draft = read(page, title=title)
    assert (draft.byline, draft.published_at, str(draft.publisher and draft.publisher.name)) == (
        "MARGARET ILES",
        "2020-05-03",
        "Harne Post",
    )


@pytest.mark.parametrize(
    ("below", "byline"),
    [("Margaret Iles", "Margaret Iles"), ("MILLS OF HARNE", None), ("Vanessa Lind", None)],
)
def test_a_name_alone_below_the_headline_is_the_author_where_the_text_does_not_tell_of_somebody_of_that_name(
    below: str, byline: str | None
) -> None:
    told = "<p>It was the first time in nine years, said Asta Lind, who has kept the mill since the war ended.</p>"
    assert read(f"<article><h1>{HEADLINE}</h1><div>{below}</div>{STORY}{told}</article>").byline == byline


@pytest.mark.parametrize(
    ("title", "paper"),
    [
        (f"{HEADLINE} - Harne Post: News", "Harne Post"),
        (f"News: {HEADLINE} | Home | Harne Post", "Harne Post"),
        (f"{HEADLINE} | Medium", None),
    ],
)
def test_the_paper_in_a_title_is_neither_a_section_nor_a_system(title: str, paper: str | None) -> None:
    draft = read(f"<article><h1>{HEADLINE}</h1>{STORY}</article>", title=title)
    assert (draft.headline, draft.publisher and draft.publisher.name) == (HEADLINE, paper)


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Asta Lind Obituary (1931 - 2023) - Harne Post", "Asta Lind"),
        ("Asta Lind Obituary - Harne Post", "Asta Lind Obituary"),
        ("Harne Post", "Asta Lind Obituary"),
    ],
)
def test_whom_a_page_mourns_is_its_headline(title: str, headline: str) -> None:
    page = f"<h1>Asta Lind Obituary</h1><h2>Asta Lind Obituary</h2>{STORY}"
    draft = read(page, title=title)
    assert (draft.headline, draft.body.split("\n\n")) == (headline, list(TEXT))


@pytest.mark.parametrize(
    "label",
    [
        "First Published: May 3 2020 | 9:58 PM IST",
        "Originally published on 3 May 2020",
        "This story was originally published May 3, 2020, 5:00 AM.",
    ],
)
def test_when_an_article_came_out_may_stand_below_it(label: str) -> None:
    over = "<div>Last Updated : May 4 2020 | 10:12 PM IST</div>"
    draft = read(f"<article><h1>{HEADLINE}</h1>{over}{STORY}<div>{label}</div></article>")
    assert (draft.published_at, draft.byline) == ("2020-05-03", None)


@pytest.mark.parametrize(
    "behind",
    [
        "<blockquote><p>They took our sail, share it.</p><div>Posted by Harne Patriots on Monday, April 29, 2019</div></blockquote>",
        "<p>This story was first published in Oak Review in May 2019.</p>",
    ],
)
def test_when_something_else_came_out_is_not_the_day(behind: str) -> None:
    assert read(f"<article><h1>{HEADLINE}</h1>{STORY}{behind}</article>").published_at is None
