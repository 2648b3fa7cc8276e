"""Captions in TTML; every name is invented."""

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats.news.xml import read_xml
from onrecord.ingest.formats.parsed_article import Draft

AGENTS = """<head><metadata><ttm:title>The weir</ttm:title><ttm:agent xml:id="a"><ttm:name>Ida Moss</ttm:name></ttm:agent>
<ttm:agent xml:id="b"><ttm:name>Tom Hale</ttm:name></ttm:agent><ttm:agent xml:id="c"/></metadata></head>"""


def read(body: str, head: str = "") -> list[str]:
    text = (
        '<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"'
        ' xmlns:tts="http://www.w3.org/ns/ttml#styling">'
        f"{head}<body>{body}</body></tt>"
    )
    (draft,) = read_xml(text)
    assert isinstance(draft, Draft)
    return draft.body.split("\n\n")


def test_agents_are_the_speakers() -> None:
    body = (
        '<div><p ttm:agent="a" begin="1s">Who sold<br/>the weir?</p><p ttm:agent="b">Nobody.</p></div>'
        '<div ttm:agent="b"><p><span ttm:agent="a">Nobody?</span><br/><span>It <metadata>loud</metadata>leaked.</span></p></div>'
    )
    turns = ["Ida Moss: Who sold the weir?", "Tom Hale: Nobody.", "Ida Moss: Nobody?", "Tom Hale: It leaked."]

    assert read(body, AGENTS) == turns


def test_without_agents_arrows_and_labels_open_the_turns() -> None:
    body = "<div><p>&gt;&gt; MOSS: Who sold it?</p><p>[rain]</p><p>HALE: Nobody</p><p>did.</p><p ttm:agent='x'>- Why?</p></div>"

    assert read(body) == [">> MOSS: Who sold it?", "HALE: Nobody did.", "- Why?"]


def test_a_player_s_own_list_of_captions_is_read() -> None:
    (draft,) = read_xml(
        '<transcript><text start="0">It leaked.</text><text start="2">Now rain.</text></transcript>'
    )
    assert isinstance(draft, Draft)

    assert draft.body == "It leaked. Now rain."


def test_captions_without_words_are_refused() -> None:
    with pytest.raises(InputError, match="holds no caption with words"):
        read("<div><p/></div>")


def test_the_title_is_the_headline() -> None:
    (draft,) = read_xml(
        f'<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata">{AGENTS}'
        '<body><div><p ttm:agent="a">It leaked.</p></div></body></tt>'
    )

    assert isinstance(draft, Draft)
    assert draft.headline == "The weir"


def test_what_is_hidden_and_how_a_word_is_read_are_not_said() -> None:
    body = (
        '<div><p>We will <span tts:visibility="hidden">never </span>go to <span tts:ruby="container">'
        '<span tts:ruby="base">Kyoto</span><span tts:ruby="text">KEE-o-to</span></span>'
        '<span tts:display="none"> now</span>.</p><p tts:display="none">Gone.</p></div>'
        '<div tts:visibility="hidden"><p>Gone, too.</p></div>'
    )

    assert read(body) == ["We will go to Kyoto."]
