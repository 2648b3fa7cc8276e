"""Debates as Public Whip publishes them; every name is invented."""

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats.news.xml import read_xml
from onrecord.ingest.formats.parsed_article import Draft

DEBATE = """<publicwhip latest="yes"><major-heading id="a/debate/2021-03-12a.1.0">Transport</major-heading>
<minor-heading id="a/debate/2021-03-12a.1.1">Ferries</minor-heading>
<speech id="a/debate/2021-03-12a.1.2" speakername="Pia Strand" type="Start Question"><p>What will he do about the ferries?</p></speech>
<speech id="a/debate/2021-03-12a.1.3" speakername="Ole Brekke"><p>We will buy nine boats. <phrase>My hon. Friend</phrase> asked for them.</p>
<p>None will be old.</p></speech>
<speech id="a/debate/2021-03-12a.1.4" nospeaker="true"><p>rose—</p></speech></publicwhip>"""


def test_each_speech_is_a_quotation_of_its_speaker() -> None:
    (found,) = read_xml(DEBATE)

    assert isinstance(found, Draft)
    assert found.extraction is not None
    names = [
        found.extraction.speakers[one.speaker].name
        for one in found.extraction.quotations
        if one.speaker is not None
    ]
    assert (found.headline, found.published_at, names) == (
        "Transport",
        "2021-03-12",
        ["Pia Strand", "Ole Brekke"],
    )
    assert "Ole Brekke: We will buy nine boats. My hon. Friend asked for them." in found.body


def test_a_day_without_a_speech_is_refused() -> None:
    with pytest.raises(InputError, match="without a speech"):
        list(read_xml("<publicwhip/>"))
