"""What PostgreSQL refuses by itself, and its search index: the same guards as `onrecord.store.database.sqlite` has.

The statements of a migration are never edited once released: a later one adds a tuple of its own.
"""

_KEYED = (
    "api_token", "article", "article_input", "article_revision", "publisher", "quote", "role", "speaker",
    "speaker_name", "text_span",
)  # fmt: skip

_REFUSE = "RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', MESSAGE ="

_PROVE_SPAN = f"""CREATE FUNCTION prove_span() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    size bigint; slice text;
BEGIN
    IF 0 <= NEW.start_offset AND NEW.start_offset < NEW.end_offset THEN
        SELECT length INTO size FROM article_revision WHERE key = NEW.revision_key;
        IF size <= 16384 THEN
            SELECT substr(text, (NEW.start_offset + 1)::int, (NEW.end_offset - NEW.start_offset)::int)
            INTO slice FROM article_revision WHERE key = NEW.revision_key;
        ELSE
            SELECT substr(string_agg(text, '' ORDER BY number), (NEW.start_offset - NEW.start_offset / 16384 * 16384 + 1)::int,
                (NEW.end_offset - NEW.start_offset)::int)
            INTO slice FROM text_block WHERE revision_key = NEW.revision_key
                AND number BETWEEN NEW.start_offset / 16384 AND (NEW.end_offset - 1) / 16384;
        END IF;
    END IF;
    IF NEW.exact IS DISTINCT FROM slice THEN
        {_REFUSE} 'text_span.exact is not the slice of the text';
    END IF;
    RETURN NEW;
END $$"""

_PROVE_BLOCK = f"""CREATE FUNCTION prove_block() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.text IS DISTINCT FROM (SELECT substr(r.text, (NEW.number * 16384 + 1)::int, 16384)
            FROM article_revision AS r WHERE r.key = NEW.revision_key) THEN
        {_REFUSE} 'text_block.text is not the slice of the text';
    END IF;
    RETURN NEW;
END $$"""

_PROVE_PARAGRAPH = f"""CREATE FUNCTION prove_paragraph() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.end_offset > (SELECT r.length FROM article_revision AS r WHERE r.key = NEW.revision_key) THEN
        {_REFUSE} 'paragraph ends outside the text';
    END IF;
    RETURN NEW;
END $$"""

_PROVE_LENGTH = f"""CREATE FUNCTION prove_length() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.length <> length(NEW.text) THEN
        {_REFUSE} 'article_revision.length is not that of the text';
    END IF;
    RETURN NEW;
END $$"""

_PROVE_SEQ = f"""CREATE FUNCTION prove_seq() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.seq <= (SELECT max(seq) FROM change) THEN
        {_REFUSE} 'the journal is append-only';
    END IF;
    RETURN NEW;
END $$"""

_REFUSE_CHANGE = f"""CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    {_REFUSE} TG_ARGV[0];
END $$"""

_NEXT_KEY = """CREATE FUNCTION next_key(named regclass) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    following bigint;
BEGIN
    EXECUTE 'SELECT coalesce(max(key), 0) + 1 FROM ' || named INTO following;
    RETURN following;
END $$"""
"""Keys are as on SQLite: the next after the largest, so that both engines export the same bytes. One writes at a time."""


def _proved(trigger: str, when: str, table: str, function: str) -> str:
    return f"CREATE TRIGGER {trigger} BEFORE {when} ON {table} FOR EACH ROW EXECUTE FUNCTION {function}()"


def _refused(trigger: str, when: str, table: str, why: str) -> str:
    return f"CREATE TRIGGER {trigger} BEFORE {when} ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_change('{why}')"


def _kept(table: str, why: str) -> str:
    """Refuse what fires no trigger of a row."""
    return f"CREATE TRIGGER {table}_is_not_emptied BEFORE TRUNCATE ON {table} EXECUTE FUNCTION refuse_change('{why}')"


