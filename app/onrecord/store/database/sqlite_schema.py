"""Triggers, views and search indexes of SQLite, migration by migration.

The statements of a migration are never edited once released: a later one adds a tuple of its own. They are such as
SQLite 3.35 reads, for every program that opens the file parses them, also one with an older library than ours.
"""

_PROVE_SPAN = """BEGIN SELECT RAISE(ABORT, 'text_span.exact is not the slice of the text')
    WHERE NEW.exact IS NOT (
        SELECT CASE WHEN r.length <= 16384
            THEN substr(r.text, NEW.start_offset + 1, NEW.end_offset - NEW.start_offset)
            ELSE (SELECT substr(group_concat(b.text, ''),
                    NEW.start_offset % 16384 + 1, NEW.end_offset - NEW.start_offset)
                FROM (SELECT text FROM text_block WHERE revision_key = NEW.revision_key
                    AND number BETWEEN NEW.start_offset / 16384 AND (NEW.end_offset - 1) / 16384
                    ORDER BY number) AS b)
            END
        FROM article_revision AS r WHERE r.key = NEW.revision_key); END"""

_PROVE_BLOCK = """BEGIN SELECT RAISE(ABORT, 'text_block.text is not the slice of the text')
    WHERE NEW.text IS NOT (SELECT substr(r.text, NEW.number * 16384 + 1, 16384)
        FROM article_revision AS r WHERE r.key = NEW.revision_key); END"""

_PROVE_PARAGRAPH = """BEGIN SELECT RAISE(ABORT, 'paragraph ends outside the text')
    WHERE NEW.end_offset > (SELECT r.length FROM article_revision AS r WHERE r.key = NEW.revision_key); END"""

