"""Which quotes are compared with a draft's quotation, also where its words are everybody's."""

import pytest
from onrecord.config import Settings
from onrecord.queries import candidates
from onrecord.queries.candidates import find_candidates
from onrecord.store.database.reader import Reader
from onrecord.store.database.readers import open_reader

from tests.comparison.quotations import said
from tests.web.conftest import many_place

__all__ = ["many_place"]


@pytest.fixture
def reader(many_place: str) -> Reader:
    return open_reader(Settings(database_url=many_place))


def test_words_that_everybody_says_are_looked_up_among_the_speakers_quotes(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(candidates, "COMMON", 2)
    found = find_candidates(reader, said("The mill is open", by="Ann Poe")).keys
    names = reader.rows(
        "SELECT DISTINCT speaker.name FROM quote JOIN speaker ON speaker.key = speaker_key"
        f" WHERE quote.key IN ({', '.join(map(str, found))})"
    )
    assert len(found) == candidates.CANDIDATES
    assert names == [("Ann Poe",)]
    assert find_candidates(reader, said("The mill is open", by=None)).keys
    reader.close()


def test_words_that_nobody_said_have_no_candidates(reader: Reader) -> None:
    assert find_candidates(reader, said("xyzzy plugh quux")).keys == []
    reader.close()


def test_quotes_of_the_drafts_speaker_come_first_among_equals(reader: Reader) -> None:
    words = "The mill is open"
    everybody = find_candidates(reader, said(words, by=None)).keys
    own = find_candidates(reader, said(words, by="Ann Poe")).keys
    assert len(everybody) == len(own) == candidates.CANDIDATES
    names = reader.rows(
        "SELECT DISTINCT speaker.name FROM quote JOIN speaker ON speaker.key = speaker_key"
        f" WHERE quote.key IN ({', '.join(map(str, own))})"
    )
    assert names == [("Ann Poe",)]
    reader.close()


def test_a_quote_that_alone_has_the_words_is_the_only_candidate(reader: Reader) -> None:
    assert len(find_candidates(reader, said("as Moscow can’t control what Tehran does", by=None)).keys) == 1
    reader.close()


def test_where_no_quote_has_most_of_the_words_all_that_share_some_are_compared(reader: Reader) -> None:
    joined = "The mill is open, whatever Zeus and Hera promised yesterday"
    found = find_candidates(reader, said(joined, by=None))
    assert len(found.keys) == candidates.CANDIDATES
    reader.close()