SCHEMA_0001 = (
    _NEXT_KEY,
    *(f"ALTER TABLE {table} ALTER key SET DEFAULT next_key('{table}')" for table in _KEYED),
    *(f"DROP SEQUENCE {table}_key_seq" for table in _KEYED),
    "ALTER TABLE change ALTER seq DROP DEFAULT",
    "DROP SEQUENCE change_seq_seq",
    _PROVE_SPAN,
    _PROVE_BLOCK,
    _PROVE_PARAGRAPH,
    _PROVE_LENGTH,
    _PROVE_SEQ,
    _REFUSE_CHANGE,
    _proved("text_span_is_slice", "INSERT OR UPDATE", "text_span", "prove_span"),
    _proved("text_block_is_slice", "INSERT OR UPDATE", "text_block", "prove_block"),
    _proved("paragraph_in_text", "INSERT OR UPDATE", "paragraph", "prove_paragraph"),
    _proved("article_revision_length", "INSERT", "article_revision", "prove_length"),
    _refused(
        "article_revision_is_immutable",
        "UPDATE OF key, article_key, number, text, text_sha256, length",
        "article_revision",
        "the text of a revision never changes",
    ),
    _refused("article_revision_is_kept", "DELETE", "article_revision", "a revision is never deleted"),
    _kept("article_revision", "a revision is never deleted"),
    _refused("change_is_immutable", "UPDATE", "change", "the journal is append-only"),
    _refused("change_is_kept", "DELETE", "change", "the journal is append-only"),
    _kept("change", "the journal is append-only"),
    _proved("change_follows", "INSERT", "change", "prove_seq"),
    _refused(
        "quote_revision_is_immutable", "UPDATE", "quote_revision", "a revision of a quote never changes"
    ),
    _refused("quote_revision_is_kept", "DELETE", "quote_revision", "a revision of a quote is never deleted"),
    _kept("quote_revision", "a revision of a quote is never deleted"),
    """CREATE TABLE quote_search (key bigint PRIMARY KEY REFERENCES quote (key) ON DELETE CASCADE,
    words tsvector, tokens text NOT NULL, length bigint NOT NULL)""",
    "CREATE INDEX quote_search_words ON quote_search USING gin (words)",
    "CREATE INDEX quote_search_too_large ON quote_search (key) WHERE words IS NULL",
    """CREATE TABLE article_search (key bigint PRIMARY KEY REFERENCES article (key) ON DELETE CASCADE,
    words tsvector, tokens text NOT NULL)""",
    "CREATE INDEX article_search_words ON article_search USING gin (words)",
    "CREATE INDEX article_search_too_large ON article_search (key) WHERE words IS NULL",
    "CREATE TABLE search_total (quotes bigint NOT NULL, words bigint NOT NULL)",
    "INSERT INTO search_total VALUES (0, 0)",
)
"""Keys, triggers and search index of the first migration."""

SCHEMA_0006: tuple[str, ...] = (
    "ALTER TABLE utterance ALTER key SET DEFAULT next_key('utterance')",
    "DROP SEQUENCE utterance_key_seq",
)
"""Keys of utterances are those of every table."""

_PROVE_SETTLEMENT = f"""CREATE OR REPLACE FUNCTION prove_settlement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM change WHERE seq = NEW.seq AND entity_id = NEW.id AND action = 'settle') THEN
        {_REFUSE} 'a settlement is what a change of the journal settled';
    END IF;
    RETURN NEW;
END $$"""


def _prove_reopened(function: str, settlement: str) -> str:
    return f"""CREATE OR REPLACE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM change WHERE action = 'reopen' AND entity_id = {settlement}) THEN
        {_REFUSE} 'a settlement stands until the journal has that it is undone';
    END IF;
    RETURN OLD;
END $$"""


def _wider(column: str, words: str) -> tuple[str, str]:
    """Let a column of the journal take these words."""
    listed = ", ".join(f"'{word}'" for word in words.split())
    return (
        f"ALTER TABLE change DROP CONSTRAINT ck_change_{column}",
        f"ALTER TABLE change ADD CONSTRAINT ck_change_{column} CHECK ({column} IN ({listed}))",
    )


SCHEMA_0010: tuple[str, ...] = (
    *_wider(
        "action",
        "ingest revise extract correct add merge rename withdraw restore import settle reopen",
    ),
    *_wider("entity", "article quote speaker settlement"),
    *_wider(
        "reason_code",
        "new engine wrong_speaker wrong_span wrong_kind wrong_capacity not_a_quote missed same_speaker wrong_name"
        " publisher_request legal error disputed other different_speakers both_stand",
    ),
    "ALTER TABLE settlement ALTER key SET DEFAULT next_key('settlement')",
    "DROP SEQUENCE settlement_key_seq",
    _PROVE_SETTLEMENT,
    _prove_reopened("prove_reopened", "OLD.id"),
    _prove_reopened("prove_speaker_reopened", "(SELECT id FROM settlement WHERE key = OLD.settlement_key)"),
    _proved("settlement_is_journalled", "INSERT", "settlement", "prove_settlement"),
    _refused("settlement_is_immutable", "UPDATE", "settlement", "a settlement never changes"),
    _proved("settlement_is_kept", "DELETE", "settlement", "prove_reopened"),
    _kept("settlement", "a settlement is never emptied"),
    _refused(
        "settlement_speaker_follows",
        "UPDATE OF settlement_key, position",
        "settlement_speaker",
        "a settlement never changes",
    ),
    _proved("settlement_speaker_is_kept", "DELETE", "settlement_speaker", "prove_speaker_reopened"),
    _kept("settlement_speaker", "a settlement is never emptied"),
)
"""Guards of what is settled, and the words that the journal has for it."""

