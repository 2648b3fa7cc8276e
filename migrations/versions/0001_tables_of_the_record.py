"""Tables of the record."""

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op
from onrecord.store.database.dialects import dialect_of
from onrecord.store.models.base import WHOLE

revision = "0001"
down_revision = None

# What a column, a constraint or an index is, in one line each; those without a name get one by `models.base.NAMING`.


def texts(names: str, *, nullable: bool = False) -> Iterator[sa.Column[str]]:
    return (sa.Column(name, sa.String(), nullable=nullable) for name in names.split())


def wholes(names: str, *, nullable: bool = False) -> Iterator[sa.Column[int]]:
    return (sa.Column(name, WHOLE, nullable=nullable) for name in names.split())


def unique(names: str) -> Iterator[sa.UniqueConstraint]:
    return (sa.UniqueConstraint(name) for name in names.split())


def reference(column: str, key: str, initially: str | None = None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [key], initially=initially, deferrable=initially and True)


def one_of(column: str, words: str) -> sa.CheckConstraint:
    listed = ", ".join(f"'{word}'" for word in words.split())
    return sa.CheckConstraint(f"{column} IN ({listed})", name=column)


def index(name: str, table: str, columns: str, *, unique: bool = False, where: str | None = None) -> None:
    only = None if where is None else sa.text(where)
    op.create_index(name, table, columns.split(), unique=unique, sqlite_where=only, postgresql_where=only)


