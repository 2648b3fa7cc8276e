from onrecord.ingest.reader import read_text
from onrecord.text.invisible import as_seen


def test_what_readers_do_not_see_is_no_part_of_words() -> None:
    assert as_seen("boat\u00adman\u200b of Mölln\u2060") == "boatman of Mölln"
    assert as_seen("boatman") == "boatman"


def test_the_text_keeps_what_readers_do_not_see() -> None:
    text = "“We wait,” said Ian Hale, a boat\u200bman at the Ely Sailing So\u00adciety."
    speaker = read_text(text)[1].speakers[0]
    title, body = speaker.roles[0].title, speaker.roles[0].organization
    assert title is not None
    assert body is not None
    assert (title.cut(text), body.cut(text)) == ("boat\u200bman", "Ely Sailing So\u00adciety")
