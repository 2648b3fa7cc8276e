"""What the record knows of one speaker across articles: roles in time, when they are quoted, and beside whom."""

from dataclasses import dataclass
from typing import NamedTuple, cast

from onrecord.queries.quotes import NOT_LISTED
from onrecord.store.database.reader import Reader, Value
from onrecord.store.rows.identity import ID_LENGTH, UNKNOWN_DATE

MOST_ROLES = 20
"""Different roles that are told of, those of most articles first."""
MOST_COMPANIONS = 12
_AROUND = 90
"""Characters of the text before and after the words that state a role."""
_UNDATED = "0"
_DAY = 10


class Proof(NamedTuple):
    """Where an article states a role."""

    before: str
    words: str
    after: str
    """Both empty where the rights allow only quotes."""


@dataclass(frozen=True, slots=True)
class RoleInTime:
    """A role, as articles print it."""

    title: str | None
    organization: str | None
    tense: str
    articles: int
    since: str | None
    """Day of the oldest article that states it; None when none of them has a date."""
    until: str | None
    latest: str
    """Id of the latest article that states it."""
    proof: Proof


class Companion(NamedTuple):
    """Somebody whom the same articles quote."""

    slug: str
    name: str
    articles: int


class Month(NamedTuple):
    """How often a speaker is quoted in a month."""

    month: str
    quotes: int


def list_roles(reader: Reader, speaker_id: str) -> list[RoleInTime]:
    """Return the roles that articles print of a speaker."""
    rows = reader.rows(
        "SELECT role.title, role.organization, role.tense, count(DISTINCT article.key),"
        " min(article.published_at), max(article.published_at), max(coalesce(article.published_at, ?) || article.id)"
        " FROM role JOIN speaker ON speaker.key = role.speaker_key JOIN article ON article.key = role.article_key"
        " WHERE speaker.id = ? AND article.status = 'published' GROUP BY 1, 2, 3 ORDER BY 4 DESC, 7 DESC,"
        " 1 NULLS FIRST, 2 NULLS FIRST LIMIT ?",
        (_UNDATED, speaker_id, MOST_ROLES),
    )
    found = []
    for title, organization, tense, articles, since, until, latest in rows:
        article = cast("str", latest)[-ID_LENGTH:]
        printed = (cast("str | None", title), cast("str | None", organization), cast("str", tense))
        found.append(
            RoleInTime(
                *printed,
                cast("int", articles),
                _day(since),
                _day(until),
                article,
                _proof(reader, speaker_id, article, printed),
            )
        )
    return found


def list_companions(reader: Reader, speaker_id: str) -> list[Companion]:
    """Return who is quoted in the same articles, most of them first."""
    rows = reader.rows(
        "SELECT speaker.slug, speaker.name, together.articles FROM"
        " (SELECT other.speaker_key AS speaker_key, count(DISTINCT other.article_key) AS articles"
        " FROM quote_document AS own JOIN quote_document AS other ON other.article_key = own.article_key"
        " WHERE own.speaker_key = (SELECT key FROM speaker WHERE id = ?) AND own.status <> ? AND other.speaker_key <> own.speaker_key AND other.status <> ?"
        " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?) AS together"
        " JOIN speaker ON speaker.key = together.speaker_key ORDER BY together.articles DESC, speaker.name",
        (speaker_id, NOT_LISTED, NOT_LISTED, MOST_COMPANIONS),
    )
    return [Companion(*cast("tuple[str, str, int]", row)) for row in rows]


def list_months(reader: Reader, speaker_id: str) -> list[Month]:
    """Return the months in which a speaker is quoted, the first one first; quotes without a date are left out."""
    rows = reader.rows(
        "SELECT substr(oldest_at, 1, 7), count(*) FROM quote_document"
        " WHERE speaker_key = (SELECT key FROM speaker WHERE id = ?) AND status <> ? AND oldest_at <> ? GROUP BY 1 ORDER BY 1",
        (speaker_id, NOT_LISTED, UNKNOWN_DATE),
    )
    return [Month(*cast("tuple[str, int]", row)) for row in rows]


def _day(moment: Value) -> str | None:
    return None if moment is None else str(moment)[:_DAY]


def _proof(
    reader: Reader, speaker_id: str, article_id: str, printed: tuple[str | None, str | None, str]
) -> Proof:
    """Return the words of an article that state a role, and the text around them as far as rights and paragraph go."""
    title, organization, tense = printed
    rows = reader.rows(
        "SELECT role.key, text_span.start_offset, text_span.end_offset, article_revision.text, article.rights FROM text_span"
        " JOIN role ON role.key = text_span.role_key JOIN article ON article.key = role.article_key"
        " JOIN speaker ON speaker.key = role.speaker_key"
        " JOIN article_revision ON article_revision.key = text_span.revision_key"
        " WHERE article.id = ? AND speaker.id = ? AND coalesce(role.title, '') = ?"
        " AND coalesce(role.organization, '') = ? AND role.tense = ? ORDER BY role.position, text_span.start_offset LIMIT 2",
        (article_id, speaker_id, title or "", organization or "", tense),
    )
    stated = [
        row for row in rows if row[0] == rows[0][0]
    ]  # an article may state a role twice: the first time
    start = cast("int", stated[0][1])
    end = max(cast("int", row[2]) for row in stated)
    text, rights = cast("tuple[str, str]", stated[0][3:])
    if rights != "full_text":
        return Proof("", text[start:end], "")
    before = text[max(start - _AROUND, 0) : start].rpartition("\n")[2]
    after = text[end : end + _AROUND].partition("\n")[0]
    return Proof(
        f"… {before.partition(' ')[2]}" if len(before) == _AROUND else before,
        text[start:end],
        f"{after.rpartition(' ')[0]} …" if len(after) == _AROUND else after,
    )