def upgrade() -> None:
    op.create_table(
        "api_token",
        *wholes("key"),
        *texts("name sha256 scopes created_at"),
        *texts("revoked_at", nullable=True),
        sa.PrimaryKeyConstraint("key"),
        *unique("name sha256"),
    )
    op.create_table(
        "change",
        *wholes("seq"),
        *texts("at actor action entity entity_id reason_code"),
        *texts("reason evidence_url", nullable=True),
        *texts("patch"),
        one_of("action", "ingest revise extract correct add merge rename withdraw restore import"),
        one_of("entity", "article quote speaker"),
        one_of(
            "reason_code",
            "new engine wrong_speaker wrong_span wrong_kind wrong_capacity not_a_quote missed same_speaker wrong_name publisher_request legal error disputed other",
        ),
        sa.PrimaryKeyConstraint("seq"),
    )
    index("ix_change_action_seq", "change", "action seq")
    index("ix_change_entity_id_seq", "change", "entity_id seq")
    op.create_table(
        "publisher",
        *wholes("key"),
        *texts("id slug name"),
        sa.CheckConstraint("length(id) = 16 AND substr(id, 1, 4) = 'pub_'", name="id"),
        sa.PrimaryKeyConstraint("key"),
        *unique("id slug"),
    )
    op.create_table(
        "speaker",
        *wholes("key"),
        *texts("id slug kind name"),
        sa.Column("renamed", sa.Boolean(), nullable=False),
        one_of("kind", "person organization group"),
        sa.CheckConstraint("length(id) = 16 AND substr(id, 1, 4) = 'spk_'", name="id"),
        sa.PrimaryKeyConstraint("key"),
        *unique("id slug"),
    )
    op.create_table(
        "article",
        *wholes("key"),
        *texts("id slug"),
        *wholes("publisher_key", nullable=True),
        *texts(
            "publisher_name publisher_url headline dek byline source_url published_at language", nullable=True
        ),
        *wholes("body_offset revision"),
        *texts("status"),
        *texts("withdrawal", nullable=True),
        *texts("rights"),
        sa.CheckConstraint("(status = 'withdrawn') = (withdrawal IS NOT NULL)", name="withdrawal_has_reason"),
        sa.CheckConstraint("length(id) = 16 AND substr(id, 1, 4) = 'art_'", name="id"),
        one_of("rights", "full_text quotes_only"),
        one_of("status", "published withdrawn"),
        one_of("withdrawal", "publisher_request legal error other"),
        sa.CheckConstraint("(publisher_key IS NULL) = (publisher_name IS NULL)", name="publisher_has_name"),
        sa.CheckConstraint("body_offset >= 0", name="body_offset_positive"),
        sa.CheckConstraint("revision >= 1", name="revision_positive"),
        reference("publisher_key", "publisher.key"),
        sa.PrimaryKeyConstraint("key"),
        *unique("id slug source_url"),
    )
    index("ix_article_publisher_key", "article", "publisher_key")
    op.create_table(
        "speaker_document",
        sa.Column("key", WHOLE, autoincrement=False, nullable=False),
        *texts("speaker_id slug kind name_key"),
        *wholes("quote_count analyst_quote_count seq"),
        *texts("document"),
        reference("key", "speaker.key"),
        sa.PrimaryKeyConstraint("key"),
        *unique("slug speaker_id"),
    )
    index(
        "ix_speaker_document_analyst",
        "speaker_document",
        "name_key speaker_id",
        where="analyst_quote_count > 0",
    )
    index("ix_speaker_document_name_key_speaker_id", "speaker_document", "name_key speaker_id")
    op.create_table(
        "speaker_redirect",
        *texts("address"),
        *wholes("speaker_key"),
        reference("speaker_key", "speaker.key"),
        sa.PrimaryKeyConstraint("address"),
    )
    index("ix_speaker_redirect_speaker_key", "speaker_redirect", "speaker_key")
    op.create_table(
        "article_document",
        sa.Column("key", WHOLE, autoincrement=False, nullable=False),
        *texts("article_id slug"),
        *texts("publisher_id", nullable=True),
        *texts("newest_at oldest_at"),
        *texts("withdrawal", nullable=True),
        *wholes("seq"),
        *texts("document"),
        reference("key", "article.key"),
        sa.PrimaryKeyConstraint("key"),
        *unique("article_id slug"),
    )
    index("ix_article_document_newest", "article_document", "newest_at article_id")
    index("ix_article_document_oldest", "article_document", "oldest_at article_id")
    index("ix_article_document_publisher", "article_document", "publisher_id newest_at article_id")
    op.create_table(
        "article_revision",
        *wholes("key article_key number"),
        *texts("text_sha256"),
        *wholes("length"),
        *texts("extractor text"),
        sa.CheckConstraint("length >= 0", name="length_positive"),
        sa.CheckConstraint("number >= 1", name="number_positive"),
        reference("article_key", "article.key"),
        sa.PrimaryKeyConstraint("key"),
        sa.UniqueConstraint("article_key", "number"),
        *unique("text_sha256"),
    )
    op.create_table(
        "role",
        *wholes("key article_key speaker_key position"),
        *texts("title organization", nullable=True),
        *texts("tense"),
        one_of("tense", "current former"),
        sa.CheckConstraint("title IS NOT NULL OR organization IS NOT NULL", name="says_something"),
        reference("article_key", "article.key"),
        reference("speaker_key", "speaker.key"),
        sa.PrimaryKeyConstraint("key"),
        sa.UniqueConstraint("article_key", "position"),
    )
    index("ix_role_speaker_key", "role", "speaker_key")
    op.create_table(
        "speaker_name",
        *wholes("key article_key speaker_key position"),
        *texts("name"),
        *texts("honorific", nullable=True),
        reference("article_key", "article.key"),
        reference("speaker_key", "speaker.key"),
        sa.PrimaryKeyConstraint("key"),
        sa.UniqueConstraint("article_key", "speaker_key", "position"),
    )
    index("ix_speaker_name_speaker_key", "speaker_name", "speaker_key")
    op.create_table(
        "article_input",
        *wholes("key revision_key"),
        *texts("sha256 name media_type"),
        *wholes("size"),
        sa.CheckConstraint("size >= 0", name="size_positive"),
        reference("revision_key", "article_revision.key"),
        sa.PrimaryKeyConstraint("key"),
        sa.UniqueConstraint("revision_key", "sha256", "name"),
    )
    index("ix_article_input_sha256", "article_input", "sha256")
    op.create_table(
        "paragraph",
        *wholes("revision_key position start_offset end_offset"),
        sa.CheckConstraint("0 <= start_offset AND start_offset < end_offset", name="offsets"),
        reference("revision_key", "article_revision.key"),
        sa.PrimaryKeyConstraint("revision_key", "position"),
    )
    index("ix_paragraph_revision_key_start_offset", "paragraph", "revision_key start_offset", unique=True)
    op.create_table(
        "quote",
        *wholes("key"),
        *texts("id"),
        *wholes("article_key revision_key"),
        *wholes("speaker_key", nullable=True),
        *wholes("position"),
        *texts("kind"),
        *texts("source_kind", nullable=True),
        *texts("resolution capacity status method"),
        sa.Column("confidence", sa.Double(), nullable=False),
        *texts("rule"),
        *wholes("revision seq"),
        sa.Column("corrected", sa.Boolean(), nullable=False),
        *texts("review", nullable=True),
        *texts("text"),
        one_of(
            "capacity",
            "analyst official spokesperson politician business witness journalist organization other unknown",
        ),
        one_of("kind", "direct mixed indirect"),
        sa.CheckConstraint("length(id) = 16 AND substr(id, 1, 4) = 'quo_'", name="id"),
        one_of("method", "rule model manual import"),
        one_of("resolution", "named pronoun nominal inferred none"),
        one_of("review", "not_anchored"),
        one_of("source_kind", "person organization group unknown"),
        one_of("status", "published disputed retracted"),
        sa.CheckConstraint("confidence BETWEEN 0 AND 1", name="confidence"),
        sa.CheckConstraint("revision >= 1", name="revision_positive"),
        reference("article_key", "article.key"),
        reference("revision_key", "article_revision.key"),
        reference("seq", "change.seq", initially="DEFERRED"),
        reference("speaker_key", "speaker.key"),
        sa.PrimaryKeyConstraint("key"),
        *unique("id"),
    )
    index("ix_quote_article_key_position", "quote", "article_key position")
    index("ix_quote_review", "quote", "review", where="review IS NOT NULL")
    index("ix_quote_revision_key", "quote", "revision_key")
    index("ix_quote_speaker_key", "quote", "speaker_key")
    op.create_table(
        "text_block",
        *wholes("revision_key number"),
        *texts("text"),
        sa.CheckConstraint("number >= 0", name="number_positive"),
        reference("revision_key", "article_revision.key"),
        sa.PrimaryKeyConstraint("revision_key", "number"),
    )
    op.create_table(
        "quote_document",
        sa.Column("key", WHOLE, autoincrement=False, nullable=False),
        *texts("quote_id article_id"),
        *texts("publisher_id speaker_id", nullable=True),
        *texts("kind capacity status"),
        sa.Column("confidence", sa.Double(), nullable=False),
        *wholes("position"),
        *texts("newest_at oldest_at"),
        *wholes("seq"),
        *texts("document"),
        reference("key", "quote.key"),
        sa.PrimaryKeyConstraint("key"),
        *unique("quote_id"),
    )
    index("ix_quote_document_article_id_position", "quote_document", "article_id position")
    index("ix_quote_document_newest", "quote_document", "newest_at article_id position quote_id")
    index("ix_quote_document_oldest", "quote_document", "oldest_at article_id position quote_id")
    index(
        "ix_quote_document_publisher", "quote_document", "publisher_id newest_at article_id position quote_id"
    )
    index("ix_quote_document_speaker", "quote_document", "speaker_id newest_at article_id position quote_id")
    op.create_table(
        "quote_revision",
        *wholes("quote_key number seq"),
        *texts("document"),
        reference("quote_key", "quote.key"),
        reference("seq", "change.seq", initially="DEFERRED"),
        sa.PrimaryKeyConstraint("quote_key", "number"),
    )
    op.create_table(
        "text_span",
        *wholes("key revision_key"),
        *wholes("quote_key role_key speaker_name_key", nullable=True),
        *texts("type"),
        *wholes("position start_offset end_offset"),
        *texts("exact"),
        sa.Column("verbatim", sa.Boolean(), nullable=True),
        *texts("break_before", nullable=True),
        sa.CheckConstraint("(type = 'content') = (verbatim IS NOT NULL)", name="verbatim_is_of_content"),
        one_of("break_before", "attribution paragraph"),
        sa.CheckConstraint("break_before IS NULL OR type = 'content'", name="break_is_of_content"),
        one_of("type", "content cue source audience insertion title organization name"),
        sa.CheckConstraint(
            "(CASE WHEN quote_key IS NULL THEN 0 ELSE 1 END) + (CASE WHEN role_key IS NULL THEN 0 ELSE 1 END) + (CASE WHEN speaker_name_key IS NULL THEN 0 ELSE 1 END) = 1",
            name="one_owner",
        ),
        sa.CheckConstraint("0 <= start_offset AND start_offset < end_offset", name="offsets"),
        sa.CheckConstraint("length(exact) = end_offset - start_offset", name="exact_fills_offsets"),
        reference("quote_key", "quote.key"),
        reference("revision_key", "article_revision.key"),
        reference("role_key", "role.key"),
        reference("speaker_name_key", "speaker_name.key"),
        sa.PrimaryKeyConstraint("key"),
        sa.UniqueConstraint("quote_key", "type", "position"),
        sa.UniqueConstraint("role_key", "type"),
        *unique("speaker_name_key"),
    )
    index("ix_text_span_revision_key", "text_span", "revision_key")
    for statement in dialect_of(op.get_bind()).SCHEMA_0001:
        op.execute(sa.DDL(statement.replace("%", "%%")))


def downgrade() -> None:
    raise NotImplementedError("restore a copy: a record is never taken back to an older schema")
