"""The same words in several articles are one utterance, however they came into the record and whatever is corrected."""

import pytest
from onrecord.store.changes.corrections import correct_quote
from onrecord.store.changes.edits import (
    KnownSpeaker,
    NewSpeaker,
    SetKind,
    SetSpeaker,
    SetStatus,
    SetWords,
    Words,
)
from onrecord.store.changes.merges import merge_speakers
from onrecord.store.changes.withdrawals import restore_article, withdraw_article
from onrecord.store.database.sessions import reading, writing
from onrecord.text.spans import Span
from sqlalchemy import Engine, text

from tests.factories import Named, Said, extraction_of, record_of
from tests.store.conftest import Documents, Save
from tests.store.rows.shared_words import (
    ALTERED,
    CUT,
    OTHER,
    WHOLE,
    WHY,
    groups,
    printed,
    quote_of,
    summaries,
)


def test_exact_altered_and_cut_words_are_one_utterance(engine: Engine, save: Save) -> None:
    for place, words in (("Ahlen", WHOLE), ("Borg", CUT), ("Cord", ALTERED), ("Dorn", WHOLE), ("Elm", OTHER)):
        save(printed(place, words))
    assert groups(engine) == [{WHOLE, CUT, ALTERED}]
    assert summaries(engine) == [(4, 4, 1, False)]


def test_each_quote_says_its_utterance_and_the_journal_which_it_joined(
    engine: Engine, save: Save, documents: Documents
) -> None:
    save(printed("Ahlen", WHOLE))
    save(printed("Borg", CUT))
    first, second = documents("quote").values()
    assert first["utterance"] == second["utterance"]
    assert first["utterance"]["url"].endswith(f"/v1/utterances/{first['utterance']['id']}")
    with reading(engine) as session:
        patches = session.scalars(text("SELECT patch FROM change ORDER BY seq")).all()
    assert "joined" not in patches[0]
    assert f'"joined":{{"{second["id"]}":"{first["utterance"]["id"]}"}}' in patches[1]


def test_few_words_and_paraphrases_have_no_utterance(save: Save, documents: Documents) -> None:
    save(printed("Ahlen", "We will see", "It is what it is"))
    said = "Mara Lund said that the old ferry would not cross the northern strait."
    found = [
        Said(content=["the old ferry would not cross the northern strait"], source="Mara Lund", speaker=0)
    ]
    save(record_of(said, extraction_of(said, [Named(name="Mara Lund")], found)))
    assert [one["utterance"] for one in documents("quote").values()] == [None, None, None]


def test_words_that_an_article_prints_twice_are_one_utterance(engine: Engine, save: Save) -> None:
    save(printed("Ahlen", WHOLE, WHOLE))
    assert len(groups(engine)) == 1
    assert summaries(engine) == []


@pytest.mark.parametrize(
    ("words", "who", "one"),
    [
        (WHOLE, "Ms. Lund", True),
        (WHOLE, "Otto Brandt", True),
        ("The old ferry will not cross", "M. Lund", True),
        ("The old ferry will not cross", "Otto Brandt", False),
        ("The old ferry will not cross the northern strait", "Otto Brandt", True),
    ],
)
def test_short_words_of_another_are_another_utterance(
    engine: Engine, save: Save, words: str, who: str, *, one: bool
) -> None:
    save(printed("Ahlen", WHOLE))
    save(printed("Borg", words, who=who))
    assert bool(groups(engine)) is one


def test_a_speech_is_not_one_of_its_sentences(engine: Engine, save: Save) -> None:
    speech = " ".join(f"We counted {number} barges near lock {number} that morning." for number in range(40))
    save(printed("Ahlen", f"{speech} {CUT}"))
    save(printed("Borg", CUT))
    assert groups(engine) == []


def test_another_speaker_of_the_same_words_contradicts_until_somebody_decides(
    engine: Engine, save: Save
) -> None:
    save(printed("Ahlen", WHOLE))
    save(printed("Borg", WHOLE, who="Otto Brandt"))
    assert summaries(engine) == [(2, 2, 2, True)]
    with writing(engine) as session:
        correct_quote(session, quote_of(engine, "Borg"), [SetStatus("disputed")], WHY)
    assert summaries(engine) == [(2, 2, 2, False)]
    with writing(engine) as session:
        correct_quote(
            session,
            quote_of(engine, "Borg"),
            [SetStatus("published"), SetSpeaker(KnownSpeaker("mara-lund"))],
            WHY,
        )
    assert summaries(engine) == [(2, 2, 1, False)]


def test_a_merge_of_speakers_ends_a_contradiction(engine: Engine, save: Save) -> None:
    save(printed("Ahlen", WHOLE))
    save(printed("Borg", WHOLE, who="Marlene Holm"))
    with writing(engine) as session:
        gone = session.scalar(text("SELECT id FROM speaker WHERE name = 'Marlene Holm'"))
        merge_speakers(session, str(gone), "mara-lund", WHY)
    assert summaries(engine) == [(2, 2, 1, False)]


