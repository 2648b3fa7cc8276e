import dataclasses
import json
from typing import Any

import pytest
from msgspec import structs
from onrecord.config import Settings
from onrecord.errors import InputError, UnavailableError
from onrecord.store.archive.verification import verify
from onrecord.store.changes.ingestion import Outcome, save_article, save_articles
from onrecord.store.changes.withdrawals import withdraw_article
from onrecord.store.database.sessions import open_database, reading, writing
from onrecord.store.rows.journal import Reason
from sqlalchemy import Engine, text

from tests.factories import ADA, Named, Said, ada, extraction_of, locate, numbered, record_of
from tests.store.conftest import Documents, Save
from tests.store.fingerprint import fingerprint


def rows(engine: Engine, sql: str) -> list[Any]:
    with reading(engine) as session:
        return list(session.execute(text(sql)).all())


def test_an_article_is_saved_with_everything_that_was_found(save: Save, documents: Documents) -> None:
    outcome = save(ada())
    assert outcome.state == "new"
    article = documents("article")[outcome.article_id]
    assert [paragraph["text"] for paragraph in article["paragraphs"]] == ADA.split("\n\n")
    assert [
        (speaker["name"], speaker["honorific"], speaker["capacity"], speaker["printed_as"])
        for speaker in article["speakers"]
    ] == [
        ("Ada Lindqvist", "Dr.", "analyst", ["Ada Lindqvist", "Lindqvist"]),
        ("Tom Okoro", None, "politician", ["Tom Okoro"]),
    ]
    assert article["speakers"][0]["roles"] == [
        {
            "title": "hydrologist",
            "organization": "Delta Institute",
            "tense": "current",
            "title_span": {"start": 48, "end": 59, "exact": "hydrologist"},
            "organization_span": {"start": 67, "end": 82, "exact": "Delta Institute"},
        }
    ]
    quotes = list(documents("quote").values())
    assert [
        (quote["kind"], quote["text"], quote["speaker"] and quote["speaker"]["name"], quote["capacity"])
        for quote in quotes
    ] == [
        ("direct", "The dyke will hold,", "Ada Lindqvist", "analyst"),
        ("mixed", "it was  a gift to the town", "Tom Okoro", "politician"),
        ("indirect", "work begins in May", None, "unknown"),
        ("direct", "Nobody 🌊 asked us,", "Ada Lindqvist", "analyst"),
    ]
    assert [quote["source"] and quote["source"]["resolution"] for quote in quotes] == [
        "named",
        "named",
        "none",
        "named",
    ]
    speaker = documents("speaker")[quotes[0]["speaker"]["id"]]
    assert (speaker["quote_count"], speaker["capacities"], speaker["aliases"], speaker["honorific"]) == (
        2,
        [{"capacity": "analyst", "quotes": 2}],
        ["Lindqvist"],
        "Dr.",
    )


def test_the_same_article_again_changes_no_row(engine: Engine, save: Save) -> None:
    save(ada())
    before = rows(engine, "SELECT * FROM quote"), rows(engine, "SELECT * FROM change"), fingerprint(engine)
    assert save(ada()).state == "unchanged"
    assert (
        rows(engine, "SELECT * FROM quote"),
        rows(engine, "SELECT * FROM change"),
        fingerprint(engine),
    ) == before


def test_the_same_text_under_another_name_is_the_same_article(engine: Engine, save: Save) -> None:
    first = save(ada())
    assert save(ada(name="copy.txt")) == dataclasses.replace(first, state="unchanged")
    assert rows(engine, "SELECT count(*) FROM article_input") == [(2,)]


def test_order_and_number_of_runs_do_not_change_the_fingerprint(
    engine: Engine, save: Save, second: Engine
) -> None:
    records = [
        ada(),
        ada(headline="A dyke", name="other.txt", input="other bytes"),
        ada(publisher=None, byline="By Hand", name="third.txt", input="third bytes"),
        *(numbered(number) for number in range(12)),
        record_of("“Yes,” said ADA LINDQVIST.", extraction_of("“Yes,” said ADA LINDQVIST.", [Named(name="ADA LINDQVIST")], [Said(content=["“Yes,”"], speaker=0)])),
    ]  # fmt: skip
    for record in records:
        save(record)
    for record in [*reversed(records), *records]:
        with writing(second) as session:
            save_article(session, record)
    assert fingerprint(engine) == fingerprint(second)
    assert verify(second).faults == []


