"""Puts quotes of the same words under one utterance as they are written, at a cost that does not grow with the record.

A quote joins the utterance of the earlier quote that is most like it; where none is, it begins one. Utterances are never
joined by themselves, so that an id is for ever (decision 21).
"""

from collections import defaultdict
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection, select, update
from sqlalchemy.orm import Session

from onrecord.comparison.passage import Piece, read_passage
from onrecord.comparison.utterances import PROBES, Likeness, Said, is_utterance, probes_of, same_utterance
from onrecord.comparison.words import keys_of
from onrecord.store.database.dialects import dialect_of
from onrecord.store.models import Quote, TextSpan, Utterance
from onrecord.store.rows.identity import utterance_id
from onrecord.store.rows.inserting import insert_rows, next_key
from onrecord.store.rows.span_words import SPAN_WORDS

POSTINGS = 40
"""Quotes with one run that are looked at, the earliest: of words that a hundred papers print, these are enough."""
CANDIDATES = 4
"""Quotes that one quote is compared with."""
_LEAST_SHARED = ((4, 1), (8, 2), (PROBES, 3))
"""How many runs a candidate shares with a quote of fewer than so many; two where they stand farther apart."""
_LAST_KEY = (1 << 63) - 1
_BATCH = 1_000
"""Quotes that are read together where all are gone through."""
_SIZES = (4, 16, 32, 64)
"""How many numbers one statement asks for: few statements, so that each is compiled once."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """The speaker's own words of a quote."""

    quote_id: str
    keys: Sequence[str]
    pieces: tuple[str, ...]
    speaker_key: int | None


def assign_utterances(session: Session, quotes: Sequence[Spoken]) -> tuple[list[int | None], dict[str, str]]:
    """Find the utterance of each new quote, or begin one.

    Returns:
        The utterance's key for each quote, None where it has too few words of its own; and the utterances, by the
        quote's id, that were there before.
    """
    joining = _find(session, quotes)
    chosen: list[int | None] = []
    begun: dict[tuple[int | None, tuple[str, ...]], int] = {}
    rows: list[dict[str, object]] = []
    following = next_key(session, Utterance)
    for index, quote in enumerate(quotes):
        words = (quote.speaker_key, tuple(quote.keys))
        if not is_utterance(quote.keys):
            chosen.append(None)
        elif index in joining:
            chosen.append(joining[index].utterance)
        elif words in begun:
            chosen.append(begun[words])
        else:
            begun[words] = following + len(rows)
            chosen.append(begun[words])
            rows.append({"key": begun[words], "id": utterance_id(quote.quote_id, 0)})
    insert_rows(session, Utterance, rows)
    return chosen, {quotes[index].quote_id: best.utterance_id for index, best in joining.items()}


def change_utterance(session: Session, quote: Quote, spoken: Spoken) -> None:
    """Bring a stored quote, whose words or speaker have changed, to the utterance that it is one of now.

    It stays where another quote of its utterance is still like it, or where it was alone and is like no other.
    """
    if not is_utterance(spoken.keys):
        quote.utterance_key = None
        return
    fellows = session.scalars(
        select(Quote.key)
        .where(Quote.utterance_key == quote.utterance_key, Quote.key != quote.key)
        .order_by(Quote.key)
        .limit(CANDIDATES)
    ).all()
    name = _names(session, [spoken])[0]
    kept = _best(spoken, name, _load(session, fellows))
    if kept is None:
        [found] = _candidates(session, [spoken], {quote.key})
        kept = _best(spoken, name, _load(session, found))
    if kept is not None:
        quote.utterance_key = kept.utterance
    elif fellows or quote.utterance_key is None:
        quote.utterance_key = _begin(session, quote.id)


def build_utterances(connection: Connection) -> None:
    """Give every quote its utterance, in the order in which they were stored, where none has one yet.

    It names its columns: the tables may still be without those that came later.
    """
    session = Session(connection)
    last = 0
    batch = select(Quote.key, Quote.id, Quote.speaker_key).order_by(Quote.key).limit(_BATCH)
    while quotes := session.execute(batch.where(Quote.key > last)).all():
        own = _own_words(session, [quote.key for quote in quotes])
        for quote in quotes:
            spoken = Spoken(quote.id, keys_of(" ".join(own[quote.key])), own[quote.key], quote.speaker_key)
            if is_utterance(spoken.keys):
                [earlier] = _candidates(session, [spoken], range(quote.key, _LAST_KEY))
                best = _best(spoken, _names(session, [spoken])[0], _load(session, earlier))
                utterance = _begin(session, quote.id) if best is None else best.utterance
                session.execute(update(Quote).where(Quote.key == quote.key).values(utterance_key=utterance))
        last = quotes[-1].key


