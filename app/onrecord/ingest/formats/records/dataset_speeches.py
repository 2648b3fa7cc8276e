"""Tables of speeches: a row for what each speaker says, the rows of one debate or one day below each other."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.records.dataset_records import Columns
from onrecord.ingest.formats.stated.cleaning import canonical
from onrecord.ingest.formats.stated.schema_org import Json, text_field

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
_LETTERS = re.compile(r"[^a-z]")


@dataclass(frozen=True, slots=True)
class Speeches:
    """The columns of a table of speeches."""

    columns: Columns
    speaker: str
    debate: str | None

    @classmethod
    def of(cls, columns: Columns) -> "Speeches | None":
        """Return these columns; None where no column says who speaks, or each row has an author: an article then."""
        bare = {_LETTERS.sub("", name.lower()): name for name in reversed(columns.names)}
        speaker = next((bare[name] for name in _SPEAKERS if name in bare), None)
        if speaker is None or columns.of["byline"] is not None:
            return None
        return cls(columns, speaker, next((bare[name] for name in _DEBATES if name in bare), None))

    def drafts(self, records: Sequence[Mapping[str, Json]]) -> Iterator[Draft]:
        """Yield a transcript for each run of rows of one debate and one day."""
        for (debate, day), run in groupby(records, key=self._of):
            turns = [self._turn(record) for record in run]
            body = "\n\n".join(filter(None, turns))
            if body:
                yield Draft(body=body, headline=debate, published_at=day)

    def _of(self, record: Mapping[str, Json]) -> tuple[str | None, str | None]:
        debate = text_field(record.get(self.debate)) if self.debate else None
        return debate, self.columns.day(record)

    def _turn(self, record: Mapping[str, Json]) -> str:
        said = self.columns.value(record, "text")
        if not isinstance(said, str) or not said.strip():
            return ""
        speaker = text_field(record.get(self.speaker))
        return canonical(f"{speaker}: {said.strip()}" if speaker else said)
