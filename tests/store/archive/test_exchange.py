import json
from collections.abc import Callable, Iterator

import pytest
from onrecord.errors import ConflictError, InputError, UnavailableError
from onrecord.ingest.records import ArticleRecord
from onrecord.store.archive.exchange import export_record, import_record, is_export
from onrecord.store.archive.verification import verify
from onrecord.store.changes.corrections import correct_quote
from onrecord.store.changes.edits import KnownSpeaker, SetSpeaker, SetStatus
from onrecord.store.changes.ingestion import Outcome, save_article
from onrecord.store.changes.merges import rename_speaker
from onrecord.store.changes.withdrawals import withdraw_article
from onrecord.store.database.schema import head
from onrecord.store.database.sessions import reading, writing
from onrecord.store.rows.journal import Reason
from onrecord.store.rows.tokens import create_token
from sqlalchemy import Connection, Engine, event, text

from tests.databases import Databases, copied, engine_of
from tests.factories import ADA, DYKE, Named, Said, ada, extraction_of, numbered, record_of
from tests.store.fingerprint import fingerprint

WHY = Reason("tester", "other", "To see.")


@pytest.fixture(scope="session")
def rich_place(databases: Databases) -> str:
    """A record with everything that can be in one, to be copied."""
    return databases.kept("rich", enrich)


def enrich(place: str) -> None:
    engine = engine_of(place)
    url = "https://delta.example/dyke"
    long = "\n\n".join(["The water 🌊 rose. " * 80] * 14 + ["“Wake up,” said Ann Lee."])
    told = extraction_of(long, [Named(name="Ann Lee")], [Said(content=["“Wake up,”"], speaker=0)])
    for record in (ada(source_url=url), *map(numbered, range(3)), record_of(long, told)):
        store(engine, record)
    with reading(engine) as session:
        quotes = list(session.execute(text("SELECT id FROM quote ORDER BY key")).scalars())
        articles = list(session.execute(text("SELECT id FROM article ORDER BY key")).scalars())
        speaker = session.execute(text("SELECT id FROM speaker ORDER BY key LIMIT 1")).scalar_one()
    for quote, edit in (
        (quotes[1], SetSpeaker(KnownSpeaker("ada-lindqvist"))),
        (quotes[2], SetStatus("retracted")),
    ):
        with writing(engine) as session:
            correct_quote(session, quote, [edit], WHY)
    store(engine, ada(ADA.replace("gift", "present"), DYKE[2:], source_url=url))
    with writing(engine) as session:
        rename_speaker(session, speaker, "Ada Lindqvist-Bell", WHY)
    with writing(engine) as session:
        withdraw_article(session, articles[1], "legal", WHY)
        create_token(session, "desk", ["correct"])
    assert verify(engine).faults == []
    engine.dispose()


def store(engine: Engine, record: ArticleRecord) -> Outcome:
    with writing(engine) as session:
        return save_article(session, record)


@pytest.fixture
def rich(databases: Databases, rich_place: str) -> Iterator[Engine]:
    with copied(databases, rich_place) as place:
        yield engine_of(place)


def test_an_import_of_an_export_is_the_same_record(rich: Engine, second: Engine) -> None:
    exported = list(export_record(rich))
    assert import_record(second, exported) == len(exported) - 2
    assert list(export_record(second)) == exported
    assert fingerprint(second) == fingerprint(rich)
    assert verify(second).faults == []


def test_an_export_is_lines_of_json_without_tokens(rich: Engine) -> None:
    lines = [json.loads(line) for line in export_record(rich)]
    assert lines[0] == {"format": "onrecord", "schema": head()}
    assert {line["table"] for line in lines[1:-1]}.isdisjoint({"api_token", "report", "text_block"})
    assert lines[-1]["rows"] == len(lines) - 2
    assert all(line.endswith("\n") and "\n" not in line[:-1] for line in export_record(rich))


def test_an_imported_record_goes_on(rich: Engine, second: Engine) -> None:
    import_record(second, export_record(rich))
    with writing(second) as session:
        correct_quote(session, session.execute(text("SELECT id FROM quote LIMIT 1")).scalar_one(), [SetStatus("disputed")], WHY)  # fmt: skip
    assert verify(second).faults == []
    assert store(second, numbered(9)).state == "new"
    assert verify(second).faults == []


def test_an_empty_record_is_exported_and_imported(engine: Engine, second: Engine) -> None:
    exported = list(export_record(engine))
    assert [is_export(line) for line in exported] == [True, False]
    assert import_record(second, exported) == 0
    assert list(export_record(second)) == exported


@pytest.mark.engine("sqlite")
def test_a_full_disk_is_said_and_leaves_no_trace(rich: Engine, second: Engine) -> None:
    exported = list(export_record(rich))

    def limit(connection: Connection) -> None:
        connection.exec_driver_sql("PRAGMA max_page_count = 80")  # SQLite answers as it does on a full disk

    event.listen(second, "begin", limit)
    second.dispose()
    with pytest.raises(UnavailableError, match=r"record.db: the disk is full"):
        import_record(second, exported)
    event.remove(second, "begin", limit)
    assert len(list(export_record(second))) == 2


