"""Which quotes of the record share words with a draft's quotation."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import chain, islice, pairwise
from typing import cast

from onrecord.comparison.drafts import DraftQuotation
from onrecord.comparison.passage import Passage
from onrecord.comparison.runs import LAST, LENGTHS, runs_of, within
from onrecord.store.database.reader import Reader
from onrecord.store.rows.identity import slugify

RAREST = 8
"""Runs of a quotation that are looked up: the rarest of those that the record has."""
RAREST_OF_A_PART = 3
"""Of each sentence, and each part between two joints: what stands there may be another statement."""
MOST_PARTS = 12
SAMPLED = 16
"""Quotes with a run that are looked at to tell how rare it is: the later the last of them, the rarer."""
COMMON = 250
"""A run that so many quotes have tells too little to be looked up when there is a rarer one."""
MOST_COMMON = 2
"""Common runs that are met before the others are taken for common, too."""
CANDIDATES = 6
"""Quotes that are compared word by word."""
LOOKED_AT = 16
"""Quotes whose words are looked at in short, to tell which of them to compare."""
NEARLY = 0.9
"""Share of a draft's words that tell a quote which may be it from those that are not."""
FEW_SHARED = 8
"""A quote that shares fewer of the runs looked up than the best one does, by this factor, is no candidate."""
MOST_TIED = 1_000
"""Quotes that share equally many runs, of which those of the draft's speaker are sought."""
PARTS = 3
"""In which a quotation is looked up that nobody said as a whole."""
BEST_OF_A_PART = 2
LEAST_PARTED = 9
"""Words of the shortest one."""
LONG = 400
"""Words; of a longer quotation runs are taken at so many places only."""
_SAMPLE = 10
"""Words in a row at each of these places."""
MOST_POSTINGS = 20_000
"""Quotes with one common run that are searched for those of one speaker."""

_LONGEST_SMALL_WORD = 3
"""Letters; most words that everybody says are no longer."""
_APART = dict.fromkeys(map(ord, ".,;:!?\"“”„«»‘’'…()[]-–—\u00ad"), " ")
_TEXTS = "SELECT key, text FROM quote WHERE key IN (SELECT value FROM {numbers})"
_BY_RARITY = (
    "SELECT value, (SELECT count(*) * {one} - max(quote_key) FROM ({first} LIMIT ?) AS few) FROM {numbers}"
)
_FIRST = {
    2: f"SELECT DISTINCT quote_key FROM (SELECT quote_key FROM quote_run WHERE run BETWEEN value AND {LAST.format('value')}"  # noqa: S608 - constants
    f" LIMIT {4 * SAMPLED}) AS met ORDER BY quote_key",
    3: "SELECT quote_key FROM quote_run WHERE run = value ORDER BY quote_key",
}
"""The first quotes with a run. Those with two words stand behind each other by their third: so many of them are met."""
_OF_SPEAKER = (
    "SELECT DISTINCT quote_key FROM (SELECT quote_key FROM quote_run WHERE run BETWEEN ? AND ? LIMIT ?) AS few"
    " JOIN quote ON quote.key = quote_key WHERE speaker_key = (SELECT key FROM speaker WHERE slug = ?) LIMIT ?"
)
_TIED = (
    "SELECT key FROM quote WHERE key IN (SELECT value FROM {numbers})"
    " AND speaker_key = (SELECT key FROM speaker WHERE slug = ?) LIMIT ?"
)
_ONE = 10**12
"""More than any key; what one quote with a run counts beside it."""
_ALL_WITH = (
    "SELECT DISTINCT value, quote_key FROM {numbers} JOIN quote_run ON run BETWEEN value AND {last}"
    " ORDER BY value, quote_key"
)
_ANY = (
    "SELECT DISTINCT quote_key FROM (SELECT quote_key FROM quote_run WHERE run BETWEEN ? AND ? LIMIT ?) AS met"
    " ORDER BY quote_key LIMIT ?"
)
_UNLESS_COMMON = (
    "SELECT CASE WHEN (SELECT quote_key FROM quote_run WHERE run BETWEEN ? AND ? LIMIT 1 OFFSET {most}) IS NULL THEN"
    " (SELECT {join}(CAST(quote_key AS TEXT), ',') FROM quote_run WHERE run BETWEEN ? AND ?) END"
)
"""One row: hundreds take half as long again."""