def test_facts_that_another_input_states_are_learned(
    engine: Engine, save: Save, documents: Documents
) -> None:
    first = save(ada(publisher=None))
    again = ada(
        source_url="https://delta.example/dyke", byline="By Hand", input="as a page", name="dyke.html"
    )
    assert save(again).state == "revised"
    article = documents("article")[first.article_id]
    assert (article["source_url"], article["byline"], article["publisher"]["name"], article["seq"]) == (
        "https://delta.example/dyke",
        "By Hand",
        "The Delta Post",
        2,
    )
    patch = json.loads(rows(engine, "SELECT patch FROM change WHERE seq = 2")[0][0])
    assert patch == {
        "facts": {
            "byline": [None, "By Hand"],
            "publisher": [None, "The Delta Post"],
            "source_url": [None, "https://delta.example/dyke"],
        }
    }


def test_a_date_that_is_learned_may_make_another_article_the_latest_of_a_speaker(
    save: Save, documents: Documents
) -> None:
    save(dataclasses.replace(numbered(0), published_at="2026-03-04"))
    later = dataclasses.replace(numbered(11), published_at="2026-05-04")
    latest = [save(later).article_id]
    stated = dataclasses.replace(later.provenance, name="earlier.txt")
    assert [speaker["roles"][0]["latest_article"] for speaker in documents("speaker").values()] == latest
    save(dataclasses.replace(later, published_at="2026-01-04", provenance=stated))
    [speaker] = documents("speaker").values()
    assert (speaker["roles"][0]["latest_article"] in latest, speaker["seq"]) == (False, 3)


def test_the_newer_word_of_the_same_address_wins(save: Save, documents: Documents) -> None:
    url = "https://delta.example/dyke"
    save(ada(source_url=url, headline="A: first"))
    assert save(ada(source_url=url, headline="Z: corrected", input="newer page")).state == "revised"
    assert save(ada(source_url=url, headline="A: first")).state == "unchanged"
    [article] = documents("article").values()
    assert (article["headline"], article["slug"]) == ("Z: corrected", "a-first")


def test_an_address_that_another_article_has_is_not_taken(save: Save, documents: Documents) -> None:
    url = "https://delta.example/dyke"
    save(ada(source_url=url))
    other = save(numbered(1))
    again = dataclasses.replace(numbered(1), source_url=url)
    again = dataclasses.replace(again, provenance=dataclasses.replace(again.provenance, name="again.txt"))
    assert save(again).state == "unchanged"
    assert documents("article")[other.article_id]["source_url"] is None


def test_equal_words_are_told_apart_by_their_count(save: Save, documents: Documents) -> None:
    words = "“No,” he said. “No,” she said.\n\n“No,” he said again."
    places = [locate(words, "No,").start, locate(words, "No,", 10).start, locate(words, "No,", 25).start]
    extraction = extraction_of(words, [], [Said(content=["“No,”"]) for _ in places])
    moved = [
        structs.replace(
            quotation,
            contents=(structs.replace(quotation.contents[0], span=locate(words, "No,", place)),),
        )
        for quotation, place in zip(extraction.quotations, places, strict=True)
    ]
    save(record_of(words, dataclasses.replace(extraction, quotations=tuple(moved))))
    assert len(documents("quote")) == 3


def test_a_long_text_is_proved_block_by_block(engine: Engine, save: Save, documents: Documents) -> None:
    paragraph = "The water 🌊 rose and the town slept. " * 50
    text_ = "\n\n".join([paragraph.strip()] * 12 + ["“Wake up,” said Ann Lee."])
    assert len(text_) > 16_384
    said = Said(content=["“Wake up,”"], source="Ann Lee", speaker=0)
    save(record_of(text_, extraction_of(text_, [Named(name="Ann Lee")], [said])))
    assert rows(engine, "SELECT count(*) FROM text_block") == [(2,)]
    [quote] = documents("quote").values()
    assert quote["spans"][0]["start"] > 16_384