def utterance_faults(session: Session) -> Iterator[str]:
    """Yield each quote that has no utterance though it has words of its own enough, or the other way round."""
    last = 0
    batch = (
        select(Quote.key, Quote.id, Utterance.key.label("utterance_key"))
        .outerjoin(Utterance, Utterance.key == Quote.utterance_key)
        .order_by(Quote.key)
        .limit(_BATCH)
    )
    while quotes := session.execute(batch.where(Quote.key > last)).all():
        own = _own_words(session, [quote.key for quote in quotes])
        for quote in quotes:
            if is_utterance(keys_of(" ".join(own[quote.key]))) != (quote.utterance_key is not None):
                yield f"quote {quote.id}: its utterance does not follow from its words"
        last = quotes[-1].key


def _own_words(session: Session, keys: Sequence[int]) -> Mapping[int, tuple[str, ...]]:
    """Return the verbatim words of quotes, in reading order."""
    spans = (
        select(TextSpan.quote_key, SPAN_WORDS.label("exact"))
        .where(TextSpan.quote_key.in_(keys), TextSpan.type == "content", TextSpan.verbatim.is_(True))
        .order_by(TextSpan.quote_key, TextSpan.position)
    )
    found: dict[int, tuple[str, ...]] = dict.fromkeys(keys, ())
    for row in session.execute(spans):
        found[row.quote_key] += (row.exact,)
    return found


def _begin(session: Session, quote_id: str) -> int:
    """Add an utterance that a quote begins; one that it began before is that of others now."""
    occurrence = 0
    while session.scalar(select(Utterance.key).where(Utterance.id == utterance_id(quote_id, occurrence))):
        occurrence += 1
    key = next_key(session, Utterance)
    insert_rows(session, Utterance, [{"key": key, "id": utterance_id(quote_id, occurrence)}])
    return key


def _find(session: Session, quotes: Sequence[Spoken]) -> "dict[int, _Stored]":
    """Return by the index of a quote the stored one whose utterance it joins."""
    known = [index for index, quote in enumerate(quotes) if is_utterance(quote.keys)]
    candidates = _candidates(session, [quotes[index] for index in known], frozenset())
    loaded = _load(session, {key for keys in candidates for key in keys})
    compared = [(index, keys) for index, keys in zip(known, candidates, strict=True) if keys]
    names = _names(session, [quotes[index] for index, _ in compared])
    found = {}
    for (index, keys), name in zip(compared, names, strict=True):
        best = _best(quotes[index], name, {key: loaded[key] for key in keys if key in loaded})
        if best is not None:
            found[index] = best
    return found


def _names(session: Session, quotes: Sequence[Spoken]) -> list[str | None]:
    """Return the name of each quote's speaker."""
    keys = {quote.speaker_key for quote in quotes if quote.speaker_key is not None}
    names: dict[int | None, str] = dict(_rows_of(session, _NAMES, keys))
    return [names.get(quote.speaker_key) for quote in quotes]


def _candidates(session: Session, quotes: Sequence[Spoken], but: Container[int]) -> list[list[int]]:
    """Return for each quote the keys of stored quotes that share most of its telling runs, the rarest counting most."""
    probes = [probes_of(quote.keys) for quote in quotes]
    postings = _postings(session, {run for runs in probes for run in runs})
    return [_most_shared(runs, postings, but) for runs in probes]


def _most_shared(
    runs: Sequence[int], postings: Mapping[int, Collection[int]], but: Container[int]
) -> list[int]:
    shared: dict[int, int] = defaultdict(int)
    weights: dict[int, float] = defaultdict(float)
    for run in set(runs):
        keys = postings.get(run, ())
        for key in keys:
            shared[key] += 1
            weights[key] += 1 / len(keys)
    least = next((shared for many, shared in _LEAST_SHARED if len(runs) < many), 2)
    likely = [key for key, count in shared.items() if count >= least and key not in but]
    return sorted(likely, key=lambda key: (-weights[key], key))[:CANDIDATES]


def _postings(session: Session, runs: Collection[int]) -> Mapping[int, Collection[int]]:
    """Return the first quotes that have each run."""
    rows = _rows_of(session, _POSTINGS, runs)
    return {run: [int(key) for key in keys.split(",")] for run, keys in rows if keys}