SCHEMA_0001: tuple[str, ...] = (
    f"CREATE TRIGGER text_span_is_slice_insert BEFORE INSERT ON text_span {_PROVE_SPAN}",
    f"CREATE TRIGGER text_span_is_slice_update BEFORE UPDATE ON text_span {_PROVE_SPAN}",
    f"CREATE TRIGGER text_block_is_slice_insert BEFORE INSERT ON text_block {_PROVE_BLOCK}",
    f"CREATE TRIGGER text_block_is_slice_update BEFORE UPDATE ON text_block {_PROVE_BLOCK}",
    f"CREATE TRIGGER paragraph_in_text_insert BEFORE INSERT ON paragraph {_PROVE_PARAGRAPH}",
    f"CREATE TRIGGER paragraph_in_text_update BEFORE UPDATE ON paragraph {_PROVE_PARAGRAPH}",
    """CREATE TRIGGER article_revision_length BEFORE INSERT ON article_revision
    BEGIN SELECT RAISE(ABORT, 'article_revision.length is not that of the text')
        WHERE NEW.length <> length(NEW.text); END""",
    """CREATE TRIGGER article_revision_is_immutable
    BEFORE UPDATE OF key, article_key, number, text, text_sha256, length ON article_revision
    BEGIN SELECT RAISE(ABORT, 'the text of a revision never changes'); END""",
    """CREATE TRIGGER article_revision_is_kept BEFORE DELETE ON article_revision
    BEGIN SELECT RAISE(ABORT, 'a revision is never deleted'); END""",
    """CREATE TRIGGER change_is_immutable BEFORE UPDATE ON change
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
    """CREATE TRIGGER change_is_kept BEFORE DELETE ON change
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
    """CREATE TRIGGER change_follows BEFORE INSERT ON change
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only')
        WHERE NEW.seq <= (SELECT max(seq) FROM change); END""",
    """CREATE TRIGGER quote_revision_is_immutable BEFORE UPDATE ON quote_revision
    BEGIN SELECT RAISE(ABORT, 'a revision of a quote never changes'); END""",
    """CREATE TRIGGER quote_revision_is_kept BEFORE DELETE ON quote_revision
    BEGIN SELECT RAISE(ABORT, 'a revision of a quote is never deleted'); END""",
    """CREATE VIRTUAL TABLE quote_search USING fts5(text, content='quote', content_rowid='key',
    tokenize='unicode61 remove_diacritics 2')""",
    """CREATE TRIGGER quote_search_insert AFTER INSERT ON quote
    BEGIN INSERT INTO quote_search(rowid, text) VALUES (NEW.key, NEW.text); END""",
    """CREATE TRIGGER quote_search_delete AFTER DELETE ON quote
    BEGIN INSERT INTO quote_search(quote_search, rowid, text) VALUES ('delete', OLD.key, OLD.text); END""",
    """CREATE TRIGGER quote_search_update AFTER UPDATE OF text ON quote WHEN OLD.text IS NOT NEW.text BEGIN
    INSERT INTO quote_search(quote_search, rowid, text) VALUES ('delete', OLD.key, OLD.text);
    INSERT INTO quote_search(rowid, text) VALUES (NEW.key, NEW.text); END""",
    """CREATE VIEW article_words AS SELECT a.key, a.headline, a.dek, r.text FROM article AS a
    JOIN article_revision AS r ON r.article_key = a.key AND r.number = a.revision""",
    """CREATE VIRTUAL TABLE article_search USING fts5(headline, dek, text, content='article_words',
    content_rowid='key', tokenize='unicode61 remove_diacritics 2')""",
    # An article is written before its first revision; its words come with the revision's row.
    """CREATE TRIGGER article_search_insert AFTER INSERT ON article_revision BEGIN
    INSERT INTO article_search(rowid, headline, dek, text) SELECT a.key, a.headline, a.dek, NEW.text
        FROM article AS a WHERE a.key = NEW.article_key AND a.revision = NEW.number; END""",
    """CREATE TRIGGER article_search_update AFTER UPDATE OF revision, headline, dek ON article
    WHEN (OLD.revision, OLD.headline, OLD.dek) IS NOT (NEW.revision, NEW.headline, NEW.dek) BEGIN
    INSERT INTO article_search(article_search, rowid, headline, dek, text)
        SELECT 'delete', OLD.key, OLD.headline, OLD.dek, r.text FROM article_revision AS r
        WHERE r.article_key = OLD.key AND r.number = OLD.revision;
    INSERT INTO article_search(rowid, headline, dek, text)
        SELECT NEW.key, NEW.headline, NEW.dek, r.text FROM article_revision AS r
        WHERE r.article_key = NEW.key AND r.number = NEW.revision; END""",
)
"""Triggers and search index of the first migration: what the database refuses by itself."""

SCHEMA_0004: tuple[str, ...] = (
    # Quoted as a name, and not as a text, so that Datasette and sqlite-utils see whose index it is. The triggers stay.
    "DROP TABLE quote_search",
    """CREATE VIRTUAL TABLE quote_search USING fts5(text, content="quote", content_rowid="key",
    tokenize='unicode61 remove_diacritics 2')""",
    "INSERT INTO quote_search(quote_search) VALUES ('rebuild')",
    "DROP TABLE article_search",
    """CREATE VIRTUAL TABLE article_search USING fts5(headline, dek, text, content="article_words",
    content_rowid="key", tokenize='unicode61 remove_diacritics 2')""",
    "INSERT INTO article_search(article_search) VALUES ('rebuild')",
)
"""The search index under names that other programs read."""

SCHEMA_0006: tuple[str, ...] = ()


def _wider(last: str, more: str) -> str:
    """Let a list of words that the journal takes, which ends with `last`, end with `more`."""
    old = f"{last})".replace("'", "''")
    new = f"{last}, {more})".replace("'", "''")
    return f"UPDATE sqlite_master SET sql = replace(sql, '{old}', '{new}') WHERE name = 'change'"  # noqa: S608 - constants


