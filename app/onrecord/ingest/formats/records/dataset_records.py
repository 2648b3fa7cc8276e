"""Records of news data sets: which of their columns holds what, by the names that exports and collections use.

Media Cloud, news-please, the GDELT project's articles, NewsAPI, collections for training and tables kept by hand name the same few things
in many ways. A column counts by its name alone: what stands in it is not guessed from.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime

from onrecord.errors import InputError
from onrecord.ingest.formats.pages.fragments import is_cut, markup_text, title_text
from onrecord.ingest.formats.parsed_article import Draft, LeftOut
from onrecord.ingest.formats.records.column_names import columns_of
from onrecord.ingest.formats.records.json_tables import rows_of_table
from onrecord.ingest.formats.records.record_text import lines_as_paragraphs
from onrecord.ingest.formats.records.rich_text import is_rich, paragraphs_of
from onrecord.ingest.formats.records.wordpress import unpublished
from onrecord.ingest.formats.stated import schema_org
from onrecord.ingest.formats.stated.cleaning import canonical
from onrecord.ingest.formats.stated.dates import date_within, iso_date, stated_date
from onrecord.ingest.formats.stated.labelled_values import in_order
from onrecord.ingest.formats.stated.people_lines import is_byline, is_post, without_posts
from onrecord.ingest.formats.stated.schema_org import Json, text_field, web_address
from onrecord.ingest.formats.text.plain_text import read_plain_text
from onrecord.ingest.records import PublisherRecord
from onrecord.text.lexicon import words

_LISTED = re.compile(r"""\[\s*(?:['"].*['"])?\s*\]""", re.DOTALL)
_IN_LIST = re.compile(r"""(['"])(.*?)\1(?=\s*(?:,|\]))""")
_NOTHING = words("nan none null n/a na nil - undefined unknown")
"""What programs write into a cell that has nothing."""
_INNER = ("fields", "_source", "attributes", "_embedded")
"""Objects inside a record that hold fields of it: Elasticsearch, the Guardian's interface."""
_HOLDERS = (
    "articles",
    "results",
    "data",
    "documents",
    "docs",
    "stories",
    "records",
    "items",
    "hits",
    "response",
)
_AROUND = ("by", "data", "attributes")
"""Objects around what a byline says: of the New York Times, of Strapi and JSON:API."""
_HOLDING = ("rendered", "main", "original", "basic", "processed", "value")
_ENDS = (".", "!", "?", "”", '"')
_SENTENCES = 2 / 3
"""Of the strings of a list, from which on they are the paragraphs of a text."""
_DEEPEST = 4
_ADDRESS_AS_NAME = re.compile(r"[\w-]{2,}(?:\.[\w-]{2,})+(?:\s[\w-]{2,}(?:\.[\w-]{2,})+){0,2}")
"""What scrapers make of a mail address below a byline: "Ann.Roe Post.Example"."""
_CUT = re.compile(r"\[\+\d+ chars\]\s*\Z")
"""How NewsAPI ends a text that it gives the beginning of."""
_MARKUP = re.compile(r"</(?:p|div|h[1-6]|li|blockquote)>|<br\s?/?>", re.IGNORECASE)
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_EPOCH = re.compile(r"(?P<seconds>\d{10})(?:\d{3}|\.\d+)?")
_FIGURES = re.compile(r"(?P<one>\d{1,2})([/.-])(?P<two>\d{1,2})\2(?P<year>\d{4})(?:,?[ T].*)?")
_BEFORE_MONTH = re.compile(r"(?<=\d)-(?=[A-Za-z]{3})|(?<=[A-Za-z]{3})-(?=\d{4})")
_SHORT_YEAR = re.compile(r"^(\d{1,2}-[A-Z][a-z]{2}-)(\d{2})$")
"""As spreadsheets print days: "4-Jun-24"."""
_CENTURY = 70
"""The first year of two figures that is one of the last century, as spreadsheets read them (69 is 2069)."""
_MONTHS = 12
_SHOWN = 12
_SHOWN_CHARACTERS = 30


class Columns:
    """Which column of a data set holds which field of its articles."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = [name for name in names if name.strip()]
        self.all = columns_of(self.names)
        self.of = {field: next(iter(listed), None) for field, listed in self.all.items()}
        self.day_first: bool | None = None
        """Whether dates of three figures have the day first; None: no date tells."""

    def learn(self, records: Iterable[Mapping[str, Json]]) -> None:
        """Learn from all dates of figures which of them is the day: one over twelve tells it for all."""
        column = self.of["published_at"]
        figures = [_FIGURES.fullmatch(str(one.get(column or "", "")).strip()) for one in records]
        first = any(match is not None and int(match["one"]) > _MONTHS for match in figures)
        second = any(match is not None and int(match["two"]) > _MONTHS for match in figures)
        self.day_first = first if first != second else None

    def value(self, record: Mapping[str, Json], field: str) -> Json:
        """Return what a record states of a field, in the first of its columns that is filled; None where none is."""
        return next(self._values(record, field), None)

    def _values(self, record: Mapping[str, Json], field: str) -> Iterator[Json]:
        """Yield what the columns of a field state, without what programs write where there is nothing."""
        for column in self.all[field]:
            found = _stated(record.get(column))
            is_empty = isinstance(found, str) and found.strip().lower() in {*_NOTHING, ""}
            if found is not None and not is_empty:
                yield found

    def draft(self, record: Mapping[str, Json]) -> Draft:
        """Return the article of one record.

        Raises:
            InputError: It has no text, or only the beginning of one.
        """
        text = self.value(record, "text")
        text = "\n\n".join(paragraphs_of(text)) if is_rich(text) else text
        if not isinstance(text, str):
            raise InputError(f"has no text in {self.of['text'] or 'any column'}")
        if told := unpublished(text_field(record.get("status")) or ""):
            raise InputError(told)
        if _CUT.search(text) or (_MARKUP.search(text) and is_cut(text)):
            raise InputError("holds only the beginning of a text, which is no article")
        headline = title_text(text_field(self.value(record, "headline")))
        names = next(filter(None, map(_people, self._values(record, "byline"))), [])
        byline = schema_org.join_names(names)
        body = (
            markup_text(text, stated=(headline, byline, byline and f"By {byline}"))
            if _MARKUP.search(text)
            else lines_as_paragraphs(text)
        )
        draft = Draft(body=body) if self.of["headline"] else read_plain_text(canonical(body))
        return Draft(
            body=draft.body,
            headline=headline or draft.headline,
            dek=title_text(text_field(self.value(record, "dek"))) or draft.dek,
            byline=byline or draft.byline,
            publisher=next(filter(None, map(_publisher, self._values(record, "publisher"))), draft.publisher),
            source_url=web_address(self.value(record, "source_url")) or draft.source_url,
            published_at=self.day(record) or draft.published_at,
            language=schema_org.language(self.value(record, "language")),
        )

    def day(self, record: Mapping[str, Json]) -> str | None:
        """Return the day of a record, as far as it states one."""
        stated = (self._day(str(one).strip()) for one in self._values(record, "published_at"))
        return next(filter(None, stated), None)

    def _day(self, stated: str) -> str | None:
        epoch, figures = _EPOCH.fullmatch(stated), _FIGURES.fullmatch(stated)
        if epoch:
            return iso_date(datetime.fromtimestamp(int(epoch["seconds"]), UTC).isoformat())
        if figures:
            one, two = int(figures["one"]), int(figures["two"])
            if max(one, two) <= _MONTHS and one != two and self.day_first is None:
                return None
            is_first = one > _MONTHS or (bool(self.day_first) and two <= _MONTHS)
            day, month = (one, two) if is_first else (two, one)
            return iso_date(f"{figures['year']}-{month:02}-{day:02}")
        printed = _SHORT_YEAR.sub(
            lambda one: one[1] + ("20" if int(one[2]) < _CENTURY else "19") + one[2], stated
        )
        printed = _BEFORE_MONTH.sub(" ", printed)
        return stated_date(printed) or date_within(printed)

    def without_text(self) -> str:
        """Say that no column holds the text, and which there are."""
        shown = ", ".join(name[:_SHOWN_CHARACTERS] for name in self.names[:_SHOWN])
        more = f" and {len(self.names) - _SHOWN} more" if len(self.names) > _SHOWN else ""
        if not shown:
            return "has no column with a name"
        told = f"has no column with the text of articles (text, body, content, …), only {shown}{more}"
        address = self.of["source_url"]
        return (
            f"{told}; `onrecord fetch` reads the pages whose addresses stand in {address}"
            if address
            else told
        )


def found_in(columns: Columns, record: Mapping[str, Json], name: str) -> Draft | LeftOut:
    """Return the article of one record, or why it has none; `name` says which record it is."""
    try:
        return columns.draft(record)
    except InputError as error:
        return LeftOut(name, str(error))


def flat(record: Mapping[str, Json]) -> dict[str, Json]:
    """Return a record with what its inner objects hold of it; these count before it."""
    inner: dict[str, Json] = {}
    for name in _INNER:
        held = record.get(name)
        inner |= held if isinstance(held, dict) else {}
    if str(record.get("type", "")).startswith("node--"):  # Drupal's own interface
        inner["published_at"] = inner.get("created")
    blocks = record.get("content_elements")  # as Arc keeps articles
    if isinstance(blocks, list):
        texts = [one.get("content") for one in blocks if isinstance(one, dict) and one.get("type") == "text"]
        inner["content"] = "\n".join(f"<p>{text}</p>" for text in texts if isinstance(text, str))
    return {**record, **inner}


def records_within(value: Json, depth: int = 0) -> list[dict[str, Json]]:
    """Return the records of a JSON text: itself, a list of them, the list below a name that collections use, or a table's rows."""
    if rows := rows_of_table(value):
        return rows
    if isinstance(value, list):
        return [flat(one) for one in value if isinstance(one, dict)]
    if not isinstance(value, dict) or depth > _DEEPEST:
        return []
    held = (records_within(value.get(name), depth + 1) for name in _HOLDERS if name in value)
    return next(filter(None, held), [flat(value)])


def articles_within(value: Json, depth: int = 0) -> list[dict[str, Json]]:
    """Return the objects of a JSON text that are articles, wherever they stand in it, none of them inside of another."""
    if isinstance(value, list):
        return [found for one in value for found in articles_within(one, depth)]
    if not isinstance(value, dict) or depth > _DEEPEST:
        return []
    record = flat(value)
    columns = Columns(record)
    if is_article(columns) and all(
        isinstance(columns.value(record, one), str) or is_rich(columns.value(record, one))
        for one in ("text", "headline")
    ):
        return [record]
    return [found for one in value.values() for found in articles_within(one, depth + 1)]


def is_article(columns: Columns) -> bool:
    """Return whether records have a text and a headline: a text alone could be anything."""
    return columns.of["text"] is not None and columns.of["headline"] is not None


def _stated(value: Json) -> Json:
    """Return what an object says whose only purpose is to hold it: WordPress, the New York Times; a text may be a list."""
    if isinstance(value, dict):
        return next((value[name] for name in _HOLDING if isinstance(value.get(name), str)), value)
    if isinstance(value, list) and value and all(isinstance(one, dict) and "@value" in one for one in value):
        literals = [one["@value"] for one in value if isinstance(one, dict)]  # JSON-LD, as Omeka writes it
        value = literals if len(literals) > 1 else literals[0]
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        parts = [part for one in value if (part := str(one).strip())]
        if len(parts) > 1 and sum(part.endswith(_ENDS) for part in parts) >= _SENTENCES * len(parts):
            return "\n\n".join(parts)
    return value


def _people(stated: Json) -> list[str]:
    """Return the names of a byline: of a list, printed as a program prints one, too."""
    if isinstance(stated, str) and _LISTED.fullmatch(stated.strip()):
        stated = [match[2] for match in _IN_LIST.finditer(stated)]
    while isinstance(stated, dict) and len(held := [stated[one] for one in _AROUND if one in stated]) == 1:
        stated = held[0]
    if isinstance(stated, list):
        stated = [one.get("attributes", one) if isinstance(one, dict) else one for one in stated]
    parted: Json = [*stated.split(";")] if isinstance(stated, str) else stated
    names = schema_org.author_names(parted)
    named = [name for name in names if name.lower() not in _NOTHING and not _ADDRESS_AS_NAME.fullmatch(name)]
    people = [name for name in named if not is_post(name)]
    bare = map(without_posts, people or named)
    return [in_order(without_posts(is_byline(name) or name)) for name in bare]


def _publisher(stated: Json) -> PublisherRecord | None:
    """Return the publisher; the name of a host is none."""
    if isinstance(stated, dict) and "uri" in stated and "name" not in stated:
        stated = stated.get("title")
    found = schema_org.publisher(stated)
    return None if found is None or "://" in found.name or _HOST.fullmatch(found.name) else found


def names_of(records: Sequence[Mapping[str, Json]]) -> list[str]:
    """Return the names of all columns, in the order of the records."""
    return list(dict.fromkeys(name for record in records for name in record))
