"""Debates as parliaments and collections publish their XML; every name is invented."""

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats.news.xml import read_xml
from onrecord.ingest.formats.parsed_article import Draft

PUBLIC_WHIP = """<publicwhip latest="yes"><major-heading id="a/debate/2021-03-12a.1.0">Transport</major-heading>
<minor-heading id="a/debate/2021-03-12a.1.1">Ferries</minor-heading>
<speech id="a/debate/2021-03-12a.1.2" speakername="Pia Strand" type="Start Question"><p>What will he do about the ferries?</p></speech>
<speech id="a/debate/2021-03-12a.1.3" speakername="Ole Brekke" speakeroffice="The Minister of Transport"><p>We will buy nine boats. <phrase>My hon. Friend</phrase> asked for them.</p>
<p>None will be old.</p></speech>
<speech id="a/debate/2021-03-12a.1.4" nospeaker="true"><p>rose—</p></speech></publicwhip>"""
CANADA = """<Hansard><DocumentTitle><DocumentName>Edited Hansard</DocumentName></DocumentTitle>
<ExtractedInformation><ExtractedItem Name="Date">Friday, March 12, 2021</ExtractedItem></ExtractedInformation>
<HansardBody><OrderOfBusiness><OrderOfBusinessTitle>Transport</OrderOfBusinessTitle><SubjectOfBusiness>
<SubjectOfBusinessTitle>Ferries</SubjectOfBusinessTitle><SubjectOfBusinessContent><Timestamp Hr="14">(1415)</Timestamp>
<Intervention><PersonSpeaking><Affiliation>The Chair (Ms. Pia Strand (Ely, Lib.))</Affiliation></PersonSpeaking>
<Content><ParaText>What will he do about the ferries?</ParaText></Content></Intervention>
<Intervention><PersonSpeaking><Affiliation>Hon. Ole Brekke (Minister of Transport, Lib.)</Affiliation></PersonSpeaking>
<Content><ParaText>We will buy nine <B>boats</B>.</ParaText><ParaText>None will be old.</ParaText></Content></Intervention>
</SubjectOfBusinessContent></SubjectOfBusiness></OrderOfBusiness></HansardBody></Hansard>"""
AUSTRALIA = """<hansard version="2.2"><session.header><date>2021-03-12</date><page.no>0</page.no></session.header><chamber.xscript><debate>
<debateinfo><title>Transport</title><page.no>1</page.no></debateinfo><speech><talk.start><talker><name role="metadata">Strand, Pia MP</name>
<name role="display">Ms Strand</name><role/></talker></talk.start><talk.text><body><p><span>Ms STRAND</span> (<span>Ely</span>) (<span>14:02</span>): What will he do about the ferries?</p></body></talk.text>
<interjection><talk.start><talker><name>Brekke, Ole MP</name><role>Minister of Transport</role></talker></talk.start>
<talk.text><body><p>Mr Brekke: We will buy nine boats.</p><p>One thing: None will be old.</p></body></talk.text></interjection>
<talk.text><body><p>He said so in May.</p></body></talk.text></speech></debate></chamber.xscript></hansard>"""
EUROPE = """<DEBATS><CHAPTER><TL-CHAP>Transport</TL-CHAP><INTERVENTION><ORATEUR><EMPHAS>Pia Strand (PPE). </EMPHAS></ORATEUR>
<PARA><EMPHAS>– </EMPHAS>What will he do about the ferries?</PARA></INTERVENTION><INTERVENTION>
<ORATEUR>Ole Brekke, Member of the Commission. </ORATEUR><PARA>– We will buy nine boats.</PARA><PARA>None will be old.</PARA></INTERVENTION></CHAPTER></DEBATS>"""
TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><sourceDesc><bibl><date when="2021-03-12">12.3.2021</date></bibl></sourceDesc></fileDesc>
<profileDesc><particDesc><listPerson><person xml:id="OB"><persName>Ole Brekke</persName></person><person><persName>Lea Voss</persName></person></listPerson></particDesc></profileDesc></teiHeader>
<text><body><div><head>Transport</head><note type="speaker">Pia Strand:</note><u who="#PS"><seg>What will he do about the ferries?</seg></u>
<u who="#OB">We will buy nine boats. <vocal><desc>laughter</desc></vocal> None will be old.</u><note>The sitting was closed.</note></div></body></text></TEI>"""
HISTORIC = """<hansard><housecommons><title>Transport</title><date format="1978-03-11">Saturday, 11th March, 1978</date><section>
<p><member>Miss Pia Strand</member> <memberconstituency>(Ely)</memberconstituency> <membercontribution>: What will he do about the ferries?</membercontribution></p>
<p><member>The Minister of Transport (Mr. Ole Brekke)</member><membercontribution>: We will buy nine boats.</membercontribution></p>
<p>None will be old.</p></section></housecommons></hansard>"""


def _speakers(found: object) -> list[str]:
    assert isinstance(found, Draft)
    assert found.extraction is not None
    return [
        found.extraction.speakers[one.speaker].name
        for one in found.extraction.quotations
        if one.speaker is not None
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (PUBLIC_WHIP, "2021-03-12"),
        (CANADA, "2021-03-12"),
        (EUROPE, None),
        (TEI, "2021-03-12"),
        (HISTORIC, "1978-03-11"),
    ],
)
def test_each_speech_is_a_quotation_of_its_speaker(text: str, day: str | None) -> None:
    (found,) = read_xml(text)

    assert isinstance(found, Draft)
    assert _speakers(found) == ["Pia Strand", "Ole Brekke"]
    assert (found.headline, found.published_at) == ("Transport", day)
    assert "What will he do about the ferries?" in found.body
    assert "We will buy nine boats." in found.body
    assert "None will be old." in found.body
    assert "laughter" not in found.body
    assert "): " not in found.body.replace("Ole Brekke): ", "")


@pytest.mark.parametrize("text", [PUBLIC_WHIP, CANADA, AUSTRALIA, HISTORIC])
def test_an_office_is_the_role_of_whoever_speaks(text: str) -> None:
    (found,) = read_xml(text)

    assert isinstance(found, Draft)
    assert found.extraction is not None
    (minister,) = [one for one in found.extraction.speakers if one.name == "Ole Brekke"]
    titles = [found.body[role.title.start : role.title.end] for role in minister.roles if role.title]
    assert any("Minister" in title for title in titles)


def test_a_speech_goes_on_behind_an_interjection() -> None:
    (found,) = read_xml(AUSTRALIA)

    assert isinstance(found, Draft)
    assert _speakers(found) == ["Pia Strand", "Ole Brekke", "Pia Strand"]
    assert found.body.split("\n\n") == [
        "Transport",
        "Pia Strand: What will he do about the ferries?",
        "Ole Brekke, Minister of Transport: We will buy nine boats.",
        "One thing: None will be old.",
        "Pia Strand: He said so in May.",
    ]


@pytest.mark.parametrize("text", ["<publicwhip/>", "<TEI><text><p>A poem.</p></text></TEI>"])
def test_a_document_without_a_speech_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="without a speech"):
        list(read_xml(text))
