"""Tables of speeches: a row for what each speaker says, the rows of one debate or one day below each other."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.records.dataset_records import Columns
from onrecord.ingest.formats.stated.cleaning import canonical
from onrecord.ingest.formats.stated.schema_org import Json, text_field
from onrecord.ingest.formats.transcripts.captions import transcript_of

_SPEAKERS = ("speaker", "speakername", "speakerlabel", "speakerfullname")
_DEBATES = (
    "debate",
    "debatetitle",
    "agenda",
    "agendaitem",
    "topic",
    "episode",
    "meeting",
    "session",
    "title",
    "headline",
)
"""What the speeches of one debate have in common, most telling first."""
_TIMES = ({"start", "starttime", "startms", "begin"}, {"end", "endtime", "endms"})
"""Columns of what a program heard, whose rows are captions: parts of sentences."""
_LETTERS = re.compile(r"[^a-z]")


@dataclass(frozen=True, slots=True)
class Speeches:
    """The columns of a table of speeches."""

    columns: Columns
    speaker: str | None
    debate: str | None
    heard: bool

    @classmethod
    def of(cls, columns: Columns) -> "Speeches | None":
        """Return these columns; None where no column says who speaks or when, or each row has an author: an article then."""
        bare = {_LETTERS.sub("", name.lower()): name for name in reversed(columns.names)}
        speaker = next((bare[name] for name in _SPEAKERS if name in bare), None)
        heard = all(not one.isdisjoint(bare) for one in _TIMES)
        if (speaker is None and not heard) or columns.of["byline"] is not None:
            return None
        debate = next((bare[name] for name in _DEBATES if name in bare), None)
        return cls(columns, speaker, debate, heard)

    def drafts(self, records: Sequence[Mapping[str, Json]]) -> Iterator[Draft]:
        """Yield a transcript for each run of rows of one debate and one day."""
        for (debate, day), run in groupby(records, key=self._of):
            said = [(self._voice(record), words) for record in run if (words := self._said(record))]
            if self.heard:
                body = transcript_of(said).body if said else ""
            else:
                body = "\n\n".join(canonical(f"{who}: {words}" if who else words) for who, words in said)
            if body:
                yield Draft(body=body, headline=debate, published_at=day)

    def _of(self, record: Mapping[str, Json]) -> tuple[str | None, str | None]:
        debate = text_field(record.get(self.debate)) if self.debate else None
        return debate, self.columns.day(record)

    def _voice(self, record: Mapping[str, Json]) -> str | None:
        return text_field(record.get(self.speaker)) if self.speaker else None

    def _said(self, record: Mapping[str, Json]) -> str:
        said = self.columns.value(record, "text")
        return said.strip() if isinstance(said, str) else ""