@dataclass(frozen=True, slots=True)
class Found:
    """Keys of the quotes that share runs with a draft's quotation, the most alike first."""

    keys: list[int]
    whole: int
    """So many of them have all the runs that were looked up: nothing else can hold all the words in a row."""


def find_candidates(reader: Reader, quotation: DraftQuotation) -> Found:
    """Find the quotes that share the rarest runs with a draft's quotation."""
    parts = _parts(quotation.passage)
    ranked = _by_rarity(reader, parts, LENGTHS[1:])
    if len(ranked) < RAREST:  # a run is never more common than a shorter one in it
        ranked |= _by_rarity(reader, parts, LENGTHS[:1])
    postings = _postings(reader, {run: ranked[run] for run in _chosen(list(ranked), parts)})
    if not postings:
        return Found(_common(reader, quotation, list(ranked)), 0)
    shared = Counter(chain.from_iterable(postings))
    best = _sharing_most(shared, LOOKED_AT)
    most, equal = shared[best[0]], shared[best[:CANDIDATES][-1]]
    likeliest = [key for key in best if shared[key] * FEW_SHARED >= most]
    if quotation.speaker is not None and len(shared) > CANDIDATES and 2 * equal >= most:
        tied = [key for key, times in shared.items() if times == equal][:MOST_TIED]
        values = (json.dumps(tied), slugify(quotation.speaker), CANDIDATES)
        own = [cast("int", key) for (key,) in reader.rows(_TIED.format(numbers=reader.numbers), values)]
        likeliest = sorted(dict.fromkeys((*own, *likeliest)), key=lambda key: -shared[key])[:LOOKED_AT]
    likeliest = _nearest(reader, quotation, likeliest)
    return Found(likeliest, sum(shared[key] == len(postings) for key in likeliest))


def _nearest(reader: Reader, quotation: DraftQuotation, keys: Sequence[int]) -> list[int]:
    """Leave out quotes that have far fewer of the draft's words than the best, if that has nearly all: a cheap look before a close one."""
    words = _telling_words(" ".join(piece.text for piece in quotation.passage.pieces))
    if len(keys) == 1 or not words:
        return list(keys[:CANDIDATES])
    rows = reader.rows(_TEXTS.format(numbers=reader.numbers), (json.dumps(keys),))
    shared = {key: len(words & _telling_words(text)) for key, text in cast("list[tuple[int, str]]", rows)}
    least = NEARLY * max(shared.values(), default=0)
    if least < NEARLY**2 * len(words):
        return list(keys[:CANDIDATES])
    near = [key for key in keys if shared.get(key, 0) >= least]
    return sorted(near, key=lambda key: -shared[key])[:CANDIDATES]


def _telling_words(text: str) -> set[str]:
    return {word for word in text.casefold().translate(_APART).split() if len(word) > _LONGEST_SMALL_WORD}


