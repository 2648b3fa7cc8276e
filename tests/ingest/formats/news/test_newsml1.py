"""NewsML of the first version; every name is invented."""

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats.news.xml import read_xml
from onrecord.ingest.formats.parsed_article import Draft, LeftOut
from onrecord.ingest.records import PublisherRecord

NITF = "<nitf><body><body.head><hedline><hl1>Weir leaks</hl1></hedline></body.head><body.content><p>The weir leaks.</p></body.content></body></nitf>"


def read(items: str) -> list[Draft | LeftOut]:
    found = list(read_xml(f"<NewsML><NewsEnvelope/>{items}</NewsML>"))
    assert all(isinstance(one, Draft | LeftOut) for one in found)
    return found  # type: ignore[return-value]  # checked above


def item(component: str, management: str = "") -> str:
    return f"<NewsItem>{management}<NewsComponent>{component}</NewsComponent></NewsItem>"


def test_the_lines_of_a_component_are_its_header() -> None:
    lines = (
        "<NewsLines><HeadLine>Pier shut</HeadLine><SubHeadLine>No boats</SubHeadLine><ByLine>By Ann Roe</ByLine></NewsLines>"
        '<AdministrativeMetadata><Provider><Party FormalName="Ely Wire"/></Provider></AdministrativeMetadata>'
    )
    content = "<ContentItem><DataContent><p>The pier is shut.</p><p>It leaks.</p></DataContent></ContentItem>"
    management = "<NewsManagement><FirstCreated>20100304T114500+0000</FirstCreated></NewsManagement>"

    assert read(item(lines + content, management)) == [
        Draft(
            body="The pier is shut.\n\nIt leaks.",
            headline="Pier shut",
            dek="No boats",
            byline="Ann Roe",
            publisher=PublisherRecord("Ely Wire", None),
            published_at="2010-03-04T11:45:00Z",
        )
    ]


def test_nitf_and_plain_text_are_contents_too() -> None:
    inner = f"<NewsComponent><ContentItem><DataContent>{NITF}</DataContent></ContentItem></NewsComponent>"
    plain = "<ContentItem><DataContent> The pier is shut. </DataContent></ContentItem>"

    assert read(item(inner) + item(plain)) == [
        Draft(body="The weir leaks.", headline="Weir leaks"),
        Draft(body="The pier is shut."),
    ]


@pytest.mark.parametrize("content", ["", "<nitf><body><body.content/></body></nitf>"])
def test_an_item_without_text_is_named_by_its_number(content: str) -> None:
    empty = item(f"<ContentItem><DataContent>{content}</DataContent></ContentItem>")

    assert read(empty) == [LeftOut("", "item 1 holds no text")]


def test_a_document_without_items_is_refused() -> None:
    with pytest.raises(InputError, match="is NewsML without a news item"):
        read("")
