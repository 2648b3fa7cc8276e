"""Takes a database back to what an older version of the program made, as far as tests of migrations need it."""

from unittest import mock

from onrecord.store.database.postgresql import words
from onrecord.store.database.postgresql.search import index_articles, index_quotes
from onrecord.store.database.sqlite_schema import SCHEMA_0001, SCHEMA_0004, SCHEMA_0011
from onrecord.store.documents.paragraphs import with_texts
from onrecord.store.models.packed import unpack
from sqlalchemy import text
from sqlalchemy.orm import Session

_LISTS = {
    "newest": "newest_at, article_id, position",
    "oldest": "oldest_at, article_id, position",
    "speaker": "speaker_id, newest_at, article_id, position",
    "publisher": "publisher_id, newest_at, article_id, position",
    "article_id_position": "article_id, position",
    "utterance": "utterance_key, oldest_at, article_id, position, status, speaker_id",
}
_UNDO: dict[str, tuple[str, ...]] = {
    "0017": ("DROP TABLE speaker_tally", "DROP INDEX ix_quote_seq", "DROP INDEX ix_quote_revision_seq"),
    "0015": (
        """UPDATE text_span SET exact = coalesce((SELECT text FROM quote WHERE quote.key = quote_key AND type = 'content'),
        (SELECT CASE type WHEN 'title' THEN title ELSE organization END FROM role WHERE role.key = role_key),
        (SELECT name FROM speaker_name WHERE speaker_name.key = speaker_name_key)) WHERE exact IS NULL""",
        "CREATE TABLE paragraph (revision_key bigint, position bigint, start_offset bigint, end_offset bigint)",
    ),
    "0014": (
        "DROP VIEW v_quotes",
        "DROP VIEW v_articles",
        "DROP VIEW v_speakers",
        *(f"DROP INDEX ix_quote_document_{name.replace('article_id', 'article_key')}" for name in _LISTS),
        *(
            f"ALTER TABLE quote_document ADD COLUMN {name}_id varchar"
            for name in ("quote", "article", "publisher", "speaker")
        ),
        """UPDATE quote_document SET quote_id = quote.id, article_id = (SELECT id FROM article WHERE article.key = quote.article_key),
        speaker_id = (SELECT id FROM speaker WHERE speaker.key = quote.speaker_key), publisher_id = (SELECT id FROM publisher
        WHERE publisher.key = quote_document.publisher_key) FROM quote WHERE quote.key = quote_document.key""",
        *(
            f"ALTER TABLE quote_document DROP COLUMN {name}_key"
            for name in ("article", "publisher", "speaker")
        ),
        *(
            f"CREATE INDEX ix_quote_document_{name} ON quote_document ({columns})"
            for name, columns in _LISTS.items()
        ),
    ),
    "0013": ("DROP TABLE quote_run", "CREATE TABLE quote_run (run integer, quote_key bigint)"),
    "0012": (  # constraints that are indexes now stay indexes
        "DROP INDEX ix_text_span_quote_key_type_position",
        "DROP INDEX ix_text_span_role_key_type",
        "DROP INDEX ix_text_span_speaker_name_key",
        "CREATE INDEX ix_text_span_revision_key ON text_span (revision_key)",
        "CREATE INDEX ix_quote_revision_key ON quote (revision_key)",
    ),
    "0011": (
        """UPDATE quote_document SET rendered = substr(rendered, 1, text_at) || text || substr(rendered, text_at + 1)
        FROM quote WHERE quote.key = quote_document.key AND text_at IS NOT NULL""",
        "ALTER TABLE quote_document DROP COLUMN text_at",
    ),
    "0010": (  # what the journal may say besides stays
        "DROP TABLE settlement_speaker",
        "DROP TABLE settlement",
        "ALTER TABLE utterance_summary DROP COLUMN settled",
    ),
    "0009": ("ALTER TABLE article_input DROP COLUMN not_found",),
    "0008": ("DROP TABLE report",),
    "0007": (),
    "0006": (
        "DROP INDEX ix_quote_document_utterance",
        "ALTER TABLE quote_document DROP COLUMN utterance_key",
        "ALTER TABLE quote DROP COLUMN utterance_key",
        "DROP TABLE utterance_summary",
        "DROP TABLE utterance",
    ),
    "0005": (
        "ALTER TABLE quote DROP COLUMN confidence_content",
        "ALTER TABLE quote_document DROP COLUMN rendered",
    ),
    "0004": (
        "DROP TABLE speaker_word",
        "DROP INDEX ix_speaker_document_most_quoted",
        "ALTER TABLE speaker_document DROP COLUMN most_quoted",
        "ALTER TABLE speaker_document DROP COLUMN words",
    ),
    "0003": (),
    "0002": ("DROP TABLE IF EXISTS quote_run",),
}


