import pytest
from onrecord.queries.search import parse_search
from onrecord.queries.snippets import MOST_MATCHES, SNIPPET_WORDS, folded, pattern, snippet


def found(q: str, text: str) -> list[str]:
    shown = snippet(text, pattern(parse_search(q)))
    return [shown["text"][start:end] for start, end in shown["matches"]]


@pytest.mark.parametrize(
    ("q", "text", "words"),
    [
        ("oil", "Oil is oil, and oily is not OIL.", ["Oil", "oil", "OIL"]),
        ("sanct*", "Sanctions and a sanctuary, no insanct.", ["Sanctions", "sanctuary"]),
        ('"oil price"', "The oil price; an oil — price. A price of oil.", ["oil price", "oil — price"]),
        ("re-imposition", "A re-imposition, a re imposition.", ["re-imposition", "re imposition"]),
        ('"spot pri"*', "spot price, spot prizes, spot", ["spot price", "spot prizes"]),
        ("oil oilfield", "oilfield oil", ["oilfield", "oil"]),
        ("oil -price", "the price of oil", ["oil"]),
        ("gokce", "Gökçe and GÖKÇE", ["Gökçe", "GÖKÇE"]),
        ("gökçe", "Gokce", ["Gokce"]),
        ("İzmir", "izmir", ["izmir"]),
        ("snake_case", "snake case and snake_case", ["snake case", "snake_case"]),
        ("𐐴𐐷", "a 𐐴𐐷 here", ["𐐴𐐷"]),
        ("(oil", "oil (oil)", ["oil", "oil"]),
        ("poole 2018 9/11", "Poole’s dog in 2018, on 9/11", ["Poole", "2018", "9/11"]),
        ('"not go"', "She did not say so, but “we will not go,” not now; go now.", ["not go"]),
        ("absent", "nothing here", []),
        (
            "unemployment",
            "Un\u00ademploy\u00adment, unemployment\u200b",
            ["Un\u00ademploy\u00adment", "unemployment"],
        ),
        ("office", "An o\ufb03ce, \ufb01ne", ["o\ufb03ce"]),
        ("hawai'i ab", "Hawai\u02bbi and \uff21\uff22c, \uff21\uff22", ["Hawai\u02bbi", "\uff21\uff22"]),
    ],
)
def test_words_are_found_as_the_index_finds_them(q: str, text: str, words: list[str]) -> None:
    assert found(q, text) == words


@pytest.mark.parametrize("text", ["Straße", "ǅ ﬁ İ ß", "e\u0301tude", "新华社"])
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(folded(text)) == len(text)


def test_a_short_text_is_shown_whole() -> None:
    text = "It rained on the mill."
    assert snippet(text, pattern(parse_search("mill"))) == {"text": text, "matches": [[17, 21]]}


def test_a_long_text_is_cut_where_most_different_words_stand() -> None:
    text = "mill " + "word " * 50 + "mill " + "word " * 50 + "the mill by the river " + "word " * 50 + "end"
    shown = snippet(text, pattern(parse_search("mill river")))
    assert shown["text"].startswith("…word word word the mill by the river word")
    assert shown["text"].endswith("word…")
    assert len(shown["text"].split()) == SNIPPET_WORDS
    assert [shown["text"][start:end] for start, end in shown["matches"]] == ["mill", "river"]


def test_a_long_text_may_match_at_either_end_or_not_at_all() -> None:
    text = "mill " + "word " * 60 + "river"
    first = snippet(text, pattern(parse_search("mill")))
    assert (first["text"][:9], first["text"][-1], first["matches"]) == ("mill word", "…", [[0, 4]])
    last = snippet(text, pattern(parse_search("river")))
    assert (last["text"][0], last["text"][-5:], len(last["matches"])) == ("…", "river", 1)
    none = snippet(text, pattern(parse_search("boat")))
    assert (none["text"][:4], none["text"][-1], none["matches"]) == ("mill", "…", [])


def test_only_so_many_matches_are_looked_at() -> None:
    shown = snippet("oil " * 1_000, pattern(parse_search("oil")))
    assert len(shown["matches"]) == SNIPPET_WORDS
    assert len(snippet("oil," * 1_000, pattern(parse_search("oil")))["matches"]) == MOST_MATCHES