_SETTLED = (
    "EXISTS (SELECT 1 FROM change WHERE change.seq = NEW.seq AND entity_id = NEW.id AND action = 'settle')"
)
_REFUSE = "RAISE(ABORT, 'a settlement stands until the journal has that it is undone')"
_REOPENED = "EXISTS (SELECT 1 FROM change WHERE entity_id = OLD.id AND action = 'reopen')"
_SPEAKER_REOPENED = """EXISTS (SELECT 1 FROM change JOIN settlement ON settlement.id = change.entity_id
    WHERE settlement.key = OLD.settlement_key AND action = 'reopen')"""

SCHEMA_0010: tuple[str, ...] = (
    # A CHECK takes more words: no row is touched (sqlite.org/lang_altertable.html, section 7). The journal's triggers stay.
    "PRAGMA writable_schema = ON",
    _wider("'restore', 'import'", "'settle', 'reopen'"),
    _wider("'article', 'quote', 'speaker'", "'settlement'"),
    _wider("'disputed', 'other'", "'different_speakers', 'both_stand'"),
    "PRAGMA writable_schema = RESET",
    f"""CREATE TRIGGER settlement_is_journalled BEFORE INSERT ON settlement
    BEGIN SELECT RAISE(ABORT, 'a settlement is what a change of the journal settled') WHERE NOT {_SETTLED}; END""",
    """CREATE TRIGGER settlement_is_immutable BEFORE UPDATE ON settlement
    BEGIN SELECT RAISE(ABORT, 'a settlement never changes'); END""",
    f"CREATE TRIGGER settlement_is_kept BEFORE DELETE ON settlement BEGIN SELECT {_REFUSE} WHERE NOT {_REOPENED}; END",
    """CREATE TRIGGER settlement_speaker_follows BEFORE UPDATE OF settlement_key, position ON settlement_speaker
    BEGIN SELECT RAISE(ABORT, 'a settlement never changes'); END""",
    f"""CREATE TRIGGER settlement_speaker_is_kept BEFORE DELETE ON settlement_speaker
    BEGIN SELECT {_REFUSE} WHERE NOT {_SPEAKER_REOPENED}; END""",
)
"""Guards of what is settled."""

SCHEMA_0011: tuple[str, ...] = (
    # Nobody searches texts: of some, rights let nothing but the quotes be served.
    "DROP TRIGGER article_search_insert",
    "DROP TRIGGER article_search_update",
    "DROP TABLE article_search",
    "DROP VIEW article_words",
    """CREATE VIRTUAL TABLE article_search USING fts5(headline, dek, content="article", content_rowid="key",
    tokenize='unicode61 remove_diacritics 2')""",
    "INSERT INTO article_search(article_search) VALUES ('rebuild')",
    """CREATE TRIGGER article_search_insert AFTER INSERT ON article
    BEGIN INSERT INTO article_search(rowid, headline, dek) VALUES (NEW.key, NEW.headline, NEW.dek); END""",
    """CREATE TRIGGER article_search_update AFTER UPDATE OF headline, dek ON article
    WHEN (OLD.headline, OLD.dek) IS NOT (NEW.headline, NEW.dek) BEGIN
    INSERT INTO article_search(article_search, rowid, headline, dek) VALUES ('delete', OLD.key, OLD.headline, OLD.dek);
    INSERT INTO article_search(rowid, headline, dek) VALUES (NEW.key, NEW.headline, NEW.dek); END""",
)
"""The search index of articles holds their headlines and deks alone."""