def test_what_is_withdrawn_or_retracted_is_not_counted(engine: Engine, save: Save) -> None:
    outcomes = [save(printed(place, WHOLE)) for place in ("Ahlen", "Borg", "Cord")]
    with writing(engine) as session:
        withdraw_article(session, outcomes[0].article_id, "legal", WHY)
    assert summaries(engine) == [(2, 2, 1, False)]
    with writing(engine) as session:
        correct_quote(session, quote_of(engine, "Borg"), [SetStatus("retracted")], WHY)
    assert summaries(engine) == []
    with writing(engine) as session:
        restore_article(session, outcomes[0].article_id, WHY)
    assert summaries(engine) == [(2, 2, 1, False)]


def reworded(engine: Engine, place: str, start: str, length: int) -> None:
    """Correct a quote to other words of its article."""
    with writing(engine) as session:
        words = "SELECT article_revision.text FROM article_revision JOIN article ON article.key = article_key WHERE headline = :place"
        at = str(session.scalar(text(words), {"place": place})).index(start)
        edit = SetWords((Words(Span(at, at + length), verbatim=True),))
        correct_quote(session, quote_of(engine, place), [edit], WHY)


def test_corrected_words_move_a_quote_to_their_own_utterance(
    engine: Engine, save: Save, documents: Documents
) -> None:
    save(printed("Ahlen", WHOLE, OTHER))
    save(printed("Borg", WHOLE, OTHER))
    before = {one["text"]: one["utterance"]["id"] for one in documents("quote").values()}
    reworded(engine, "Ahlen", OTHER, len(OTHER))  # the first quote of Ahlen now says what the second does
    after = [one["utterance"]["id"] for one in documents("quote").values()]
    assert after == [before[f"{OTHER},"], before[f"{OTHER},"], before[f"{WHOLE},"], before[f"{OTHER},"]]
    assert summaries(engine) == [(3, 2, 1, False)]


def test_a_quote_that_began_an_utterance_of_others_begins_another_one(
    engine: Engine, save: Save, documents: Documents
) -> None:
    save(printed("Ahlen", f"{WHOLE}. {OTHER}"))
    save(printed("Borg", WHOLE))
    shared = {one["utterance"]["id"] for one in documents("quote").values()}
    assert len(shared) == 1
    reworded(engine, "Ahlen", OTHER, len(OTHER))
    ids = [one["utterance"]["id"] for one in documents("quote").values()]
    assert len(set(ids)) == 2
    assert {ids[1]} == shared
    reworded(engine, "Ahlen", WHOLE, len(WHOLE))  # and back
    assert {one["utterance"]["id"] for one in documents("quote").values()} == shared
    reworded(engine, "Ahlen", OTHER, len(OTHER))
    assert len({one["utterance"]["id"] for one in documents("quote").values()} - {*ids}) == 1


def test_a_quote_alone_keeps_its_utterance_and_loses_it_with_its_words(
    engine: Engine, save: Save, documents: Documents
) -> None:
    save(printed("Ahlen", WHOLE))
    [before] = documents("quote").values()
    reworded(engine, "Ahlen", CUT, len(CUT))
    [after] = documents("quote").values()
    assert after["utterance"] == before["utterance"]
    with writing(engine) as session:
        correct_quote(session, before["id"], [SetKind("indirect")], WHY)
    [paraphrase] = documents("quote").values()
    assert paraphrase["utterance"] is None
    with writing(engine) as session:
        correct_quote(session, before["id"], [SetKind("direct")], WHY)
    [again] = documents("quote").values()
    assert again["utterance"] not in (None, before["utterance"])


def test_another_speaker_may_not_stay_for_a_few_words(engine: Engine, save: Save) -> None:
    short = "The old ferry will not cross"
    save(printed("Ahlen", WHOLE))
    save(printed("Borg", short))
    assert len(groups(engine)) == 1
    with writing(engine) as session:
        correct_quote(
            session, quote_of(engine, "Borg"), [SetSpeaker(NewSpeaker("person", "Otto Brandt"))], WHY
        )
    assert groups(engine) == []


def test_a_revised_article_joins_and_says_so(engine: Engine, save: Save) -> None:
    save(printed("Ahlen", WHOLE))
    save(printed("Borg", OTHER, source_url="https://paper.example/borg"))
    save(printed("Borg", OTHER, CUT, source_url="https://paper.example/borg"))
    assert groups(engine) == [{WHOLE, CUT}]
    with reading(engine) as session:
        assert '"joined":{' in str(session.scalar(text("SELECT patch FROM change ORDER BY seq DESC LIMIT 1")))
