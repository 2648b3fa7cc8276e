"""NITF, NewsML-G2 and Akoma Ntoso; every name is invented."""

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats.news.xml import read_xml
from onrecord.ingest.formats.news.xml_tree import root_name
from onrecord.ingest.formats.parsed_article import Draft, Found


def read(text: str) -> list[Found]:
    return list(read_xml(text))


def draft_of(text: str) -> Draft:
    [draft] = read(text)
    assert isinstance(draft, Draft)
    return draft


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("\ufeff <?xml version='1.0'?>\n<!-- <a> -->\n<x:rss a='1'>", "rss"),
        ("<!DOCTYPE nitf><nitf>", "nitf"),
        ("<!DOCTYPE nitf [<!ELEMENT a (b)>]>\n<nitf>", "nitf"),
        ("<!DOCTYPE nitf [", None),
        ("<!DOCTYPE nitf", None),
        ("<?xml", None),
        ("<5>", None),
        ("text", None),
        ("", None),
    ],
)
def test_the_first_element_is_found_behind_what_stands_before_it(text: str, root: str | None) -> None:
    assert root_name(text) == root


def nitf(content: str, head: str = "", body_head: str = "") -> str:
    return (
        f"<nitf><head>{head}</head><body><body.head>{body_head}</body.head>"
        f"<body.content>{content}</body.content></body></nitf>"
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<html><body/></html>", "is a page, no feed and no news XML"),
        ("It rained.", "holds no XML"),
        ("<catalog><a/></catalog>", "is XML of no kind that is read: its first element is catalog"),
        ("<nitf>", "is not XML: no element found"),
        ("<nitf>" + "<p>" * 250 + "</p>" * 250 + "</nitf>", "is XML nested more than 250 elements deep"),
        ('<!DOCTYPE nitf [<!ENTITY a "b">]><nitf>&a;</nitf>', "is XML that declares entities, which are not"),
        ("<nitf>&nosuch;</nitf>", "is not XML: undefined entity"),
        (nitf("<media>x</media>"), "is NITF without a text"),
        ("<nitf/>", "is NITF without a text"),
        ("<newsMessage/>", "is NewsML-G2 without a news item"),
        ("<akomaNtoso><act/></akomaNtoso>", "is Akoma Ntoso, but no debate"),
        ("<akomaNtoso><debate><debateBody><p>It rained.</p></debateBody></debate></akomaNtoso>", "is a debate without a speech"),
    ],
)  # fmt: skip
def test_what_holds_no_article_is_refused(text: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        read(text)


def test_the_lead_that_stands_beside_the_whole_text_is_read_once() -> None:
    lead, whole = "<p>It rained.</p>", '<block class="full_text"><p>It rained.</p><p>It pours.</p></block>'
    beside = f'<block class="lead_paragraph">{lead}</block>'

    assert draft_of(nitf(beside + whole)).body == "It rained.\n\nIt pours."
    assert draft_of(nitf(f"{beside}<block>{lead}</block>")).body == "It rained.\n\nIt rained."


def test_nitf_says_only_what_it_says() -> None:
    assert draft_of("<nitf><body><body.content><p>It rained.</p></body.content></body></nitf>") == Draft(
        body="It rained."
    )


def test_words_behind_a_note_of_nitf_are_kept() -> None:
    text = nitf("<note>x</note> and <p>It <fn>1</fn>rained<fn>2</fn> on <chron>Monday</chron>.</p>")
    assert draft_of(text).body == "and\n\nIt rained on Monday."


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("<byline>BY: Ann Roe</byline>", "Ann Roe"),
        ("<byline>By Ann Roe,<byttl>Editor</byttl> </byline><byline><person>Jo Bly</person></byline>", "Ann Roe and Jo Bly"),
        ("<byline><byttl>Editor</byttl>By Ann Roe</byline>", "Ann Roe"),
        ("<byline/>", None),
    ],
)  # fmt: skip
def test_bylines_of_nitf_are_names(byline: str, expected: str | None) -> None:
    assert draft_of(nitf("<p>It rained.</p>", body_head=byline)).byline == expected


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ('<docdata><date.issue norm="20240115"/></docdata>', "2024-01-15"),
        ('<docdata><date.issue norm="20240115T0815Z"/></docdata>', "2024-01-15T08:15:00Z"),
        ('<docdata><date.issue/></docdata><pubdata date.publication="2024-01-15"/>', "2024-01-15"),
        ("<docdata><date.issue norm='soon'/></docdata>", None),
    ],
)
def test_dates_of_nitf(stated: str, expected: str | None) -> None:
    assert draft_of(nitf("<p>It rained.</p>", head=stated)).published_at == expected


def test_the_publisher_of_nitf_may_be_its_distributor() -> None:
    draft = draft_of(nitf("<p>It rained.</p>", body_head="<distributor>Plain Wire</distributor>"))
    assert draft.publisher
    assert draft.publisher.name == "Plain Wire"


def news_item(content: str, meta: str = "") -> str:
    return f"<newsItem guid='urn:x:1'>{meta}<contentSet>{content}</contentSet></newsItem>"


@pytest.mark.parametrize(
    "content",
    [
        "<inlineXML/>",
        "<inlineXML><nitf><body/></nitf></inlineXML>",
        "<inlineXML><html><body><p> </p></body></html></inlineXML>",
        "<inlineData/>",
        "<inlineData contenttype='text/html'>&lt;p&gt; </inlineData>",
        "<remoteContent/>",
    ],
)
def test_an_item_without_text_is_named(content: str) -> None:
    [one] = read(news_item(content))
    assert not isinstance(one, Draft)
    assert str(one).endswith("\"item 'urn:x:1' holds no text\")")