SCHEMA_0011: tuple[str, ...] = ()
"""The search index never held texts of articles here."""

SCHEMA_0012 = tuple(
    f"ALTER TABLE text_span DROP CONSTRAINT IF EXISTS uq_text_span_{columns}"
    for columns in ("quote_key_type_position", "role_key_type", "speaker_name_key")
)
"""Indexes without the rows of other owners take the place of what was a constraint."""

SCHEMA_0014: tuple[str, ...] = (
    """ALTER TABLE quote_document ADD COLUMN article_key bigint, ADD COLUMN publisher_key bigint,
    ADD COLUMN speaker_key bigint""",
    """UPDATE quote_document AS d SET article_key = q.article_key, publisher_key = a.publisher_key, speaker_key = q.speaker_key
    FROM quote AS q JOIN article AS a ON a.key = q.article_key WHERE q.key = d.key""",
    """ALTER TABLE quote_document ALTER article_key SET NOT NULL, DROP COLUMN quote_id, DROP COLUMN article_id,
    DROP COLUMN publisher_id, DROP COLUMN speaker_id""",
)
"""Quotes of the read model are listed by the keys of what ids named; the indexes of ids go with them."""


def _words(span: str) -> str:
    """Return SQL of the words of a span's owner."""
    return f"""coalesce((SELECT text FROM quote AS q WHERE q.key = {span}.quote_key AND {span}.type = 'content'),
        (SELECT CASE {span}.type WHEN 'title' THEN title ELSE organization END FROM role AS r WHERE r.key = {span}.role_key),
        (SELECT name FROM speaker_name AS n WHERE n.key = {span}.speaker_name_key))"""


SCHEMA_0015: tuple[str, ...] = (
    _PROVE_SPAN.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION").replace(
        "IF NEW.exact IS DISTINCT", f"IF coalesce(NEW.exact, {_words('NEW')}) IS DISTINCT"
    ),
    "ALTER TABLE text_span ALTER exact DROP NOT NULL",
    f"UPDATE text_span SET exact = NULL WHERE exact = {_words('text_span')}",
    "DROP TABLE paragraph",
    "DROP FUNCTION IF EXISTS prove_paragraph",
)
"""Spans without words that their owner has, and no paragraphs, which are the lines of the text."""

SCHEMA_0016: tuple[str, ...] = ()
"""Words are told apart by this program, which knows the letters (`onrecord.store.database.letters`)."""

GUARDS = r"""SELECT kind, name, CASE kind WHEN 'function' THEN made
    ELSE regexp_replace(replace(made, current_schema() || '.', ''), '::[a-z ]+(\[\])?|[() ]', '', 'g') END FROM (
    SELECT 'trigger' AS kind, tgname::text AS name, pg_get_triggerdef(t.oid) || ' ' || tgenabled::text AS made, relnamespace AS place
        FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = t.tgrelid WHERE NOT tgisinternal
    UNION ALL SELECT 'function', proname::text, prosrc, pronamespace FROM pg_proc
    UNION ALL SELECT 'index', relname::text, pg_get_indexdef(oid), relnamespace FROM pg_class WHERE relkind = 'i'
    UNION ALL SELECT 'constraint', conname::text, pg_get_constraintdef(oid), connamespace FROM pg_constraint
    UNION ALL SELECT 'view', relname::text, pg_get_viewdef(oid), relnamespace FROM pg_class WHERE relkind = 'v'
    UNION ALL SELECT 'column', c.relname || '.' || attname, format_type(atttypid, atttypmod) || ' ' || attnotnull::text
        || ' ' || coalesce(pg_get_expr(adbin, adrelid), ''), relnamespace
        FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
        LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE relkind = 'r' AND attnum > 0 AND NOT attisdropped
    ) AS found WHERE place = current_schema()::regnamespace"""
"""What the schema is made of: kind, name and definition, but for casts and brackets: a restored dump writes them elsewhere."""