_SPANS_ANEW = """CREATE TABLE text_span_anew (
    "key" INTEGER NOT NULL,
    revision_key INTEGER NOT NULL,
    quote_key INTEGER,
    role_key INTEGER,
    speaker_name_key INTEGER,
    type VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    exact VARCHAR NOT NULL,
    verbatim BOOLEAN,
    break_before VARCHAR,
    CONSTRAINT pk_text_span PRIMARY KEY ("key"),
    CONSTRAINT ck_text_span_verbatim_is_of_content CHECK ((type = 'content') = (verbatim IS NOT NULL)),
    CONSTRAINT ck_text_span_break_before CHECK (break_before IN ('attribution', 'paragraph')),
    CONSTRAINT ck_text_span_break_is_of_content CHECK (break_before IS NULL OR type = 'content'),
    CONSTRAINT ck_text_span_type CHECK (type IN
        ('content', 'cue', 'source', 'audience', 'insertion', 'title', 'organization', 'name')),
    CONSTRAINT ck_text_span_one_owner CHECK ((CASE WHEN quote_key IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN role_key IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN speaker_name_key IS NULL THEN 0 ELSE 1 END) = 1),
    CONSTRAINT ck_text_span_offsets CHECK (0 <= start_offset AND start_offset < end_offset),
    CONSTRAINT ck_text_span_exact_fills_offsets CHECK (length(exact) = end_offset - start_offset),
    CONSTRAINT fk_text_span_quote_key_quote FOREIGN KEY(quote_key) REFERENCES quote ("key"),
    CONSTRAINT fk_text_span_revision_key_article_revision FOREIGN KEY(revision_key) REFERENCES article_revision ("key"),
    CONSTRAINT fk_text_span_role_key_role FOREIGN KEY(role_key) REFERENCES role ("key"),
    CONSTRAINT fk_text_span_speaker_name_key_speaker_name FOREIGN KEY(speaker_name_key) REFERENCES speaker_name ("key")
)"""

_PARAGRAPHS_ANEW = """CREATE TABLE paragraph_anew (
    revision_key INTEGER NOT NULL,
    position INTEGER NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    CONSTRAINT pk_paragraph PRIMARY KEY (revision_key, position),
    CONSTRAINT ck_paragraph_offsets CHECK (0 <= start_offset AND start_offset < end_offset),
    CONSTRAINT fk_paragraph_revision_key_article_revision FOREIGN KEY(revision_key) REFERENCES article_revision ("key")
) WITHOUT ROWID"""

SCHEMA_0012: tuple[str, ...] = (
    # A UNIQUE constraint goes only with its table (sqlite.org/lang_altertable.html, section 7), to which nothing refers.
    # By the old rules a view that names the table is left alone while there is none.
    "PRAGMA legacy_alter_table = ON",
    _SPANS_ANEW,
    "INSERT INTO text_span_anew SELECT * FROM text_span ORDER BY key",
    "DROP TABLE text_span",
    "ALTER TABLE text_span_anew RENAME TO text_span",
    _PARAGRAPHS_ANEW,
    "INSERT INTO paragraph_anew SELECT * FROM paragraph ORDER BY revision_key, position",
    "DROP TABLE paragraph",
    "ALTER TABLE paragraph_anew RENAME TO paragraph",
    "CREATE UNIQUE INDEX ix_paragraph_revision_key_start_offset ON paragraph (revision_key, start_offset)",
    "PRAGMA legacy_alter_table = OFF",
    f"CREATE TRIGGER text_span_is_slice_insert BEFORE INSERT ON text_span {_PROVE_SPAN}",
    f"CREATE TRIGGER text_span_is_slice_update BEFORE UPDATE ON text_span {_PROVE_SPAN}",
    f"CREATE TRIGGER paragraph_in_text_insert BEFORE INSERT ON paragraph {_PROVE_PARAGRAPH}",
    f"CREATE TRIGGER paragraph_in_text_update BEFORE UPDATE ON paragraph {_PROVE_PARAGRAPH}",
)
"""Spans without indexes that hold the spans of other owners, paragraphs without an index beside themselves."""

