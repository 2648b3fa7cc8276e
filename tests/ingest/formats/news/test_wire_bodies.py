"""What wires print around the text inside news XML; every name is invented."""

import pytest
from onrecord.ingest.formats.news.wire_bodies import of_wire
from onrecord.ingest.formats.news.xml import read_xml
from onrecord.ingest.formats.parsed_article import Draft, LeftOut
from onrecord.ingest.records import PublisherRecord

TEXT = "The pier is shut.\n\n“It rots,” said Jo Bly."


@pytest.mark.parametrize(
    ("above", "byline"),
    [
        ("By Ann Roe\n\n", "Ann Roe"),
        ("By ANN ROE\n\nStaff Writer\n\n", "ANN ROE"),
        ("(Adds details)\n\n* Pier has stood since 1880\n\n* No boats till May\n\nBy Ann Roe\n\n", "Ann Roe"),
        ("(Adds details)\n\n", None),
        ("", None),
    ],
)
def test_words_to_editors_points_and_byline_stand_above_the_text(above: str, byline: str | None) -> None:
    found = of_wire(Draft(body=above + TEXT))

    assert (found.body, found.byline) == (TEXT, byline)
    assert [one.text for one in found.passed_over] == above.split("\n\n")[:-1]


def test_points_without_a_byline_below_them_are_text() -> None:
    text = f"* Pier is shut\n\n* Lock is open\n\n{TEXT}"

    assert of_wire(Draft(body=text)).body == text


@pytest.mark.parametrize(
    "below",
    [
        "ends",
        "av/jb",
        "ELW av/jb",
        "(Ely Wire)",
        "(Reporting by Ann Roe in Ely; Editing by Jo Moss)",
        "___\n\nAnn Roe can be reached at http://wire.example/roe .",
    ],
)
def test_credits_and_rules_stand_below_the_text(below: str) -> None:
    assert of_wire(Draft(body=f"{TEXT}\n\n{below}")).body == TEXT


@pytest.mark.parametrize(
    ("stated", "byline"),
    [("Staff Reporter", "Ann Roe"), ("Jo Moss, Wire Political Correspondent", "Jo Moss"), (None, "Ann Roe")],
)
def test_a_person_in_the_header_goes_before_the_text(stated: str | None, byline: str) -> None:
    assert of_wire(Draft(body=f"By Ann Roe\n\n{TEXT}", byline=stated)).byline == byline


def test_a_credit_behind_the_last_sentence_is_no_part_of_it() -> None:
    credit = "(Reporting by Ann Roe; Editing by Jo Moss)"
    found = of_wire(Draft(body=f"{TEXT} {credit}"))

    assert found.body == TEXT
    assert [one.text for one in found.passed_over] == [credit]


def test_a_headline_that_comes_again_is_no_dek() -> None:
    assert of_wire(Draft(body=TEXT, headline="Pier shut", dek="Pier shut")).dek is None


def test_references_that_were_written_twice_are_marks() -> None:
    assert of_wire(Draft(body="&quot;It rots,&quot; said Jo Bly.")).body == '"It rots," said Jo Bly.'


def test_a_text_that_is_none_is_left_to_what_refuses_it() -> None:
    assert of_wire(Draft(body="\ufffd")) == Draft(body="\ufffd")


AS_SET = """<newsItem><itemMeta><provider literal="wire.example"/></itemMeta><contentMeta>
<creator literal="Ely Wire"/><headline>Tin rises</headline><creditline>Ely Wire</creditline></contentMeta>
<contentSet><inlineXML><html><head><title/></head><body><p>(Adds detail)
    By Ann Roe
    Jan 30 (Ely Wire) - Tin rose on Tuesday as the talks in Arden ended
without a deal for the mines, and for the ports.
    "There are talks that the strike could reach the ports by the end
of May," analyst Jo Bly said to reporters in Arden.
    In other metals, zinc was up by a fifth on the day at the price that
the ports had asked for.

 (Reporting by Ann Roe in Arden)</p></body></html></inlineXML></contentSet></newsItem>"""


def test_a_text_that_spaces_set_in_is_read_as_it_is_set() -> None:
    (found,) = read_xml(AS_SET)

    assert isinstance(found, Draft)
    assert [paragraph[:12] for paragraph in found.body.split("\n\n")] == [
        "Jan 30 (Ely ",
        '"There are t',
        "In other met",
    ]
    assert (found.byline, found.publisher) == ("Ann Roe", PublisherRecord("Ely Wire", None))


def test_html_in_character_data_is_markup() -> None:
    lines = '<AdministrativeMetadata><Source><Party FormalName="Ely Wire"/></Source></AdministrativeMetadata>'
    content = "<DataContent><![CDATA[<P>The pier is shut.</P>\n<P>It leaks.</P>]]></DataContent>"
    (found,) = read_xml(
        f"<NewsML><NewsItem><NewsComponent>{lines}<ContentItem>{content}</ContentItem></NewsComponent></NewsItem></NewsML>"
    )

    assert found == Draft(body="The pier is shut.\n\nIt leaks.", publisher=PublisherRecord("Ely Wire", None))


def test_an_item_that_is_left_out_stays_so() -> None:
    assert list(read_xml("<NewsML><NewsItem/></NewsML>")) == [LeftOut("", "item 1 holds no text")]


@pytest.mark.parametrize("points", ["* Pier is shut", "* Pier is shut\n\n* Lock is open"])
def test_points_above_an_agency_are_none(points: str) -> None:
    text = "ELY, March 11 (Reuters) - The pier is shut.\n\n“It rots,” said Jo Bly."

    assert of_wire(Draft(body=f"{points}\n\n{text}")).body == text