def test_markup_in_inline_data_is_read_and_codes_are_no_names() -> None:
    meta = "<itemMeta><provider qcode='x:y'/></itemMeta><contentMeta><by>Ann Roe</by></contentMeta>"
    draft = draft_of(news_item("<inlineData contenttype='text/html'>&lt;p&gt;It rained.</inlineData>", meta))
    assert (draft.body, draft.byline, draft.publisher) == ("It rained.", "Ann Roe", None)


def test_packages_and_pictures_beside_a_text_are_no_loss() -> None:
    picture = "<newsItem><itemMeta><itemClass qcode='ninat:picture'/></itemMeta></newsItem>"
    package = "<packageItem guid='urn:x:2'><itemMeta/></packageItem>"
    text = news_item("<inlineData>It rained.</inlineData>")

    assert draft_of(f"<newsMessage>{package}{picture}{text}</newsMessage>").body == "It rained."
    [one] = read(f"<newsMessage>{package}</newsMessage>")
    assert str(one).endswith("\"item 'urn:x:2' is a packageItem, which holds no text\")")


def debate(body: str, meta: str = "") -> str:
    return f"<akomaNtoso><debate><meta>{meta}</meta><debateBody>{body}</debateBody></debate></akomaNtoso>"


REFERENCES = (
    "<references><TLCPerson id='r' showAs='Ann Roe'/><TLCRole eId='m' showAs='Minister'/><TLCRole eId='n'/>"
    "</references>"
)


@pytest.mark.parametrize(
    ("speech", "label"),
    [
        ("by='#r' as='#m'><from>Ms Roe:</from>", "Ms Ann Roe, Minister"),
        ("by='#r' as='#m'><from>Ms A. ROE:</from>", "Ms Ann Roe, Minister"),
        ("by='#r'><from>Ms A. Roe:</from>", "Ms Ann Roe"),
        ("by='#r'><from>Roe:</from>", "Roe"),
        ("by='#r' as='#n'><from>The Minister (Ms Roe):</from>", "Ms Ann Roe, The Minister"),
        ("by='#r'><from>The Minister:</from>", "Ann Roe"),
        ("by='#r' as='#m'>", "Ann Roe, Minister"),
        ("by='#FROMAnnRoe'><from>Ann Roe</from>", "Ann Roe"),
        ("><from>Mr. BLY (Ely) —</from>", "Mr. BLY, Ely"),
        ("><from>The Speaker</from>", "The Speaker"),
    ],
)
def test_a_speech_stands_behind_its_speaker_s_name_and_role(speech: str, label: str) -> None:
    text = debate(f"<speech {speech}<p>It rained.</p></speech>", REFERENCES)
    draft = draft_of(text)
    assert draft.body == f"{label}: It rained."
    assert draft.extraction
    [quotation] = draft.extraction.quotations
    assert quotation.contents[0].span.cut(draft.body) == "It rained."


def test_what_stands_beside_a_speech_is_nobody_s() -> None:
    body = (
        "<heading>Rain</heading><speech><p>Nobody is named.</p></speech><authorialNote>x</authorialNote>"
        "<speech by='#r'><narrative><p>She rose.</p></narrative><p> </p><authorialNote><p>note</p></authorialNote>"
        "<blockList><item><p>It<br/>rained<authorialNote>1</authorialNote>.</p></item></blockList>"
        "<scene>Laughter</scene><p>It <remark>(cries)</remark> <i>snowed</i>.</p><p><remark>Bell</remark></p>"
        "<p><remark>So</remark> it<authorialNote>n <remark>x</remark></authorialNote> was.</p></speech>"
    )
    draft = draft_of(debate(body, REFERENCES + "<publication showAs='Record' date='2024-01-05'/>"))
    assert draft.body.split("\n\n") == ["Rain", "Nobody is named.", "She rose.", "Ann Roe: It rained.", "Laughter",
                                        "It [cries] snowed.", "[Bell]", "[So] it was."]  # fmt: skip
    assert draft.extraction
    [quotation] = draft.extraction.quotations
    spoken = [content.span.cut(draft.body) for content in quotation.contents]
    assert spoken == ["It rained.", "It", "snowed.", "it was."]
    assert quotation.insertions == ()
    assert (draft.publisher and draft.publisher.name, draft.published_at) == ("Record", "2024-01-05")


def test_a_debate_is_called_as_it_says() -> None:
    speech = "<speech by='#r'><p>It rained.</p></speech>"
    work = "<identification><FRBRWork><FRBRalias value='Debates'/><FRBRthis value='https://house.example/1'/></FRBRWork></identification>"
    draft = draft_of(debate(speech, REFERENCES + work))
    assert (draft.headline, draft.source_url) == ("Debates", "https://house.example/1")
    section = f"<debateSection><heading>Rain</heading>{speech}</debateSection>"
    assert draft_of(debate(section, REFERENCES)).headline == "Rain"
    titled = debate(speech, REFERENCES).replace(
        "<debateBody", "<preface><docTitle/><docType>Sitting</docType></preface><debateBody"
    )
    assert draft_of(titled).headline == "Sitting"


def test_a_block_quotation_of_nitf_is_of_whom_its_credit_names() -> None:
    quotation = "<bq><block><p>It was the best fruit.</p></block><credit>Olga Baran, grower</credit></bq>"
    text = f"<p>The trees are gone.</p>{quotation}<p>Nobody knows why, and nobody at Corve asks any more.</p>"
    (draft,) = read_xml(f"<nitf><head/><body><body.content>{text}</body.content></body></nitf>")

    assert isinstance(draft, Draft)
    assert draft.body.split("\n\n")[1:3] == ["“It was the best fruit.”", "— Olga Baran, grower"]