def test_only_an_empty_database_takes_an_import(rich: Engine) -> None:
    before = fingerprint(rich)
    with pytest.raises(ConflictError, match="an empty database only"):
        import_record(rich, list(export_record(rich)))
    assert fingerprint(rich) == before


Change = Callable[[list[str]], list[str]]


def replaced(table: str, **columns: object) -> Change:
    """Change columns of the first row of a table."""

    def change(lines: list[str]) -> list[str]:
        place = next(index for index, line in enumerate(lines) if f'"table":"{table}"' in line)
        row = {**json.loads(lines[place]), **columns}
        return [*lines[:place], json.dumps(row), *lines[place + 1 :]]

    return change


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda _: [], "line 1: not the beginning of an export"),
        (lambda lines: lines[1:], "line 1: not the beginning of an export"),
        (lambda _: ["{"], "line 1: not the beginning of an export"),
        (lambda lines: ['{"format":"onrecord","schema":"9"}', *lines[1:]], "an export of schema '9', and this program"),
        (lambda lines: [lines[0], "no"], "line 2: not JSON"),
        (lambda lines: [lines[0], "[]"], "line 2: not a row of a table"),
        (lambda lines: [lines[0], '{"table":"api_token"}'], "line 2: not a row of a table"),
        (lambda lines: [lines[0], '{"table":"quote"}'], "line 2: not the columns of quote"),
        (replaced("text_span", exact="Other words"), r"line \d+: the database refuses it: (CHECK|.*ck_text_span|text_span.exact is not)"),
        (replaced("text_span", start_offset=0, end_offset=19), r"line \d+: the database refuses it: text_span.exact is not"),
        (replaced("quote", confidence=7), r"line \d+: the database refuses it: .*constraint .*ck_quote_conf"),
        (replaced("quote", corrected="x"), r"line \d+: corrected of quote is no truth value$"),
        (replaced("quote", position=2**70), r"line \d+: position of quote is no whole number of 64 bits$"),
        (replaced("speaker", name="\ud800"), r"line \d+: name of speaker is no text$"),
        (replaced("speaker", name=["a"]), r"line \d+: name of speaker is no text$"),
        (replaced("speaker", name="A\0B"), r"line \d+: name of speaker is no text$"),
        (replaced("quote", confidence="much"), r"line \d+: confidence of quote is no number$"),
        (replaced("speaker", name=None), r"line \d+: the database refuses it: .*name"),
        (lambda lines: lines[:1], "line 1: the export ends too early"),
        (lambda lines: [line for line in lines if '"table":"' not in line or '"article"' in line or '"publisher"' in line][:-1], "too early"),
        (lambda lines: [*lines, lines[1]], r"line \d+: stands behind the last line of an export"),
        (lambda lines: [*lines[:-1], '{"rows":1'], r"line \d+: not JSON"),
        (lambda lines: [*lines[:-1], lines[-1].replace("sha256", "md5")], "not those that were exported"),
        (replaced("change", patch="{oops"), "hold together: change 1: the patch is no JSON object"),
        (replaced("change", patch="[]"), "hold together: change 1: the patch is no JSON object"),
        (replaced("change", at="yesterday"), "hold together: change 1: 'yesterday' is no moment in UTC"),
        (replaced("change", evidence_url="javascript:alert(1)"), "hold together: change 1: 'javascript:alert.1.' is no address of the web"),
        (lambda lines: [line for line in lines if '"table":"article_input"' not in line], "the input that it was read from is not there"),
        (replaced("change", actor="nobody"), "not those that were exported: number or hash differ"),
        (replaced("quote_document", document="{}"), "the record does not hold together: quote quo_.*not what the tables"),
        (replaced("article_revision", text_sha256="0"), "hold together: article art_.* not the one that was hashed"),
        (lambda lines: [line for line in lines if '"table":"speaker"' not in line], "refuses it: (FOREIGN KEY|.*foreign key)"),
        (lambda lines: [line for line in lines if '"seq":2,"at"' not in line], "hold together: foreign key: row"),
    ],
    ids=[
        "nothing", "no header", "half a header", "other schema", "not JSON", "a list", "a secret table", "no columns",
        "other words", "other place", "confidence", "truth", "too large", "surrogate", "a list for a name",
        "NUL", "a word for a number", "no name",
        "cut behind the first line", "cut behind the articles", "more behind the end", "half a last line",
        "another last line", "a broken patch", "a list for a patch", "no moment", "evidence that runs", "no inputs", "another actor",
        "other document", "other hash", "no speaker", "no change",
    ],
)  # fmt: skip
def test_what_is_no_export_leaves_no_trace(
    rich: Engine, second: Engine, change: Change, message: str
) -> None:
    with pytest.raises(InputError, match=message):
        import_record(second, change(list(export_record(rich))))
    assert len(list(export_record(second))) == 2
    with reading(second) as session:
        assert session.execute(text("SELECT count(*) FROM text_block")).scalar_one() == 0
