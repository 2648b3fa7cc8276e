"""Checks of drafts: each quotation of a text looked up in the record. Nothing of the draft is kept."""

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from onrecord.comparison.changes import Change, Variant
from onrecord.comparison.drafts import DraftQuotation, draft_quotations
from onrecord.comparison.judging import Candidate, Judgement, Match, is_settled, judge
from onrecord.comparison.passage import Piece, read_passage
from onrecord.errors import InputError
from onrecord.ingest.inputs.decoding import Charset
from onrecord.ingest.reader import read_articles
from onrecord.ingest.records import ArticleRecord
from onrecord.queries.candidates import CANDIDATES, LONG, find_candidates, find_of_parts
from onrecord.store.database.reader import Reader
from onrecord.store.documents.stored import Document, load
from onrecord.store.models.packed import unpack
from onrecord.text.document import read_document

MOST_QUOTATIONS = 1_000
"""Of one draft; a longer one is checked in parts."""
MOST_MATCHES = 10
"""Records of the best grade that an answer names."""
LIKELIEST = 3
"""Candidates that are compared first; the others only where these leave a doubt."""
MOST_OF_LONG = 3
"""Candidates that a very long quotation is compared with."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that somebody wants to publish, and what it quotes."""

    text: str
    language: str | None
    quotations: list[DraftQuotation]


def read_drafts(
    data: bytes,
    *,
    name: str,
    media_type: str,
    most: int,
    source_url: str | None = None,
    charset: Charset | None = None,
) -> list[Draft]:
    """Read each text of one input and find its quotations; the arguments are those of `read_articles`.

    Raises:
        InputError: The input cannot be read, or a text has more quotations than one check takes.
    """
    records = read_articles(
        data, name=name, media_type=media_type, source_url=source_url, charset=charset, most=most
    )
    drafts = []
    for record in records:
        above = _quoting_headline(record)
        text = above + record.text
        quotations = draft_quotations(text, record.extraction, len(above))
        if len(quotations) > MOST_QUOTATIONS:
            raise InputError(
                f"holds {len(quotations)} quotations, more than {MOST_QUOTATIONS}; check it in parts"
            )
        drafts.append(Draft(text, record.language, quotations))
    return drafts


def _quoting_headline(record: ArticleRecord) -> str:
    """Return the lines above the text of an article that put words in quotation marks."""
    above = (record.headline, record.dek)
    return "".join(f"{line}\n\n" for line in above if line and read_document(line).stretches)


def check_draft(reader: Reader, draft: Draft) -> Document:
    """Look up every quotation of a draft; addresses in the answer begin with `BASE_URL_PLACEHOLDER`."""
    items = _Lookup(reader).items(draft)
    counts = Counter(item["verdict"] for item in items)
    return {
        "text": draft.text,
        "text_sha256": hashlib.sha256(draft.text.encode()).hexdigest(),
        "language": draft.language,
        "verdicts": dict(sorted(counts.items())),
        "items": items,
    }


