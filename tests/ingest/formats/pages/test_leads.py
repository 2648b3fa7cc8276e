"""An article's lead that its page calls an intro, beside deks and captions called so."""

import pytest
from onrecord.ingest.formats.markup.page import read_page
from onrecord.ingest.formats.pages.leads import with_leads

from tests.ingest.formats.windmill import FIRST, FOURTH, HEADLINE, SECOND, TEXT, THIRD, read

BODY = f"<div class='body'><div>{SECOND}</div><div>{THIRD}</div><div>{FOURTH}</div></div>"
DAY = "<div>Runa Falk<br>21 Nov 2023, 17:32</div>"


def with_lead(over: str) -> list[str]:
    page = read_page(f"<body><h1>{HEADLINE}</h1>{over}{BODY}</body>")
    return [
        block.text for block in with_leads(page, [block for block in page.blocks if block.text in TEXT[1:]])
    ]


def test_an_intro_below_the_date_is_the_lead() -> None:
    intro = f"<div class='article__intro'>{FIRST}</div>"
    assert with_lead(DAY + intro) == list(TEXT)
    draft = read(f"<div><h1>{HEADLINE}</h1>{DAY}{intro}{BODY}</div>")
    assert draft.body.split("\n\n") == list(TEXT)


@pytest.mark.parametrize(
    "over",
    [
        f"<div class='article__intro'>{FIRST}</div>{DAY}",
        f"{DAY}<div class='article__intro'><p>The mill at Harne in May. Photo: Runa Falk</p></div>",
        f"{DAY}<div class='article__intro'><p>Mills and their sails in the north</p></div>",
        f"{DAY}<div class='article__intro related'>{FIRST}</div>",
        f"{DAY}{FIRST}",
    ],
)
def test_what_else_stands_over_the_text_is_no_lead(over: str) -> None:
    assert with_lead(over) == list(TEXT[1:])
