"""The same words in several articles are one utterance, however they came into the record and whatever is corrected."""

import pytest
from onrecord.ingest.records import ArticleRecord
from onrecord.store.archive.exchange import export_record, import_record
from onrecord.store.archive.verification import verify
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
from onrecord.store.changes.ingestion import save_article, save_articles
from onrecord.store.changes.merges import merge_speakers
from onrecord.store.changes.withdrawals import restore_article, withdraw_article
from onrecord.store.database.migrations import migrate
from onrecord.store.database.sessions import reading, writing
from onrecord.store.rows import utterances
from onrecord.store.rows.journal import Reason
from onrecord.text.spans import Span
from sqlalchemy import Engine, text

from tests.factories import Named, Said, extraction_of, record_of
from tests.store.conftest import Documents, Save
from tests.store.undoing import take_back

WHOLE = "The old ferry will not cross the northern strait before the harbour wall is repaired in spring"
CUT = "The old ferry will not cross the northern strait"
ALTERED = WHOLE.replace("will not", "will now")
OTHER = "Nobody has counted the lanterns on the quay since the lamplighters' guild was wound up"
WHY = Reason("tester", "other")


def printed(
    place: str, *words: str, who: str = "Mara Lund", day: str = "2026-03-04", **facts: str
) -> ArticleRecord:
    """Return an article that prints some words as those of one person."""
    said = " ".join(f"“{one},” said {who} on deck {number} in {place}." for number, one in enumerate(words))
    found = [Said(content=[f"“{one},”"], source=who, speaker=0) for one in words]
    extraction = extraction_of(said, [Named(name=who)], found)
    return record_of(said, extraction, headline=place, name=f"{place}.txt", published_at=day, **facts)


def groups(engine: Engine) -> list[set[str]]:
    """Return the words of the quotes of each utterance that several quotes print."""
    rows = "SELECT utterance_key, text FROM quote WHERE utterance_key IS NOT NULL ORDER BY key"
    with reading(engine) as session:
        found: dict[int, list[str]] = {}
        for key, words in session.execute(text(rows)):
            found.setdefault(key, []).append(words.strip(","))
    return [set(words) for words in found.values() if len(words) > 1]


def summaries(engine: Engine) -> list[tuple[int, int, int, bool]]:
    columns = "quote_count, article_count, speaker_count, contradicted"
    with reading(engine) as session:
        rows = session.execute(text(f"SELECT {columns} FROM utterance_summary ORDER BY key")).all()
    return [(row[0], row[1], row[2], bool(row[3])) for row in rows]


def quote_of(engine: Engine, place: str) -> str:
    chosen = "SELECT quote.id FROM quote JOIN article ON article.key = article_key WHERE headline = :place"
    with reading(engine) as session:
        return str(session.scalar(text(chosen), {"place": place}))


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


def test_one_transaction_or_several_make_the_same_utterances(engine: Engine, second: Engine) -> None:
    records = [printed(place, words) for place, words in (("Ahlen", WHOLE), ("Borg", CUT), ("Cord", ALTERED))]
    save_articles(engine, records)
    for record in records:
        with writing(second) as session:
            save_article(session, record)
    assert groups(engine) == groups(second)
    ids = "SELECT utterance.id FROM quote JOIN utterance ON utterance.key = utterance_key ORDER BY quote.key"
    with reading(engine) as one, reading(second) as other:
        assert one.scalars(text(ids)).all() == other.scalars(text(ids)).all()


def test_an_import_has_the_utterances_of_the_export(engine: Engine, second: Engine) -> None:
    save_articles(engine, [printed("Ahlen", WHOLE), printed("Borg", CUT)])
    lines = list(export_record(engine))
    import_record(second, lines)
    assert summaries(second) == summaries(engine) != []
    assert list(export_record(second)) == lines
    assert verify(second).faults == []


@pytest.mark.engine("sqlite")  # there was no other engine then
def test_a_record_of_the_schema_before_gets_its_utterances_by_migration(
    engine: Engine, save: Save, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(utterances, "_BATCH", 2)
    save(printed("Ahlen", WHOLE, "We will see"))
    save(printed("Borg", CUT))
    save(printed("Cord", OTHER, ALTERED))
    before = groups(engine), summaries(engine)
    with writing(engine) as session:
        session.execute(text("UPDATE quote_document SET document = json_remove(document, '$.utterance')"))
        take_back(session, "0005")
    migrate(engine)
    assert (groups(engine), summaries(engine)) == before
    assert all(before)


def test_the_work_of_an_ingest_does_not_grow_with_the_record(
    engine: Engine, save: Save, statements: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(utterances, "CANDIDATES", 3)
    counts = []
    for number in range(12):
        statements.clear()
        save(printed(f"Place {chr(65 + number)}", WHOLE))
        counts.append(len(statements))
    assert len(set(counts[2:])) == 1
    assert summaries(engine) == [(12, 12, 1, False)]


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        (
            "UPDATE quote SET utterance_key = NULL WHERE key = 1",
            "its utterance does not follow from its words",
        ),
        ("UPDATE utterance_summary SET quote_count = 9", "its summary is not what its quotes say"),
        ("DELETE FROM utterance_summary", "its summary is not what its quotes say"),
        (
            "INSERT INTO utterance_summary SELECT 2, 'utt_2', 2, 2, 1, false, 1, '~'",
            "has a summary, but no two articles",
        ),
    ],
)
def test_verify_finds_what_does_not_hold(engine: Engine, statement: str, fault: str) -> None:
    save_articles(engine, [printed("Ahlen", WHOLE), printed("Borg", CUT), printed("Cord", OTHER)])
    with writing(engine) as session:
        session.execute(text(statement))
    assert any(fault in one for one in verify(engine).faults)
