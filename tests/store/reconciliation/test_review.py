import json

import pytest
from onrecord.errors import ConflictError
from onrecord.ingest.records import ArticleRecord
from onrecord.store.changes.corrections import settle_review
from onrecord.store.changes.edits import (
    KnownSpeaker,
    SetCapacity,
    SetSpeaker,
    SetStatus,
)
from onrecord.store.database.sessions import reading, writing
from onrecord.store.reconciliation.review import ReviewItem, list_review
from sqlalchemy import Engine

from tests.factories import ADA, DYKE, Said, ada, extraction_of, record_of
from tests.store.conftest import Documents, Save
from tests.store.correcting import WHY, correct, journal, quote_of, words_at


def test_a_correction_survives_a_better_engine(engine: Engine, save: Save, documents: Documents) -> None:
    save(ada())
    correct(engine, quote_of(documents, "gift"), SetSpeaker(KnownSpeaker("ada-lindqvist")))
    correct(engine, quote_of(documents, "hold"), SetStatus("retracted"))
    before = documents("quote")
    save(ada(said=DYKE, extractor="better"), again=True)
    save(ada(said=DYKE[3:], extractor="best"), again=True)
    after = documents("quote")
    for words in ("gift", "hold"):
        [key] = [key for key, quote in before.items() if words in quote["text"]]
        assert {**after[key], "seq": 0, "position": 0} == {**before[key], "seq": 0, "position": 0}


def test_a_correction_moves_with_its_words(engine: Engine, save: Save, documents: Documents) -> None:
    url = "https://delta.example/dyke"
    save(ada(source_url=url))
    correct(engine, quote_of(documents, "gift"), SetSpeaker(KnownSpeaker("ada-lindqvist")))
    longer = "A note.\n\n" + ADA.replace("“The dyke will hold,”", "“The new dyke will hold,”")
    save(ada(longer, DYKE[1:], source_url=url))
    after = quote_of(documents, "gift")
    assert (after["article_revision"], after["speaker"]["name"]) == (2, "Ada Lindqvist")
    assert [longer[span["start"] : span["end"]] for span in after["spans"]] == [
        "it was ",
        "a gift to the town",
    ]
    with reading(engine) as session:
        assert list_review(session) == []


def test_a_correction_whose_words_are_gone_waits_for_a_human(
    engine: Engine, save: Save, documents: Documents
) -> None:
    url = "https://delta.example/dyke"
    outcome = save(ada(source_url=url))
    correct(engine, quote_of(documents, "gift"), SetSpeaker(KnownSpeaker("ada-lindqvist")))
    other = ADA.replace("a gift to the town", "a gift for the town")
    said = [
        DYKE[0],
        type(DYKE[1])(content=["“a gift for the town”"], source="Tom Okoro", speaker=1),
        *DYKE[2:],
    ]
    save(ada(other, said, source_url=url))
    save(ada(other, said, source_url=url, extractor="better"), again=True)
    waiting = quote_of(documents, "gift to the town")
    assert (waiting["article_revision"], waiting["speaker"]["name"], waiting["status"]) == (
        1,
        "Ada Lindqvist",
        "published",
    )
    with reading(engine) as session:
        assert list_review(session) == [
            ReviewItem(waiting["id"], outcome.article_id, "The dyke", "not_anchored", waiting["text"], 1, 2)
        ]
    assert json.loads(journal(engine)[2].patch)["review"] == [waiting["id"]]
    placed = correct(engine, waiting, words_at(other, "it was ", "“a gift for the town”"))
    after = documents("quote")[waiting["id"]]
    assert (after["article_revision"], after["text"], after["seq"]) == (
        2,
        "it was  a gift for the town",
        placed,
    )
    assert (after["cue"], after["source"]["exact"]) == ({**after["cue"], "exact": "said"}, "Tom Okoro")
    with reading(engine) as session:
        assert list_review(session) == []


def test_a_quote_under_review_may_stay_where_it_is(engine: Engine, save: Save, documents: Documents) -> None:
    url = "https://delta.example/dyke"
    save(ada(source_url=url))
    quote = quote_of(documents, "gift")
    with pytest.raises(ConflictError, match="the quote is not up for review"), writing(engine) as session:
        settle_review(session, quote["id"], WHY)
    correct(engine, quote, SetStatus("retracted"))
    save(ada(ADA.replace("gift", "present"), [], source_url=url))
    with writing(engine) as session:
        settle_review(session, quote["id"], WHY, expected={quote_of(documents, "gift")["seq"]})
    with reading(engine) as session:
        assert list_review(session) == []
    save(ada("The dyke. " + ADA.replace("gift", "present"), [], source_url=url))
    with reading(engine) as session:
        assert [item.quote_id for item in list_review(session)] == [quote["id"]]


def test_a_correction_that_had_no_place_finds_it_again(
    engine: Engine, save: Save, documents: Documents
) -> None:
    url = "https://delta.example/dyke"
    save(ada(source_url=url))
    correct(engine, quote_of(documents, "gift"), SetCapacity("official"))
    save(ada(ADA.replace("gift", "present"), [], source_url=url))
    save(ada(ADA + "\n\nThe end.", [], source_url=url))
    after = quote_of(documents, "gift")
    assert (after["article_revision"], after["capacity"]) == (3, "official")
    with reading(engine) as session:
        assert list_review(session) == []


def test_the_same_words_elsewhere_are_another_quote(engine: Engine, save: Save, documents: Documents) -> None:
    """The corrected quote keeps the id that its words give; the new one gets the next."""
    url = "https://delta.example/dyke"
    first = "In front of it: “Yes,” he said. And behind it more words."
    other = "Here they are: “Yes,” she said, and nothing else stands there."
    said = [Said(content=["“Yes,”"], cue=None)]
    save(ada_of(first, said, url))
    correct(engine, quote_of(documents, "Yes"), SetCapacity("witness"))
    save(ada_of(other, said, url))
    quotes = documents("quote")
    assert sorted((quote["article_revision"], quote["capacity"]) for quote in quotes.values()) == [
        (1, "witness"),
        (2, "unknown"),
    ]


def ada_of(text_: str, said: list[Said], url: str) -> ArticleRecord:
    return record_of(text_, extraction_of(text_, [], said), source_url=url)