def take_back(session: Session, version: str) -> None:
    """Undo every migration behind `version`."""
    if version < "0016":
        _index_as_printed(session)
    if version < "0011":
        _unpack(session)
        _index_texts(session)
    if version < "0010" and session.connection().dialect.name == "postgresql":
        for function in ("prove_settlement", "prove_reopened", "prove_speaker_reopened"):
            session.execute(text(f"DROP FUNCTION {function} CASCADE"))
    for later, statements in _UNDO.items():
        if later > version:
            for statement in statements:
                session.execute(text(statement))
    session.execute(text("UPDATE alembic_version SET version_num = :version"), {"version": version})


def _index_as_printed(session: Session) -> None:
    """Search words in the letters in which they are printed."""
    if session.connection().dialect.name == "postgresql":
        quotes = session.execute(text("SELECT key, text FROM quote")).all()
        articles = session.execute(text("SELECT key, headline, dek FROM article")).all()
        with mock.patch.object(words, "as_searched", str):
            index_quotes(session.connection(), [(key, said) for key, said in quotes])
            index_articles(session.connection(), [(key, headline, dek) for key, headline, dek in articles])
        return
    for name in ("quote_search_delete", "quote_search_leave", "article_search_leave"):
        session.execute(text(f"DROP TRIGGER {name}"))
    older = [one for one in SCHEMA_0001 if "TRIGGER quote_search" in one]
    older += [one for one in SCHEMA_0011 if "CREATE TRIGGER" in one]
    for name in ("quote", "article"):
        session.execute(text(f"DROP TRIGGER {name}_search_insert"))
        session.execute(text(f"DROP TRIGGER {name}_search_update"))
        session.execute(text(f"DROP VIEW {name}_words"))
        older.append(f"INSERT INTO {name}_search({name}_search) VALUES ('rebuild')")
    for statement in older:
        session.connection().exec_driver_sql(statement)


def _unpack(session: Session) -> None:
    """Hold documents as plain text, with the texts of paragraphs."""
    for kind in ("article", "quote"):
        rows = session.execute(text(f"SELECT key, document FROM {kind}_document")).all()
        if session.connection().dialect.name == "postgresql":  # SQLite's columns take any value
            session.execute(text(f"ALTER TABLE {kind}_document ALTER document DROP DEFAULT"))
            session.execute(text(f"ALTER TABLE {kind}_document ALTER document TYPE varchar USING ''"))
        for key, document in rows:
            words = session.execute(_TEXT, {"key": key}).scalar_one() if kind == "article" else ""
            plain = with_texts(unpack(document), words.encode()).decode()
            fill = text(f"UPDATE {kind}_document SET document = :plain WHERE key = :key")
            session.execute(fill, {"plain": plain, "key": key})


_TEXT = text(
    "SELECT r.text FROM article AS a JOIN article_revision AS r ON r.article_key = a.key AND r.number = a.revision"
    " WHERE a.key = :key"
)


def _index_texts(session: Session) -> None:
    """Search texts of articles, as only SQLite did."""
    if session.connection().dialect.name == "sqlite":
        for trigger in ("article_search_insert", "article_search_update"):
            session.execute(text(f"DROP TRIGGER {trigger}"))
        session.execute(text("DROP TABLE article_search"))
        for statement in SCHEMA_0001 + SCHEMA_0004:
            if "article_search" in statement or "article_words" in statement:
                session.connection().exec_driver_sql(statement)
