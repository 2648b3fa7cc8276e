"""What lists show, as views: for programs that open the database itself (docs/datasette.md).

Columns, nulls and rows are those of the lists as CSV (docs/data.md); the address of the server is nowhere in a database, so
that no permalink is. Plain SQL, but for the function that joins texts.
"""

from sqlalchemy.orm import Session

from onrecord.store.database.dialects import dialect_of

_VIEWS = (
    """CREATE VIEW v_quotes AS SELECT q.id, q.kind, q.text, CASE WHEN shown.text_at IS NULL THEN shown.rendered
    ELSE substr(shown.rendered, 1, shown.text_at) || q.text || substr(shown.rendered, shown.text_at + 1) END AS rendered,
    coalesce((SELECT JOINED(words, ' […] ') FROM (SELECT coalesce(exact, q.text) AS words FROM text_span
        WHERE quote_key = q.key AND type = 'content' AND verbatim ORDER BY position) AS runs), '') AS verbatim_text,
    s.id AS speaker_id, s.name AS speaker,
    coalesce((SELECT JOINED(exact, '; ') FROM (SELECT exact FROM text_span
        WHERE quote_key = q.key AND type = 'name' ORDER BY position) AS names), '') AS candidates,
    source.exact AS source, cue.exact AS cue, q.capacity, q.status, q.confidence, q.confidence_content, q.position,
    a.id AS article_id, a.headline, a.publisher_name AS publisher, a.published_at, a.source_url, q.key
    FROM quote_document AS shown JOIN quote AS q ON q.key = shown.key
    JOIN article AS a ON a.key = q.article_key LEFT JOIN speaker AS s ON s.key = q.speaker_key
    LEFT JOIN text_span AS source
        ON source.quote_key = q.key AND source.type = 'source' AND source.position = 0
    LEFT JOIN text_span AS cue ON cue.quote_key = q.key AND cue.type = 'cue' AND cue.position = 0
    WHERE q.status <> 'retracted'""",
    """CREATE VIEW v_articles AS SELECT a.id, a.slug, a.headline, a.dek, a.byline,
    a.publisher_name AS publisher, a.published_at, a.language, a.source_url, r.length,
    (SELECT count(*) FROM quote_document WHERE article_key = a.key AND status <> 'retracted') AS quote_count,
    a.key FROM article AS a JOIN article_revision AS r ON r.article_key = a.key AND r.number = a.revision
    WHERE a.status = 'published'""",
    """CREATE VIEW v_speakers AS SELECT s.id, s.slug, s.name, s.kind,
    (SELECT n.honorific FROM speaker_name AS n JOIN article AS a ON a.key = n.article_key
        WHERE n.speaker_key = s.key AND a.status = 'published' AND n.honorific IS NOT NULL
        GROUP BY n.name, n.honorific ORDER BY count(*) DESC, n.honorific, n.name LIMIT 1) AS honorific,
    coalesce((SELECT JOINED(name, '; ') FROM (SELECT DISTINCT n.name FROM speaker_name AS n
        JOIN article AS a ON a.key = n.article_key WHERE n.speaker_key = s.key AND a.status = 'published'
        AND n.name <> s.name ORDER BY n.name) AS names), '') AS aliases,
    coalesce((SELECT JOINED(said, '; ') FROM (SELECT coalesce(o.title || ', ' || o.organization, o.title,
        o.organization) || CASE o.tense WHEN 'former' THEN ' (former)' ELSE '' END AS said
        FROM role AS o JOIN article AS a ON a.key = o.article_key
        WHERE o.speaker_key = s.key AND a.status = 'published' GROUP BY o.title, o.organization, o.tense
        ORDER BY count(DISTINCT a.key) DESC, o.tense, o.title NULLS FIRST, o.organization NULLS FIRST LIMIT 50) AS roles), '') AS roles,
    (SELECT JOINED(capacity, '; ') FROM (SELECT DISTINCT capacity FROM quote_document
        WHERE speaker_key = s.key AND status <> 'retracted' ORDER BY capacity) AS capacities) AS capacities,
    shown.quote_count, s.key
    FROM speaker_document AS shown JOIN speaker AS s ON s.key = shown.key WHERE shown.quote_count > 0""",
)  # fmt: skip


def create_views(session: Session) -> None:
    """Make the views anew, as the newest schema has them."""
    connection = session.connection()
    join = dialect_of(session).JOIN
    for name in ("quotes", "articles", "speakers"):
        connection.exec_driver_sql(f"DROP VIEW IF EXISTS v_{name}")
    for statement in _VIEWS:
        connection.exec_driver_sql(statement.replace("JOINED", join))