_QUOTE_DOCUMENTS_ANEW = """CREATE TABLE quote_document_anew (
    "key" INTEGER NOT NULL,
    article_key INTEGER NOT NULL,
    publisher_key INTEGER,
    speaker_key INTEGER,
    kind VARCHAR NOT NULL,
    capacity VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL,
    position INTEGER NOT NULL,
    newest_at VARCHAR NOT NULL,
    oldest_at VARCHAR NOT NULL,
    utterance_key INTEGER,
    seq INTEGER NOT NULL,
    rendered VARCHAR,
    text_at INTEGER,
    document BLOB DEFAULT '' NOT NULL,
    CONSTRAINT pk_quote_document PRIMARY KEY ("key"),
    CONSTRAINT fk_quote_document_key_quote FOREIGN KEY("key") REFERENCES quote ("key")
)"""

SCHEMA_0014: tuple[str, ...] = (
    # A UNIQUE column goes only with its table, to which nothing refers, as in SCHEMA_0012.
    "PRAGMA legacy_alter_table = ON",
    _QUOTE_DOCUMENTS_ANEW,
    """INSERT INTO quote_document_anew SELECT d.key, q.article_key, a.publisher_key, q.speaker_key, d.kind, d.capacity, d.status,
    d.confidence, d.position, d.newest_at, d.oldest_at, d.utterance_key, d.seq, d.rendered, d.text_at, d.document
    FROM quote_document AS d JOIN quote AS q ON q.key = d.key JOIN article AS a ON a.key = q.article_key ORDER BY d.key""",
    "DROP TABLE quote_document",
    "ALTER TABLE quote_document_anew RENAME TO quote_document",
    "PRAGMA legacy_alter_table = OFF",
)
"""Quotes of the read model are listed by the keys of what ids named."""

_WORDS = """coalesce(NEW.exact,
        (SELECT text FROM quote WHERE key = NEW.quote_key AND NEW.type = 'content'),
        (SELECT CASE NEW.type WHEN 'title' THEN title ELSE organization END FROM role WHERE key = NEW.role_key),
        (SELECT name FROM speaker_name WHERE key = NEW.speaker_name_key))"""
_PROVE_WORDS = _PROVE_SPAN.replace("WHERE NEW.exact IS NOT", f"WHERE {_WORDS} IS NOT", 1)

SCHEMA_0015: tuple[str, ...] = (
    "PRAGMA legacy_alter_table = ON",
    _SPANS_ANEW.replace("exact VARCHAR NOT NULL", "exact VARCHAR"),
    """INSERT INTO text_span_anew SELECT s.key, s.revision_key, s.quote_key, s.role_key, s.speaker_name_key, s.type, s.position,
    s.start_offset, s.end_offset, CASE WHEN s.exact IS coalesce(
        (SELECT text FROM quote AS q WHERE q.key = s.quote_key AND s.type = 'content'),
        (SELECT CASE s.type WHEN 'title' THEN title ELSE organization END FROM role AS r WHERE r.key = s.role_key),
        (SELECT name FROM speaker_name AS n WHERE n.key = s.speaker_name_key)) THEN NULL ELSE s.exact END,
    s.verbatim, s.break_before FROM text_span AS s ORDER BY s.key""",
    "DROP TABLE text_span",
    "ALTER TABLE text_span_anew RENAME TO text_span",
    *(
        f"CREATE UNIQUE INDEX ix_text_span_{'_'.join(columns)} ON text_span ({', '.join(columns)}) WHERE {columns[0]} IS NOT NULL"
        for columns in (("quote_key", "type", "position"), ("role_key", "type"), ("speaker_name_key",))
    ),
    "DROP TABLE paragraph",
    "PRAGMA legacy_alter_table = OFF",
    f"CREATE TRIGGER text_span_is_slice_insert BEFORE INSERT ON text_span {_PROVE_WORDS}",
    f"CREATE TRIGGER text_span_is_slice_update BEFORE UPDATE ON text_span {_PROVE_WORDS}",
)
"""Spans without words that their owner has, and no paragraphs, which are the lines of the text."""
