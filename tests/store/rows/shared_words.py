"""Words that several articles print, and what the record makes of them."""

from onrecord.ingest.records import ArticleRecord
from onrecord.store.database.sessions import reading
from onrecord.store.rows.journal import Reason
from sqlalchemy import Engine, text

from tests.factories import Named, Said, extraction_of, record_of

WHOLE = "The old ferry will not cross the northern strait before the harbour wall is repaired in spring"
CUT = "The old ferry will not cross the northern strait"
ALTERED = WHOLE.replace("will not", "will now")
OTHER = "Nobody has counted the lanterns on the quay since the lamplighters' guild was wound up"
WHY = Reason("tester", "other")


def printed(
    place: str, *words: str, who: str = "Mara Lund", day: str = "2026-03-04", **facts: str
) -> ArticleRecord:
    """Return an article that prints some words as those of one person."""
    said = " ".join(f"“{one},” said {who} on deck {number} in {place}." for number, one in enumerate(words))
    found = [Said(content=[f"“{one},”"], source=who, speaker=0) for one in words]
    extraction = extraction_of(said, [Named(name=who)], found)
    return record_of(said, extraction, headline=place, name=f"{place}.txt", published_at=day, **facts)


def groups(engine: Engine) -> list[set[str]]:
    """Return the words of the quotes of each utterance that several quotes print."""
    rows = "SELECT utterance_key, text FROM quote WHERE utterance_key IS NOT NULL ORDER BY key"
    with reading(engine) as session:
        found: dict[int, list[str]] = {}
        for key, words in session.execute(text(rows)):
            found.setdefault(key, []).append(words.strip(","))
    return [set(words) for words in found.values() if len(words) > 1]


def summaries(engine: Engine) -> list[tuple[int, int, int, bool]]:
    columns = "quote_count, article_count, speaker_count, contradicted"
    with reading(engine) as session:
        rows = session.execute(text(f"SELECT {columns} FROM utterance_summary ORDER BY key")).all()
    return [(row[0], row[1], row[2], bool(row[3])) for row in rows]


def quote_of(engine: Engine, place: str) -> str:
    chosen = "SELECT quote.id FROM quote JOIN article ON article.key = article_key WHERE headline = :place"
    with reading(engine) as session:
        return str(session.scalar(text(chosen), {"place": place}))
