from collections import Counter

from onrecord.extraction.lexicon.en import roles


def test_no_noun_stands_twice() -> None:
    nouns = Counter(word for _, block in roles._OF for word in block.split())
    assert [word for word, number in nouns.items() if number > 1] == []