class _Lookup:
    """One draft's way through the record: what was read once is not read again."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._documents: dict[int, Document | None] = {}
        self._candidates: dict[int, Candidate] = {}
        self._answers: dict[tuple[str, ...], Document] = {}

    def items(self, draft: Draft) -> list[Document]:
        """Return the answer to each quotation, in reading order."""
        return [item for quotation in draft.quotations for item in self._items(quotation)]

    def _items(self, quotation: DraftQuotation) -> list[Document]:
        """Return one answer, or one for each run of a quotation that is on record only in part."""
        item = self._item(quotation)
        if len(quotation.passage.pieces) == 1 or not _may_be_several(item):
            return [item]
        runs = quotation.runs()
        apart = [self._item(run) for run in runs]
        return [item] if all(one["verdict"] == "not_on_record" for one in apart) else apart

    def _item(self, quotation: DraftQuotation) -> Document:
        printed = [piece.text for piece in quotation.passage.pieces]
        place = (*printed, quotation.speaker or "", *quotation.lead)
        known = self._answers.get(place)
        shown = {
            "text": " ".join(printed),
            "runs": printed,
            "start": quotation.span.start,
            "end": quotation.span.end,
            "speaker": quotation.speaker,
        }
        if known is not None:
            moved = quotation.span.start - known["draft"]["start"]
            return {
                **known,
                "draft": shown,
                "changes": [_moved(change, moved) for change in known["changes"]],
            }
        item = self._judged(quotation, shown)
        if len(printed) == 1:  # the pieces of several may stand at other distances elsewhere
            self._answers[place] = item
        return item

    def _judged(self, quotation: DraftQuotation, shown: Document) -> Document:
        judgement = self._judgement(quotation)
        matches = self._best(judgement)
        first = judgement.matches[0].comparison if judgement.matches else None
        return {
            "draft": shown,
            "verdict": judgement.verdict,
            "changes": [] if first is None or judgement.verdict == "spliced" else _changes(first.changes),
            "variants": [] if first is None else _variants(first.variants),
            "matches": [self._match(match) for match in matches],
        }

    def _judgement(self, quotation: DraftQuotation) -> Judgement:
        """Judge by no more quotes than it takes: reading one costs more than finding it."""
        found = find_candidates(self._reader, quotation)
        most = MOST_OF_LONG if len(quotation.passage.words) > LONG else CANDIDATES
        judgement = Judgement("not_on_record", ())
        known: dict[int, Match | None] = {}
        for count in sorted({min(found.whole, most), min(LIKELIEST, most), most} - {0}):
            keys = found.keys[:count]
            self._load(keys)
            candidates = [self._candidates[key] for key in keys if key in self._candidates]
            judgement = judge(quotation, candidates, known)
            if len(keys) < count or is_settled(judgement):
                break
        if _may_be_joined(judgement):
            return self._joined(quotation, found.keys[:most], known) or judgement
        return judgement

    def _joined(
        self, quotation: DraftQuotation, keys: Sequence[int], known: dict[int, Match | None]
    ) -> Judgement | None:
        """Judge words that are on record in no one quote by those of each of their parts; None where they are not joined."""
        more = [key for key in find_of_parts(self._reader, quotation) if key not in keys]
        if not more:
            return None
        self._load(more)
        candidates = [self._candidates[key] for key in (*keys, *more) if key in self._candidates]
        judgement = judge(quotation, candidates, known)
        return judgement if judgement.verdict == "spliced" else None

    def _load(self, keys: Sequence[int]) -> None:
        missing = [key for key in keys if key not in self._documents]
        if not missing:
            return
        self._documents.update(dict.fromkeys(missing))
        rows = self._reader.rows(
            f"SELECT key, document FROM quote_document WHERE key IN (SELECT value FROM {self._reader.numbers})",  # noqa: S608 - a constant
            (json.dumps(missing),),
        )
        for key, document in cast("list[tuple[int, bytes]]", rows):
            quote = load(unpack(document))
            pieces = [
                Piece(span["exact"], span["start"], verbatim=span["verbatim"]) for span in quote["spans"]
            ]
            self._documents[key] = quote
            self._candidates[key] = Candidate(
                key,
                read_passage(pieces),
                quote["speaker"] and quote["speaker"]["name"],
                quote["article"]["id"],
                quote["status"] != "published",
            )

    def _best(self, judgement: Judgement) -> list[Match]:
        """Return the matches that the verdict rests on: pieces in their order, else all of the best, the earliest first."""
        if judgement.verdict == "spliced" or not judgement.matches:
            return list(judgement.matches)
        best = judgement.matches[0]
        like = [match for match in judgement.matches if _is_like(match, best)]
        dates = {id(match): self._document(match)["article"]["published_at"] or "~" for match in like}
        others = sorted(like[1:], key=lambda match: dates[id(match)])
        return [best, *others][:MOST_MATCHES]

    def _document(self, match: Match) -> Document:
        return cast("Document", self._documents[match.candidate.key])

    def _match(self, match: Match) -> Document:
        quote, found = self._document(match), match.comparison
        passage = match.candidate.passage
        runs = passage.runs(found.first, found.last)
        return {
            "grade": found.grade,
            "text": " ".join([run.text for run in runs]),
            "runs": [{"text": run.text, "verbatim": run.verbatim} for run in runs],
            "start": passage.words[found.first].start,
            "end": passage.words[found.last - 1].end,
            "changes": _changes(found.changes),
            "likeness": round(found.likeness, 3),
            "other_speaker": match.other_speaker,
            "quote": {name: quote[name] for name in _OF_QUOTE},
            "speaker": quote["speaker"],
            "source": quote["source"] and quote["source"]["exact"],
            "article": quote["article"],
            "links": {name: quote["links"][name] for name in ("permalink", "source", "text_fragment")},
        }


_OF_QUOTE = ("id", "url", "kind", "text", "status", "capacity", "confidence", "article_revision", "utterance")
"""What a match says of its quote."""


def _may_be_joined(judgement: Judgement) -> bool:
    """Return whether the words may be those of quotes that share few of their rarest runs."""
    return judgement.verdict == "not_on_record" or (
        judgement.verdict == "altered" and not is_settled(judgement)
    )


def _may_be_several(item: Document) -> bool:
    """Return whether runs around an attribution may be statements of several speakers, or only one of them on record."""
    if item["verdict"] == "spliced":
        return any(match["other_speaker"] for match in item["matches"])
    return bool(item["verdict"] == "not_on_record")


def _is_like(match: Match, best: Match) -> bool:
    """Return whether a match is as good as the best one."""
    left, right = match.comparison, best.comparison
    return (left.grade, match.other_speaker, left.likeness) == (
        right.grade,
        best.other_speaker,
        right.likeness,
    )


def _changes(changes: Sequence[Change]) -> list[Document]:
    return [
        {"kind": one.kind, "draft": one.draft, "record": one.record, "start": one.start, "end": one.end}
        for one in changes
    ]


def _variants(variants: Sequence[Variant]) -> list[Document]:
    return [{"draft": one.draft, "record": one.record} for one in variants]


def _moved(change: Document, by: int) -> Document:
    return {**change, "start": change["start"] + by, "end": change["end"] + by}
