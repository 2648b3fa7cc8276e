"""Which quotes of the record share words with a draft's quotation."""

import json
from collections.abc import Sequence
from itertools import pairwise
from typing import cast

from onrecord.comparison.drafts import DraftQuotation
from onrecord.comparison.passage import Passage
from onrecord.comparison.runs import runs_of
from onrecord.store.database.reader import Reader
from onrecord.store.rows.identity import slugify

RAREST = 12
"""Runs of a quotation that are looked up: the rarest of those that the record has."""
RAREST_OF_A_PART = 3
"""Of each sentence, and each part between two joints: what stands there may be another statement."""
MOST_PARTS = 12
COMMON = 400
"""A run that so many quotes have tells too little to be looked up when there is a rarer one."""
CANDIDATES = 12
"""Quotes that are compared word by word."""
FEW_SHARED = 8
"""A quote that shares fewer of the runs looked up than the best one does, by this factor, is no candidate."""
LONG = 400
"""Words; of a longer quotation runs are taken at so many places only."""
_SAMPLE = 10
"""Words in a row at each of these places."""
MOST_POSTINGS = 20_000
"""Quotes with one common run that are searched for those of one speaker."""

_COUNT = (
    "SELECT value, quotes FROM (SELECT value,"
    " (SELECT count(*) FROM (SELECT 1 FROM quote_run WHERE run = value LIMIT ?) AS few) AS quotes FROM {numbers})"
    " AS counted WHERE quotes > 0 ORDER BY quotes, value"
)
_SHARING = (
    "SELECT quote_key, count(*) AS shared FROM {numbers} JOIN quote_run ON run = value"
    " GROUP BY quote_key ORDER BY shared DESC, quote_key LIMIT ?"
)
_OF_SPEAKER = (
    "SELECT quote_key FROM (SELECT quote_key FROM quote_run WHERE run = ? LIMIT ?) AS few"
    " JOIN quote ON quote.key = quote_key JOIN speaker ON speaker.key = speaker_key WHERE speaker.slug = ? LIMIT ?"
)
_ANY = "SELECT quote_key FROM quote_run WHERE run = ? LIMIT ?"


def find_candidates(reader: Reader, quotation: DraftQuotation) -> list[int]:
    """Return the keys of the quotes that share the rarest runs with a draft's quotation, the most alike first."""
    passage = quotation.passage
    parts = _parts(passage)
    runs = set[int]().union(*(runs_of(part) for part in parts))
    counted = cast(
        "list[tuple[int, int]]",
        reader.rows(_COUNT.format(numbers=reader.numbers), (COMMON, json.dumps(sorted(runs)))),
    )
    rare = [run for run, quotes in counted if quotes < COMMON]
    if not rare:
        return _common(reader, quotation, [run for run, _ in counted])
    chosen = set(rare[:RAREST])
    if len(parts) > 1:
        order = {run: place for place, run in enumerate(rare)}
        for part in parts[:MOST_PARTS]:
            chosen.update(
                sorted((run for run in runs_of(part) if run in order), key=order.__getitem__)[
                    :RAREST_OF_A_PART
                ]
            )
    rows = cast(
        "list[tuple[int, int]]",
        reader.rows(_SHARING.format(numbers=reader.numbers), (json.dumps(sorted(chosen)), CANDIDATES)),
    )
    return [key for key, shared in rows if shared * FEW_SHARED >= rows[0][1]]


def _common(reader: Reader, quotation: DraftQuotation, runs: Sequence[int]) -> list[int]:
    """Return quotes for words that everybody says: those of the draft's speaker first."""
    if not runs:
        return []
    found: list[int] = []
    if quotation.speaker is not None:
        values = (runs[0], MOST_POSTINGS, slugify(quotation.speaker), CANDIDATES)
        found = [cast("int", key) for (key,) in reader.rows(_OF_SPEAKER, values)]
    others = [cast("int", key) for (key,) in reader.rows(_ANY, (runs[0], CANDIDATES))]
    return list(dict.fromkeys((*found, *others)))[:CANDIDATES]


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