def find_of_parts(reader: Reader, quotation: DraftQuotation) -> list[int]:
    """Find the quotes that share the rarest runs with the beginning, the middle or the end of a quotation that may be several joined."""
    passage = quotation.passage
    keys = [key for key, added in zip(passage.keys, passage.inserted, strict=True) if not added]
    if not LEAST_PARTED <= len(keys) <= LONG:
        return []
    size = -(-len(keys) // PARTS)
    parts = [keys[start : start + size] for start in range(0, len(keys), size)]
    ranked = _by_rarity(reader, parts, LENGTHS)
    found: list[int] = []
    for part in parts:
        of_part = runs_of(part)
        rarest = islice(((run, ranked[run]) for run in ranked if run in of_part), RAREST_OF_A_PART)
        postings = _postings(reader, dict(rarest))
        found += _sharing_most(Counter(chain.from_iterable(postings)), BEST_OF_A_PART)
    return list(dict.fromkeys(found))


def _sharing_most(shared: Counter[int], most: int) -> list[int]:
    return nsmallest(most, shared, key=lambda key: (-shared[key], key))


def _postings(reader: Reader, runs: Mapping[int, int]) -> list[list[int]]:
    """Return the quotes with each run, but none with a common one; after some of those no rarer one is to be expected.

    Args:
        reader: Of the record.
        runs: The rarest first, each with how many quotes have it as far as they were sampled; those of fewer are read at once.
    """
    rare = [run for run, sampled in runs.items() if sampled < SAMPLED]
    together: dict[int, list[int]] = {run: [] for run in rare}
    rows = (
        reader.rows(_ALL_WITH.format(numbers=reader.numbers, last=LAST.format("value")), (json.dumps(rare),))
        if rare
        else []
    )
    for run, key in cast("list[tuple[int, int]]", rows):
        together[run].append(key)
    postings = list(together.values())
    common = 0
    for run in (one for one in runs if one not in together):
        found = _unless_common(reader, run)
        if found:
            postings.append(found)
        else:
            common += 1
            if common == MOST_COMMON:
                break
    return postings


def _by_rarity(reader: Reader, parts: Sequence[Sequence[str]], lengths: Sequence[int]) -> dict[int, int]:
    """Return the runs that the record has, the rarest first as far as a sample tells, each with its number of sampled quotes."""
    rows: list[tuple[int, int | None]] = []
    for length in lengths:
        runs = set[int]().union(*(runs_of(part, (length,)) for part in parts))
        statement = _BY_RARITY.format(numbers=reader.numbers, one=_ONE, first=_FIRST[length])
        rows += cast("list[tuple[int, int | None]]", reader.rows(statement, (SAMPLED, json.dumps([*runs]))))
    held = sorted((commonness, run) for run, commonness in rows if commonness is not None)
    return {run: -(-commonness // _ONE) for commonness, run in held}


def _chosen(ranked: Sequence[int], parts: Sequence[Sequence[str]]) -> list[int]:
    """Return the rarest runs of all, and of each part."""
    chosen = set(ranked[:RAREST])
    for part in parts[:MOST_PARTS] if len(parts) > 1 else ():
        of_part = runs_of(part)
        chosen.update(islice((run for run in ranked if run in of_part), RAREST_OF_A_PART))
    return [run for run in ranked if run in chosen]


def _unless_common(reader: Reader, run: int) -> list[int]:
    """Return the quotes with a run; none of one that is common."""
    rows = reader.rows(_UNLESS_COMMON.format(most=COMMON - 1, join=reader.join), within(run) * 2)
    [(keys,)] = cast("list[tuple[str | None]]", rows)
    return [int(key) for key in dict.fromkeys(keys.split(","))] if keys else []


def _with_run(reader: Reader, run: int, most: int) -> list[int]:
    return [key for (key,) in cast("list[tuple[int]]", reader.rows(_ANY, (*within(run), COMMON, most)))]


def _common(reader: Reader, quotation: DraftQuotation, runs: Sequence[int]) -> list[int]:
    """Return quotes for words that everybody says: those of the draft's speaker first."""
    if not runs:
        return []
    found: list[int] = []
    if quotation.speaker is not None:
        values = (*within(runs[0]), MOST_POSTINGS, slugify(quotation.speaker), CANDIDATES)
        found = [cast("int", key) for (key,) in reader.rows(_OF_SPEAKER, values)]
    return list(dict.fromkeys((*found, *_with_run(reader, runs[0], CANDIDATES))))[:CANDIDATES]


def _parts(passage: Passage) -> list[list[str]]:
    """Return the keys of each part that may be a statement of its own; of a very long one, those at some places."""
    spoken = [index for index, added in enumerate(passage.inserted) if not added]
    keys = [passage.keys[index] for index in spoken]
    if len(keys) > LONG:
        step = len(keys) // (LONG // _SAMPLE)
        return [keys[start : start + _SAMPLE] for start in range(0, len(keys), step)]
    edges = [
        place
        for place, index in enumerate(spoken)
        if place and (passage.words[index].opens or index in passage.joints)
    ]
    parts = [keys[first:last] for first, last in pairwise((0, *edges, len(keys)))]
    return [keys] if len(parts) == 1 else [keys, *parts]
