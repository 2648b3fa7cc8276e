"""Takes a database back to what an older version of the program made, as far as tests of migrations need it."""

from sqlalchemy import text
from sqlalchemy.orm import Session

_UNDO: dict[str, tuple[str, ...]] = {
    "0010": (
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
        "DROP VIEW v_quotes",
        "ALTER TABLE quote DROP COLUMN confidence_content",
        "ALTER TABLE quote_document DROP COLUMN rendered",
    ),
    "0004": (
        "DROP VIEW IF EXISTS v_quotes",
        "DROP VIEW v_articles",
        "DROP VIEW v_speakers",
        "DROP TABLE speaker_word",
        "DROP INDEX ix_speaker_document_most_quoted",
        "ALTER TABLE speaker_document DROP COLUMN most_quoted",
        "ALTER TABLE speaker_document DROP COLUMN words",
    ),
    "0003": (),
    "0002": ("DROP TABLE quote_run",),
}


def take_back(session: Session, version: str) -> None:
    """Undo every migration behind `version`."""
    for later, statements in _UNDO.items():
        if later > version:
            for statement in statements:
                session.execute(text(statement))
    session.execute(text("UPDATE alembic_version SET version_num = :version"), {"version": version})
