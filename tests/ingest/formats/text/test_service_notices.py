import pytest
from onrecord.ingest.formats.text.plain_text import read_plain_text
from onrecord.ingest.formats.text.service_notices import is_service_notice

ARTICLE = """Gull lands on bus

Ely Post · 4 May 2021 · 7 · Vera Drake

The gull sat on the bus to Sund for an hour.

“It paid nothing,” said Tom Hale, the driver."""


@pytest.mark.parametrize(
    "notice",
    [
        "Shared via PressReader",
        "This article was shared by a reader. PressReader lets you read thousands of newspapers.",
        "I just read this article on PressReader and wanted to share it with you.",
        "PressReader.com - connecting people through news",
        "© 2021 PressReader. All rights reserved.",
        "Clipped from Newspapers.com",
        "Article from PressReader",
        "Gale OneFile: News",
        'Drake, Vera. "Gull lands on bus." Ely Post, 4 May 2021. Accessed 2 Jan. 2022.',
        "This document was provided by ProQuest",
        "Downloaded from NewsBank on 4 May 2021",
    ],
)
def test_the_notice_of_a_service_above_an_article_is_no_headline(notice: str) -> None:
    draft = read_plain_text(f"{notice}\n\n{ARTICLE}")
    assert (draft.headline, draft.byline, draft.published_at) == (
        "Gull lands on bus",
        "Vera Drake",
        "2021-05-04",
    )
    assert draft.publisher is not None
    assert draft.publisher.name == "Ely Post"
    assert draft.body.startswith("The gull sat")


@pytest.mark.parametrize(
    "line",
    [
        "PressReader buys a paper in Ely",
        "Readers of PressReader were told on Monday that the price would rise.",
        "Gale tears roof off school",
        "“Shared via PressReader,” said Tom Hale.",
    ],
)
def test_what_is_told_of_such_a_service_is_no_notice(line: str) -> None:
    assert not is_service_notice(line)
