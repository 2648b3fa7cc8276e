"""Agencies, pen names and initials in what a page states, beside what it prints."""

import pytest

from tests.ingest.formats.windmill import HEADLINE, STORY, read


@pytest.mark.parametrize(
    ("stated", "printed", "byline"),
    [
        ("Interwire", "<div class='byline'><span>By Runa Falk and Tom Ask</span><span>Interwire</span></div>", "Runa Falk and Tom Ask"),
        ("hpnews", "<div>By Runa Falk</div>", "Runa Falk"),
        ("Millwatch", "<div>By a carpenter</div>", "Millwatch"),
        ("Millwatch", "<div>Runa Falk fell asleep</div>", "Millwatch"),
        ("Lene Voss", "<div>By Runa Falk</div>", "Lene Voss"),
        ("", "<div class='credits reader-credits'>(By Runa Falk, Harne City News Department)</div>", "Runa Falk"),
        ("", "<div>[By Runa Falk]</div>", "Runa Falk"),
        ("", "<div>(by Runa Falk and Tom Ask)</div>", "Runa Falk and Tom Ask"),
        ("", "<div>(as Runa Falk told the parish)</div>", None),
    ],
)  # fmt: skip
def test_people_who_are_printed_come_before_agencies_and_pen_names(
    stated: str, printed: str, byline: str | None
) -> None:
    head = f"<meta name='author' content='{stated}'>"
    assert read(f"<article><h1>{HEADLINE}</h1>{printed}{STORY}</article>", head).byline == byline


@pytest.mark.parametrize(
    ("stated", "site", "name"),
    [
        ("PPS", "Prairie Public Sound", "Prairie Public Sound"),
        ("HP", "The Harne Post of Tolle", "HP"),
        ("NBC", "NBC North", "NBC"),
        ("P", "Post", "P"),
        ("Harne Post", "Harne Observer", "Harne Post"),
    ],
)
def test_initials_give_way_to_the_name_that_they_stand_for(stated: str, site: str, name: str) -> None:
    head = (
        f"<meta property='og:site_name' content='{site}'><script type='application/ld+json'>"
        f'{{"@type":"NewsArticle","headline":"{HEADLINE}","publisher":{{"name":"{stated}"}}}}</script>'
    )
    publisher = read(f"<article><h1>{HEADLINE}</h1>{STORY}</article>", head).publisher
    assert publisher is not None
    assert publisher.name == name