def test_a_withdrawn_article_stays_withdrawn(engine: Engine, save: Save, documents: Documents) -> None:
    url = "https://delta.example/dyke"
    first = save(ada(source_url=url))
    with writing(engine) as session:
        withdraw_article(session, first.article_id, "legal", Reason("test", "legal"))
    for record in (ada(source_url=url), ada(ADA + " More.", source_url=url)):
        assert save(record, again=True).state == "unchanged"
    assert documents("quote") == {}


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        ({"text": " \n"}, "the article has no text"),
        ({"text": "a\x00b"}, "text holds U+0000, which no text may"),
        ({"text": "a\ud800b"}, "text holds U+D800, which no text may"),
        ({"headline": "\x01/v1"}, "headline holds U+0001, which no text may"),
        ({"source_url": "https://e.example/\x7f"}, "source_url holds U+007F, which no text may"),
    ],
    ids=str,
)
def test_what_no_text_may_hold_is_refused(
    engine: Engine, save: Save, facts: dict[str, Any], message: str
) -> None:
    record = dataclasses.replace(record_of("Nothing was said.", extraction_of("", [], [])), **facts)
    with pytest.raises(InputError, match=f"^{message.replace('+', '.')}$"):
        save(record)
    assert rows(engine, "SELECT count(*) FROM article") == [(0,)]


def test_an_article_without_quotes_has_the_paragraphs_of_its_text(save: Save, documents: Documents) -> None:
    save(record_of("Nothing was said.", extraction_of("", [], [])))
    [paragraph] = next(iter(documents("article").values()))["paragraphs"]
    assert (paragraph["start"], paragraph["end"]) == (0, 17)


def test_an_article_costs_a_bounded_number_of_statements(save: Save, statements: list[str]) -> None:
    for number in range(22):
        save(numbered(number))
    statements.clear()
    save(numbered(22))
    assert len(statements) <= 45


def test_whether_a_language_is_read_goes_with_the_quotes(save: Save, documents: Documents) -> None:
    nothing = extraction_of(ADA, (), ())
    first = save(ada(language=None))
    save(dataclasses.replace(ada(language="sw", input="b"), extraction=nothing))  # only declared: nothing new
    article = documents("article")[first.article_id]
    assert (article["language"], article["extraction_status"], article["quote_count"]) == (None, "done", 4)
    assert save(dataclasses.replace(ada(language="sw"), extraction=nothing), again=True).state == "revised"
    article = documents("article")[first.article_id]
    assert (article["language"], article["quote_count"]) == ("sw", 0)
    assert article["extraction_status"] == "language_not_supported"
    assert save(ada(language="en"), again=True).state == "revised"
    article = documents("article")[first.article_id]
    assert (article["language"], article["extraction_status"], article["quote_count"]) == ("en", "done", 4)


def test_several_articles_in_one_transaction_are_the_same_record(
    engine: Engine, save: Save, second: Engine
) -> None:
    records = [
        *(numbered(number) for number in range(12)),
        ada(source_url="https://delta.example/dyke"),
        ada(name="copy.txt"),
        numbered(3),
        ada(ADA + " More.", source_url="https://delta.example/dyke", input="a later page"),
    ]
    outcomes = [save(record) for record in records]
    assert save_articles(second, records) == outcomes
    assert [outcome.state for outcome in outcomes[12:]] == ["new", "unchanged", "unchanged", "revised"]
    assert fingerprint(engine) == fingerprint(second)
    assert verify(second).faults == []


def test_an_article_that_is_refused_takes_no_other_with_it(engine: Engine, save: Save) -> None:
    del save  # proves the record at the end
    faulty = dataclasses.replace(numbered(1), headline="A\x01")
    first, refused, last = save_articles(engine, [numbered(0), faulty, numbered(2)])
    assert isinstance(first, Outcome)
    assert isinstance(last, Outcome)
    assert str(refused) == "headline holds U+0001, which no text may"
    assert rows(engine, "SELECT seq, entity_id FROM change ORDER BY seq") == [
        (1, first.article_id),
        (2, last.article_id),
    ]


def test_a_batch_that_cannot_be_written_leaves_nothing(database: str, engine: Engine) -> None:
    impatient = open_database(Settings(database_url=database, busy_timeout_ms=10))
    with writing(engine), pytest.raises(UnavailableError, match="locked"):
        save_articles(impatient, [numbered(0), numbered(1)])
    impatient.dispose()
    assert rows(engine, "SELECT count(*) FROM article") == [(0,)]


def test_a_batch_renders_a_speaker_once(engine: Engine, save: Save, statements: list[str]) -> None:
    del save
    save_articles(engine, [numbered(11 * number) for number in range(5)])
    assert sum(text_.startswith("INSERT INTO speaker_document") for text_ in statements) == 1
