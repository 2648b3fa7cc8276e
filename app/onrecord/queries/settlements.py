"""What the desk has settled, with who, when and why."""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.errors import NotFoundError
from onrecord.queries.listing import Listing, count, read_rows
from onrecord.queries.paging import Page, PageRequest
from onrecord.store.database.reader import Reader
from onrecord.store.documents.stored import BASE_URL_PLACEHOLDER, Document
from onrecord.store.models.settlements import SettlementKind

_COLUMNS = ("key", "id", "utterance_key", "seq")
_SPEAKERS = (
    "SELECT DISTINCT settlement_key, speaker.id, slug, name, kind FROM settlement_speaker"
    " JOIN speaker ON speaker.key = speaker_key WHERE settlement_key IN (SELECT value FROM {})"
    " ORDER BY settlement_key, name, speaker.id"
)
_CHANGES = (
    "SELECT seq, at, actor, reason_code, reason, evidence_url FROM change WHERE seq IN (SELECT value FROM {})"
)
_OF_SPEAKERS = (
    "key IN (SELECT settlement_key FROM settlement_speaker JOIN speaker ON speaker.key = speaker_key"
    " WHERE speaker.id IN ({}))"
)
_OF_UTTERANCES = "utterance_key IN (SELECT key FROM utterance WHERE id IN ({}))"
_UTTERANCES = "SELECT key, id FROM utterance WHERE key IN (SELECT value FROM {})"


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlementFilter:
    """Which settlements; every sequence is an OR, an empty one means no condition."""

    kinds: Sequence[SettlementKind] = ()
    speakers: Sequence[str] = ()
    utterances: Sequence[str] = ()


def list_settlements(reader: Reader, chosen: SettlementFilter, wanted: PageRequest) -> Page[Document]:
    """Return one page of what is settled, the latest first."""
    listing = Listing("settlement", ("-key",))
    if len(set(chosen.kinds)) == 1:
        listing.where(f"utterance_key IS {'NOT ' if chosen.kinds[0] == 'stand' else ''}NULL")
    for condition, ids in ((_OF_SPEAKERS, chosen.speakers), (_OF_UTTERANCES, chosen.utterances)):
        if ids:
            listing.where(condition.format(", ".join("?" * len(ids))), *ids)
    page = read_rows(reader, listing, wanted, _COLUMNS)
    return Page(_settlements(reader, page.items), page.next, page.prev, page.total)


def get_settlement(reader: Reader, settlement_id: str) -> Document:
    """Return one settlement.

    Raises:
        NotFoundError: There is none of this id, or it was undone.
    """
    statement = f"SELECT {', '.join(_COLUMNS)} FROM settlement WHERE id = ?"  # noqa: S608 - constants
    rows = reader.rows(statement, (settlement_id,))
    if not rows:
        raise NotFoundError("settlement", settlement_id)
    return _settlements(reader, rows)[0]


def count_settlements(reader: Reader) -> int:
    """Return how much is settled."""
    return count(reader, Listing("settlement", ()))


def _settlements(reader: Reader, rows: Sequence[tuple[Any, ...]]) -> list[Document]:
    def read(statement: str, keys: Sequence[object]) -> Sequence[tuple[Any, ...]]:
        return reader.rows(statement.format(reader.numbers), (json.dumps(keys),))

    speakers: dict[object, list[Document]] = defaultdict(list)
    for key, speaker, slug, name, kind in read(_SPEAKERS, [row[0] for row in rows]):
        url = f"{BASE_URL_PLACEHOLDER}/v1/speakers/{speaker}"
        speakers[key].append({"id": speaker, "url": url, "slug": slug, "name": name, "kind": kind})
    utterances = dict(read(_UTTERANCES, [row[2] for row in rows if row[2] is not None]))
    changes = {row[0]: row[1:] for row in read(_CHANGES, [row[3] for row in rows])}
    return [
        _settlement(settlement, speakers[key], utterances.get(utterance), seq, changes[seq])
        for key, settlement, utterance, seq in rows
    ]


def _settlement(
    settlement: str, speakers: list[Document], utterance: str | None, seq: int, why: Sequence[object]
) -> Document:
    at, actor, code, reason, evidence = why
    here = BASE_URL_PLACEHOLDER
    return {
        "id": settlement,
        "url": f"{here}/v1/settlements/{settlement}",
        "kind": "distinct" if utterance is None else "stand",
        "speakers": speakers,
        "utterance": utterance and {"id": utterance, "url": f"{here}/v1/utterances/{utterance}"},
        "at": at,
        "actor": actor,
        "reason_code": code,
        "reason": reason,
        "evidence_url": evidence,
        "change_url": f"{here}/v1/changes/{seq}",
    }


def settled_pairs(reader: Reader, speaker_id: str) -> Sequence[Document]:
    """Return who is settled to be somebody else than a speaker, as far as a page has room for it."""
    chosen = SettlementFilter(kinds=["distinct"], speakers=[speaker_id])
    return list_settlements(reader, chosen, PageRequest(_SHOWN, None, "")).items


def settled_words(reader: Reader, utterance_id: str) -> Sequence[Document]:
    """Return who is settled to have said an utterance, as far as a page has room for it."""
    chosen = SettlementFilter(utterances=[utterance_id])
    return list_settlements(reader, chosen, PageRequest(_SHOWN, None, "")).items


_SHOWN = 20