_POSTINGS = (
    "WITH wanted (run) AS (VALUES {numbers}) SELECT run, (SELECT {join}(quote_key, ',') FROM"
    " (SELECT CAST(quote_key AS TEXT) AS quote_key FROM quote_run WHERE run = wanted.run"
    " ORDER BY quote_key LIMIT {postings}) AS held) FROM wanted"
)
_STORED = (
    "WITH wanted (key) AS (VALUES {numbers}) SELECT quote.key, utterance.key, utterance.id, speaker.name, coalesce(exact, quote.text)"
    " FROM wanted JOIN quote ON quote.key = wanted.key JOIN utterance ON utterance.key = quote.utterance_key"
    " JOIN text_span ON text_span.quote_key = quote.key AND text_span.type = 'content' AND text_span.verbatim"
    " LEFT JOIN speaker ON speaker.key = quote.speaker_key ORDER BY quote.key, text_span.position"
)
_NAMES = (
    "WITH wanted (key) AS (VALUES {numbers}) SELECT speaker.key, speaker.name"
    " FROM wanted JOIN speaker ON speaker.key = wanted.key"
)
"""In the driver's own SQL, each for several numbers: SQLAlchemy would take longer over the values than the database."""


def _rows_of(session: Session, statement: str, numbers: Collection[int]) -> Iterator[Any]:
    """Run a statement for numbers, as many at once as it is compiled for."""
    connection, dialect = session.connection(), dialect_of(session)
    for part in _parts(sorted(numbers)):
        written = _written(statement, len(part), dialect.PLACEHOLDER, dialect.JOIN)
        yield from connection.exec_driver_sql(written, part).all()


def _parts(numbers: Sequence[int]) -> Iterator[tuple[int | None, ...]]:
    """Cut numbers into parts of the sizes that statements are written for; the last one is filled up with NULL, which nothing is."""
    for start in range(0, len(numbers), _SIZES[-1]):
        part = numbers[start : start + _SIZES[-1]]
        size = next(size for size in _SIZES if size >= len(part))
        yield *part, *(None,) * (size - len(part))


@cache
def _written(statement: str, size: int, placeholder: str, join: str) -> str:
    numbers = ", ".join([f"(CAST({placeholder} AS BIGINT))"] * size)
    return statement.format(numbers=numbers, join=join, postings=POSTINGS)


@dataclass(frozen=True, slots=True)
class _Stored:
    """What is known of a stored quote that may be of the same utterance."""

    pieces: tuple[str, ...]
    speaker: str | None
    utterance: int
    utterance_id: str


def _load(session: Session, keys: Collection[int]) -> dict[int, _Stored]:
    """Read the own words of stored quotes that have an utterance."""
    pieces: dict[int, list[str]] = defaultdict(list)
    found: dict[int, _Stored] = {}
    for key, joined, joined_id, name, exact in _rows_of(session, _STORED, keys):
        pieces[key].append(exact)
        found[key] = _Stored(tuple(pieces[key]), name, joined, joined_id)
    return found


def placed(pieces: Sequence[str]) -> list[Piece]:
    """Return runs of words one behind the other, apart from each other."""
    placed, at = [], 0
    for piece in pieces:
        placed.append(Piece(piece, at))
        at += len(piece) + 1
    return placed


def _best(spoken: Spoken, name: str | None, stored: Mapping[int, _Stored]) -> _Stored | None:
    """Return the stored quote that is most like what a speaker of that name said; of equals the earliest."""
    own = _plain_words(spoken.pieces)
    likely = {key: stored[key] for key in sorted(stored) if _may_be_same(own, stored[key].pieces)}
    if not likely:
        return None
    said = Said(read_passage(placed(spoken.pieces)), name)
    best: tuple[Likeness, int] | None = None
    for key, other in likely.items():
        there = Said(read_passage(placed(other.pieces)), other.speaker)
        likeness = same_utterance(said, there)
        if likeness is not None and (best is None or (likeness, key) < best):
            best = likeness, key
            if likeness == _SAME:
                break  # the others are later
    return None if best is None else likely[best[1]]


_SAME = Likeness(altered=False, unlike=0.0, other_speaker=False)


def _may_be_same(words: set[str], pieces: Sequence[str]) -> bool:
    """Return whether two quotations have most words of the shorter in common, whatever their order: a cheap look."""
    others = _plain_words(pieces)
    return 3 * len(words & others) >= 2 * min(len(words), len(others))


def _plain_words(pieces: Sequence[str]) -> set[str]:
    return {*" ".join(pieces).casefold().split()}
