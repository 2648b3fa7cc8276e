"""Tables of the record."""

import sqlalchemy as sa
from alembic import op
from onrecord.store.database.dialects import dialect_of
from onrecord.store.models.base import WHOLE

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "api_token",
        sa.Column("key", WHOLE, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("scopes", sa.String(), nullable=False),
        sa.Column("created_at", sa.String(), nullable=False),
        sa.Column("revoked_at", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_api_token")),
        sa.UniqueConstraint("name", name=op.f("uq_api_token_name")),
        sa.UniqueConstraint("sha256", name=op.f("uq_api_token_sha256")),
    )
    op.create_table(
        "change",
        sa.Column("seq", WHOLE, nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("entity_id", sa.String(), nullable=False),
        sa.Column("reason_code", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("evidence_url", sa.String(), nullable=True),
        sa.Column("patch", sa.String(), nullable=False),
        sa.CheckConstraint(
            "action IN ('ingest', 'revise', 'extract', 'correct', 'add', 'merge', 'rename', 'withdraw', 'restore', 'import')",
            name=op.f("ck_change_action"),
        ),
        sa.CheckConstraint("entity IN ('article', 'quote', 'speaker')", name=op.f("ck_change_entity")),
        sa.CheckConstraint(
            "reason_code IN ('new', 'engine', 'wrong_speaker', 'wrong_span', 'wrong_kind', 'wrong_capacity', 'not_a_quote', 'missed', 'same_speaker', 'wrong_name', 'publisher_request', 'legal', 'error', 'disputed', 'other')",
            name=op.f("ck_change_reason_code"),
        ),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_change")),
    )
    op.create_index("ix_change_action_seq", "change", ["action", "seq"], unique=False)
    op.create_index("ix_change_entity_id_seq", "change", ["entity_id", "seq"], unique=False)
    op.create_table(
        "publisher",
        sa.Column("key", WHOLE, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.CheckConstraint("length(id) = 16 AND substr(id, 1, 4) = 'pub_'", name=op.f("ck_publisher_id")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_publisher")),
        sa.UniqueConstraint("id", name=op.f("uq_publisher_id")),
        sa.UniqueConstraint("slug", name=op.f("uq_publisher_slug")),
    )
    op.create_table(
        "speaker",
        sa.Column("key", WHOLE, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("renamed", sa.Boolean(), nullable=False),
        sa.CheckConstraint("kind IN ('person', 'organization', 'group')", name=op.f("ck_speaker_kind")),
        sa.CheckConstraint("length(id) = 16 AND substr(id, 1, 4) = 'spk_'", name=op.f("ck_speaker_id")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_speaker")),
        sa.UniqueConstraint("id", name=op.f("uq_speaker_id")),
        sa.UniqueConstraint("slug", name=op.f("uq_speaker_slug")),
    )
    op.create_table(
        "article",
        sa.Column("key", WHOLE, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("publisher_key", WHOLE, nullable=True),
        sa.Column("publisher_name", sa.String(), nullable=True),
        sa.Column("publisher_url", sa.String(), nullable=True),
        sa.Column("headline", sa.String(), nullable=True),
        sa.Column("dek", sa.String(), nullable=True),
        sa.Column("byline", sa.String(), nullable=True),
        sa.Column("source_url", sa.String(), nullable=True),
        sa.Column("published_at", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("body_offset", WHOLE, nullable=False),
        sa.Column("revision", WHOLE, nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("withdrawal", sa.String(), nullable=True),
        sa.Column("rights", sa.String(), nullable=False),
        sa.CheckConstraint(
            "(status = 'withdrawn') = (withdrawal IS NOT NULL)", name=op.f("ck_article_withdrawal_has_reason")
        ),
        sa.CheckConstraint("length(id) = 16 AND substr(id, 1, 4) = 'art_'", name=op.f("ck_article_id")),
        sa.CheckConstraint("rights IN ('full_text', 'quotes_only')", name=op.f("ck_article_rights")),
        sa.CheckConstraint("status IN ('published', 'withdrawn')", name=op.f("ck_article_status")),
        sa.CheckConstraint(
            "withdrawal IN ('publisher_request', 'legal', 'error', 'other')",
            name=op.f("ck_article_withdrawal"),
        ),
        sa.CheckConstraint(
            "(publisher_key IS NULL) = (publisher_name IS NULL)", name=op.f("ck_article_publisher_has_name")
        ),
        sa.CheckConstraint("body_offset >= 0", name=op.f("ck_article_body_offset_positive")),
        sa.CheckConstraint("revision >= 1", name=op.f("ck_article_revision_positive")),
        sa.ForeignKeyConstraint(
            ["publisher_key"], ["publisher.key"], name=op.f("fk_article_publisher_key_publisher")
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_article")),
        sa.UniqueConstraint("id", name=op.f("uq_article_id")),
        sa.UniqueConstraint("slug", name=op.f("uq_article_slug")),
        sa.UniqueConstraint("source_url", name=op.f("uq_article_source_url")),
    )
    op.create_index(op.f("ix_article_publisher_key"), "article", ["publisher_key"], unique=False)
    op.create_table(
        "speaker_document",
        sa.Column("key", WHOLE, autoincrement=False, nullable=False),
        sa.Column("speaker_id", sa.String(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("quote_count", WHOLE, nullable=False),
        sa.Column("analyst_quote_count", WHOLE, nullable=False),
        sa.Column("seq", WHOLE, nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["key"], ["speaker.key"], name=op.f("fk_speaker_document_key_speaker")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_speaker_document")),
        sa.UniqueConstraint("slug", name=op.f("uq_speaker_document_slug")),
        sa.UniqueConstraint("speaker_id", name=op.f("uq_speaker_document_speaker_id")),
    )
    op.create_index(
        "ix_speaker_document_analyst",
        "speaker_document",
        ["name_key", "speaker_id"],
        unique=False,
        sqlite_where=sa.text("analyst_quote_count > 0"),
        postgresql_where=sa.text("analyst_quote_count > 0"),
    )
    op.create_index(
        "ix_speaker_document_name_key_speaker_id",
        "speaker_document",
        ["name_key", "speaker_id"],
        unique=False,
    )
    op.create_table(
        "speaker_redirect",
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("speaker_key", WHOLE, nullable=False),
        sa.ForeignKeyConstraint(
            ["speaker_key"], ["speaker.key"], name=op.f("fk_speaker_redirect_speaker_key_speaker")
        ),
        sa.PrimaryKeyConstraint("address", name=op.f("pk_speaker_redirect")),
    )
    op.create_index(
        op.f("ix_speaker_redirect_speaker_key"), "speaker_redirect", ["speaker_key"], unique=False
    )
    op.create_table(
        "article_document",
        sa.Column("key", WHOLE, autoincrement=False, nullable=False),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("publisher_id", sa.String(), nullable=True),
        sa.Column("newest_at", sa.String(), nullable=False),
        sa.Column("oldest_at", sa.String(), nullable=False),
        sa.Column("withdrawal", sa.String(), nullable=True),
        sa.Column("seq", WHOLE, nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["key"], ["article.key"], name=op.f("fk_article_document_key_article")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_article_document")),
        sa.UniqueConstraint("article_id", name=op.f("uq_article_document_article_id")),
        sa.UniqueConstraint("slug", name=op.f("uq_article_document_slug")),
    )
    op.create_index(
        "ix_article_document_newest", "article_document", ["newest_at", "article_id"], unique=False
    )
    op.create_index(
        "ix_article_document_oldest", "article_document", ["oldest_at", "article_id"], unique=False
    )
    op.create_index(
        "ix_article_document_publisher",
        "article_document",
        ["publisher_id", "newest_at", "article_id"],
        unique=False,
    )
    op.create_table(
        "article_revision",
        sa.Column("key", WHOLE, nullable=False),
        sa.Column("article_key", WHOLE, nullable=False),
        sa.Column("number", WHOLE, nullable=False),
        sa.Column("text_sha256", sa.String(), nullable=False),
        sa.Column("length", WHOLE, nullable=False),
        sa.Column("extractor", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.CheckConstraint("length >= 0", name=op.f("ck_article_revision_length_positive")),
        sa.CheckConstraint("number >= 1", name=op.f("ck_article_revision_number_positive")),
        sa.ForeignKeyConstraint(
            ["article_key"], ["article.key"], name=op.f("fk_article_revision_article_key_article")
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_article_revision")),
        sa.UniqueConstraint("article_key", "number", name=op.f("uq_article_revision_article_key_number")),
        sa.UniqueConstraint("text_sha256", name=op.f("uq_article_revision_text_sha256")),
    )
    op.create_table(
        "role",
        sa.Column("key", WHOLE, nullable=False),
        sa.Column("article_key", WHOLE, nullable=False),
        sa.Column("speaker_key", WHOLE, nullable=False),
        sa.Column("position", WHOLE, nullable=False),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("organization", sa.String(), nullable=True),
        sa.Column("tense", sa.String(), nullable=False),
        sa.CheckConstraint("tense IN ('current', 'former')", name=op.f("ck_role_tense")),
        sa.CheckConstraint(
            "title IS NOT NULL OR organization IS NOT NULL", name=op.f("ck_role_says_something")
        ),
        sa.ForeignKeyConstraint(["article_key"], ["article.key"], name=op.f("fk_role_article_key_article")),
        sa.ForeignKeyConstraint(["speaker_key"], ["speaker.key"], name=op.f("fk_role_speaker_key_speaker")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_role")),
        sa.UniqueConstraint("article_key", "position", name=op.f("uq_role_article_key_position")),
    )
    op.create_index(op.f("ix_role_speaker_key"), "role", ["speaker_key"], unique=False)
    op.create_table(
        "speaker_name",
        sa.Column("key", WHOLE, nullable=False),
        sa.Column("article_key", WHOLE, nullable=False),
        sa.Column("speaker_key", WHOLE, nullable=False),
        sa.Column("position", WHOLE, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("honorific", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article_key"], ["article.key"], name=op.f("fk_speaker_name_article_key_article")
        ),
        sa.ForeignKeyConstraint(
            ["speaker_key"], ["speaker.key"], name=op.f("fk_speaker_name_speaker_key_speaker")
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_speaker_name")),
        sa.UniqueConstraint(
            "article_key",
            "speaker_key",
            "position",
            name=op.f("uq_speaker_name_article_key_speaker_key_position"),
        ),
    )
    op.create_index(op.f("ix_speaker_name_speaker_key"), "speaker_name", ["speaker_key"], unique=False)
    op.create_table(
        "article_input",
        sa.Column("key", WHOLE, nullable=False),
        sa.Column("revision_key", WHOLE, nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size", WHOLE, nullable=False),
        sa.CheckConstraint("size >= 0", name=op.f("ck_article_input_size_positive")),
        sa.ForeignKeyConstraint(
            ["revision_key"],
            ["article_revision.key"],
            name=op.f("fk_article_input_revision_key_article_revision"),
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_article_input")),
        sa.UniqueConstraint(
            "revision_key", "sha256", "name", name=op.f("uq_article_input_revision_key_sha256_name")
        ),
    )
    op.create_index(op.f("ix_article_input_sha256"), "article_input", ["sha256"], unique=False)
    op.create_table(
        "paragraph",
        sa.Column("revision_key", WHOLE, nullable=False),
        sa.Column("position", WHOLE, nullable=False),
        sa.Column("start_offset", WHOLE, nullable=False),
        sa.Column("end_offset", WHOLE, nullable=False),
        sa.CheckConstraint(
            "0 <= start_offset AND start_offset < end_offset", name=op.f("ck_paragraph_offsets")
        ),
        sa.ForeignKeyConstraint(
            ["revision_key"],
            ["article_revision.key"],
            name=op.f("fk_paragraph_revision_key_article_revision"),
        ),
        sa.PrimaryKeyConstraint("revision_key", "position", name=op.f("pk_paragraph")),
    )
    op.create_index(
        "ix_paragraph_revision_key_start_offset", "paragraph", ["revision_key", "start_offset"], unique=True
    )
    op.create_table(
        "quote",
        sa.Column("key", WHOLE, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("article_key", WHOLE, nullable=False),
        sa.Column("revision_key", WHOLE, nullable=False),
        sa.Column("speaker_key", WHOLE, nullable=True),
        sa.Column("position", WHOLE, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("source_kind", sa.String(), nullable=True),
        sa.Column("resolution", sa.String(), nullable=False),
        sa.Column("capacity", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("revision", WHOLE, nullable=False),
        sa.Column("seq", WHOLE, nullable=False),
        sa.Column("corrected", sa.Boolean(), nullable=False),
        sa.Column("review", sa.String(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.CheckConstraint(
            "capacity IN ('analyst', 'official', 'spokesperson', 'politician', 'business', 'witness', 'journalist', 'organization', 'other', 'unknown')",
            name=op.f("ck_quote_capacity"),
        ),
        sa.CheckConstraint("kind IN ('direct', 'mixed', 'indirect')", name=op.f("ck_quote_kind")),
        sa.CheckConstraint("length(id) = 16 AND substr(id, 1, 4) = 'quo_'", name=op.f("ck_quote_id")),
        sa.CheckConstraint("method IN ('rule', 'model', 'manual', 'import')", name=op.f("ck_quote_method")),
        sa.CheckConstraint(
            "resolution IN ('named', 'pronoun', 'nominal', 'inferred', 'none')",
            name=op.f("ck_quote_resolution"),
        ),
        sa.CheckConstraint("review IN ('not_anchored')", name=op.f("ck_quote_review")),
        sa.CheckConstraint(
            "source_kind IN ('person', 'organization', 'group', 'unknown')", name=op.f("ck_quote_source_kind")
        ),
        sa.CheckConstraint("status IN ('published', 'disputed', 'retracted')", name=op.f("ck_quote_status")),
        sa.CheckConstraint("confidence BETWEEN 0 AND 1", name=op.f("ck_quote_confidence")),
        sa.CheckConstraint("revision >= 1", name=op.f("ck_quote_revision_positive")),
        sa.ForeignKeyConstraint(["article_key"], ["article.key"], name=op.f("fk_quote_article_key_article")),
        sa.ForeignKeyConstraint(
            ["revision_key"], ["article_revision.key"], name=op.f("fk_quote_revision_key_article_revision")
        ),
        sa.ForeignKeyConstraint(
            ["seq"], ["change.seq"], name=op.f("fk_quote_seq_change"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(["speaker_key"], ["speaker.key"], name=op.f("fk_quote_speaker_key_speaker")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_quote")),
        sa.UniqueConstraint("id", name=op.f("uq_quote_id")),
    )
    op.create_index("ix_quote_article_key_position", "quote", ["article_key", "position"], unique=False)
    op.create_index(
        "ix_quote_review",
        "quote",
        ["review"],
        unique=False,
        sqlite_where=sa.text("review IS NOT NULL"),
        postgresql_where=sa.text("review IS NOT NULL"),
    )
    op.create_index(op.f("ix_quote_revision_key"), "quote", ["revision_key"], unique=False)
    op.create_index(op.f("ix_quote_speaker_key"), "quote", ["speaker_key"], unique=False)
    op.create_table(
        "text_block",
        sa.Column("revision_key", WHOLE, nullable=False),
        sa.Column("number", WHOLE, nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.CheckConstraint("number >= 0", name=op.f("ck_text_block_number_positive")),
        sa.ForeignKeyConstraint(
            ["revision_key"],
            ["article_revision.key"],
            name=op.f("fk_text_block_revision_key_article_revision"),
        ),
        sa.PrimaryKeyConstraint("revision_key", "number", name=op.f("pk_text_block")),
    )
    op.create_table(
        "quote_document",
        sa.Column("key", WHOLE, autoincrement=False, nullable=False),
        sa.Column("quote_id", sa.String(), nullable=False),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("publisher_id", sa.String(), nullable=True),
        sa.Column("speaker_id", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("capacity", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("position", WHOLE, nullable=False),
        sa.Column("newest_at", sa.String(), nullable=False),
        sa.Column("oldest_at", sa.String(), nullable=False),
        sa.Column("seq", WHOLE, nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["key"], ["quote.key"], name=op.f("fk_quote_document_key_quote")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_quote_document")),
        sa.UniqueConstraint("quote_id", name=op.f("uq_quote_document_quote_id")),
    )
    op.create_index(
        "ix_quote_document_article_id_position", "quote_document", ["article_id", "position"], unique=False
    )
    op.create_index(
        "ix_quote_document_newest",
        "quote_document",
        ["newest_at", "article_id", "position", "quote_id"],
        unique=False,
    )
    op.create_index(
        "ix_quote_document_oldest",
        "quote_document",
        ["oldest_at", "article_id", "position", "quote_id"],
        unique=False,
    )
    op.create_index(
        "ix_quote_document_publisher",
        "quote_document",
        ["publisher_id", "newest_at", "article_id", "position", "quote_id"],
        unique=False,
    )
    op.create_index(
        "ix_quote_document_speaker",
        "quote_document",
        ["speaker_id", "newest_at", "article_id", "position", "quote_id"],
        unique=False,
    )
    op.create_table(
        "quote_revision",
        sa.Column("quote_key", WHOLE, nullable=False),
        sa.Column("number", WHOLE, nullable=False),
        sa.Column("seq", WHOLE, nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["quote_key"], ["quote.key"], name=op.f("fk_quote_revision_quote_key_quote")),
        sa.ForeignKeyConstraint(
            ["seq"],
            ["change.seq"],
            name=op.f("fk_quote_revision_seq_change"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("quote_key", "number", name=op.f("pk_quote_revision")),
    )
    op.create_table(
        "text_span",
        sa.Column("key", WHOLE, nullable=False),
        sa.Column("revision_key", WHOLE, nullable=False),
        sa.Column("quote_key", WHOLE, nullable=True),
        sa.Column("role_key", WHOLE, nullable=True),
        sa.Column("speaker_name_key", WHOLE, nullable=True),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("position", WHOLE, nullable=False),
        sa.Column("start_offset", WHOLE, nullable=False),
        sa.Column("end_offset", WHOLE, nullable=False),
        sa.Column("exact", sa.String(), nullable=False),
        sa.Column("verbatim", sa.Boolean(), nullable=True),
        sa.Column("break_before", sa.String(), nullable=True),
        sa.CheckConstraint(
            "(type = 'content') = (verbatim IS NOT NULL)", name=op.f("ck_text_span_verbatim_is_of_content")
        ),
        sa.CheckConstraint(
            "break_before IN ('attribution', 'paragraph')", name=op.f("ck_text_span_break_before")
        ),
        sa.CheckConstraint(
            "break_before IS NULL OR type = 'content'", name=op.f("ck_text_span_break_is_of_content")
        ),
        sa.CheckConstraint(
            "type IN ('content', 'cue', 'source', 'audience', 'insertion', 'title', 'organization', 'name')",
            name=op.f("ck_text_span_type"),
        ),
        sa.CheckConstraint(
            "(CASE WHEN quote_key IS NULL THEN 0 ELSE 1 END) + (CASE WHEN role_key IS NULL THEN 0 ELSE 1 END) + (CASE WHEN speaker_name_key IS NULL THEN 0 ELSE 1 END) = 1",
            name=op.f("ck_text_span_one_owner"),
        ),
        sa.CheckConstraint(
            "0 <= start_offset AND start_offset < end_offset", name=op.f("ck_text_span_offsets")
        ),
        sa.CheckConstraint(
            "length(exact) = end_offset - start_offset", name=op.f("ck_text_span_exact_fills_offsets")
        ),
        sa.ForeignKeyConstraint(["quote_key"], ["quote.key"], name=op.f("fk_text_span_quote_key_quote")),
        sa.ForeignKeyConstraint(
            ["revision_key"],
            ["article_revision.key"],
            name=op.f("fk_text_span_revision_key_article_revision"),
        ),
        sa.ForeignKeyConstraint(["role_key"], ["role.key"], name=op.f("fk_text_span_role_key_role")),
        sa.ForeignKeyConstraint(
            ["speaker_name_key"],
            ["speaker_name.key"],
            name=op.f("fk_text_span_speaker_name_key_speaker_name"),
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_text_span")),
        sa.UniqueConstraint(
            "quote_key", "type", "position", name=op.f("uq_text_span_quote_key_type_position")
        ),
        sa.UniqueConstraint("role_key", "type", name=op.f("uq_text_span_role_key_type")),
        sa.UniqueConstraint("speaker_name_key", name=op.f("uq_text_span_speaker_name_key")),
    )
    op.create_index(op.f("ix_text_span_revision_key"), "text_span", ["revision_key"], unique=False)
    for statement in dialect_of(op.get_bind()).SCHEMA_0001:
        op.execute(sa.DDL(statement.replace("%", "%%")))


def downgrade() -> None:
    raise NotImplementedError("restore a copy: a record is never taken back to an older schema")
