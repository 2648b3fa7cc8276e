"""SQLite's search indexes since migration 0016: they hold words as they are typed. As in `sqlite_schema`, statements are never edited."""

from onrecord.store.database.letters import searched_sql

_ENTER_QUOTE = "INSERT INTO quote_search(rowid, text) SELECT key, text FROM quote_words WHERE key ="
_LEAVE_QUOTE = "INSERT INTO quote_search(quote_search, rowid, text) SELECT 'delete', key, text FROM quote_words WHERE key ="
_ENTER_ARTICLE = "INSERT INTO article_search(rowid, headline, dek) SELECT key, headline, dek FROM article_words WHERE key ="
_LEAVE_ARTICLE = (
    "INSERT INTO article_search(article_search, rowid, headline, dek)"
    " SELECT 'delete', key, headline, dek FROM article_words WHERE key ="
)
_OTHER_QUOTES = "FROM quote AS q JOIN quote_words AS w ON w.key = q.key WHERE q.text IS NOT w.text"
_OTHER_ARTICLES = "FROM article AS q JOIN article_words AS w ON w.key = q.key WHERE (q.headline, q.dek) IS NOT (w.headline, w.dek)"
_CHANGED = "(OLD.headline, OLD.dek) IS NOT (NEW.headline, NEW.dek)"

SCHEMA_0016: tuple[str, ...] = (
    f"CREATE VIEW quote_words AS SELECT key, {searched_sql('text')} AS text FROM quote",  # noqa: S608 - constants
    f"CREATE VIEW article_words AS SELECT key, {searched_sql('headline')} AS headline, {searched_sql('dek')} AS dek FROM article",  # noqa: S608 - constants
    *(
        f"DROP TRIGGER {name}"
        for name in (
            "quote_search_insert",
            "quote_search_delete",
            "quote_search_update",
            "article_search_insert",
            "article_search_update",
        )
    ),
    # The index goes on naming its table, by which Datasette and sqlite-utils find it; `rebuild` by hand would read that.
    f"INSERT INTO quote_search(quote_search, rowid, text) SELECT 'delete', q.key, q.text {_OTHER_QUOTES}",
    f"INSERT INTO quote_search(rowid, text) SELECT w.key, w.text {_OTHER_QUOTES}",
    (
        "INSERT INTO article_search(article_search, rowid, headline, dek)"
        f" SELECT 'delete', q.key, q.headline, q.dek {_OTHER_ARTICLES}"
    ),
    f"INSERT INTO article_search(rowid, headline, dek) SELECT w.key, w.headline, w.dek {_OTHER_ARTICLES}",
    # What leaves the index is read from the view while it is still there.
    f"CREATE TRIGGER quote_search_insert AFTER INSERT ON quote BEGIN {_ENTER_QUOTE} NEW.key; END",
    f"CREATE TRIGGER quote_search_delete BEFORE DELETE ON quote BEGIN {_LEAVE_QUOTE} OLD.key; END",
    f"""CREATE TRIGGER quote_search_leave BEFORE UPDATE OF text ON quote WHEN OLD.text IS NOT NEW.text
    BEGIN {_LEAVE_QUOTE} OLD.key; END""",
    f"""CREATE TRIGGER quote_search_update AFTER UPDATE OF text ON quote WHEN OLD.text IS NOT NEW.text
    BEGIN {_ENTER_QUOTE} NEW.key; END""",
    f"CREATE TRIGGER article_search_insert AFTER INSERT ON article BEGIN {_ENTER_ARTICLE} NEW.key; END",
    f"""CREATE TRIGGER article_search_leave BEFORE UPDATE OF headline, dek ON article WHEN {_CHANGED}
    BEGIN {_LEAVE_ARTICLE} OLD.key; END""",
    f"""CREATE TRIGGER article_search_update AFTER UPDATE OF headline, dek ON article WHEN {_CHANGED}
    BEGIN {_ENTER_ARTICLE} NEW.key; END""",
)
"""The search index holds words as they are typed (`onrecord.store.database.letters`)."""
